import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Site, pasteInto, tableOf } from '../support/site';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const tiles = () => page.getByRole('region', { name: /Số liệu chính|Main figures/ });
const said = async () => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
async function open(address: string): Promise<void> {
  await page.goto(address);
  await tiles().waitFor();
}
const rowOf = async (name: string) =>
  (await tableOf(page, 'Bảng số liệu')).find((row) => row['Đơn vị'] === name) ?? {};

describe('the board says what was published', () => {
  it('2021: 1.455 of 1.700 is 85,6%', async () => {
    await open('/board?period=2021');
    expect(await said()).toContain('Tỷ lệ hoàn thành chỉ tiêu năm 85,6% 1.455 trên 1.700');
    expect(await said()).toMatch(/Tính đến 31\/12\/2021 15 trên 15 đơn vị đã báo cáo/);
  });

  it('first half of 2022: 612 of the quota of the whole year is 36%, and it says so', async () => {
    await open('/board?period=2022-H1');
    expect(await said()).toContain('Tỷ lệ hoàn thành chỉ tiêu năm 36% 612 trên 1.700');
    expect(await said()).toContain('Tính đến 30/06/2022');
    expect(await said()).toContain('Chỉ tiêu 2022: bản ');
    expect(await said()).toContain('chậm 14 điểm % so với mốc nửa năm 50%');
  });

  it('without a period, the latest half-year that has figures', async () => {
    await open('/board');
    expect(await said()).toContain('Tính đến 30/06/2026');
    expect(await said()).toContain('40% 959 trên 2.400');
  });

  it('a committee that did more than its quota has more than 100%', async () => {
    await open('/board?period=2021');
    const police = await rowOf('Đảng ủy Công an tỉnh');
    expect(police).toMatchObject({ Hạng: '1', 'Chỉ tiêu năm': '80', 'Đã kết nạp': '84', 'Tỷ lệ': '105%' });
    await page.getByText('chỉ tiêu năm 100%', { exact: true }).waitFor();
  });

  it('sample figures are called that', async () => {
    await page.getByText('Số liệu minh họa', { exact: true }).waitFor();
  });
});

describe('what one looks at is in the address', () => {
  it('the period: chosen, reloaded, gone back from', async () => {
    await open('/board?period=2022-H1');
    await page.getByText('Cả năm', { exact: true }).click();
    await page.waitForURL('**/board?period=2022');
    await page.getByLabel('Năm', { exact: true }).selectOption('2021');
    await page.waitForURL('**/board?period=2021');
    await page.getByText('85,6%', { exact: true }).first().waitFor();
    await page.reload();
    await page.getByText('85,6%', { exact: true }).first().waitFor();
    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('period')).toBe('2022-H1');
    await page.getByText('612 trên 1.700').waitFor();
  });

  it('the order of the rows', async () => {
    await open('/board?period=2022-H1');
    const names = async () => (await tableOf(page, 'Bảng số liệu')).map((row) => row['Đơn vị']);
    expect((await names())[0]).toBe('Đảng ủy Công an tỉnh');
    await page.getByRole('button', { name: 'Đơn vị', exact: true }).click();
    await page.waitForURL('**/board?period=2022-H1&sort=name');
    const first = page.locator('[aria-label="Bảng số liệu"] tbody tr').first();
    await first.filter({ hasText: 'Đảng ủy Bộ đội Biên phòng tỉnh' }).waitFor();
    // đ after d and before e, as in the Vietnamese alphabet.
    expect((await names()).slice(0, 7)).toEqual([
      'Đảng ủy Bộ đội Biên phòng tỉnh',
      'Đảng ủy Công an tỉnh',
      'Đảng ủy Khối các cơ quan tỉnh',
      'Đảng ủy Khối Doanh nghiệp tỉnh',
      'Đảng ủy Quân sự tỉnh',
      'Đảng ủy Trường Đại học Nha Trang',
      'Huyện ủy Cam Lâm',
    ]);
    await page.reload();
    await tiles().waitFor();
    expect((await names())[0]).toBe('Đảng ủy Bộ đội Biên phòng tỉnh');
  });
});

it('English and Vietnamese change places without leaving the page', async () => {
  await open('/board?period=2021');
  const scrolled = await page.evaluate(() => {
    window.name = 'the same page';
    return document.documentElement.lang;
  });
  expect(scrolled).toBe('vi');
  await page.getByRole('button', { name: 'EN – English' }).first().click();
  await page.getByText('85.6%', { exact: true }).first().waitFor();
  expect(await said()).toContain('1,455 of 1,700');
  expect(await page.evaluate(() => [document.documentElement.lang, window.name])).toEqual([
    'en',
    'the same page',
  ]);
  await page.reload();
  await page.getByText('1,455 of 1,700').waitFor();
  await page.getByRole('button', { name: 'VI – Tiếng Việt' }).first().click();
  await page.getByText('1.455 trên 1.700').waitFor();
});

describe('quotas of a half-year', () => {
  it('stand beside the rate of the year, each with its own denominator named', async () => {
    await page.goto('/quotas?year=2022&halves=on');
    const column = ['850', ...Array.from({ length: 15 }, () => '60')];
    await pasteInto(
      page.getByRole('textbox', { name: /tỉnh Khánh Hòa, 6 tháng đầu năm 2022/ }),
      column.join('\n'),
    );
    await page.getByText('16 ô thay đổi').waitFor();
    await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
    await page.getByRole('button', { name: 'Giao 16 chỉ tiêu' }).click();
    await page.getByText('Đã ghi 16 chỉ tiêu').waitFor();

    await open('/board?period=2022-H1');
    expect(await said()).toContain('36% 612 trên 1.700');
    expect(await said()).toContain('72% chỉ tiêu 6 tháng (850)');
    const rows = (await tableOf(page, 'Bảng số liệu')).slice(0, -1);
    expect(rows).toHaveLength(15);
    for (const row of rows) {
      expect(row['Tỷ lệ trên chỉ tiêu 6 tháng']).toMatch(
        new RegExp(`^[\\d,]+% \\(${row['Đã kết nạp'] ?? ''}/60\\)$`),
      );
    }
    expect(await rowOf('Thành ủy Nha Trang')).toMatchObject({
      'Tỷ lệ': '35,8%',
      'Tỷ lệ trên chỉ tiêu 6 tháng': '196,7% (118/60)',
    });
  });

  it('leave the other half-year as it was', async () => {
    await open('/board?period=2022-H2');
    expect(await said()).not.toContain('chỉ tiêu 6 tháng (');
  });
});
