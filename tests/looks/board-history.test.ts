import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { Site, downloaded } from '../support/site';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

async function open(address: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(address);
  await page.getByRole('navigation', { name: 'Các màn hình của bảng' }).waitFor();
  await page.waitForLoadState('networkidle');
}
const said = async () => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const HEATMAP = 'Tỷ lệ hoàn thành chỉ tiêu năm qua các kỳ';
const heatmap = () => page.getByRole('grid', { name: HEATMAP });
const cell = (name: string, period: string) => heatmap().getByRole('link', { name: `${name}, ${period}:` });

describe('the heatmap', () => {
  it('has the published figures: the whole province 612 of 1.700, Nha Trang 118 of 330', async () => {
    await open('/board?period=2022-H1');
    await page.getByRole('link', { name: 'Bản đồ nhiệt' }).click();
    await page.waitForURL('**/board?*show=heatmap*');
    await heatmap().waitFor();
    const whole = cell('Toàn tỉnh', '6 tháng đầu năm 2022');
    expect(await whole.innerText()).toContain('36% · 612 trên 1.700 · chậm');
    expect(await cell('Thành ủy Nha Trang', '6 tháng đầu năm 2022').innerText()).toContain(
      '35,8% · 118 trên 330 · chậm',
    );
    expect(await said()).toContain('6 tháng đầu năm 2022: Toàn tỉnh 36%; 1 trên 15 đơn vị đạt mốc.');
    // One screen is the one in hand.
    expect(await page.locator('[aria-current=page]').filter({ hasText: 'Tổng quan' }).count()).toBe(0);
  });

  it('is walked with the keys alone, and Enter opens the report', async () => {
    await cell('Thành ủy Nha Trang', '6 tháng đầu năm 2022').focus();
    await press('ArrowLeft');
    expect(await focused()).toContain('Thành ủy Nha Trang, 6 tháng cuối năm 2021:');
    await press('Home');
    expect(await focused()).toBe('Thành ủy Nha Trang');
    await press('End', 'Control+Home');
    expect(await focused()).toBe('Đơn vị');
    await press('ArrowDown', 'End');
    expect(await focused()).toContain('Toàn tỉnh, 6 tháng đầu năm 2022:');
    await press('ArrowDown', 'Enter');
    await page.waitForURL('**/entry?*half=2022-H1*');
    // The heatmap stands there until the report does.
    await page.getByRole('heading', { name: 'Báo cáo 6 tháng đầu năm 2022', level: 1 }).waitFor();
    await page.goBack();
    // Back puts the focus on the cell that was followed: later than here, it would take it away again.
    await heatmap().locator('a:focus').waitFor();
    await cell('Toàn tỉnh', '6 tháng đầu năm 2021').focus();
    await press('Enter');
    await page.waitForURL((url) => url.searchParams.get('period') === '2021-H1');
    await page.getByText('621 trên 1.700').first().waitFor();
  });

  it('is sorted, and shows years, as the address says', async () => {
    await open('/board?period=2021&show=heatmap&sort=name');
    const first = heatmap().locator('tbody th').first();
    expect(await first.innerText()).toBe('Đảng ủy Bộ đội Biên phòng tỉnh');
    expect(await cell('Toàn tỉnh', 'Năm 2021').innerText()).toContain('85,6% · 1.455 trên 1.700');
    await page.getByLabel('Xếp theo').selectOption('rate');
    await page.waitForURL((url) => url.searchParams.get('sort') === 'rate');
    await first.filter({ hasText: 'Đảng ủy Công an tỉnh' }).waitFor();
    expect(await first.innerText()).toBe('Đảng ủy Công an tỉnh');
    await page.getByLabel('Kỳ trên màn hình').selectOption('half');
    await cell('Toàn tỉnh', '6 tháng cuối năm 2021').waitFor();
    expect(parameter('by')).toBe('half');
  });

  it('a committee that ended has nothing after its last half-year, and the line of the reorganisation says why', async () => {
    await open('/board?period=2026-H1&show=heatmap&back=4');
    expect(await said()).toContain('sắp xếp lại đơn vị từ 01/07/2025');
    await cell('Toàn tỉnh', '6 tháng đầu năm 2026').focus();
    await press('Control+End');
    // The last row is drawn when one comes to it.
    expect(await focused()).toContain('không có trong 6 tháng đầu năm 2026');
    await press('ArrowLeft', 'ArrowLeft');
    expect(await focused()).toContain('6 tháng đầu năm 2025:');
  });

  it('draws the rows in sight only, and every row on paper', async () => {
    const drawn = () => heatmap().locator('tbody tr:has(th)').count();
    await open('/board?period=2026-H1&show=heatmap');
    expect(await drawn()).toBeLessThan(50);
    expect(await heatmap().getAttribute('aria-rowcount')).toBe(String(80 + 2));
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await drawn()).toBe(80);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  });

  it('its twin and its file carry the same figures', async () => {
    await open('/board?period=2022-H1&show=heatmap');
    const menu = page.getByRole('button', { name: `Xem và xuất: ${HEATMAP}` });
    await menu.click();
    const { name, bytes } = await downloaded(page, () =>
      page.getByRole('menuitem', { name: 'Tải CSV' }).click(),
    );
    expect(name).toMatch(/\.csv$/);
    const line = new TextDecoder()
      .decode(bytes)
      .split('\r\n')
      .find((one) => one.startsWith('Thành ủy Nha Trang'));
    expect(line).toMatch(/;118;330;35,8;chậm$/);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Xem bảng số liệu' }).click();
    const twin = page.getByRole('table', { name: HEATMAP });
    const row = twin.getByRole('row').filter({ hasText: 'Thành ủy Nha Trang' });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(/118 330 35,8% chậm$/);
  });

  it('junk in the address falls back', async () => {
    await open('/board?period=2022-H1&show=heatmap&by=week&back=99&sort=colour');
    await cell('Toàn tỉnh', '6 tháng đầu năm 2021').waitFor();
    await open('/board?period=2022-H1&show=weather&size=enormous');
    await page.getByRole('region', { name: 'Số liệu chính' }).waitFor();
  });

  it('before any report it says so, and what to do', async () => {
    await open('/board?period=2019-H1&show=heatmap');
    await page.getByText('Chưa có', { exact: false }).first().waitFor();
    expect(await said()).toMatch(/Chọn năm khác/);
  });
});

describe('the distribution', () => {
  const part = (name: string) => page.getByRole('button', { name });

  it('says how many stand where, and compares with the same period of the year before', async () => {
    await open('/board?period=2022-H1&show=distribution');
    expect(await said()).toContain(
      '6 tháng đầu năm 2022: 1 trên 15 đơn vị đạt mốc, ít hơn 1 so với 6 tháng đầu năm 2021: 2 trên 15.',
    );
    await part('6 tháng đầu năm 2022, rất chậm: 3 trên 15 đơn vị').waitFor();
  });

  it('a part opens to its names, with the keys alone', async () => {
    await part('6 tháng đầu năm 2022, đạt mốc: 1 trên 15 đơn vị').focus();
    await press('End');
    expect(await focused()).toBe('6 tháng đầu năm 2022, rất chậm: 3 trên 15 đơn vị');
    await press('ArrowUp', 'Home');
    expect(await focused()).toContain('6 tháng cuối năm 2021, đạt mốc: 8');
    await press('ArrowDown', 'Enter');
    const names = page.getByRole('listitem');
    await page.getByRole('heading', { name: '6 tháng đầu năm 2022: 1 đơn vị đạt mốc' }).waitFor();
    expect((await names.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Đảng ủy Công an tỉnh 57,5% 46/80',
    ]);
    await press('Enter');
    await page.getByText('Chọn một ô để xem tên đơn vị.').waitFor();
  });

  it('is not compared across the reorganisation, and those without a report have a part of their own', async () => {
    await open('/board?period=2025-H2&show=distribution');
    expect(await said()).toContain('không so sánh được: giữa hai kỳ đã sắp xếp lại đơn vị');
    await open('/board?period=2026-H1&show=distribution');
    await part('6 tháng đầu năm 2026, chưa báo cáo: 2 trên 68 đơn vị').click();
    await page.getByRole('listitem').nth(1).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(2);
  });

  it('an officer is told that it is for those who see everybody, and has its own row in the heatmap', async () => {
    const theirs = await site.as('entry-nt');
    await theirs.goto('/board?period=2022-H1&show=distribution');
    await theirs.getByText('Màn hình này dành cho người xem được mọi đơn vị').waitFor();
    await theirs.getByRole('link', { name: 'Bản đồ nhiệt', exact: true }).click();
    await theirs.getByRole('grid').waitFor();
    expect(await theirs.getByRole('grid').locator('tbody tr').count()).toBe(1);
    await theirs.context().close();
  });
});

describe('size and rate', () => {
  const chart = () => page.getByRole('group', { name: /^Biểu đồ điểm/ });

  it('names the large and slow by what is missing, Nha Trang first', async () => {
    await open('/board?period=2022-H1&show=size');
    await chart().waitFor();
    const slow = page.getByRole('region', { name: 'Lớn mà chậm' });
    const lines = (await slow.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(lines[0]).toBe('Thành ủy Nha Trang chậm 35,8% (118/330), còn thiếu 212');
    expect(lines).toHaveLength(8);
    expect(await said()).toContain('8 đơn vị lớn dưới mốc nửa năm 50%, còn thiếu 881: bằng 81%');
  });

  it('is walked from small to large with the keys, says each, and Enter opens its page', async () => {
    await chart().getByRole('link').last().focus();
    expect(await focused()).toBe(
      'Thành ủy Nha Trang: chỉ tiêu năm 330, đạt 35,8% (118 trên 330), còn thiếu 212',
    );
    await press('Home', 'ArrowRight', 'ArrowLeft');
    expect(await focused()).toContain('Trường Sa: chỉ tiêu năm 10');
    await press('End', 'Enter');
    await page.waitForURL(/\/committees\/\d+\?period=/);
    await page.getByRole('heading', { name: 'Thành ủy Nha Trang', level: 1 }).waitFor();
  });

  it('the size may be the members at the start, and stands in the address', async () => {
    await open('/board?period=2022-H1&show=size');
    await page.getByLabel('Quy mô là').selectOption('members');
    await page.waitForURL((url) => url.searchParams.get('size') === 'members');
    await page.getByRole('group', { name: /đảng viên đầu năm/ }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Quy mô là').inputValue()).toBe('members');
  });

  it('asks for nothing that the board has answered', async () => {
    await open('/board?period=2022-H1');
    const asked: string[] = [];
    const note = (request: Request) => void asked.push(request.url());
    page.on('request', note);
    await page.getByRole('link', { name: 'Quy mô và tỷ lệ' }).click();
    await chart().waitFor();
    page.off('request', note);
    expect(asked.filter((url) => url.includes('history'))).toEqual([]);
  });

  it('before anybody has reported it says what will be there', async () => {
    await open('/board?period=2026-H2&show=size');
    await page.getByText('Chưa có đơn vị nào vừa có tỷ lệ vừa có quy mô.').waitFor();
  });
});
