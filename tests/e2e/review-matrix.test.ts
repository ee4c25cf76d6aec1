import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { keyboardOnly } from '../support/keyboard-only';
import { backTo, enterOn, focused, tabTo } from '../support/keys';
import { faultsInEveryLook } from '../support/looks';
import { sendAgain } from '../support/review-desk';
import { Site } from '../support/site';

const HALF = '2026-H1';
/** Reports of the sample that wait for approval. */
const WAITING = 7;

let site: Site;
let board: Page;
beforeAll(async () => {
  site = await Site.open();
  board = await keyboardOnly(await site.as('board'));
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

async function openMatrix(): Promise<void> {
  await board.goto(`/review?half=${HALF}&view=periods`);
  await board.getByRole('grid').waitFor();
}

/** Where the reports of the half-year stand, by the code of their committee. */
async function states(): Promise<Record<string, string>> {
  const { client } = await site.client('board');
  const { lines } = await call(client, api.reports.list, { query: { half: HALF } });
  return Object.fromEntries(lines.map(({ committee, state }) => [committee.code, state]));
}

describe('in the matrix of committees and half-years, by keys alone, the board', () => {
  it('walks over the half-years and opens the report of one cell', async () => {
    await openMatrix();
    await tabTo(board, 'Đảng ủy phường Nha Trang, 6T đầu 2026: ');
    await board.keyboard.press('ArrowDown');
    expect(await focused(board)).toMatch(
      /^Đảng ủy phường Bắc Nha Trang, 6T đầu 2026: Chờ duyệt đúng hạn 47 kết nạp$/,
    );
    await board.keyboard.press('ArrowLeft');
    expect(await focused(board)).toMatch(/^Đảng ủy phường Bắc Nha Trang, 6T cuối 2025: /);
    await board.keyboard.press('Home');
    expect(await focused(board)).toBe(
      'Đảng ủy phường Bắc Nha Trang, 6T cuối 2023: đơn vị chưa có hoặc đã kết thúc',
    );
    await board.keyboard.press('Control+End');
    expect(await focused(board)).toMatch(/, 6T đầu 2026: đơn vị chưa có hoặc đã kết thúc$/);
    await board.keyboard.press('ArrowLeft');
    await board.keyboard.press('ArrowLeft');
    const [, at = ''] = /^(.*), 6T đầu 2025: Đã duyệt/.exec(await focused(board)) ?? [];
    await board.keyboard.press('Enter');
    await board.waitForURL(/\/entry\?.*half=2025-H1/);
    await board.getByRole('main').getByText(at).filter({ visible: true }).first().waitFor();
  });

  it('approves those of the last half-year that a filter leaves and it chose', async () => {
    const own = { entry: 'Đảng ủy phường Nha Trang', code: '22366' };
    expect((await states())[own.code]).toBe('approved');
    await sendAgain(site, `entry-${own.code}`, HALF);
    await openMatrix();
    const grid = board.getByRole('grid');
    expect(await grid.getByRole('checkbox').count()).toBe(WAITING + 1);
    await enterOn(board, `${WAITING + 1} Chờ duyệt`);
    await board.waitForURL(/state=submitted/);
    // The row of heads, and those that wait.
    await grid
      .getByRole('row')
      .nth(1 + WAITING + 1)
      .waitFor({ state: 'detached' });
    await tabTo(board, `${own.entry}, 6T đầu 2026: `);
    await board.keyboard.press('Space');
    await board.keyboard.press('ArrowDown');
    const [, second = ''] = /^(.*), 6T đầu 2026: /.exec(await focused(board)) ?? [];
    await board.keyboard.press('Space');
    await grid.getByRole('row', { name: second, selected: true }).waitFor();
    await board.keyboard.press('Space');
    await grid.getByRole('row', { name: second, selected: true }).waitFor({ state: 'detached' });
    expect(await grid.getByRole('row', { selected: true }).getByRole('rowheader').allInnerTexts()).toEqual([
      own.entry,
    ]);
    expect(await faultsInEveryLook(board, 'the matrix with a report chosen')).toEqual([]);
    await backTo(board, 'Duyệt 1 báo cáo');
    await board.keyboard.press('Enter');
    await board.getByText('Đã duyệt 1 báo cáo').waitFor();
    await grid.getByRole('row', { name: own.entry }).waitFor({ state: 'detached' });
    const now = await states();
    expect(now[own.code]).toBe('approved');
    expect(Object.values(now).filter((state) => state === 'submitted')).toHaveLength(WAITING);
  });

  it('and the rest at once, by the box over all', async () => {
    await openMatrix();
    await tabTo(board, `Chọn ${WAITING} báo cáo duyệt được`);
    await board.keyboard.press('Space');
    await enterOn(board, `Duyệt ${WAITING} báo cáo`);
    await board.getByText(`Đã duyệt ${WAITING} báo cáo`).waitFor();
    const grid = board.getByRole('grid');
    await grid.getByRole('checkbox').first().waitFor({ state: 'detached' });
    expect(Object.values(await states())).not.toContain('submitted');
  });
});
