import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Client } from '../support/client';
import { openBrowser, type TestBrowser } from '../support/browser';
import { journey } from '../support/journey';
import { Office, officePassword, report } from '../support/office';

const step = journey();
let office: Office;
let browser: TestBrowser;
let boardClient: Client;
let admin: Page;
let board: Page;

beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  boardClient = await office.person('board', 'board');
  browser = await openBrowser(office.url);
  admin = await signedIn('quan-tri');
  board = await signedIn('board');
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
afterEach(() => browser.expectNoComplaints());

async function signedIn(username: string): Promise<Page> {
  const page = await browser.newPage();
  const headers = { origin: office.url };
  const data = { username, password: officePassword };
  expect((await page.request.post('/api/session', { headers, data })).status()).toBe(200);
  return page;
}
const said = async (page: Page) => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');

describe('a term from nothing to its first figures', () => {
  step('without a term the page says who adds one', async () => {
    await board.goto('/');
    await board.getByRole('link', { name: 'Tiến độ nhiệm kỳ' }).click();
    await board.getByRole('heading', { name: 'Tiến độ nhiệm kỳ', level: 1 }).waitFor();
    await board.getByText('Chưa có nhiệm kỳ nào').waitFor();
    await board.getByText('Quản trị viên thêm nhiệm kỳ').waitFor();
  });

  step('the administrator adds it by keys: its years follow from its code', async () => {
    await admin.goto('/admin/terms');
    await admin.getByText('Chưa có nhiệm kỳ nào').waitFor();
    await admin.getByRole('button', { name: 'Thêm nhiệm kỳ' }).focus();
    await admin.keyboard.press('Enter');
    await admin.getByRole('dialog').waitFor();
    await admin.keyboard.type('2020');
    await admin.keyboard.press('Enter');
    await admin.getByText('Hãy gõ hai năm, năm sau lớn hơn').waitFor();
    await admin.keyboard.type('-2025');
    expect(await admin.getByLabel('Từ năm').inputValue()).toBe('2021');
    expect(await admin.getByLabel('Đến hết năm').inputValue()).toBe('2025');
    await admin.keyboard.press('Enter');
    await admin.getByText('Đã thêm nhiệm kỳ 2020-2025').waitFor();
    await admin.getByRole('cell', { name: '2021 – 2025' }).waitFor();
  });

  step('a second one in its years is refused, with what to do', async () => {
    await admin.getByRole('button', { name: 'Thêm nhiệm kỳ' }).click();
    await admin.getByRole('textbox', { name: 'Nhiệm kỳ' }).fill('2024-2029');
    await admin.keyboard.press('Enter');
    await admin.getByText('Nhiệm kỳ này trùng năm với nhiệm kỳ 2020-2025').waitFor();
    await admin.getByRole('button', { name: 'Hủy' }).click();
  });

  step('its years are corrected while nothing is measured by them', async () => {
    await admin.getByRole('button', { name: 'Sửa nhiệm kỳ 2020-2025' }).click();
    await admin.getByLabel('Từ năm').selectOption('2020');
    await admin.getByRole('button', { name: 'Lưu' }).click();
    await admin.getByRole('cell', { name: '2020 – 2025' }).waitFor();
    await admin.getByRole('button', { name: 'Sửa nhiệm kỳ 2020-2025' }).click();
    await admin.getByLabel('Từ năm').selectOption('2021');
    await admin.getByRole('button', { name: 'Lưu' }).click();
    await admin.getByText('Đã sửa nhiệm kỳ 2020-2025').waitFor();
    await admin.getByRole('cell', { name: '2021 – 2025' }).waitFor();
  });

  step('without a target and without figures the page says so, and who brings them', async () => {
    await board.goto('/term?through=2022-H1');
    await board.getByText('Nhiệm kỳ 2020-2025 chưa có chỉ tiêu').waitFor();
    await board.getByText('Hãy bấm “Giao chỉ tiêu nhiệm kỳ”').waitFor();
    await board.getByText('Chưa có báo cáo nào đến hết 6 tháng đầu năm 2022').waitFor();
    expect(await said(board)).toContain('Tỷ lệ hoàn thành chỉ tiêu nhiệm kỳ — Chưa có báo cáo nào');
  });

  step('the board records the target of the congress, the province’s own and each committee’s', async () => {
    await board.getByRole('button', { name: 'Giao chỉ tiêu nhiệm kỳ' }).click();
    const cell = (name: string) => board.getByRole('textbox', { name: `${name}, chỉ tiêu nhiệm kỳ` });
    await cell('Đảng bộ tỉnh Khánh Hòa').fill('8.500');
    await cell('Đảng ủy A').fill('5000');
    await cell('Đảng ủy B').fill('3455');
    await board.getByText('ít hơn 45').waitFor();
    await board.getByLabel('Số nghị quyết, quyết định').fill('01-NQ/ĐH');
    await board.getByLabel('Ngày ban hành').fill('15/10/2020');
    await board.getByRole('button', { name: 'Ghi chỉ tiêu nhiệm kỳ' }).click();
    await board.getByText('Đã ghi 3 chỉ tiêu nhiệm kỳ 2020-2025').waitFor();
    expect(await said(board)).toContain('Phải đạt đến nay 2.550 30% của chỉ tiêu');
    await board.getByText('chênh -45 so với chỉ tiêu của tỉnh').waitFor();
  });

  step('the first reports come in, and the term has a rate', async () => {
    await report(boardClient, { committeeId: office.unit('A').id, half: '2022-H1' }, 2067);
    await board.reload();
    await board.getByText('2.067 trên 8.500').waitFor();
    expect(await said(board)).toContain('24,3% 2.067 trên 8.500');
    expect(await said(board)).toContain('3 kỳ chưa đủ báo cáo');
    await board.getByText('chưa đủ báo cáo', { exact: true }).first().waitFor();
  });

  step('from then on its years stay what they are', async () => {
    await admin.getByRole('button', { name: 'Sửa nhiệm kỳ 2020-2025' }).click();
    await admin.getByLabel('Từ năm').selectOption('2020');
    await admin.getByRole('button', { name: 'Lưu' }).click();
    await admin.getByText('Nhiệm kỳ 2020-2025 đã có chỉ tiêu nên không đổi được số năm').waitFor();
  });
});
