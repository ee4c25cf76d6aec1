import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import { formats } from '@ket-nap/i18n';
import type { Page } from 'playwright-core';
import { call, refusalOf, send } from '../support/api';
import { journey } from '../support/journey';
import { keyboardOnly } from '../support/keyboard-only';
import { backTo, enterBackOn, enterOn, focused, tabTo } from '../support/keys';
import { faultsInEveryLook } from '../support/looks';
import { admittedCell, enterAdmitted, periodOf } from '../support/period-desk';
import { Site } from '../support/site';

const HALF = '2026-H2';
const NAME = '6 tháng cuối năm 2026';
const ADMITTED = 'Tổng số đảng viên mới kết nạp';
const WARD = 'Đảng ủy phường Nha Trang';

const step = journey();
let site: Site;
let board: Page;
beforeAll(async () => {
  site = await Site.open();
  board = await keyboardOnly(await site.as('board'));
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const own = async (username: string) => {
  const { client, session } = await site.client(username);
  return { client, at: { committeeId: session.committee?.id ?? '', half: HALF } as const };
};
/** Goes to a field and types over what stands in it. */
const typeOver = async (name: string, text: string) => {
  await tabTo(board, name);
  await board.keyboard.press('Control+A');
  await board.keyboard.type(text);
};
/** The quiet line under the title. */
const status = (text: RegExp) => board.getByRole('main').getByText(text);

describe('a reporting period, by keys alone', () => {
  step('is due when the board says, with the time of day; every committee is told', async () => {
    await board.goto(`/review?half=${HALF}`);
    await board.getByRole('button', { name: 'Đặt hạn, mở kỳ' }).waitFor();
    await enterOn(board, 'Đặt hạn, mở kỳ');
    await board.getByRole('dialog').waitFor();
    expect(await focused(board)).toMatch(/^Hạn gửi, ngày/);
    await typeOver('Hạn gửi, ngày', '8/1/2027');
    await board.keyboard.press('Tab');
    expect(await focused(board)).toMatch(/^Giờ/);
    await typeOver('Giờ', '11h30');
    await board.keyboard.press('Enter');
    await board.getByText(`Đã đặt hạn gửi ${NAME}: 08/01/2027 11:30`).waitFor();
    await board.getByText('Các đơn vị đã được báo.').waitFor();
    const { client } = await own('entry-22366');
    const { notices } = await call(client, api.notices.list);
    expect(notices[0]).toMatchObject({ kind: 'period_opened', half: HALF });
    expect(formats('vi').instant(notices[0]?.details['dueAt'] ?? null)).toBe('08/01/2027 11:30');
  });

  step('says in both languages how long it is until then, and when', async () => {
    await status(/còn \d+ ngày \(08\/01\/2027 11:30\)/).waitFor();
    await enterBackOn(board, 'EN –');
    await status(/\d+ days left \(08\/01\/2027 11:30\)/).waitFor();
    await enterBackOn(board, 'VI –');
    await status(/còn \d+ ngày \(08\/01\/2027 11:30\)/).waitFor();
  });

  step('takes no time that is none, and says how it is written', async () => {
    await enterOn(board, 'Đặt hạn, mở kỳ');
    const dialog = board.getByRole('dialog');
    await dialog.waitFor();
    await typeOver('Giờ', '25:00');
    await enterOn(board, 'Đặt hạn');
    await dialog.getByText('Ghi giờ dạng 17:00.').waitFor();
    expect(await focused(board)).toMatch(/^Giờ/);
    expect(await faultsInEveryLook(board, 'a due time that is none')).toEqual([]);
    await typeOver('Giờ', '17:00');
    await backTo(board, 'Hạn gửi, ngày');
    await typeOver('Hạn gửi, ngày', '1/12/2026');
    await board.keyboard.press('Enter');
    await dialog.getByText('Hạn gửi phải sau ngày chốt số liệu').waitFor();
    await board.keyboard.press('Escape');
  });

  step('is locked with what that leaves undone before the eyes; what was entered stays', async () => {
    const { client, at } = await own('entry-22366');
    await enterAdmitted(client, at, 20);
    await board.reload();
    await board.getByRole('button', { name: 'Khóa kỳ' }).waitFor();
    await enterOn(board, 'Khóa kỳ');
    await board.getByRole('dialog', { name: `Khóa ${NAME}?` }).waitFor();
    await board.getByRole('dialog').getByText('68 đơn vị chưa gửi').waitFor();
    expect(await focused(board)).toBe('Hủy');
    await enterOn(board, 'Khóa kỳ');
    await board.getByText(`Đã khóa ${NAME}`).waitFor();
    await status(/^Đã khóa$/).waitFor();
    const refused = await send(client, api.reports.submit, { params: at, body: { version: 1 } });
    expect(refusalOf(refused)).toMatchObject({ code: 'period_locked' });
    const officer = await keyboardOnly(await site.as('entry-22366'));
    await officer.goto(`/entry?half=${HALF}`);
    await officer.getByRole('main').getByText('Kỳ này đã khóa.').first().waitFor();
    const cell = officer.getByRole('row', { name: ADMITTED }).getByRole('gridcell').first();
    expect(await cell.innerText()).toContain('20');
    expect(await cell.getAttribute('aria-readonly')).toBe('true');
    expect(await officer.getByRole('button', { name: 'Gửi báo cáo' }).count()).toBe(0);
  });

  step('is opened for one committee by exception, with an end and a reason, and for no other', async () => {
    await enterBackOn(board, 'Mở riêng');
    await board.getByRole('dialog').waitFor();
    await enterOn(board, 'Mở riêng');
    const dialog = board.getByRole('dialog');
    for (const text of ['Chọn đơn vị.', 'Ghi ngày dạng 31/12/2022.', 'Ghi lý do mở riêng.'])
      await dialog.getByText(text).waitFor();
    expect(await faultsInEveryLook(board, 'an exception that is not whole')).toEqual([]);
    await board.setViewportSize({ width: 1366, height: 768 });
    expect(await focused(board)).toMatch(/^Đơn vị/);
    await board.keyboard.type('phuong nha trang');
    await board.getByRole('option', { name: WARD }).first().waitFor();
    await board.keyboard.press('ArrowDown');
    await board.keyboard.press('Enter');
    await tabTo(board, 'Đến ngày');
    await board.keyboard.type('31/12/2099');
    await tabTo(board, 'Lý do');
    await board.keyboard.type('Máy của đơn vị hỏng.');
    await enterOn(board, 'Mở riêng');
    await dialog.getByText('đến 31/12/2099 17:00').waitFor();
    await dialog.getByText('Máy của đơn vị hỏng.').waitFor();
    const officer = await keyboardOnly(await site.as('entry-22366'));
    await officer.goto(`/entry?half=${HALF}`);
    await officer.getByRole('grid').waitFor();
    await tabTo(officer, ADMITTED);
    await officer.keyboard.type('21');
    await officer.keyboard.press('Enter');
    await officer.getByText(/^Đã lưu lúc/).waitFor();
    const other = await own('entry-22333');
    const body = admittedCell(other.at, 5);
    const { results } = await call(other.client, api.reports.saveCells, { body });
    expect(results[0]).toMatchObject({ outcome: 'refused', code: 'period_locked' });
  });

  step('closes again for it when the exception is ended', async () => {
    await enterOn(board, `Kết thúc mở riêng cho ${WARD}`);
    await board.getByText('Chưa có đơn vị nào được mở riêng.').waitFor();
    await board.keyboard.press('Escape');
    const { client, at } = await own('entry-22366');
    expect((await call(client, api.reports.open, { params: at })).actions).toEqual([]);
  });

  step('goes on where it was when the lock is taken away', async () => {
    await enterOn(board, 'Mở khóa kỳ');
    await board.getByRole('dialog').waitFor();
    await enterOn(board, 'Mở khóa kỳ');
    await board.getByText(`Đã mở khóa ${NAME}`).waitFor();
    const { client, at } = await own('entry-22366');
    const { cells, actions } = await call(client, api.reports.open, { params: at });
    expect(cells['admitted']?.count).toBe(21);
    expect(actions).toContain('save');
  });

  step('that another has changed meanwhile is set again only after one has seen what holds', async () => {
    await enterOn(board, 'Đặt hạn, mở kỳ');
    const dialog = board.getByRole('dialog');
    await dialog.waitFor();
    const { client } = await site.client('board-2');
    const { version } = await periodOf(client, HALF);
    await call(client, api.periods.set, {
      params: { half: HALF },
      body: { version, dueAt: '2027-01-20T17:00:00+07:00', lateAllowed: false, announce: false },
    });
    await enterOn(board, 'Đặt hạn');
    await dialog.getByText('Có người vừa thay đổi kỳ báo cáo này.').waitFor();
    await dialog.getByText('20/01/2027 17:00').waitFor();
    await enterOn(board, 'Đặt hạn');
    await board.getByText(`Đã đặt hạn gửi ${NAME}: 08/01/2027 11:30`).waitFor();
  });
});
