import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInEveryLook } from '../support/looks';
import { Site } from '../support/site';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const tiles = () => page.getByRole('region', { name: 'Số liệu chính' });
const panel = () => page.getByRole('dialog', { name: /^Vì sao có số này\?/ });
const said = async (of: 'panel' | 'tiles') =>
  (await (of === 'panel' ? panel() : tiles()).innerText()).replace(/\s+/g, ' ');
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
async function open(address: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(address);
  await tiles().waitFor();
}

describe('the tiles', () => {
  it('stand in one row at 1366, each with the sentence behind it', async () => {
    await open('/board?period=2022-H1');
    const tops = await tiles()
      .locator('> div')
      .evaluateAll((all) => all.map((tile) => Math.round(tile.getBoundingClientRect().top)));
    expect(tops).toHaveLength(6);
    expect(new Set(tops).size).toBe(1);
    const text = await said('tiles');
    for (const words of [
      '36% 612 trên 1.700',
      '15/15 đơn vị, đã duyệt tất cả',
      'đơn vị cộng lại: khớp',
      'cần 181,3/tháng, đang 102',
      '-0,5 điểm % 36% so với 36,5%; 612 so với 621 (-9)',
      '1.224 · 72% dự báo theo nhịp hiện tại',
    ])
      expect(text).toContain(words);
  });

  it('with two years behind them, the forecast has a range that names them', async () => {
    await open('/board?period=2023-H1');
    expect(await said('tiles')).toMatch(/dự báo theo nửa đầu các năm 2021, 2022: [\d.]+ – [\d.]+/);
  });
});

describe('why this number', () => {
  it('of a tile, opens beside it, leads to the reports, and Escape gives the focus back', async () => {
    await open('/board?period=2022-H1');
    const ask = page.getByRole('button', { name: 'Vì sao có số này: Tỷ lệ hoàn thành chỉ tiêu năm' });
    await ask.focus();
    await press('Enter');
    await panel().waitFor();
    const text = await said('panel');
    for (const words of [
      '612 ÷ 1.700 = 36%, làm tròn nửa lên',
      'bản 1 của chỉ tiêu năm 2022',
      '15 trên 15 đơn vị đã báo cáo',
      'mọi báo cáo đã duyệt',
      'số liệu minh họa',
    ])
      expect(text).toContain(words);
    expect(await faultsInEveryLook(page, 'why this number')).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await panel().focus();
    await press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true);
    await press('Enter');
    await panel().getByRole('link', { name: 'Các báo cáo 6T đầu 2022' }).click();
    await page.waitForURL(/\/review\?half=2022-H1$/);
  }, 60_000);

  it('of the table, is reached by arrows from its one stop', async () => {
    await open('/board?period=2022-H1');
    const table = page.getByRole('group', { name: 'Bảng số liệu' });
    expect(await table.locator('[data-why]:not([tabindex="-1"])').count()).toBe(0);
    await table.focus();
    await press('Enter', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('48%');
    await press('?');
    expect(await said('panel')).toContain('Tỷ lệ hoàn thành · Đảng ủy Quân sự tỉnh: 48%');
    expect(await said('panel')).toContain('24 ÷ 50 = 48%');
    await press('Escape');
    expect(await focused()).toBe('48%');
    await press('End');
    expect(await focused()).toBe('26');
    await press('Escape');
    expect(await table.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('of a committee, leads to its own report', async () => {
    await open('/board?period=2022-H1');
    await page
      .getByRole('table', { name: 'Tỷ lệ hoàn thành chỉ tiêu năm' })
      .getByRole('button', { name: '57,5%' })
      .click();
    await panel().getByRole('link', { name: 'Báo cáo 6T đầu 2022 của đơn vị' }).click();
    await page.waitForURL(/\/review\?/);
    expect([parameter('half'), parameter('find')]).toEqual(['2022-H1', 'Đảng ủy Công an tỉnh']);
  });

  it('an officer is led to its own report only', async () => {
    const officer = await site.as('entry-nt');
    await officer.goto('/board?period=2022-H1');
    await officer.getByRole('button', { name: 'Vì sao có số này: Đã kết nạp' }).click();
    const answer = officer.getByRole('dialog');
    await answer.getByText('15 trên 15 đơn vị đã báo cáo').waitFor();
    expect(await answer.getByRole('link').count()).toBe(0);
    await officer.getByRole('group', { name: 'Bảng số liệu' }).getByRole('button', { name: '35,8%' }).click();
    await answer.getByRole('link', { name: 'Báo cáo 6T đầu 2022 của đơn vị' }).click();
    await officer.waitForURL(/\/entry\?half=2022-H1/);
    await officer.close();
  });
});

describe('the trend', () => {
  const walk = () => page.getByRole('slider', { name: 'Đi qua các điểm bằng phím mũi tên' });

  it('is read point by point with the arrow keys', async () => {
    await open('/board?period=2022-H1');
    await walk().focus();
    await press('ArrowRight');
    expect(await walk().innerText()).toBe('6 tháng đầu năm 2021: 621 đã kết nạp, 36,5% của 1.700');
    await press('ArrowRight');
    expect(await walk().getAttribute('aria-valuetext')).toBe('Năm 2021: 1.455 đã kết nạp, 85,6% của 1.700');
    await press('End');
    expect(await walk().innerText()).toBe('Hết năm 2022, dự báo: 1.224 theo nhịp hiện tại');
  });

  it('stops at the period, and goes on to the year end as a forecast, dashed and by name', async () => {
    const chart = page.getByRole('img', { name: /lũy kế từng năm/ });
    // The drawing comes after its card, and its words after its lines.
    for (const word of ['612 · 36%', '1.224'])
      await chart.locator('tspan', { hasText: word }).first().waitFor({ state: 'attached' });
    const words = (await chart.locator('tspan').allTextContents()).join(' ');
    expect(words).toContain('612 · 36%');
    expect(words).toContain('dự báo 1.224');
    // The whole of 2022 was reported as 1.494 since; it has no place beside figures of June.
    expect(await page.getByRole('main').innerText()).not.toContain('1.494');
    await chart.locator('line[stroke-dasharray="2 4"]').waitFor();
    await page.getByText('dự báo', { exact: true }).first().waitFor();
  });

  it('by year and over the term stand in the address', async () => {
    await page.getByLabel('Cách xem diễn biến').selectOption({ label: 'Theo năm' });
    await page.getByRole('img', { name: /^Biểu đồ số kết nạp từng năm/ }).waitFor();
    expect(parameter('trend')).toBe('years');
    await page.getByLabel('Cách xem diễn biến').selectOption({ label: 'Lũy kế nhiệm kỳ' });
    await page.getByRole('heading', { name: 'Lũy kế nhiệm kỳ 2020-2025' }).waitFor();
    await page.reload();
    await walk().focus();
    await press('Home', 'ArrowRight', 'ArrowRight');
    // 18 months of the term: 2.067 of a pro-rata 2.550.
    expect(await walk().innerText()).toBe('Đến hết 6 tháng đầu năm 2022: 2.067 lũy kế, nhịp đều là 2.550');
    expect(await faultsInEveryLook(page, 'the term')).toEqual([]);
  }, 60_000);

  it('junk in the address falls back to half-years', async () => {
    await open('/board?period=2022-H1&trend=weeks');
    await page.getByRole('heading', { name: 'Lũy kế so với chỉ tiêu' }).waitFor();
  });
});
