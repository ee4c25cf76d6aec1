import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { PATIENCE_MS } from '../support/browser';
import { EntryDesk, MEMBERS, openReport, TOTAL, typeInto, untilSaved, valueIn } from '../support/entry-desk';
import { keyboardOnly } from '../support/keyboard-only';
import { enterBackOn, enterOn } from '../support/keys';
import { officePassword } from '../support/office';

const CELLS = '**/api/reports/cells';
let desk: EntryDesk;
beforeAll(async () => {
  desk = await EntryDesk.open(['KA', 'KB', 'KC', 'KD']);
});
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints(/ERR_INTERNET_DISCONNECTED/));

const line = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

describe('the connection is lost', () => {
  it('in mid-typing, the tab is reloaded: nothing is lost, and each cell is saved once', async () => {
    const page = await desk.at('an-ka');
    await typeInto(page, TOTAL, '60');
    await untilSaved(page);
    await page.context().setOffline(true);
    await typeInto(page, TOTAL, '61');
    await page.keyboard.type('2150');
    await page.keyboard.press('Enter');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    // In the middle of a cell.
    await page.keyboard.type('1');
    await line(page, 'Mất kết nối: 3 ô chờ gửi, đang giữ trên máy này').waitFor();
    // The browser's own page comes a moment after the failure, and would come between the next.
    const nowhere = page.waitForEvent('framenavigated', (frame) => frame.url().startsWith('chrome-error:'));
    await page.reload().catch(() => undefined);
    await nowhere;
    await page.context().setOffline(false);
    await openReport(page);
    await untilSaved(page);
    expect(await valueIn(page, TOTAL)).toBe('61');
    expect(await valueIn(page, MEMBERS)).toBe('2.150');
    expect(await desk.stored('KA', 'admitted')).toBe(61);
    expect(await desk.stored('KA', 'members_at_start')).toBe(2150);
    expect((await desk.history('KA', 'admitted')).changes.map(({ count }) => count)).toEqual([61, 60]);
    expect((await desk.history('KA', 'members_at_start')).changes).toHaveLength(1);
    const typed = page.locator('[data-column="now"]').filter({ hasText: /^(30|1)\D/ });
    expect(await typed.count()).toBe(2);
    await page.context().close();
  });

  it('after the server has saved and before its answer came: the same sending is not done twice', async () => {
    const page = await desk.at('an-kb');
    let goOn: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => (goOn = resolve));
    let sendings = 0;
    await page.route(CELLS, async (route) => {
      sendings++;
      if (sendings === 1) {
        await route.fetch();
        await route.abort('connectionreset');
        return;
      }
      // It tries again after a second: what it says until then has to be seen first.
      await seen;
      await route.continue();
    });
    await typeInto(page, TOTAL, '7');
    await line(page, /^Mất kết nối: 1 ô chờ gửi/).waitFor();
    goOn();
    await untilSaved(page);
    await page.unrouteAll({ behavior: 'wait' });
    expect((await desk.history('KB', 'admitted')).changes).toHaveLength(1);
    await page.context().close();
  });

  it('with two tabs open: only one of them sends, once', async () => {
    const first = await desk.at('an-kc');
    const second = await keyboardOnly(await first.context().newPage());
    second.setDefaultTimeout(PATIENCE_MS);
    await openReport(second);
    let sent = 0;
    await first.context().setOffline(true);
    await typeInto(first, TOTAL, '9');
    await line(first, /^Mất kết nối: 1 ô chờ gửi/).waitFor();
    await line(second, '1 ô').waitFor();
    // What was answered: a try that begins before the line is there again comes to nobody.
    first.context().on('response', (answer) => {
      if (answer.url().endsWith('/api/reports/cells')) sent++;
    });
    await first.context().setOffline(false);
    await untilSaved(first);
    await untilSaved(second);
    expect(await valueIn(second, TOTAL)).toBe('9');
    expect((await desk.history('KC', 'admitted')).changes).toHaveLength(1);
    expect(sent).toBe(1);
    await first.context().close();
  });
});

it('a remark whose answer was lost is sent again by the same button, and is there once', async () => {
  const page = await desk.at('an-ka');
  await page.route(
    '**/comments',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await enterBackOn(page, 'Ghi ý kiến về báo cáo');
  await page.getByLabel('Nội dung ý kiến').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Đã đối chiếu với sổ.');
  await enterOn(page, 'Gửi ý kiến');
  await page.getByRole('alert').waitFor();
  await enterOn(page, 'Gửi ý kiến');
  await page.getByRole('listitem').filter({ hasText: 'Đã đối chiếu với sổ.' }).waitFor();
  const report = await call(desk.officer('KA'), api.reports.open, { params: desk.step('KA') });
  expect(report.comments.map(({ text }) => text)).toEqual(['Đã đối chiếu với sổ.']);
  await page.context().close();
});

describe('the session has ended', () => {
  it('keeps what is typed for the same account, and for nobody else', async () => {
    const page = await desk.at('an-kd');
    await page.request.delete('/api/session', { headers: { origin: desk.office.url } });
    await typeInto(page, TOTAL, '14');
    await line(page, /^Phiên làm việc đã hết: 1 ô chờ gửi, đang giữ trên máy này/).waitFor();
    await page.keyboard.press('Control+Home');
    await enterBackOn(page, 'Đăng nhập lại');
    await signIn(page, 'binh-kd');
    await page.getByRole('grid').waitFor();
    expect(await valueIn(page, TOTAL)).toBe('');
    expect(await desk.stored('KD', 'admitted')).toBeNull();
    await enterOn(page, 'Đăng xuất');
    await signIn(page, 'an-kd');
    await page.getByRole('navigation').first().waitFor();
    await openReport(page);
    await untilSaved(page);
    expect(await desk.stored('KD', 'admitted')).toBe(14);
    await page.context().close();
  });
});

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(officePassword);
  await page.keyboard.press('Enter');
}
