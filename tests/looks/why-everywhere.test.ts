import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Locator, Page } from 'playwright-core';
import { call } from '../support/api';
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

const panel = () => page.getByRole('dialog', { name: /^Vì sao có số này\?/ });
/** What the panel says once it has its answer. */
async function said(): Promise<string> {
  await panel().locator('dl').waitFor();
  return (await panel().innerText()).replace(/\s+/g, ' ');
}
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
async function open(address: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
/** Asks by keyboard on what has the focus, and lets it go again. */
async function askOn(figure: Locator): Promise<string> {
  await figure.focus();
  await press('?');
  const text = await said();
  await press('Escape');
  expect(await figure.evaluate((one) => one === document.activeElement)).toBe(true);
  return text;
}

describe('why this number, on every screen', () => {
  it('a line of the trend is answered by the board of its period', async () => {
    await open('/board?period=2022-H1');
    const table = page.getByRole('group', { name: 'Diễn biến theo kỳ' });
    await table.getByRole('button', { name: '85,6%' }).click();
    const text = await said();
    expect(text).toContain('1.455 ÷ 1.700 = 85,6%');
    expect(text).toContain('15 trên 15 đơn vị đã báo cáo');
    expect(text).toMatch(/bản \d+ của chỉ tiêu năm 2021/);
    expect(await panel().getByRole('link').count()).toBe(2);
    await press('Escape');
    expect(await table.locator('[data-why]:not([tabindex="-1"])').count()).toBe(0);
  });

  it('rows that stand together are added up, and one of a group has its own report', async () => {
    await open('/board?period=2022-H1&group=kind');
    const ranking = page.getByRole('table', { name: 'Tỷ lệ hoàn thành chỉ tiêu năm' });
    const head = ranking
      .getByRole('row')
      .filter({ hasText: /đơn vị/ })
      .first();
    const rate = await head.getByRole('button').nth(1).innerText();
    await head.getByRole('button').nth(1).click();
    const text = await said();
    expect(text).toContain(`= ${rate}, làm tròn nửa lên`);
    expect(text).toContain('cộng chỉ tiêu năm 2022 của các đơn vị');
    await press('Escape');
    await open('/board?period=2026-H1&view=former_area');
    const table = page.getByRole('group', { name: 'Bảng số liệu' });
    await table.getByRole('button', { name: 'Địa bàn cũ: Diên Khánh' }).click();
    await table.locator('[data-of="member"] [data-why="rate"]').first().click();
    expect(await said()).toMatch(/· Đảng ủy xã Diên .*bản \d+ của chỉ tiêu năm 2026/);
    await press('Escape');
  });

  it('a cell of the heatmap keeps its own press, and its key and its mark ask', async () => {
    await open('/board?show=heatmap&period=2022-H1');
    const cell = page.getByRole('row').filter({ hasText: 'Thành ủy Nha Trang' }).getByRole('link').last();
    const text = await askOn(cell);
    expect(text).toContain('Tỷ lệ hoàn thành · Thành ủy Nha Trang: 35,8%');
    expect(text).toContain('118 ÷ 330 = 35,8%');
    await cell.hover();
    await page.getByRole('button', { name: 'Vì sao có số này?' }).click();
    expect(await said()).toContain('118 ÷ 330 = 35,8%');
    expect(await faultsInEveryLook(page, 'why, over the heatmap')).toEqual([]);
    await panel().getByRole('link', { name: 'Báo cáo 6T đầu 2022 của đơn vị' }).click();
    await page.waitForURL(/\/review\?/);
    await page.getByRole('heading', { name: 'Duyệt báo cáo', level: 1 }).waitFor();
    await page.goBack();
    await cell.waitFor();
    expect(new URL(page.url()).searchParams.get('show')).toBe('heatmap');
  }, 60_000);

  it('a count of the distribution names its bounds and who is counted', async () => {
    await open('/board?show=distribution&period=2022-H1');
    const part = page
      .getByRole('group', { name: 'Số đơn vị ở từng mức, theo kỳ' })
      .getByRole('button')
      .last();
    const n = await part.innerText();
    const text = await askOn(part);
    expect(text).toMatch(new RegExp(`: ${n} `));
    expect(text).toMatch(/đếm đơn vị (có tỷ lệ|chưa)/);
    expect(text).toContain('15 trên 15 đơn vị đã báo cáo');
  });

  it('a point of size and rate, and a line of those that are large and slow', async () => {
    await open('/board?show=size&period=2022-H1');
    const point = page.getByRole('link', { name: /^Thành ủy Nha Trang/ }).first();
    expect(await askOn(point)).toContain('118 ÷ 330 = 35,8%');
    const slow = page.getByRole('group', { name: 'Lớn mà chậm' });
    if ((await slow.count()) > 0) {
      await slow.focus();
      await press('Enter', '?');
      expect(await said()).toContain(' = ');
      await press('Escape', 'Escape');
    }
  });

  it('a group of the composition, its share, and what was admitted', async () => {
    await open('/board?show=composition&period=2026-H1');
    const figures = page.locator('[data-why="share"]').first();
    const share = await figures.innerText();
    await figures.click();
    const text = await said();
    expect(text).toContain(`= ${share}`);
    expect(text).toContain('cộng số ghi ở nhóm này trong');
    await press('Escape');
    await page.locator('[data-why="admitted"]').first().click();
    expect(await said()).toContain('số trong báo cáo gửi lần cuối của đơn vị');
    await press('Escape');
    expect(await page.locator('[data-why]:not([tabindex="-1"])').count()).toBe(0);
  });

  it('the page of a committee: its tiles, its place, another period, its breakdowns', async () => {
    await open('/committees/3?period=2022-H1');
    await page.getByRole('button', { name: 'Vì sao có số này: Xếp thứ' }).click();
    expect(await said()).toContain('thứ 8 trên 15 đơn vị có tỷ lệ');
    await press('Escape');
    const series = page.getByRole('group', { name: 'Từng kỳ và cả năm' });
    const rate = series.getByRole('row', { name: 'Năm 2021' }).getByRole('button', { name: /%$/ }).first();
    const written = await rate.innerText();
    await rate.click();
    expect(await said()).toMatch(new RegExp(`\\d+ ÷ \\d+ = ${written}`));
    await press('Escape');
    expect(await faultsInEveryLook(page, 'a committee that says why')).toEqual([]);
  }, 60_000);

  it('the meeting: by its own key, and the arrows go back to the committees', async () => {
    await open('/meeting?period=2022-H1');
    await page.getByRole('listbox').waitFor();
    // The keys are heard a moment after the page is drawn.
    await page.waitForLoadState('networkidle');
    await press('w', 'Enter');
    expect(await said()).toContain('612 ÷ 1.700 = 36%');
    await press('Escape', 'ArrowRight', '?');
    expect(await said()).toContain('cộng số kết nạp trong 15 báo cáo');
    await press('Escape', 'Escape', 'ArrowDown');
    await page.waitForURL((url) => url.searchParams.has('at'));
    expect(new URL(page.url()).searchParams.get('at')).not.toBeNull();
  });
});

describe('a frozen board', () => {
  it('is neither live nor asked why, can be looked through, and leads to the present', async () => {
    const { client } = await site.client('board');
    const { id } = await call(client, api.snapshots.take, {
      body: { note: 'Phép thử', asked: { period: '2022-H1' } },
    });
    await open(`/board?snapshot=${id}`);
    await page.getByRole('region', { name: 'Số liệu chính' }).waitFor();
    expect(await page.locator('[data-why]').count()).toBe(0);
    expect(await page.getByText('Trực tiếp').count()).toBe(0);
    await page.getByLabel('Diễn biến theo kỳ').getByRole('link', { name: 'Năm 2021', exact: true }).click();
    await page.waitForURL('**/board?period=2021');
    await page.getByText('1.455 trên 1.700').first().waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ period: '2021' });
    await page.goBack();
    // The table of 2021 has the same link until the frozen board is there again.
    await page.getByRole('heading', { name: /6 tháng đầu năm 2022/, level: 1 }).waitFor();
    await page.getByLabel('Bảng số liệu').getByRole('link', { name: 'Thành ủy Nha Trang' }).click();
    await page.waitForURL(/\/committees\/3\?period=2022-H1$/);
    await open(`/meeting?snapshot=${id}`);
    await page.getByRole('listbox').waitFor();
    expect(await page.locator('[data-why]').count()).toBe(0);
  });
});
