import { api } from '@ket-nap/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { faultsInBothLanguages, faultsInEveryLook } from '../support/looks';
import { decision } from '../support/office';
import { Site, downloaded, tableOf } from '../support/site';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const tiles = () => page.getByRole('region', { name: 'Số liệu chính' });
const said = async () => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
async function open(address: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(address);
  await tiles().waitFor();
}
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const viewChoice = () => page.getByLabel('Cách xem các đơn vị');
const ranking = () => page.getByRole('table', { name: 'Tỷ lệ hoàn thành chỉ tiêu năm' });
const figures = async () => tableOf(page, 'Bảng số liệu');
const rowOf = async (name: string) => (await figures()).find((row) => row['Đơn vị'] === name) ?? {};
const AREA = 'Địa bàn cũ: Diên Khánh';

describe('the view of the past', () => {
  it('is chosen, stands in the address, and is called for reference as long as it is shown', async () => {
    await open('/board?period=2022-H1');
    expect(await said()).not.toContain('Để tham khảo');
    await viewChoice().selectOption({ label: 'Theo đơn vị hiện nay' });
    await page.getByRole('note').filter({ hasText: 'Để tham khảo · Theo đơn vị hiện nay' }).waitFor();
    expect(parameter('view')).toBe('today');
    await page.reload();
    await page.getByRole('note').filter({ hasText: 'không chia nhỏ số liệu đã báo cáo' }).waitFor();
    expect(await said()).toContain('36% 612 trên 1.700');
    expect(
      await rowOf('Tiền thân của: Đảng ủy phường Nha Trang, Bắc Nha Trang, Tây Nha Trang, Nam Nha Trang'),
    ).toMatchObject({ 'Chỉ tiêu năm': '330', 'Đã kết nạp': '118', 'Tỷ lệ': '35,8%' });
    await viewChoice().selectOption({ label: 'Như đã có' });
    await page.getByRole('note').waitFor({ state: 'detached' });
    expect(parameter('view')).toBeNull();
    expect((await figures()).slice(0, -1)).toHaveLength(15);
  });

  it('by former area sets the six communes of Diên Khánh beside the district’s 57 of 150', async () => {
    await open('/board?period=2026-H1&view=former_area&against=2022');
    expect(await rowOf(AREA)).toMatchObject({ 'Cùng kỳ 2022': '57', 'Tỷ lệ': '36,2%' });
    const group = ranking().getByRole('button', { name: AREA });
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    await group.focus();
    await page.keyboard.press('Enter');
    await ranking().getByRole('button', { name: AREA, expanded: true }).waitFor();
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    const line = (name: string) => ranking().getByRole('row').filter({ hasText: name });
    expect(await line('Đảng ủy xã Diên Lâm').innerText()).toMatch(/50%\s+15\/30/);
    expect(await line('2022: Huyện ủy Diên Khánh').innerText()).toMatch(/38%\s+57\/150/);
    const under = (await figures()).map((row) => row['Đơn vị']);
    const at = under.indexOf(AREA);
    expect(under.slice(at + 1, at + 8)).toEqual([
      ...['Diên Khánh', 'Diên Lạc', 'Diên Điền', 'Diên Lâm', 'Diên Thọ', 'Suối Hiệp'].map(
        (name) => `Đảng ủy xã ${name}`,
      ),
      '2022: Huyện ủy Diên Khánh',
    ]);
    expect(await rowOf('2022: Huyện ủy Diên Khánh')).toMatchObject({ 'Cùng kỳ 2022': '57/150 = 38%' });
    await page.keyboard.press('Enter');
    await ranking().getByRole('button', { name: AREA, expanded: false }).waitFor();
    expect(await line('Đảng ủy xã Diên Lâm').count()).toBe(0);
  });

  it('goes with the file', async () => {
    const { name } = await downloaded(page, () => page.getByRole('link', { name: 'Xuất Excel' }).click());
    expect(name).toContain('Theo địa bàn cũ');
  });

  it('junk in the address falls back to what the board shows by itself', async () => {
    await open('/board?period=2022-H1&view=yesterday&asOf=2022-02-30&against=soon');
    expect(await viewChoice().inputValue()).toBe('as_was');
    expect(await said()).toContain('36% 612 trên 1.700');
  });
});

describe('many committees', () => {
  it('of 2025, a group says that those who ended and those who go on stand in it together', async () => {
    await open('/board?period=2025&view=today');
    await ranking()
      .getByRole('button', { name: 'Tiền thân và kế thừa: Đảng ủy xã Cam Lâm, Suối Dầu, Cam Hiệp, Cam An' })
      .waitFor();
  });

  it('the columns draw the greatest quotas and say how many of how many', async () => {
    await open('/board?period=2026-H1');
    await page.getByText('15 chỉ tiêu lớn nhất trong 68 dòng').waitFor();
  });

  it('an officer whose committee ended is told so, and where its figures are', async () => {
    const theirs = await site.as('entry-nt');
    await theirs.goto('/board?period=2026-H1');
    await theirs.getByText('Đơn vị của tài khoản này không có trong kỳ này').waitFor();
    await theirs.goto('/term?term=2025-2030');
    await theirs.getByText('Đơn vị của tài khoản này không có trong nhiệm kỳ này').waitFor();
    await theirs.context().close();
  });
});

describe('what cannot be compared', () => {
  it('says so on the tile and in the table, and never shows a difference', async () => {
    await open('/board?period=2026-H1&against=2022');
    expect(await said()).toContain('cùng kỳ 2022: 612; không so sánh được (đã sắp xếp lại đơn vị)');
    expect(await rowOf('Đảng ủy xã Diên Lâm')).toMatchObject({
      'Cùng kỳ 2022': '—',
      'So cùng kỳ': 'không so sánh được',
    });
    expect(await rowOf('Đảng ủy Công an tỉnh')).toMatchObject({
      'Cùng kỳ 2022': '46',
      'So cùng kỳ': '-7 (-14,2 điểm %)',
    });
    expect(await said()).toContain('Không so sánh được: giữa hai kỳ đã sắp xếp lại đơn vị');
  });

  it('the year compared with is chosen beside its figures', async () => {
    await page.getByLabel('So với năm').selectOption('2021');
    await page.waitForURL((url) => url.searchParams.get('against') === '2021');
    await page.getByRole('columnheader', { name: 'Cùng kỳ 2021' }).waitFor();
  });

  it('the trend marks the day of the reorganisation', async () => {
    await open('/board?period=2026-H1');
    await page.getByText('sắp xếp lại đơn vị', { exact: true }).waitFor();
    expect(await said()).toContain('Từ 01/07/2025 sắp xếp lại: 17 đơn vị kết thúc, 65 đơn vị mới');
  });
});

describe('the quotas of a day', () => {
  let adjusted = '';
  beforeAll(async () => {
    const { client } = await site.client('board');
    const { own } = await call(client, api.quotas.sheet, { query: { year: '2023' } });
    const change = {
      committeeId: own.committee.id,
      period: '2023' as const,
      amount: 1800,
      version: own.year.version,
    };
    const other = { effectiveOn: '2023-07-01', decisionNumber: '45-QĐ/TU' };
    await call(client, api.quotas.record, { body: decision(2023, [change], other) });
    adjusted = `bản ${own.year.version + 1}, từ 01/07/2023`;
  });

  it('the first half uses the first version, and says which', async () => {
    await open('/board?period=2023-H1');
    expect(await said()).toMatch(/Chỉ tiêu 2023: bản 1, từ 01\/01\/2023/);
    expect(await said()).toContain('625 trên 1.720');
  });

  it('another day is chosen with the keyboard alone, and stands in the address', async () => {
    const opener = page.getByRole('button', { name: /^bản 1/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('group', { name: 'Chỉ tiêu tính đến ngày nào?' });
    await panel.getByText('hết ngày 30/06/2023').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => url.searchParams.get('asOf') === '2023-07-01');
    await page.getByText('625 trên 1.800').waitFor();
    await panel.getByText('45-QĐ/TU').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const second = page.getByRole('button', { name: adjusted });
    expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await said()).toContain('· tính đến 01/07/2023');
  });

  it('another period takes its own day again', async () => {
    await page.getByText('Cả năm', { exact: true }).click();
    await page.waitForURL('**/board?period=2023');
    await page.getByRole('button', { name: adjusted }).waitFor();
  });
});

describe('light and dark, Vietnamese and English, on a desk and on a phone: nothing hinders anybody', () => {
  it.each([
    ['2022 by today’s committees, a group open', '/board?period=2022-H1&view=today'],
    ['2026 by former area, a group open', '/board?period=2026-H1&view=former_area&against=2022'],
    ['2025, old and new together', '/board?period=2025&view=today'],
  ])(
    '%s',
    async (_, path) => {
      await open(path);
      await ranking().getByRole('button', { expanded: false }).first().click();
      await page.locator('[aria-expanded=true]').first().waitFor();
      expect(await faultsInBothLanguages(page)).toEqual([]);
    },
    60_000,
  );

  it('the choice of the quotas’ day', async () => {
    await open('/board?period=2023-H1');
    await page.getByRole('button', { name: /^bản / }).click();
    const panel = page.getByRole('group', { name: 'Chỉ tiêu tính đến ngày nào?' });
    await panel.waitFor();
    // A press on the switch of the language would close it.
    expect(await faultsInEveryLook(page, 'the choice of the day')).toEqual([]);
    expect(await panel.isVisible()).toBe(true);
  }, 60_000);
});
