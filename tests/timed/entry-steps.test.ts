import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import {
  cellWithFocus,
  DESK_HALF,
  EntryDesk,
  goToRow,
  MEMBERS,
  openReport,
  TOTAL,
  typeInto,
  untilSaved,
  valueIn,
} from '../support/entry-desk';
import { enterBackOn, enterOn, focused } from '../support/keys';
import { lockPeriod, unlockPeriod } from '../support/period-desk';
import { report } from '../support/report-desk';

let desk: EntryDesk;
beforeAll(async () => {
  desk = await EntryDesk.open(['KA', 'KB', 'KC']);
});
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints());

async function approve(code: string): Promise<void> {
  const params = desk.step(code);
  const { version } = await call(desk.board, api.reports.open, { params });
  await call(desk.board, api.reports.approve, { params, body: { version } });
}
const send = async (page: Page) => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  await enterOn(page, 'Gửi báo cáo');
};
/** Begins a correction, from wherever one is. */
const correct = async (page: Page, reason: string) => {
  await enterOn(page, 'Đính chính');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(reason);
  await enterOn(page, 'Bắt đầu đính chính');
  await page.getByText(`Lý do: ${reason}`).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

describe('after approval, by keys alone', () => {
  it('a figure is corrected with a reason, and what was approved counts until it is sent', async () => {
    await report(desk.officer('KA'), desk.step('KA'), 20);
    await approve('KA');
    const page = await desk.at('an-ka');
    await page.getByText('Đã duyệt: 20 đảng viên mới kết nạp').waitFor();
    await goToRow(page, TOTAL);
    await page.keyboard.type('5');
    await page.getByText('Ô này không sửa được: báo cáo đã duyệt. Bấm Đính chính để sửa.').waitFor();
    await enterBackOn(page, 'Đính chính');
    await page.getByRole('dialog').waitFor();
    await enterOn(page, 'Bắt đầu đính chính');
    await page.getByText('Ghi lý do để Ban Tổ chức biết vì sao số liệu thay đổi.').waitFor();
    // What was forgotten is where one stands.
    await page.locator('[role=dialog] textarea:focus').waitFor();
    expect(await focused(page)).toMatch(/^Lý do đính chính/);
    await page.keyboard.type('Bỏ sót một chi bộ.');
    await enterOn(page, 'Bắt đầu đính chính');
    await page.getByText('Lý do: Bỏ sót một chi bộ.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await typeInto(page, TOTAL, '21');
    await untilSaved(page);
    const seen = await call(desk.board, api.reports.open, { params: desk.step('KA') });
    expect(seen.versions.map(({ admitted }) => admitted)).toEqual([20]);
    await send(page);
    await page.getByText('Đã gửi 21 đảng viên mới kết nạp').waitFor();
    const { versions } = await call(desk.board, api.reports.open, { params: desk.step('KA') });
    expect(versions.map(({ admitted, correctionReason }) => [admitted, correctionReason])).toEqual([
      [21, 'Bỏ sót một chi bộ.'],
      [20, null],
    ]);
    await page.context().close();
  });

  it('a correction that is given up leaves what was approved', async () => {
    await report(desk.officer('KB'), desk.step('KB'), 30);
    await approve('KB');
    const page = await desk.at('an-kb');
    await correct(page, 'Nhầm.');
    await typeInto(page, TOTAL, '31');
    await untilSaved(page);
    await typeInto(page, MEMBERS, '12a');
    await page.getByText('1 ô chưa hợp lệ, chưa lưu').waitFor();
    await page.keyboard.press('Control+Home');
    await enterBackOn(page, 'Bỏ đính chính');
    // The button that opens it has the same name as the one in it.
    await page.locator('[role=dialog] :focus').waitFor();
    await enterOn(page, 'Bỏ đính chính');
    await page.getByText('Đã duyệt: 30 đảng viên mới kết nạp').waitFor();
    expect(await valueIn(page, TOTAL)).toBe('30');
    expect(await valueIn(page, MEMBERS)).not.toContain('12a');
    await page.context().close();
  });
});

describe('a half-year that is locked in mid-typing', () => {
  it('refuses in words, keeps what was typed over a reload, and takes it when it is open again', async () => {
    const page = await desk.at('an-kc');
    await typeInto(page, TOTAL, '12');
    await untilSaved(page);
    await lockPeriod(desk.board, DESK_HALF);
    await typeInto(page, TOTAL, '15');
    await page.getByText('1 ô chưa lưu được, đang giữ trên máy này.').waitFor();
    expect(await desk.stored('KC', 'admitted')).toBe(12);
    await openReport(page);
    await page.getByRole('heading', { name: 'Kỳ này đã khóa' }).waitFor();
    expect(await valueIn(page, TOTAL)).toBe('15');
    await enterOn(page, 'Xem');
    const refused = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' });
    expect(await refused.innerText()).toContain('Phần đã gõ vẫn còn trên máy này: 15');
    expect(await refused.innerText()).toContain('đề nghị Ban Tổ chức mở khóa riêng cho đơn vị');
    await unlockPeriod(desk.board, DESK_HALF);
    await page.locator('[role=gridcell]:focus, [role=gridcell] :focus').waitFor();
    await page.keyboard.press('Shift+F10');
    await enterOn(page, 'Thử lưu lại');
    await untilSaved(page);
    expect(await desk.stored('KC', 'admitted')).toBe(15);
    await page.context().close();
  });
});

describe('the dialog of sending', () => {
  it('has the keys from the first on, none goes into the grid below; Esc gives them back to the cell', async () => {
    const page = await desk.at('an-kc');
    await typeInto(page, TOTAL, '15');
    await untilSaved(page);
    await goToRow(page, TOTAL);
    // All in one turn of the page: before anything that it does later.
    const at = await page.evaluate(() => {
      const press = (key: string, ctrlKey = false) =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
      press('Enter', true);
      return Promise.resolve().then(() => document.activeElement?.closest('[role=dialog]') !== null);
    });
    expect(at).toBe(true);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await cellWithFocus(page, TOTAL).waitFor();
    expect(await focused(page)).toBe(`${TOTAL}, Kỳ này`);
    await page.keyboard.type('15');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await untilSaved(page);
    expect(await desk.stored('KC', 'admitted')).toBe(15);
    await page.context().close();
  });
});

describe('a report is not sent', () => {
  it('while its rows do not add up: the list leads to the row, and it is sent once they do', async () => {
    const page = await desk.at('an-kc');
    await typeInto(page, TOTAL, '15');
    await typeInto(page, 'Nông, lâm, ngư nghiệp', '9');
    await page.getByText('còn 6 chưa phân vào dòng nào').waitFor();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Còn 1 chỗ phải sửa trước khi gửi' });
    await dialog.waitFor();
    await enterOn(page, 'Nghề nghiệp: còn 6 người chưa phân vào dòng nào.');
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('[role=gridcell] input:focus').waitFor();
    await typeInto(page, 'Quân đội, công an', '6');
    await page.getByText('đã khớp tổng số').waitFor();
    await untilSaved(page);
    await send(page);
    await page.getByText('Đã gửi 15 đảng viên mới kết nạp').waitFor();
    await page.context().close();
  });
});
