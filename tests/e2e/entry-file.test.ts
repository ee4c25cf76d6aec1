import { api } from '@ket-nap/contracts';
import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { openBrowser, type TestBrowser } from '../support/browser';
import type { Client, Upload } from '../support/client';
import { filled, formOf } from '../support/forms';
import { journey } from '../support/journey';
import { faultsInEveryLook } from '../support/looks';
import { Office, officePassword } from '../support/office';
import { enter, valuesOf } from '../support/report-desk';
import { downloaded, tableOf } from '../support/site';

/** A file is read by a process of its own, which a busy machine starts slowly. */
const READING_MS = 25_000;
const ADMITTED = 'Tổng số đảng viên mới kết nạp';
const half = '2022-H2';

const step = journey();
let office: Office;
let browser: TestBrowser;
let page: Page;
/** The same officer at another computer. */
let elsewhere: Client;
let form: Uint8Array;

beforeAll(async () => {
  office = await Office.open(['KA']);
  elsewhere = await office.officer('KA');
  browser = await openBrowser(office.url);
  page = await browser.newPage();
  await page.request.post('/api/session', {
    data: { username: 'entry-ka', password: officePassword },
    headers: { origin: office.url },
  });
  await page.goto(`/entry?half=${half}`);
  await page.getByRole('link', { name: 'Tải mẫu Excel' }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await office.close();
});
afterEach(() => browser.expectNoComplaints());

const dialog = () => page.getByRole('dialog', { name: 'Đọc mẫu Excel đã điền' });
const stored = async () =>
  valuesOf(await call(elsewhere, api.reports.open, { params: { committeeId: office.unit('KA').id, half } }));

describe('a report filled in offline', () => {
  step('is taken home as a file with the name of the committee and the period', async () => {
    const file = await downloaded(page, () => page.getByRole('link', { name: 'Tải mẫu Excel' }).click());
    expect(file.name).toBe('Nhập số liệu kết nạp - Đảng ủy KA - 6 tháng cuối năm 2022.xlsx');
    form = file.bytes;
  });

  step('with a wrong cell comes back with its address and what to do, and saves nothing', async () => {
    await page.getByRole('button', { name: 'Đọc từ Excel' }).click();
    await choose('Chọn tệp', await filled(form, { [ADMITTED]: 'bốn mươi', 'Sinh viên': 9 }));
    await dialog().getByText('1 ô có lỗi').waitFor({ timeout: READING_MS });
    const [error] = await tableOf(page, '1 ô có lỗi');
    expect(error).toMatchObject({ Ô: 'C13', 'Nội dung': ADMITTED, 'Giá trị': 'bốn mươi' });
    expect(error?.['Lỗi và cách sửa']).toContain('chỉ ghi số');
    expect(await dialog().getByRole('button', { name: /^Ghi/ }).count()).toBe(0);
    expect(await stored()).toEqual({});
  });

  step(
    'is sound to look at, in light and dark, on a desk and on a phone',
    async () => {
      expect(await faultsInEveryLook(page, 'the dialog')).toEqual([]);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.emulateMedia({ colorScheme: 'light' });
    },
    60_000,
  );

  step('with its wrong cells marked is taken home again', async () => {
    const button = dialog().getByRole('button', { name: 'Tải tệp này có đánh dấu ô sai' });
    const file = await downloaded(page, () => button.click());
    expect(file.name).toBe('Nhập số liệu kết nạp - Đảng ủy KA - 6 tháng cuối năm 2022 - ô cần sửa.xlsx');
    form = file.bytes;
  });

  step('corrected there, shows each cell before and after, and is saved when that is accepted', async () => {
    await choose('Chọn tệp khác', await filled(form, { [ADMITTED]: 1007, 'Giải pháp': 'Tạo nguồn ở thôn' }));
    await dialog().getByRole('button', { name: 'Ghi 3 thay đổi' }).waitFor({ timeout: READING_MS });
    const shown = (await tableOf(page, '3 thay đổi')).map((row) => [
      row['Nội dung'],
      row['Đang có'],
      row['Sẽ ghi'],
    ]);
    expect(shown).toEqual([
      [ADMITTED, 'trống', '1.007'],
      ['Sinh viên', 'trống', '9'],
      ['Giải pháp', 'trống', 'Tạo nguồn ở thôn'],
    ]);
    expect(await stored()).toEqual({});
    await dialog().getByRole('button', { name: 'Ghi 3 thay đổi' }).click();
    await dialog()
      .getByText(/^Đã ghi 3 thay đổi từ/)
      .waitFor();
    expect(await stored()).toMatchObject({ admitted: 1007, solutions: 'Tạo nguồn ở thôn' });
  });

  step('stands in the form behind it', async () => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    // The first of the two rows of that name: of the occupations.
    const row = page.getByRole('row', { name: /^Sinh viên/ }).first();
    await row.getByText('9', { exact: true }).waitFor();
  });

  step('read twice changes nothing', async () => {
    await page.getByRole('button', { name: 'Đọc từ Excel' }).click();
    await choose('Chọn tệp', await filled(form, { [ADMITTED]: 1007, 'Giải pháp': 'Tạo nguồn ở thôn' }));
    await dialog().getByText('Tệp không có gì khác với số liệu đang có').waitFor({ timeout: READING_MS });
  });

  step(
    'overtaken between look and acceptance is looked at again, with both values and who was first',
    async () => {
      await choose('Chọn tệp khác', await filled(form, { [ADMITTED]: 1008 }));
      const save = dialog().getByRole('button', { name: /^Ghi \d/ });
      await save.waitFor({ timeout: READING_MS });
      await enter(elsewhere, { committeeId: office.unit('KA').id, half }, { admitted: 990 });
      await save.click();
      await dialog().getByText('Số liệu đã thay đổi sau lúc kiểm tra').waitFor({ timeout: READING_MS });
      expect(await stored()).toMatchObject({ admitted: 990 });

      await dialog().getByRole('button', { name: 'Kiểm tra lại' }).click();
      await dialog()
        .getByText(/^Cán bộ entry-ka sửa lúc .*, sau khi mẫu được tải$/)
        .first()
        .waitFor({ timeout: READING_MS });
      await dialog()
        .getByRole('button', { name: /^Ghi \d/ })
        .click();
      await dialog()
        .getByText(/^Đã ghi/)
        .waitFor();
      expect(await stored()).toMatchObject({ admitted: 1008 });
    },
  );

  step('of another half-year is refused in words', async () => {
    await dialog().getByRole('button', { name: 'Nhập tệp khác' }).click();
    await choose('Chọn tệp', await filled(await formOf(elsewhere, { half: '2022-H1' }), {}));
    await dialog()
      .getByText(/Tệp này của 6 tháng đầu năm 2022/)
      .waitFor({ timeout: READING_MS });
  });
});

async function choose(button: string, file: Upload): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog().getByRole('button', { name: button, exact: true }).click(),
  ]);
  const buffer = Buffer.from(file.content);
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer });
}
