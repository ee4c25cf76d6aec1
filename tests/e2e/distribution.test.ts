import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { api, type QuotaSheet } from '@ket-nap/contracts';
import { propose } from '@ket-nap/domain';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { openBrowser, type TestBrowser } from '../support/browser';
import type { Client } from '../support/client';
import { journey } from '../support/journey';
import { faultsInBothLanguages, faultsInEveryLook } from '../support/looks';
import { Office, officePassword, recordQuotas } from '../support/office';
import { downloaded, pasteInto, tableOf } from '../support/site';

const PATIENCE_MS = 60_000;
/** A file is read by a process of its own, which a busy machine starts slowly. */
const READING_MS = 25_000;
const TABLE = 'Chỉ tiêu năm 2023 theo đơn vị';
/** Committees with their members, last year's quota and what they admitted. */
const UNITS = [
  ['KA', 9312, 400, 281],
  ['KB', 4105, 200, 118],
  ['KC', 6120, 400, 300],
  ['KD', 3870, 300, 300],
  ['KE', 2007, 150, 160],
  ['KF', null, 50, 12],
] as const;

const step = journey();
let office: Office;
let browser: TestBrowser;
let board: Page;
let colleague: Client;

beforeAll(async () => {
  office = await Office.open(UNITS.map(([code]) => code));
  const first = await office.person('board', 'btc');
  colleague = await office.person('board', 'btc-2');
  await recordQuotas(first, 2022, [
    { committeeId: office.province.id, period: '2022', amount: 1500 },
    ...UNITS.map(([code, , quota]) => ({
      committeeId: office.unit(code).id,
      period: '2022' as const,
      amount: quota,
    })),
  ]);
  for (const [code, members, , admitted] of UNITS) {
    const officer = await office.officer(code);
    const params = { committeeId: office.unit(code).id, half: '2022-H2' as const };
    const body = { version: 0, admitted, membersAtStart: members, note: '' };
    const saved = await call(officer, api.reports.save, { params, body });
    await call(officer, api.reports.submit, { params, body: { version: saved.version } });
  }
  browser = await openBrowser(office.url);
  board = await signedIn('btc');
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await office.close();
});
afterEach(() => browser.expectNoComplaints());

async function signedIn(username: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(officePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đảng bộ tỉnh Khánh Hòa' }).waitFor();
  return page;
}
const nameOf = (code: string, period = 'Năm 2023') => `Đảng ủy ${code}, ${period}`;
const cell = (code: string, period?: string) => board.getByRole('textbox', { name: nameOf(code, period) });
const province = () => board.getByRole('textbox', { name: 'Đảng bộ tỉnh Khánh Hòa, Năm 2023' });
const amounts = () => Promise.all(UNITS.map(([code]) => cell(code).inputValue()));
const sheet = (year = '2023'): Promise<QuotaSheet> => call(colleague, api.quotas.sheet, { query: { year } });
/** The cell in which the next key lands. */
const focused = () => board.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const gapText = () =>
  board
    .getByRole('row', { name: /^So với chỉ tiêu chung/ })
    .getByRole('cell')
    .nth(1)
    .innerText();

describe('the board distributes 1.700 for 2023 by keys', () => {
  step('chooses the year and types the province’s quota', async () => {
    await board.goto('/quotas');
    await board.getByLabel('Năm', { exact: true }).selectOption('2023');
    await province().waitFor();
    await province().focus();
    await board.keyboard.type('1.700');
    await board.keyboard.press('Enter');
    expect(await focused()).toBe(nameOf('KA'));
    expect(await gapText()).toBe('chưa so được');
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
      await board.setViewportSize({ width: 1366, height: 768 });
      await panel.getByRole('button', { name: 'Điền vào cột năm' }).press('Enter');
      const rows = UNITS.map(([, members, lastYearQuota, lastYearAdmitted]) => ({
        members,
        lastYearQuota,
        lastYearAdmitted,
      }));
      const proposed = propose({ kind: 'members' }, rows, 1700).amounts;
      expect(await amounts()).toEqual(proposed.map((amount) => (amount === null ? '' : String(amount))));
      expect(await gapText()).toBe('khớp');
    },
    PATIENCE_MS,
  );

  step(
    'gives the committee without members its quota and sees the gap open, then close by a second hand',
    async () => {
      await cell('KF').focus();
      await board.keyboard.type('45');
      expect(await gapText()).toBe('nhiều hơn 45');
      await board.keyboard.press('Control+Home');
      expect(await focused()).toBe(nameOf('KA'));
      const before = Number(await cell('KA').inputValue());
      await board.keyboard.type(String(before - 45));
      expect(await gapText()).toBe('khớp');
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
    const typed = await amounts();
    await board.keyboard.press('Control+Z');
    expect(await gapText()).toBe('nhiều hơn 45');
    await board.keyboard.press('Control+Z');
    expect(await gapText()).toBe('khớp');
    await board.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await amounts()).toEqual(['', '', '', '', '', '']);
    await cell('KA').focus();
    await board.keyboard.press('Control+Y');
    await board.keyboard.press('Control+Shift+Z');
    await board.getByRole('button', { name: 'Làm lại' }).click();
    expect(await amounts()).toEqual(typed);
    expect(await board.getByRole('button', { name: 'Làm lại' }).isDisabled()).toBe(true);
  });

  step('pastes a range of Excel as one step, sees what cannot be read, and takes it back', async () => {
    const typed = await amounts();
    await pasteInto(cell('KC'), '1.450\r\n1,5\r\n\r\n');
    expect((await amounts()).slice(2, 5)).toEqual(['1.450', '1,5', '']);
    await board.getByText('1 ô chưa hợp lệ').waitFor();
    expect(await board.getByRole('button', { name: 'Lưu nháp' }).isDisabled()).toBe(true);
    await board.keyboard.press('Control+Z');
    expect(await amounts()).toEqual(typed);
  });

  step(
    'copies a part of the column out as plain numbers, and Escape takes only the last typing back',
    async () => {
      await province().focus();
      await board.keyboard.press('ArrowDown');
      await board.keyboard.press('Shift+ArrowDown');
      await board.keyboard.press('Control+C');
      const copied = await board.evaluate(() => navigator.clipboard.readText());
      expect(copied.split('\r\n')).toEqual((await amounts()).slice(0, 2));
      await cell('KB').focus();
      const before = await cell('KB').inputValue();
      await board.keyboard.type('999');
      await board.keyboard.press('Escape');
      expect(await cell('KB').inputValue()).toBe(before);
    },
  );

  step(
    'saves a draft; it is there again after a reload, and nothing is in force',
    async () => {
      const typed = await amounts();
      await board.keyboard.press('Control+S');
      await board.getByText(/^Bản nháp của Cán bộ btc, lưu lúc/).waitFor();
      await board.getByText('Đã lưu nháp').waitFor();
      await board.reload();
      await board.getByText(/^Bản nháp của Cán bộ btc, lưu lúc/).waitFor();
      expect(await amounts()).toEqual(typed);
      expect(await province().inputValue()).toBe('1.700');
      expect((await sheet()).rows.map((row) => row.year.amount)).toEqual(UNITS.map(() => null));
      expect(await faultsInBothLanguages(board)).toEqual([]);
      await board.setViewportSize({ width: 1366, height: 768 });
    },
    PATIENCE_MS,
  );

  step(
    'finds a colleague’s draft beside its own and chooses',
    async () => {
      const stored = (await sheet()).draft;
      const cells = [{ committeeId: office.unit('KB').id, period: '2023', amount: 7 }];
      await call(colleague, api.quotas.saveDraft, {
        params: { year: '2023' },
        body: { version: stored?.version ?? 0, cells },
      });
      await cell('KB').focus();
      await board.keyboard.type('281');
      await board.getByRole('button', { name: 'Lưu nháp' }).click();
      await board.getByText('Bản nháp đã được người khác lưu').waitFor();
      const row = board.getByRole('alert').getByRole('row', { name: /Đảng ủy KB/ });
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(['281', '7']);
      expect(await faultsInBothLanguages(board)).toEqual([]);
      await board.setViewportSize({ width: 1366, height: 768 });
      await board.getByRole('button', { name: 'Giữ bản của tôi' }).click();
      await board.getByRole('button', { name: 'Lưu nháp' }).click();
      await board.getByText('Đã lưu nháp').waitFor();
      expect(
        (await sheet()).draft?.cells.find((one) => one.committeeId === office.unit('KB').id)?.amount,
      ).toBe(281);
    },
    PATIENCE_MS,
  );

  step(
    'assigns by decision 123-QĐ/TU, warned that the sum is not the province’s quota',
    async () => {
      const typed = await amounts();
      await board.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
      const dialog = board.getByRole('dialog');
      await dialog.getByText('7 chỉ tiêu, 6 đơn vị trực thuộc').waitFor();
      await dialog.getByText('Chưa khớp với chỉ tiêu chung.', { exact: false }).waitFor();
      expect(await faultsInEveryLook(board, 'the decision')).toEqual([]);
      await board.setViewportSize({ width: 1366, height: 768 });
      await dialog.getByLabel('Số quyết định').focus();
      await board.keyboard.type('123-QĐ/TU');
      await board.keyboard.press('Enter');
      await board.keyboard.type('20/12/2022');
      await board.keyboard.press('Enter');
      expect(await dialog.getByLabel('Hiệu lực từ ngày').inputValue()).toBe('01/01/2023');
      await board.keyboard.press('Enter');
      await board.keyboard.press('Tab');
      // Enter in the fields goes on; nothing is assigned before the button is pressed.
      expect((await sheet()).own.year.version).toBe(0);
      await board.keyboard.press('Tab');
      await board.keyboard.press('Enter');
      await board.getByText('Đã ghi 7 chỉ tiêu').waitFor();
      const now = await sheet();
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
    await cell('KF').focus();
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
    await cell('KF').focus();
    const versions = board.getByRole('region', { name: 'Đảng ủy KF' }).getByRole('listitem');
    await versions.nth(1).waitFor();
    const said = (await versions.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(said[0]).toMatch(
      /^Bản 2 · đang có hiệu lực 60 Quyết định 456-QĐ\/TU\. Hiệu lực từ 01\/07\/2023\. Cán bộ btc ghi .* Điều chỉnh giữa năm$/,
    );
    expect(said[1]).toMatch(/^Bản 1 45 Quyết định 123-QĐ\/TU ngày 20\/12\/2022\. Hiệu lực từ 01\/01\/2023\./);
  });
});

describe('Excel and the levels', () => {
  step('takes the distribution home and reads it back: nothing else than what stands there', async () => {
    const file = await downloaded(board, () => board.getByRole('link', { name: 'Tải Excel' }).click());
    expect(file.name).toMatch(/2023.*\.xlsx$/);
    await choose(file.name, file.bytes);
    await board.getByText(`Tệp ${file.name} không có số nào khác với bảng`).waitFor({ timeout: READING_MS });
  });

  step('reads a list with one wrong cell: says which, and fills in nothing', async () => {
    const before = await amounts();
    await choose(
      'sai.csv',
      csv([
        ['KA', '50'],
        ['KB', '1.45'],
      ]),
    );
    await board.getByText('1 ô trong sai.csv có lỗi').waitFor({ timeout: READING_MS });
    await board.getByRole('rowheader', { name: 'B3' }).waitFor();
    expect(await amounts()).toEqual(before);
  });

  step('fills in a right list as one step that is taken back as one', async () => {
    const before = await amounts();
    await choose(
      'dung.csv',
      csv([
        ['KA', '50'],
        ['KB', '1.450'],
      ]),
    );
    await board.getByText('Đã điền 2 ô từ dung.csv').waitFor({ timeout: READING_MS });
    expect((await amounts()).slice(0, 2)).toEqual(['50', '1.450']);
    await board.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await amounts()).toEqual(before);
  });

  step(
    'sees the halves beside the year, each with its gap, and leaves nothing unsaved behind unasked',
    async () => {
      await board.getByLabel('Hai nửa năm').check();
      await board.getByRole('textbox', { name: nameOf('KA', '6 tháng đầu năm 2023') }).fill('300');
      await board.getByRole('textbox', { name: 'Đảng bộ tỉnh Khánh Hòa, 6 tháng đầu năm 2023' }).fill('290');
      const levels = await board
        .getByRole('region', { name: 'Các mức chỉ tiêu' })
        .getByRole('row', { name: /^6T đầu/ })
        .innerText();
      expect(levels.replace(/\s+/g, ' ')).toBe('6T đầu 290 300 +10');
      await board.getByRole('link', { name: 'Bảng điều hành' }).filter({ visible: true }).click();
      await board.getByText('Số vừa gõ chưa lưu nháp').waitFor();
      await board.getByRole('button', { name: 'Ở lại' }).click();
      await board.getByRole('button', { name: 'Lưu nháp' }).click();
      await board.getByRole('button', { name: 'Bỏ bản nháp' }).click();
      await board.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }).click();
      await board.getByText(/^Bản nháp của/).waitFor({ state: 'hidden' });
      expect((await sheet()).draft).toBeNull();
    },
  );
});

describe('a committee’s own stretch target', () => {
  step('is set by its officer beside the year, apart from the quota and the rate', async () => {
    const officer = await signedIn('entry-ka');
    await officer.goto('/entry?half=2022-H2');
    const field = officer.getByLabel('Chỉ tiêu phấn đấu năm 2022 (đơn vị tự đặt)');
    await field.fill('450');
    await officer.getByRole('button', { name: 'Ghi', exact: true }).click();
    await officer.getByText(/Cán bộ entry-ka ghi/).waitFor();
    await officer.getByText('70,3%', { exact: true }).first().waitFor();
    await officer.context().close();
  });

  step('is seen by the board in a column of its own, where it cannot be typed', async () => {
    await board.goto('/quotas?year=2022&stretch=on');
    await board.getByRole('columnheader', { name: 'Phấn đấu (tự đặt)' }).waitFor();
    const [row] = await tableOf(board, 'Chỉ tiêu năm 2022 theo đơn vị');
    expect(row?.['Phấn đấu (tự đặt)']).toBe('450');
    expect(await board.getByRole('textbox', { name: /Đảng ủy KA/ }).count()).toBe(1);
  });
});

function csv(rows: readonly (readonly [code: string, amount: string])[]): Uint8Array {
  const lines = rows.map(([code, amount]) => `${code};${amount}`);
  return Buffer.from(`\uFEFF${['Mã;Chỉ tiêu', ...lines].join('\r\n')}`);
}

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    board.waitForEvent('filechooser'),
    board.getByRole('button', { name: 'Đọc từ Excel' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}
