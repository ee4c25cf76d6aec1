import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { api } from '@ket-nap/contracts';
import { signIn, type Client } from '../support/client';
import { DESK_HALF, EntryDesk, openReport, TOTAL, typeInto, untilSaved } from '../support/entry-desk';
import { enterOn } from '../support/keys';
import { faultsInEveryLook } from '../support/looks';
import { officePassword, recordQuotas, report } from '../support/office';
import { enter } from '../support/report-desk';

const STREAM = '**/api/live**';
const PATIENCE_MS = 60_000;
/** Sooner than a page that lost its stream asks by itself. How quick the stream is, is measured apart. */
const SOON_MS = 10_000;

let desk: EntryDesk;
let board: Client;
const CODES = ['LA', 'LB', 'LC', 'LD'];
beforeAll(async () => {
  desk = await EntryDesk.open(CODES);
  board = desk.board;
  await recordQuotas(
    board,
    2022,
    CODES.map((code) => ({ committeeId: idOf(code), period: '2022' as const, amount: 100 })),
  );
  for (const [index, code] of ['LB', 'LC', 'LD'].entries())
    await report(board, { committeeId: idOf(code), half: DESK_HALF }, 10 * (index + 1));
}, PATIENCE_MS);
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints());

const idOf = (code: string) => desk.office.unit(code).id;
const ranking = (page: Page) => page.getByRole('table', { name: 'Tỷ lệ hoàn thành chỉ tiêu năm' });
const rowIn = (page: Page, code: string) =>
  ranking(page)
    .getByRole('row')
    .filter({ hasText: `Đảng ủy ${code}` });
const rank = async (page: Page) => (await ranking(page).getByRole('rowheader').allInnerTexts()).map(codeIn);
const codeIn = (text: string) => /Đảng ủy (\w+)/.exec(text)?.[1] ?? '';
const state = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

/** All figures that are marked, as soon as a text is among them: read in the page itself, since the marks stay but a moment. */
async function markedWith(page: Page, text: string): Promise<string> {
  const marks = await page.waitForFunction(
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-fresh]')].map((one) => one.innerText);
      return all.some((one) => one.includes(wanted)) ? all.join(' ') : null;
    },
    text,
    { timeout: SOON_MS },
  );
  return String(await marks.jsonValue());
}

/** A reader of the board, who does not touch the page again. */
async function boardOpen(query = '', prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await desk.browser.newPage();
  page.setDefaultTimeout(SOON_MS);
  await page.request.post('/api/session', {
    headers: { origin: desk.office.url },
    data: { username: 'btc', password: officePassword },
  });
  await prepare?.(page);
  await page.goto(`/board?period=${DESK_HALF}${query}`);
  await ranking(page).waitFor();
  await page.evaluate(() => (window.name = 'the same page'));
  return page;
}
const untouched = (page: Page) =>
  page.evaluate(
    () => window.name === 'the same page' && performance.getEntriesByType('navigation').length === 1,
  );

/** Sends another number of a committee than the one that counts. */
async function correct(code: string, admitted: number): Promise<void> {
  const step = { committeeId: idOf(code), half: DESK_HALF };
  const { version } = await call(board, api.reports.open, { params: step });
  await call(board, api.reports.return, { params: step, body: { version, reason: 'Xem lại' } });
  await report(board, step, admitted);
}

describe('two browsers: one enters, the other looks at the board', () => {
  it(
    'a saved cell shows there as being entered, and the sent report in every figure, without reload',
    async () => {
      const reader = await boardOpen();
      await state(reader, 'Trực tiếp');
      const writer = await desk.at('an-la');
      await openReport(writer, DESK_HALF);
      await typeInto(writer, TOTAL, '40');
      await untilSaved(writer);
      await rowIn(reader, 'LA').getByText('đang nhập 40').waitFor({ timeout: SOON_MS });
      await reader.getByText('60 trên 400', { exact: true }).waitFor();

      await writer.keyboard.press('Control+Enter');
      await writer.getByRole('dialog').waitFor();
      await enterOn(writer, 'Gửi báo cáo');
      await reader.getByText('100 trên 400', { exact: true }).waitFor({ timeout: SOON_MS });
      await rowIn(reader, 'LA').getByText('40/100').waitFor();
      // The sum was said once, in words.
      await state(reader, 'Số liệu vừa cập nhật: 100 trên 400');
      expect(await untouched(reader)).toBe(true);
      await writer.context().close();
      await reader.context().close();
    },
    PATIENCE_MS,
  );

  it('what has changed is marked for a moment: the tile, the row, the cells of the table, and nothing else', async () => {
    const reader = await boardOpen();
    await state(reader, 'Trực tiếp');
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await reader.route('**/api/board?**', async (route) => {
      await held;
      await route.continue();
    });
    await correct('LB', 11);
    // Until it is there, the page says that it is being asked for.
    await reader.locator('[aria-busy=true]').waitFor({ timeout: SOON_MS });
    answer();
    const marked = await markedWith(reader, '11/100');
    await reader.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    expect(marked).toContain('11%');
    expect(marked).not.toMatch(/20\/100|30\/100/);
    // Gone again by itself.
    await expect(
      reader.locator('[data-fresh]').first().waitFor({ state: 'detached', timeout: SOON_MS }),
    ).resolves.toBeUndefined();
    await reader.unrouteAll({ behavior: 'wait' });
    await reader.context().close();
  });

  it('the page of a committee moves too, with its place among the others', async () => {
    const reader = await boardOpen();
    await reader.goto(`/committees/${idOf('LB')}?period=${DESK_HALF}`);
    await state(reader, 'Trực tiếp');
    await correct('LB', 12);
    expect(await markedWith(reader, '12%')).toContain('12%');
    await reader.getByText('12 trên 100', { exact: true }).waitFor({ timeout: SOON_MS });
    await state(reader, 'Số liệu vừa cập nhật: 12 trên 100');
    await reader.context().close();
  });

  it('so does the meeting, where the committee in hand stays in hand and the rows where they are', async () => {
    const reader = await boardOpen();
    await reader.goto(`/meeting?period=${DESK_HALF}`);
    await state(reader, 'Trực tiếp');
    const options = async () => (await reader.getByRole('option').allInnerTexts()).map(codeIn);
    const inHand = reader.getByRole('option', { selected: true });
    await reader.keyboard.press('End');
    const before = await options();
    const last = before.at(-1) ?? '';
    await inHand.filter({ hasText: `Đảng ủy ${last}` }).waitFor();
    await correct(last, 95);
    await inHand.getByText('95/100').waitFor({ timeout: SOON_MS });
    expect(await options()).toEqual(before);
    await reader.getByRole('button', { name: 'Thứ tự đã đổi, xếp lại' }).click();
    expect((await options())[0]).toBe(last);
    expect(codeIn(await inHand.innerText())).toBe(last);
    await correct(last, 13);
    await inHand.getByText('13/100').waitFor({ timeout: SOON_MS });
    await reader.context().close();
  });

  it('another period chosen by the reader is no news', async () => {
    const reader = await boardOpen();
    await reader.getByText('Cả năm', { exact: true }).click();
    await reader.waitForURL('**/board?period=2022');
    // Only a year has its halves side by side: its figures are there, no longer those before.
    const figures = reader.getByRole('group', { name: 'Bảng số liệu', exact: true });
    await figures.getByRole('columnheader', { name: '6 tháng đầu năm', exact: true }).waitFor();
    expect(await reader.locator('[data-fresh]').count()).toBe(0);
    await reader.context().close();
  });
});

describe('the order of the rows', () => {
  it(
    'stays under the pointer while the figures change in place, and is put right when asked',
    async () => {
      const reader = await boardOpen();
      await state(reader, 'Trực tiếp');
      const before = await rank(reader);
      expect(before).toEqual(['LA', 'LD', 'LC', 'LB']);
      await rowIn(reader, 'LC').hover();
      await correct('LC', 70);
      await rowIn(reader, 'LC').getByText('70/100').waitFor({ timeout: SOON_MS });
      expect(await rank(reader)).toEqual(before);
      const again = reader.getByRole('button', { name: 'Thứ tự đã đổi, xếp lại' });
      expect(await again.count()).toBe(2);
      expect(await faultsInEveryLook(reader, 'a kept order')).toEqual([]);
      await again.first().press('Enter');
      expect(await rank(reader)).toEqual(['LC', 'LA', 'LD', 'LB']);
      expect(await again.count()).toBe(0);
      // The focus is where the rows are, not lost.
      expect(await reader.evaluate(() => document.activeElement?.hasAttribute('data-ordered'))).toBe(true);
      await reader.context().close();
    },
    PATIENCE_MS,
  );

  it('follows the figures when nobody is reading it', async () => {
    const reader = await boardOpen();
    await state(reader, 'Trực tiếp');
    await reader.mouse.move(0, 0);
    await correct('LB', 90);
    await rowIn(reader, 'LB').getByText('90/100').waitFor({ timeout: SOON_MS });
    expect((await rank(reader))[0]).toBe('LB');
    await reader.context().close();
  });
});

describe('without the stream', () => {
  it('the page says that it asks every 15 seconds, does so, and goes on by the stream once it can', async () => {
    const reader = await boardOpen('', async (page) => {
      await page.route(STREAM, (route) => route.abort());
    });
    await state(reader, 'Cập nhật mỗi 15 giây');
    await correct('LD', 31);
    await rowIn(reader, 'LD').getByText('31/100').waitFor({ timeout: 40_000 });
    await reader.unroute(STREAM);
    await reader.evaluate(() => window.dispatchEvent(new Event('online')));
    await reader.getByRole('status').filter({ hasText: 'Trực tiếp' }).waitFor({ timeout: 40_000 });
    await correct('LD', 32);
    await rowIn(reader, 'LD').getByText('32/100').waitFor({ timeout: SOON_MS });
    await reader.context().close();
  }, 120_000);

  it('whose session has ended, it leads to the sign-in', async () => {
    const reader = await boardOpen();
    await state(reader, 'Trực tiếp');
    await reader.request.delete('/api/session', { headers: { origin: desk.office.url } });
    const other = await signIn(desk.office.url, 'an-lb', officePassword);
    await enter(other, { committeeId: idOf('LB'), half: '2021-H2' }, { admitted: 1 });
    await reader.waitForURL('**/sign-in**', { timeout: SOON_MS });
    await reader.context().close();
  });
});
