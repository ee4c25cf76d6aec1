import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { api, type Grid, type GridRow } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { journey } from '../support/journey';
import { keyboardOnly } from '../support/keyboard-only';
import { enterBackOn, enterOn, focused, tabIntoGrid, tabTo } from '../support/keys';
import { faultsInBothLanguages, faultsInEveryLook } from '../support/looks';
import { admittedOf, membersOf, paperList } from '../support/paper-list';
import { paste, Site } from '../support/site';

const PATIENCE_MS = 60_000;
const HALF = '2026-H2' as const;
const PASTED = 65;
/** Whose officer has begun the report itself. */
const OWN = '22366';

const step = journey();
let site: Site;
let board: Page;
let asBoard: Client;
let committees: GridRow['committee'][];

beforeAll(async () => {
  site = await Site.open();
  board = await keyboardOnly(await site.as('board'));
  asBoard = (await site.client('board')).client;
  committees = (await grid()).rows.map(({ committee }) => committee).slice(0, PASTED);
  const { client } = await site.client(`entry-${OWN}`);
  const own = committees.find(({ code }) => code === OWN)?.id ?? '';
  await call(client, api.reports.saveCells, {
    body: {
      half: HALF,
      way: 'typed',
      key: 'officer-typed-first',
      cells: [{ committeeId: own, item: 'admitted', version: 0, count: 11 }],
    },
  });
}, PATIENCE_MS);
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

function grid(): Promise<Grid> {
  return call(asBoard, api.reports.grid, { query: { half: HALF } });
}

async function rowsOfOthers(): Promise<GridRow[]> {
  const ids = new Set(committees.filter(({ code }) => code !== OWN).map(({ id }) => id));
  return (await grid()).rows.filter(({ committee }) => ids.has(committee.id));
}

const activeCell = () => board.locator('[role=gridcell] input');
const allSaved = () => board.getByText(/^Đã lưu lúc \d\d:\d\d:\d\d$/).waitFor();
/** A dialog that a deed has closed gives the focus back a moment after it went: before that a key begins nowhere. */
const focusBack = () => board.locator(':focus').waitFor();
const pastedCells = 2 * PASTED;
const written = pastedCells - 2;

describe('the board types 65 reports on paper by keys alone', () => {
  step('comes from the list of committees to the grid, and finds one Tab stop in it', async () => {
    await board.goto(`/entry?half=${HALF}`);
    await board.getByRole('main').getByRole('link', { name: 'Nhập theo bảng' }).waitFor();
    // Past the one in the navigation, which leads to the half-year in hand.
    await tabTo(board, 'Nhập theo bảng');
    await board.keyboard.press('Tab');
    await enterOn(board, 'Nhập theo bảng');
    await board.getByRole('heading', { name: 'Nhập theo bảng', level: 1 }).waitFor();
    await board.getByRole('grid', { name: /^Số liệu 6 tháng cuối năm 2026/ }).waitFor();
    expect(await board.locator('[role=grid] [tabindex="0"], [role=grid] input').count()).toBe(1);
    await tabIntoGrid(board);
    // The first committee enters its report itself: the first cell that takes anything is the next one's.
    expect(await activeCell().getAttribute('aria-label')).toBe('Đảng ủy phường Bắc Nha Trang, Kết nạp');
  });

  step(
    'pastes a list in another order and sees first what would go where, what is skipped and what is unknown',
    async () => {
      await paste(board, paperList(committees));
      const preview = board.getByRole('dialog', { name: 'Xem trước khi dán' });
      await preview.getByText(`Dán ${written} ô. Bỏ qua 2 ô khóa.`).waitFor();
      await preview.getByText('Không tìm thấy dòng: TỔNG CỘNG').waitFor();
      expect((await grid()).rows.every(({ cells }) => Object.keys(cells).length === 0)).toBe(true);
      expect(await faultsInEveryLook(board, 'the preview')).toEqual([]);
      await board.setViewportSize({ width: 1366, height: 768 });
      await board.emulateMedia({ colorScheme: 'light' });
    },
    PATIENCE_MS,
  );

  step('accepts: each number lands on its committee, however it was ordered, and all are saved', async () => {
    await board.keyboard.press('Enter');
    await allSaved();
    await board.getByText('64/68 đơn vị có số').waitFor();
    const sum = committees.reduce((all, { code }, place) => all + (code === OWN ? 0 : admittedOf(place)), 0);
    await board.getByText(`Cộng ${sum}`).waitFor();
    for (const row of await rowsOfOthers()) {
      const place = committees.findIndex(({ id }) => id === row.committee.id);
      expect(row).toMatchObject({
        state: 'draft',
        onBehalf: true,
        cells: {
          admitted: { count: admittedOf(place), way: 'pasted' },
          members_at_start: { count: membersOf(place) },
        },
      });
    }
    const own = (await grid()).rows.find(({ committee }) => committee.code === OWN);
    expect(own).toMatchObject({ onBehalf: false, cells: {} });
  });

  step('takes the paste back as one step, and puts it there again', async () => {
    await board.keyboard.press('Control+z');
    await board.getByText(`Đã hoàn tác ${written} ô.`).waitFor();
    await board.getByText('0/68 đơn vị có số').waitFor();
    await allSaved();
    await expectStored((row) => row.cells['admitted']?.count === null);
    // With nothing to send, the menu of a row takes the keys all the same.
    for (const key of ['Control+Home', 'ArrowDown', 'Shift+F10']) await board.keyboard.press(key);
    await board.getByRole('button', { name: 'Gửi…', disabled: true }).waitFor();
    expect(await focused(board)).toBe('Mở báo cáo');
    await board.keyboard.press('Escape');
    await board.getByRole('dialog').waitFor({ state: 'detached' });
    await board.keyboard.press('Control+y');
    await board.getByText('64/68 đơn vị có số').waitFor();
    await allSaved();
    await expectStored((row) => row.cells['admitted']?.count !== null);
  });

  step('is told when a colleague was first in a cell: both numbers, who, and a choice', async () => {
    const { client: colleague } = await site.client('board-2');
    const [, , row] = await rowsOfOthers();
    const cell = row?.cells['members_at_start'];
    if (row === undefined || cell === undefined) throw new Error('no third row');
    const { id: committeeId, name } = row.committee;
    const key = 'a-colleague-was-first';
    const theirs = { committeeId, item: 'members_at_start', version: cell.version, count: 4321 };
    await call(colleague, api.reports.saveCells, {
      body: { half: HALF, way: 'typed', key, cells: [theirs] },
    });
    await board.keyboard.press('Control+Home');
    for (const move of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight'])
      await board.keyboard.press(move);
    expect(await activeCell().getAttribute('aria-label')).toBe(`${name}, Đảng viên đầu năm`);
    await board.keyboard.type('1234');
    await board.keyboard.press('Enter');
    const banner = board.getByRole('alert').filter({ hasText: 'Có ô người khác đã sửa trước' });
    const line = banner.getByRole('row', { name: `${name}, Đảng viên đầu năm` });
    await line.waitFor();
    expect((await line.getByRole('cell').allInnerTexts()).slice(0, 2)).toEqual([
      '1234',
      expect.stringMatching(/^4\.321 · /),
    ]);
    await board.keyboard.press('Control+Home');
    await enterBackOn(board, 'Giữ số của tôi');
    await banner.waitFor({ state: 'detached' });
    await expectStored(
      ({ committee, cells }) => committee.id !== committeeId || cells['members_at_start']?.count === 1234,
    );
    await tabIntoGrid(board);
  });

  step(
    'types over one number; the row and the sums say at once what that means',
    async () => {
      const row = board.getByRole('row', { name: /^Đảng ủy phường Bắc Nha Trang/ });
      await board.keyboard.press('Control+Home');
      await board.keyboard.press('ArrowDown');
      expect(await activeCell().getAttribute('aria-label')).toBe('Đảng ủy phường Bắc Nha Trang, Kết nạp');
      await board.keyboard.type('120');
      await row.getByText('1 lưu ý').waitFor();
      await board.getByRole('button', { name: 'Gửi 63 báo cáo đã nhập' }).waitFor();
      await board.keyboard.press('Escape');
      await board.keyboard.type('0');
      await board.keyboard.press('Enter');
      await row.getByText('1 lưu ý').waitFor();
      await expectStored(
        ({ committee, cells }) => committee.code !== '22333' || cells['admitted']?.count === 0,
      );
      expect(await faultsInBothLanguages(board)).toEqual([]);
      await board.setViewportSize({ width: 1366, height: 768 });
      await board.emulateMedia({ colorScheme: 'light' });
    },
    PATIENCE_MS,
  );

  step('explains and sends that one from the menu of its row', async () => {
    await tabIntoGrid(board);
    await board.keyboard.press('Control+Home');
    await board.keyboard.press('ArrowDown');
    await board.keyboard.press('Shift+F10');
    const menu = board.getByRole('dialog', { name: 'Đảng ủy phường Bắc Nha Trang' });
    await menu.getByText(/^Kỳ này 0, kỳ trước/).waitFor();
    await enterOn(board, 'Gửi…');
    const dialog = board.getByRole('dialog', { name: /^Gửi báo cáo của/ });
    await dialog.waitFor();
    await enterOn(board, 'Gửi báo cáo');
    await dialog.getByText('Chưa có giải trình. Ghi lý do rồi gửi.').waitFor();
    expect(await focused(board)).toMatch(/^Giải trình/);
    await board.keyboard.type('Chưa tổ chức lớp trong kỳ');
    await enterOn(board, 'Gửi báo cáo');
    await dialog.waitFor({ state: 'detached' });
    await focusBack();
    const sent = (await grid()).rows.find(({ committee }) => committee.code === '22333');
    expect(sent).toMatchObject({
      state: 'submitted',
      cells: { explanation: { text: 'Chưa tổ chức lớp trong kỳ' } },
    });
  });

  step(
    'sends the other 63 after one look at their list; one that a colleague sent meanwhile is named with the reason',
    async () => {
      await board.keyboard.press('Control+Home');
      await enterBackOn(board, 'Gửi 63 báo cáo đã nhập');
      const dialog = board.getByRole('dialog', { name: 'Gửi 63 báo cáo?' });
      await dialog.getByRole('row').nth(62).waitFor();
      expect(await dialog.getByRole('row').count()).toBe(63);
      const { client: colleague } = await site.client('board-2');
      const [first] = (await rowsOfOthers()).filter(({ state }) => state === 'draft');
      if (first === undefined) throw new Error('no draft');
      await call(colleague, api.reports.submit, {
        params: { committeeId: first.committee.id, half: HALF },
        body: { version: first.version },
      });
      await enterOn(board, 'Gửi 63 báo cáo');
      await board.getByRole('heading', { name: 'Đã gửi 62 báo cáo' }).waitFor({ timeout: 30_000 });
      await board.getByRole('heading', { name: '1 báo cáo chưa gửi được' }).waitFor();
      await board.getByRole('alert').getByText(first.committee.name).waitFor();
      expect((await rowsOfOthers()).every(({ state }) => state === 'submitted')).toBe(true);
    },
    PATIENCE_MS,
  );

  step('may not approve what it typed; a colleague may', async () => {
    const reports = (await rowsOfOthers()).map(({ committee, version }) => ({
      committeeId: committee.id,
      version,
    }));
    const refused = await call(asBoard, api.reports.approveAll, { body: { half: HALF, reports } });
    expect(refused.approved).toEqual([]);
    expect(new Set(refused.refused.map(({ code }) => code))).toEqual(new Set(['approver_is_enterer']));
    const { client: colleague } = await site.client('board-2');
    const approved = await call(colleague, api.reports.approveAll, { body: { half: HALF, reports } });
    // The one that the colleague sent is for the first one neither to approve: both had a hand in it.
    expect(approved.approved).toHaveLength(63);
  });

  step('corrects an approved one with a reason: then its row takes numbers again', async () => {
    await board.reload();
    await tabIntoGrid(board);
    await board.keyboard.press('Control+Home');
    await board.keyboard.press('ArrowDown');
    await board.keyboard.type('7');
    await board.getByText(/^Ô này không sửa được: Đã duyệt/).waitFor();
    await board.keyboard.press('Shift+F10');
    await board.getByRole('dialog').waitFor();
    await enterOn(board, 'Đính chính…');
    const dialog = board.getByRole('dialog', { name: /^Đính chính báo cáo của/ });
    await dialog.waitFor();
    expect(await focused(board)).toMatch(/^Lý do đính chính/);
    await board.keyboard.type('Bản giấy đọc nhầm');
    await enterOn(board, 'Bắt đầu đính chính');
    await dialog.waitFor({ state: 'detached' });
    await focusBack();
    await tabIntoGrid(board);
    expect(await activeCell().getAttribute('aria-label')).toBe('Đảng ủy phường Bắc Nha Trang, Kết nạp');
    await board.keyboard.type('7');
    await board.keyboard.press('Enter');
    await expectStored(
      ({ committee, cells }) => committee.code !== '22333' || cells['admitted']?.count === 7,
    );
  });
});

/** Waits until what is stored of the others is as said. */
async function expectStored(asSaid: (row: GridRow) => boolean): Promise<void> {
  for (let looks = 0; looks < 200 && !(await rowsOfOthers()).every(asSaid); looks++) {
    await board.waitForTimeout(100);
  }
  expect((await rowsOfOthers()).filter((row) => !asSaid(row))).toEqual([]);
}
