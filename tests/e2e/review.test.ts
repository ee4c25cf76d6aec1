import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api, type ReportLine } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { goToRow, untilSaved } from '../support/entry-desk';
import { keyboardOnly } from '../support/keyboard-only';
import { enterOn, focused, tabTo } from '../support/keys';
import { faultsInEveryLook } from '../support/looks';
import { ownReport, partsToRaise } from '../support/review-desk';
import { Site, tableOf } from '../support/site';
import { remarking } from '../support/report-desk';

const HALF = '2026-H1';
const WAITING = `/review?half=${HALF}&state=submitted`;
const TABLE = 'Báo cáo 6 tháng đầu năm 2026 theo đơn vị';
const ADMITTED = 'Tổng số đảng viên mới kết nạp';
/** Bắc Nha Trang has sent 47. */
const CORRECTED = 147;

let site: Site;
let board: Page;
let desk: Client;
beforeAll(async () => {
  site = await Site.open();
  board = await keyboardOnly(await site.as('board'));
  desk = (await site.client('board')).client;
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const lines = async (): Promise<ReportLine[]> =>
  (await call(desk, api.reports.list, { query: { half: HALF } })).lines;
const lineOf = async (code: string): Promise<ReportLine> => {
  const found = (await lines()).find(({ committee }) => committee.code === code);
  if (!found) throw new Error(`no line of ${code}`);
  return found;
};

const own = (username: string) => ownReport(site, username, HALF);

async function open(path: string): Promise<void> {
  await board.goto(path);
  await board.getByRole('navigation', { name: 'Tiến độ của kỳ' }).waitFor();
}

/** What a number of the head says. */
const numberOf = (name: string): Promise<string> =>
  board.getByRole('navigation', { name: 'Tiến độ của kỳ' }).getByRole('link', { name }).innerText();

describe('by keys alone, the board', () => {
  const name = 'Đảng ủy phường Bắc Nha Trang';

  it('returns a report with a reason for the whole and one for a cell', async () => {
    await open(WAITING);
    await enterOn(board, `Trả lại báo cáo của ${name}`);
    await board.getByRole('dialog').getByText('Ô cần sửa').waitFor();
    expect(await focused(board)).toMatch(/^Lý do trả lại cả báo cáo/);
    await board.keyboard.type('Số liệu chưa khớp sổ kết nạp.');
    // All its cells are one stop; arrows walk over them.
    await board.keyboard.press('Tab');
    expect(await focused(board)).toBe(ADMITTED);
    await board.keyboard.press('ArrowDown');
    await board.keyboard.press('ArrowUp');
    await board.keyboard.press('Space');
    await tabTo(board, `Lý do của ô ${ADMITTED}`);
    // The words of a cell that was chosen are not forgotten.
    await board.keyboard.press('Tab');
    expect(await focused(board)).toBe('Hủy');
    await enterOn(board, 'Trả lại báo cáo');
    await board.getByText('Ghi lý do của ô này, hoặc bỏ chọn.').waitFor();
    expect(await focused(board)).toBe(`Lý do của ô ${ADMITTED}`);
    await board.keyboard.type('Thiếu 100 người so với sổ kết nạp.');
    await enterOn(board, 'Trả lại báo cáo');
    await board.getByRole('dialog').waitFor({ state: 'detached' });
    await board.getByRole('row', { name }).waitFor({ state: 'detached' });
    expect(await focused(board)).not.toBe('');
    const { report } = await own('entry-22333');
    expect(report).toMatchObject({ state: 'returned', returnReason: 'Số liệu chưa khớp sổ kết nạp.' });
    expect(report.comments.at(-1)).toMatchObject({
      item: 'admitted',
      returns: true,
      text: 'Thiếu 100 người so với sổ kết nạp.',
    });
  });

  it('and its officer reads both, corrects the figure and its parts, explains it and sends it again', async () => {
    const { report } = await own('entry-22333');
    const officer = await keyboardOnly(await site.as('entry-22333'));
    await officer.goto(`/entry?half=${HALF}`);
    await officer.getByRole('main').getByText('Số liệu chưa khớp sổ kết nạp.').waitFor();
    await goToRow(officer, ADMITTED);
    await officer.getByRole('region', { name: ADMITTED }).getByText('Thiếu 100 người').waitFor();
    await officer.keyboard.type(String(CORRECTED));
    await officer.keyboard.press('Enter');
    await officer.keyboard.press('Control+Enter');
    await officer.getByRole('dialog', { name: /^Còn \d+ chỗ phải sửa/ }).waitFor();
    await officer.keyboard.press('Escape');
    for (const { row, count } of partsToRaise(report, 100)) {
      await goToRow(officer, row);
      await officer.keyboard.type(String(count));
      await officer.keyboard.press('Enter');
    }
    await untilSaved(officer);
    await officer.keyboard.press('Control+Enter');
    const dialog = officer.getByRole('dialog', { name: /^Gửi báo cáo/ });
    await dialog.waitFor();
    // So many more than ever before: asked for where it is answered.
    expect(await focused(officer)).toMatch(/^Giải trình/);
    expect(await dialog.getByRole('button', { name: 'Gửi báo cáo' }).isDisabled()).toBe(true);
    await officer.keyboard.type('Bổ sung kết nạp theo Nghị quyết.');
    await enterOn(officer, 'Gửi báo cáo');
    await officer.getByText(`Đã gửi ${CORRECTED} đảng viên mới kết nạp`).waitFor();
    await officer.context().close();
  });

  it('sees what changed when it comes again', async () => {
    await open(WAITING);
    await enterOn(board, name);
    const changes = board.getByRole('region', { name: 'Thay đổi so với bản gửi trước' });
    await changes.getByText('bản 1 → bản 2').waitFor();
    const row = changes.getByRole('row', { name: ADMITTED });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['47', `${CORRECTED}`, '+100']);
  });

  it('approves those it chose; the one that somebody was quicker with is named, and why', async () => {
    await open(WAITING);
    const waiting = (await lines()).filter(({ actions }) => actions.includes('approve'));
    const n = waiting.length;
    expect(n).toBeGreaterThan(3);
    const [quicker] = waiting;
    await tabTo(board, `Chọn ${n} báo cáo duyệt được`);
    await board.keyboard.press('Space');
    const second = (await site.client('board-2')).client;
    const params = { committeeId: quicker?.committee.id ?? '', half: HALF } as const;
    const body = { version: quicker?.version ?? 0 };
    await call(second, api.reports.approve, { params, body });
    await enterOn(board, `Duyệt ${n} báo cáo`);
    await board.getByText(`Đã duyệt ${n - 1} báo cáo`).waitFor();
    const refused = board.getByRole('status').getByRole('listitem');
    expect(await refused.allInnerTexts()).toEqual([
      expect.stringContaining(quicker?.committee.name ?? 'nobody'),
    ]);
    expect(await numberOf('Chờ duyệt')).toBe('0\nChờ duyệt');
    expect((await lines()).filter(({ state }) => state === 'submitted')).toEqual([]);
  });

  it('reminds all who are late at one press, once a day', async () => {
    await open(`/review?half=${HALF}`);
    await enterOn(board, '2 Quá hạn, chưa gửi');
    await board.waitForURL(/sent=unsent/);
    await board.getByRole('button', { name: 'Nhắc 2 đơn vị' }).waitFor();
    await enterOn(board, 'Nhắc 2 đơn vị');
    await board.getByText('Đã nhắc 2 đơn vị').waitFor();
    await board.getByRole('button', { name: /^Nhắc/ }).first().waitFor({ state: 'detached' });
    const rows = await tableOf(board, TABLE);
    expect(rows.map((row) => row['Gửi lúc'])).toEqual([
      expect.stringMatching(/^quá hạn, chưa gửi Đã nhắc /),
      expect.stringMatching(/^quá hạn, chưa gửi Đã nhắc /),
    ]);
    const [late] = (await lines()).filter(({ punctuality }) => punctuality === 'missing');
    const { client } = await site.client(`entry-${late?.committee.code ?? ''}`);
    const [notice] = (await call(client, api.notices.list)).notices;
    expect(notice).toMatchObject({ kind: 'reminded', half: HALF, committee: { name: late?.committee.name } });
  });
});

it('by keys alone, an approved report is corrected; what changed stands item by item, the approved version stays readable', async () => {
  const { report } = await own('entry-22366');
  const admitted = report.versions[0]?.admitted ?? 0;
  const name = report.committee.name;
  const officer = await keyboardOnly(await site.as('entry-22366'));
  await officer.goto(`/entry?half=${HALF}`);
  await officer.getByRole('grid').waitFor();
  await enterOn(officer, 'Đính chính');
  await officer.getByRole('dialog').waitFor();
  await officer.keyboard.type('Sót một chi bộ');
  await enterOn(officer, 'Bắt đầu đính chính');
  await officer.getByText('Lý do: Sót một chi bộ').waitFor();

  await open(`/review?half=${HALF}&state=correcting`);
  await enterOn(board, name);
  await board.getByText('Đơn vị đang đính chính; chưa gửi bản mới.').waitFor();

  for (const { row, count } of [{ row: ADMITTED, count: admitted + 3 }, ...partsToRaise(report, 3)]) {
    await goToRow(officer, row);
    await officer.keyboard.type(String(count));
    await officer.keyboard.press('Enter');
  }
  await untilSaved(officer);
  await officer.keyboard.press('Control+Enter');
  await officer.getByRole('dialog', { name: /^Gửi báo cáo/ }).waitFor();
  await enterOn(officer, 'Gửi báo cáo');
  await officer.getByText(`Đã gửi ${admitted + 3} đảng viên mới kết nạp`).waitFor();

  await open(WAITING);
  await board.getByText('Lý do đính chính: Sót một chi bộ').waitFor();
  await enterOn(board, name);
  const changes = board.getByRole('region', { name: 'Thay đổi so với bản đã duyệt' });
  const row = changes.getByRole('row', { name: ADMITTED });
  const values = [`${admitted}`, `${admitted + 3}`, '+3'];
  await row.waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(values);
  await enterOn(board, 'Xem toàn bộ bản 1');
  const old = board.getByRole('dialog', { name: 'Bản 1: 6 tháng đầu năm 2026' });
  expect(await old.getByRole('row', { name: ADMITTED }).getByRole('cell').innerText()).toBe(`${admitted}`);
  expect(await faultsInEveryLook(board, 'a version in full')).toEqual([]);
  await board.keyboard.press('Escape');
  await old.waitFor({ state: 'detached' });
  expect(await focused(board)).toBe('Xem toàn bộ bản 1');
});

it('a leader sees how far it is, and changes nothing', async () => {
  const leader = await site.as('leader');
  await leader.goto(`/review?half=${HALF}`);
  await leader.getByRole('heading', { name: 'Tình hình báo cáo', level: 1 }).waitFor();
  expect(await leader.getByRole('main').getByRole('button').count()).toBe(0);
  expect(await leader.getByRole('main').getByRole('checkbox').count()).toBe(0);
});

it('an officer sees its own committee only', async () => {
  const officer = await site.as('entry-22366');
  await officer.goto(`/review?half=${HALF}`);
  await officer.getByRole('heading', { name: 'Tình hình báo cáo', level: 1 }).waitFor();
  const rows = await tableOf(officer, TABLE);
  expect(rows.map((row) => row['Đơn vị'])).toEqual([expect.stringMatching(/^Đảng ủy phường Nha Trang/)]);
  expect(await officer.getByRole('main').getByRole('button').count()).toBe(0);
});

it('the list says which reports have comments that nobody has dealt with', async () => {
  const { committee, openComments } = await lineOf('22333');
  const params = { committeeId: committee.id, half: HALF } as const;
  const body = remarking('Đề nghị bổ sung nguyên nhân.');
  await call(desk, api.reports.comment, { params, body });
  await open(`/review?half=${HALF}&find=bac nha trang`);
  const row = board.getByRole('row', { name: committee.name });
  await row.getByText(`${openComments + 1} ý kiến chưa xử lý`).waitFor();
});
