import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Locator, Page } from 'playwright-core';
import { call } from '../support/api';
import { openBrowser, type TestBrowser } from '../support/browser';
import { faultsInEveryLook } from '../support/looks';
import { Office, report } from '../support/office';
import { adminPage } from '../support/office-admin';
import { tableOf } from '../support/site';

const LIST = 'Danh sách đơn vị';
const PATIENCE_MS = 60_000;

let office: Office;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  office = await Office.open([
    { code: 'NT', name: 'Thành ủy Nha Trang' },
    { code: 'DK', name: 'Huyện ủy Diên Khánh' },
    { code: 'BP', name: 'Đảng ủy Bộ đội Biên phòng tỉnh', validTo: '2025-02-28' },
    { code: 'KCQ', name: 'Đảng ủy Khối các cơ quan tỉnh' },
  ]);
  await office.addUnit({ code: 'STC', name: 'Chi bộ Sở Tài chính', parentId: office.unit('DK').id });
  const officer = await office.officer('STC');
  await report(officer, { committeeId: office.unit('STC').id, half: '2022-H1' }, 7);
  browser = await openBrowser(office.url);
  page = await adminPage(office, browser);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
afterEach(() => browser.expectNoComplaints());

const codes = async () => (await tableOf(page, LIST)).map((row) => row['Mã']);
const drawer = (): Locator => page.getByRole('dialog');
async function list(search = ''): Promise<void> {
  await page.goto(`/admin/committees${search}`);
  await page.getByRole('heading', { name: 'Đơn vị', level: 1 }).waitFor();
}
async function openDrawer(name: string, tab: string): Promise<void> {
  await page.getByRole('button', { name: `Mở ${name}` }).click();
  await drawer().getByRole('tab', { name: tab }).click();
}

describe('the tree of committees', () => {
  it('stands as of today, of any day, and says who has ended', async () => {
    await list();
    expect(await codes()).toEqual(['KH', 'NT', 'DK', 'STC', 'KCQ']);
    const guards = page.getByRole('button', { name: 'Mở Đảng ủy Bộ đội Biên phòng tỉnh' });
    await page.getByText('Đã kết thúc', { exact: true }).click();
    await guards.waitFor();
    expect(await codes()).toEqual(['BP']);
    expect((await tableOf(page, LIST))[0]?.['Hoạt động']).toBe('01/10/2020 – 28/02/2025 Đã kết thúc');
    await page.getByLabel('Tính đến ngày').fill('31/12/2024');
    await page.getByLabel('Tính đến ngày').press('Enter');
    await page.getByText('Không có đơn vị nào khớp').waitFor();
    await page.getByText('Đang hoạt động', { exact: true }).click();
    await guards.waitFor();
    expect(await codes()).toEqual(['KH', 'NT', 'DK', 'STC', 'BP', 'KCQ']);
    expect(new URL(page.url()).search).toBe('?show=active&on=2024-12-31');
    await page.reload();
    await page.getByText('Tính đến 31/12/2024').waitFor();
    expect(await codes()).toContain('BP');
  });

  it('is searched without marks', async () => {
    await list();
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('dien khanh');
    await page.getByRole('button', { name: 'Mở Thành ủy Nha Trang' }).waitFor({ state: 'detached' });
    expect(await codes()).toEqual(['DK']);
  });
});

describe('one committee', () => {
  it(
    'is corrected by keys alone, and its history tells who changed what',
    async () => {
      await list();
      await page.getByRole('button', { name: 'Mở Thành ủy Nha Trang' }).focus();
      await page.keyboard.press('Enter');
      await drawer().getByRole('region', { name: 'Việc này đụng đến' }).waitFor();
      // The drawer takes the focus a moment after it is there.
      await drawer().locator(':focus').waitFor();
      for (let presses = 0; presses < 10 && !(await focusedIsName()); presses++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('End');
      await page.keyboard.type(' (sửa)');
      await page.keyboard.press('Enter');
      await page.getByText('Đã lưu Thành ủy Nha Trang (sửa)').waitFor();
      await openDrawer('Thành ủy Nha Trang (sửa)', 'Lịch sử');
      await drawer().getByRole('listitem').first().waitFor();
      const [last] = await drawer().getByRole('listitem').allInnerTexts();
      expect(last).toContain('Sửa thông tin');
      expect(last).toContain('quan-tri');
      expect(last?.replace(/\s+/g, ' ')).toContain('Tên Thành ủy Nha Trang → Thành ủy Nha Trang (sửa)');
    },
    PATIENCE_MS,
  );

  it('shows both sides when somebody else was quicker, and loses nothing typed', async () => {
    await list();
    await openDrawer('Đảng ủy Khối các cơ quan tỉnh', 'Sửa thông tin');
    await drawer().getByLabel(/^Tên/).fill('Khối các cơ quan (tôi)');
    const { id } = office.unit('KCQ');
    const { committee } = await call(office.admin, api.committees.history, { params: { id } });
    await call(office.admin, api.committees.correct, {
      params: { id },
      body: { ...committee, name: 'Khối các cơ quan (người khác)' },
    });
    await drawer().getByRole('button', { name: 'Lưu thông tin' }).click();
    await drawer().getByText('Đơn vị vừa được người khác sửa').waitFor();
    const both = drawer().getByRole('alert').getByRole('row', { name: 'Tên' }).getByRole('cell');
    expect(await both.allInnerTexts()).toEqual(['Khối các cơ quan (tôi)', 'Khối các cơ quan (người khác)']);
    await drawer().getByRole('button', { name: 'Giữ phần tôi sửa' }).click();
    await drawer().getByRole('button', { name: 'Lưu thông tin' }).click();
    await page.getByText('Đã lưu Khối các cơ quan (tôi)').waitFor();
  });

  it('does not end before its figures, nor before those below it: it is said beside the day', async () => {
    await list();
    await openDrawer('Huyện ủy Diên Khánh', 'Kết thúc');
    const day = drawer().getByLabel('Ngày hoạt động cuối cùng');
    await day.fill('31/12/2021');
    await drawer().getByText('Còn số liệu sau ngày này (6T đầu 2022)').waitFor();
    expect(await drawer().getByRole('button', { name: 'Kết thúc đơn vị' }).isDisabled()).toBe(true);
    await day.fill('30/06/2025');
    const touched = drawer().getByRole('region', { name: 'Việc này đụng đến' });
    await touched.getByText('1: Chi bộ Sở Tài chính').waitFor();
    await touched.getByText('1 (6T đầu 2022)').waitFor();
    await drawer().getByRole('button', { name: 'Kết thúc đơn vị' }).click();
    await drawer().getByText('Đơn vị trực thuộc còn hoạt động sau ngày này').waitFor();
    expect(await day.inputValue()).toBe('30/06/2025');
  });

  it('ends on its last day, and the end is taken back', async () => {
    await list();
    await openDrawer('Chi bộ Sở Tài chính', 'Kết thúc');
    await drawer().getByLabel('Ngày hoạt động cuối cùng').fill('30/06/2025');
    await drawer().getByRole('button', { name: 'Kết thúc đơn vị' }).click();
    await page.getByText('Chi bộ Sở Tài chính hoạt động đến hết ngày 30/06/2025').waitFor();
    expect(await codes()).not.toContain('STC');
    await page.getByText('Đã kết thúc', { exact: true }).click();
    await openDrawer('Chi bộ Sở Tài chính', 'Kết thúc');
    await drawer().getByRole('button', { name: 'Bỏ ngày kết thúc' }).click();
    await page.getByText('Chi bộ Sở Tài chính hoạt động trở lại').waitFor();
  });

  it(
    'moves under another parent after a look at what it touches, and its line leads from the old place to the new',
    async () => {
      await list();
      await openDrawer('Huyện ủy Diên Khánh', 'Chuyển cấp trên');
      const parent = drawer().getByRole('combobox', { name: 'Cấp trên mới' });
      await parent.fill('tai chinh');
      await page.getByText('Không có đơn vị nào khớp').waitFor();
      await parent.fill('nha trang');
      await page.getByRole('option', { name: /Nha Trang/ }).click();
      await drawer()
        .getByLabel(/^Từ ngày/)
        .fill('01/01/2022');
      await drawer().getByText('Đã có số liệu từ ngày này về sau (6T đầu 2022)').waitFor();
      await drawer()
        .getByLabel(/^Từ ngày/)
        .fill('01/07/2025');
      await drawer().getByLabel('Số quyết định').fill('45-QĐ/TU');
      const touched = drawer().getByRole('region', { name: 'Việc này đụng đến' });
      await touched.getByText('1: Chi bộ Sở Tài chính').waitFor();
      await drawer().getByRole('button', { name: 'Chuyển đơn vị' }).click();
      await page
        .getByText(/^Huyện ủy Diên Khánh chuyển sang Thành ủy Nha Trang .* từ ngày 01\/07\/2025$/)
        .waitFor();
      await page
        .getByRole('row', { name: /Diên Khánh/ })
        .getByRole('link')
        .first()
        .click();
      await page.getByText('Dòng kế thừa của Huyện ủy Diên Khánh').waitFor();
      expect((await tableOf(page, LIST)).map((row) => row['Hoạt động'])).toEqual(
        expect.arrayContaining(['01/10/2020 – 30/06/2025 Đã kết thúc', 'từ 01/07/2025']),
      );
      await page.getByRole('link', { name: 'Xem cả danh sách' }).click();
      await page.getByText('Đang hoạt động', { exact: true }).waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'can be worked on by anybody: light and dark, on a desk and on a phone',
    async () => {
      await list('?show=all');
      await page
        .getByRole('button', { name: 'Mở Đảng ủy Khối' })
        .or(page.getByRole('button', { name: 'Mở Khối' }))
        .first()
        .click();
      for (const tab of ['Sửa thông tin', 'Kết thúc', 'Chuyển cấp trên', 'Lịch sử']) {
        await drawer().getByRole('tab', { name: tab }).click();
        await page.waitForLoadState('networkidle');
        expect(await faultsInEveryLook(page, tab)).toEqual([]);
      }
    },
    PATIENCE_MS,
  );
});

function focusedIsName(): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && at.value === 'Thành ủy Nha Trang';
  });
}
