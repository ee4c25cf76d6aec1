import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import { propose } from '@ket-nap/domain';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { journey } from '../support/journey';
import { faultsInBothLanguages, faultsInEveryLook } from '../support/looks';
import { DESK_UNITS, QuotaDesk } from '../support/quota-desk';
import { pasteInto, tableOf } from '../support/site';

const PATIENCE_MS = 60_000;
const TABLE = 'Chỉ tiêu năm 2023 theo đơn vị';

const step = journey();
let desk: QuotaDesk;
let board: Page;

beforeAll(async () => {
  desk = await QuotaDesk.open();
  board = desk.page;
}, PATIENCE_MS);
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints());

describe('the board distributes 1.700 for 2023 by keys', () => {
  step('chooses the year and types the province’s quota', async () => {
    await board.goto('/quotas');
    await board.getByLabel('Năm', { exact: true }).selectOption('2023');
    await desk.province().waitFor();
    await desk.province().focus();
    await board.keyboard.type('1.700');
    await board.keyboard.press('Enter');
    expect(await desk.focused()).toBe('Đảng ủy KA, Năm 2023');
    expect(await desk.gap()).toBe('chưa so được');
  });

  step(
    'is told what the rule by members would do, whom it lacks the members of, and lets it',
    async () => {
      await board.getByRole('button', { name: 'Đề xuất' }).focus();
      await board.keyboard.press('Enter');
      const panel = board.getByRole('dialog');
      await panel.getByText('Điền 5 đơn vị. Các đơn vị cộng lại 1.700, tỉnh giao 1.700: khớp.').waitFor();
      await panel.getByText('1 đơn vị chưa đủ số để đề xuất, giữ nguyên: Đảng ủy KF.').waitFor();
      expect(await faultsInEveryLook(board, 'the rules')).toEqual([]);
      await desk.atOffice();
      await panel.getByRole('button', { name: 'Điền vào cột năm' }).press('Enter');
      const rows = DESK_UNITS.map(([, members, lastYearQuota, lastYearAdmitted]) => ({
        members,
        lastYearQuota,
        lastYearAdmitted,
        lastYearWhole: true,
      }));
      const proposed = propose({ kind: 'members' }, rows, 1700).amounts;
      expect(await desk.amounts()).toEqual(proposed.map((amount) => (amount === null ? '' : String(amount))));
      expect(await desk.gap()).toBe('khớp');
    },
    PATIENCE_MS,
  );

  step(
    'gives the committee without members its quota and sees the gap open, then close by a second hand',
    async () => {
      await desk.cell('KF').focus();
      await board.keyboard.type('45');
      expect(await desk.gap()).toBe('nhiều hơn 45');
      await board.keyboard.press('Control+Home');
      expect(await desk.focused()).toBe('Đảng ủy KA, Năm 2023');
      const before = Number(await desk.cell('KA').inputValue());
      await board.keyboard.type(String(before - 45));
      expect(await desk.gap()).toBe('khớp');
      const [row] = await tableOf(board, TABLE);
      expect(row).toMatchObject({
        'Đơn vị': 'Đảng ủy KA',
        'Đảng viên': '9.312',
        'Chỉ tiêu 2022': '400',
        'Kết nạp 2022': '281',
        'Tỷ lệ': '70,3%',
      });
    },
  );

  step('undoes and redoes: each cell, and the proposal as one', async () => {
    const typed = await desk.amounts();
    await board.keyboard.press('Control+Z');
    expect(await desk.gap()).toBe('nhiều hơn 45');
    await board.keyboard.press('Control+Z');
    expect(await desk.gap()).toBe('khớp');
    await board.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await desk.amounts()).toEqual(['', '', '', '', '', '']);
    await desk.cell('KA').focus();
    await board.keyboard.press('Control+Y');
    await board.keyboard.press('Control+Shift+Z');
    await board.getByRole('button', { name: 'Làm lại' }).click();
    expect(await desk.amounts()).toEqual(typed);
    expect(await board.getByRole('button', { name: 'Làm lại' }).isDisabled()).toBe(true);
  });

  step('pastes a range of Excel as one step, sees what cannot be read, and takes it back', async () => {
    const typed = await desk.amounts();
    await pasteInto(desk.cell('KC'), '1.450\r\n1,5\r\n\r\n');
    await board.getByText('1 ô chưa hợp lệ').waitFor();
    expect((await desk.amounts()).slice(2, 5)).toEqual(['1.450', '1,5', '']);
    expect(await board.getByRole('button', { name: 'Lưu nháp' }).isDisabled()).toBe(true);
    await board.keyboard.press('Control+Z');
    expect(await desk.amounts()).toEqual(typed);
  });

  step(
    'copies a part of the column out as plain numbers, and Escape takes only the last typing back',
    async () => {
      await desk.province().focus();
      await board.keyboard.press('ArrowDown');
      await board.keyboard.press('Shift+ArrowDown');
      await board.keyboard.press('Control+C');
      const copied = await board.evaluate(() => navigator.clipboard.readText());
      expect(copied.split('\r\n')).toEqual((await desk.amounts()).slice(0, 2));
      await desk.cell('KB').focus();
      const before = await desk.cell('KB').inputValue();
      await board.keyboard.type('999');
      await board.keyboard.press('Escape');
      expect(await desk.cell('KB').inputValue()).toBe(before);
    },
  );

  step(
    'saves a draft; it is there again after a reload, and nothing is in force',
    async () => {
      const typed = await desk.amounts();
      await board.keyboard.press('Control+S');
      await board.getByText(/^Bản nháp của Cán bộ btc, lưu lúc/).waitFor();
      await board.getByText('Đã lưu nháp').waitFor();
      await board.reload();
      await board.getByText(/^Bản nháp của Cán bộ btc, lưu lúc/).waitFor();
      expect(await desk.amounts()).toEqual(typed);
      expect(await desk.province().inputValue()).toBe('1.700');
      expect((await desk.sheet()).rows.map((row) => row.year.amount)).toEqual(DESK_UNITS.map(() => null));
      expect(await faultsInBothLanguages(board)).toEqual([]);
      await desk.atOffice();
    },
    PATIENCE_MS,
  );

  step(
    'finds a colleague’s draft beside its own and chooses',
    async () => {
      const stored = (await desk.sheet()).draft;
      const cells = [{ committeeId: desk.office.unit('KB').id, period: '2023', amount: 7 }];
      await call(desk.colleague, api.quotas.saveDraft, {
        params: { year: '2023' },
        body: { version: stored?.version ?? 0, cells },
      });
      await desk.cell('KB').focus();
      await board.keyboard.type('281');
      await board.getByRole('button', { name: 'Lưu nháp' }).click();
      await board.getByText('Bản nháp đã được người khác lưu').waitFor();
      const row = board.getByRole('alert').getByRole('row', { name: /Đảng ủy KB/ });
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(['281', '7']);
      expect(await faultsInBothLanguages(board)).toEqual([]);
      await desk.atOffice();
      await board.getByRole('button', { name: 'Giữ bản của tôi' }).click();
      await board.getByRole('button', { name: 'Lưu nháp' }).click();
      await board.getByText('Đã lưu nháp').waitFor();
      expect(
        (await desk.sheet()).draft?.cells.find((one) => one.committeeId === desk.office.unit('KB').id)
          ?.amount,
      ).toBe(281);
    },
    PATIENCE_MS,
  );

  step(
    'assigns by decision 123-QĐ/TU, warned that the sum is not the province’s quota',
    async () => {
      const typed = await desk.amounts();
      await board.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
      const dialog = board.getByRole('dialog');
      await dialog.getByText('7 chỉ tiêu, 6 đơn vị trực thuộc').waitFor();
      await dialog.getByText('Chưa khớp với chỉ tiêu chung.', { exact: false }).waitFor();
      expect(await faultsInEveryLook(board, 'the decision')).toEqual([]);
      await desk.atOffice();
      await dialog.getByLabel('Số quyết định').focus();
      await board.keyboard.type('123-QĐ/TU');
      await board.keyboard.press('Enter');
      await board.keyboard.type('20/12/2022');
      await board.keyboard.press('Enter');
      expect(await dialog.getByLabel('Hiệu lực từ ngày').inputValue()).toBe('01/01/2023');
      await board.keyboard.press('Enter');
      await board.keyboard.press('Tab');
      // Enter in the fields goes on; nothing is assigned before the button is pressed.
      expect((await desk.sheet()).own.year.version).toBe(0);
      await board.keyboard.press('Tab');
      await board.keyboard.press('Enter');
      await board.getByText('Đã ghi 7 chỉ tiêu').waitFor();
      const now = await desk.sheet();
      expect(now.draft).toBeNull();
      expect(now.rows.map((row) => String(row.year.amount))).toEqual(typed);
      expect(now.own.year).toMatchObject({
        amount: 1700,
        decisionNumber: '123-QĐ/TU',
        effectiveOn: '2023-01-01',
      });
      expect(await board.getByText(/^Bản nháp của/).count()).toBe(0);
    },
    PATIENCE_MS,
  );

  step('adjusts one in July: a new version, the first stays in sight', async () => {
    await desk.cell('KF').focus();
    await board.keyboard.type('60');
    await board.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
    const dialog = board.getByRole('dialog');
    await dialog.getByText('ghi ngày bắt đầu áp dụng', { exact: false }).waitFor();
    await dialog.getByLabel('Số quyết định').fill('456-QĐ/TU');
    await dialog.getByRole('button', { name: 'Giao 1 chỉ tiêu' }).click();
    await dialog.getByText('Ghi ngày dạng', { exact: false }).waitFor();
    await dialog.getByLabel('Hiệu lực từ ngày').fill('01/07/2023');
    await dialog.getByLabel('Ghi chú').fill('Điều chỉnh giữa năm');
    await dialog.getByRole('button', { name: 'Giao 1 chỉ tiêu' }).click();
    await board.getByText('Đã ghi 1 chỉ tiêu').waitFor();
    await desk.cell('KF').focus();
    const versions = board.getByRole('region', { name: 'Đảng ủy KF' }).getByRole('listitem');
    await versions.nth(1).waitFor();
    const said = (await versions.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(said[0]).toMatch(
      /^Bản 2 · đang có hiệu lực 60 Quyết định 456-QĐ\/TU\. Hiệu lực từ 01\/07\/2023\. Cán bộ btc ghi .* Điều chỉnh giữa năm$/,
    );
    expect(said[1]).toMatch(/^Bản 1 45 Quyết định 123-QĐ\/TU ngày 20\/12\/2022\. Hiệu lực từ 01\/01\/2023\./);
  });

  step(
    'sees the first half of 2023 by the first version as of 30/6, by the second as of 31/12',
    async () => {
      const quotaOnBoard = async (address: string) => {
        await board.goto(address);
        await board.getByRole('region', { name: 'Số liệu chính' }).waitFor();
        const rows = await tableOf(board, 'Bảng số liệu');
        return rows.find((row) => row['Đơn vị'] === 'Đảng ủy KF')?.['Chỉ tiêu năm'];
      };
      expect(await quotaOnBoard('/board?period=2023-H1')).toBe('45');
      expect(await quotaOnBoard('/board?period=2023-H1&asOf=2023-06-30')).toBe('45');
      expect(await quotaOnBoard('/board?period=2023-H1&asOf=2023-12-31')).toBe('60');
      await board.getByText('31/12/2023').first().waitFor();
      expect(await quotaOnBoard('/board?period=2023')).toBe('60');
    },
    PATIENCE_MS,
  );
});
