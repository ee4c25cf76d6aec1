import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInEveryLook } from '../support/looks';
import { Site, tableOf } from '../support/site';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const OFFICE = { width: 1366, height: 768 };
const RATE = 'Tỷ lệ hoàn thành chỉ tiêu năm';

async function open(address: string, on = page): Promise<void> {
  await on.goto(address);
  await on.getByRole('region', { name: 'Số liệu chính' }).waitFor();
  await on.waitForLoadState('networkidle');
}

/** The lines of the ranking as they are read: rank, name, band, the number beside the bar, counts. */
const linesOf = (on = page): Promise<string[]> =>
  on.locator('[data-walk]').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children]
        .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .join(' | '),
    ),
  );

/** Where the bars begin and how wide they are, from the top. */
const barsOf = (on = page): Promise<{ x: number; width: number }[]> =>
  on
    .getByRole('img', { name: 'Biểu đồ thanh' })
    .locator('rect')
    .evaluateAll((bars) =>
      bars.flatMap((bar) => {
        const { x, width } = bar.getBoundingClientRect();
        return width === 0 ? [] : [{ x, width }];
      }),
    );

const asked = () => Object.fromEntries(new URL(page.url()).searchParams);

describe('what it is ordered by', () => {
  it('the rate: the best first, each with its counts, its band in words', async () => {
    await open('/board?period=2022-H1');
    const lines = await linesOf();
    expect(lines).toHaveLength(15);
    expect(lines[0]).toBe('1 | Đảng ủy Công an tỉnh | đạt mốc | 57,5% | 46/80');
    expect(lines.at(-1)).toBe('15 | Đảng ủy Khối Doanh nghiệp tỉnh | rất chậm | 22,3% | 29/130');
  });

  it('the distance from the mark: bars to both sides of it, the numbers say points', async () => {
    await page.getByLabel('Xếp theo', { exact: true }).selectOption('pace');
    await page.waitForURL('**/board?period=2022-H1&sort=pace');
    await page.getByRole('heading', { name: 'Khoảng cách so với mốc' }).waitFor();
    await page.getByRole('columnheader', { name: 'So mốc (điểm %)' }).first().waitFor();
    const lines = await linesOf();
    expect(lines[0]).toBe('1 | Đảng ủy Công an tỉnh | đạt mốc | +7,5 | 46/80');
    expect(lines.at(-1)).toBe('15 | Đảng ủy Khối Doanh nghiệp tỉnh | rất chậm | -27,7 | 29/130');
    await page.getByRole('img', { name: 'Biểu đồ thanh khoảng cách so với mốc' }).waitFor();
    const [best, second] = await barsOf();
    // The best begins where the others end: at the mark.
    expect(Math.round(best?.x ?? 0)).toBe(Math.round((second?.x ?? 0) + (second?.width ?? 0)));
  });

  it('what is missing: the most first', async () => {
    await page.getByLabel('Xếp theo', { exact: true }).selectOption('remaining');
    await page.getByRole('heading', { name: 'Còn thiếu so với chỉ tiêu năm' }).waitFor();
    expect((await linesOf())[0]).toBe('8 | Thành ủy Nha Trang | chậm | 212 | 118/330');
    const bars = await barsOf();
    const widths = bars.map(({ width }) => width);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });
});

describe('which rows are seen', () => {
  it('ten at each end of 68; the tiles stay whole, and the page says so', async () => {
    await open('/board?period=2026-H1');
    await page.getByLabel('Số đơn vị ở hai đầu bảng').selectOption('both-10');
    await page.getByText('Đang xem 20 trên 68 đơn vị.', { exact: true }).waitFor();
    expect(asked()).toEqual({ period: '2026-H1', cut: 'both-10' });
    expect(await linesOf()).toHaveLength(20);
    const table = await tableOf(page, 'Bảng số liệu');
    expect(table).toHaveLength(21);
    expect(table.at(-1)).toMatchObject({
      'Đơn vị': 'Tổng cộng toàn Đảng bộ tỉnh Khánh Hòa',
      'Đã kết nạp': '959',
      'Chỉ tiêu năm': '2.400',
    });
    await page.getByText('959 trên 2.400').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.waitForURL('**/board?period=2026-H1');
    await page.getByText('Đang xem').waitFor({ state: 'detached' });
    expect((await tableOf(page, 'Bảng số liệu')).at(-1)).toMatchObject({ 'Đơn vị': 'Tổng cộng' });
  });

  it('by name without marks, by kind and by band, all in the address', async () => {
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).pressSequentially('nha trang');
    await page.getByText('Đang xem 5 trên 68 đơn vị.', { exact: true }).waitFor();
    for (const line of await linesOf()) expect(line).toContain('Nha Trang');
    await page.getByLabel('Loại đơn vị').selectOption('commune');
    await page.getByText('Không có đơn vị nào khớp bộ lọc.').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByText('Đang xem').waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).inputValue()).toBe('');
    await page.getByRole('button', { name: /^rất chậm/ }).click();
    await page.waitForURL('**bands=far_behind');
    await page.getByText(/^Đang xem \d+ trên 68 đơn vị\.$/).waitFor();
    const found = await linesOf();
    expect(found.length).toBeGreaterThan(3);
    for (const line of found) expect(line).toContain('| rất chậm |');
    await page.getByRole('button', { name: 'chưa báo cáo' }).click();
    await page.waitForURL(/bands=far_behind%2Cno_report/);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  });

  it('those without a rate stand at the end under why, never as a bar of 0%', async () => {
    await open('/board?period=2026-H1');
    const lines = await linesOf();
    const at = lines.findIndex((line) => line === 'Chưa báo cáo · 2 đơn vị');
    expect(at).toBe(lines.length - 3);
    for (const line of lines.slice(at + 1))
      expect(line).toMatch(/^Đảng ủy .* \| (chưa báo cáo|đang soạn, chưa gửi|đang nhập \d+) \| — \| —\//);
    await page.getByRole('button', { name: 'Chưa báo cáo · 2 đơn vị' }).click();
    await page.waitForURL('**fold=no_report');
    await page.getByRole('button', { name: 'Chưa báo cáo · 2 đơn vị', expanded: false }).waitFor();
    expect((await linesOf()).at(-1)).toBe('Chưa báo cáo · 2 đơn vị');
  });
});

describe('groups', () => {
  it('have a head with figures of their own, can be folded, and stay so after a reload', async () => {
    await open('/board?period=2026-H1&group=kind');
    const lines = await linesOf();
    const wards = lines.find((line) => line.startsWith('Phường · 16 đơn vị'));
    const [, , rate = '', counts = ''] = wards?.split(' | ') ?? [];
    const [admitted = 0, quota = 1] = counts.split('/').map((text) => Number(text.replace('.', '')));
    expect(Number(rate.replace(',', '.').replace('%', ''))).toBe(Math.round((admitted / quota) * 1000) / 10);
    await page.getByRole('button', { name: 'Xã · 48 đơn vị' }).click();
    await page.waitForURL('**fold=commune');
    await page.getByRole('button', { name: 'Xã · 48 đơn vị', expanded: false }).waitFor();
    expect(await linesOf()).toHaveLength(lines.length - 48);
    await page.reload();
    await page.getByRole('button', { name: 'Xã · 48 đơn vị', expanded: false }).waitFor();
    expect(await linesOf()).toHaveLength(lines.length - 48);
  });

  it('by former area say how many of them are seen', async () => {
    await open('/board?period=2026-H1&group=area&bands=behind,far_behind');
    await page.getByRole('button', { name: 'Cam Lâm · xem 2 trên 4 đơn vị' }).waitFor();
  });
});

describe('the address is the state', () => {
  const STATES = [
    'period=2022-H1&sort=pace&cut=top-5',
    'period=2026-H1&group=area&fold=Cam+Lâm&sort=remaining',
    'period=2026-H1&view=former_area&find=ninh',
    'period=2026-H1&kind=ward&bands=near,no_report',
    'period=2026-H2&group=kind&page=9',
  ];
  it.each(STATES)('?%s is the same after a reload, and for somebody else', async (state) => {
    await open(`/board?${state}`);
    const [lines, table] = [await linesOf(), await tableOf(page, 'Bảng số liệu')];
    await page.reload();
    await page.getByRole('region', { name: 'Số liệu chính' }).waitFor();
    expect(await linesOf()).toEqual(lines);
    const leader = await site.as('leader');
    await open(page.url(), leader);
    expect(await linesOf(leader)).toEqual(lines);
    expect(await tableOf(leader, 'Bảng số liệu')).toEqual(table);
    await leader.context().close();
  });

  it('junk in it is left out', async () => {
    await open(
      '/board?period=2022-H1&sort=luck&bands=,,good&kind=x&cut=top-0&group=1&fold=|||&page=-3&open=%00',
    );
    expect(await linesOf()).toHaveLength(15);
  });
});

describe('for everybody', () => {
  it('at 1366 × 768 the tiles and the first ten of 68 are seen without scrolling', async () => {
    await page.setViewportSize(OFFICE);
    await open('/board?period=2026-H1');
    const tenth = await page.locator('[data-walk]').nth(9).boundingBox();
    expect((tenth?.y ?? Infinity) + (tenth?.height ?? 0)).toBeLessThanOrEqual(OFFICE.height);
    const list = await page.getByRole('table', { name: RATE }).locator('[data-walk]').last().boundingBox();
    // 68 rows and a head in not much more than two screens.
    expect(list?.y ?? Infinity).toBeLessThan(2.6 * OFFICE.height);
  });

  it('arrows walk the rows, and the row one is on says its band', async () => {
    await open('/board?period=2022-H1');
    const rows = page.locator('[data-walk]');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await rows.nth(2).evaluate((row) => row === document.activeElement)).toBe(true);
    const word = rows.nth(2).getByText('sát mốc', { exact: true });
    expect(await word.evaluate((element) => getComputedStyle(element).clipPath)).toBe('none');
    await page.keyboard.press('End');
    expect(await rows.last().evaluate((row) => row === document.activeElement)).toBe(true);
  });

  it('an officer has nothing to choose from, and no way to the figures of others', async () => {
    const officer = await site.as('entry-nt');
    await open('/board?period=2022-H1&group=kind&find=x', officer);
    expect(await officer.getByRole('group', { name: 'Chọn đơn vị để xem' }).count()).toBe(0);
    await officer.context().close();
  });

  it('nobody has reported: it says so, and leads those who may to the reports', async () => {
    await open('/board?period=2026-H2');
    await page.getByText('Chưa đơn vị nào gửi báo cáo của kỳ này.').waitFor();
    expect(await page.getByRole('link', { name: 'Xem tình hình báo cáo' }).count()).toBe(1);
    // What is being entered meanwhile takes no name its room.
    for (const width of [1280, 360, OFFICE.width]) {
      await page.setViewportSize({ ...OFFICE, width });
      const names = page.locator('[data-walk] [data-drill]');
      expect(await names.count()).toBeGreaterThan(50);
      expect(
        await names.evaluateAll((all) =>
          all.flatMap((name) => (name.scrollWidth > name.clientWidth ? [name.textContent] : [])),
        ),
      ).toEqual([]);
    }
    await open('/board?period=2027');
    await page.getByText('Chưa giao chỉ tiêu năm 2027.').waitFor();
    await page.getByRole('link', { name: 'Giao chỉ tiêu', exact: true }).last().click();
    await page.waitForURL('**/quotas?year=2027');
    const leader = await site.as('leader');
    await open('/board?period=2027', leader);
    await leader.getByText('Chưa giao chỉ tiêu năm 2027.').waitFor();
    expect(await leader.getByRole('main').getByRole('link', { name: 'Giao chỉ tiêu' }).count()).toBe(0);
    await leader.context().close();
  });

  it.each([
    'period=2026-H1&sort=pace&group=area&bands=behind,far_behind,no_report',
    'period=2022-H1&find=khong-co',
  ])(
    '?%s hinders nobody, light and dark, wide and narrow',
    async (state) => {
      await open(`/board?${state}`);
      expect(await faultsInEveryLook(page, state)).toEqual([]);
      await page.setViewportSize(OFFICE);
      await page.emulateMedia({ colorScheme: 'light' });
    },
    60_000,
  );
});
