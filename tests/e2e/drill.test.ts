import { api } from '@ket-nap/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { focused } from '../support/keys';
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

const tiles = () => page.getByRole('region', { name: 'Số liệu chính' });
const heading = (name: string, of = page) => of.getByRole('heading', { name, level: 1 });
const said = async (of = page) => (await of.getByRole('main').innerText()).replace(/\s+/g, ' ');
const ranking = () =>
  page.getByRole('table', { name: /^(Tỷ lệ hoàn thành|6 tháng cuối năm so với) chỉ tiêu năm$/ });
const path = () => page.getByRole('navigation', { name: 'Đường dẫn đơn vị' });
const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
async function open(address: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(address);
  await tiles().waitFor();
  await page.waitForLoadState('networkidle');
}
/** Where the address is, with what it asks for. */
const at = () => {
  const { pathname, searchParams } = new URL(page.url());
  return { pathname, ...Object.fromEntries(searchParams) };
};

describe('from the board to a committee and back', () => {
  it('the bar of Nha Trang in mid-2022 leads to its 118 of 330, 8th of 15', async () => {
    await open('/board?period=2022-H1');
    const row = ranking().getByRole('row').filter({ hasText: 'Thành ủy Nha Trang' });
    await page.locator('.recharts-surface').first().waitFor();
    const box = await row.boundingBox();
    if (!box) throw new Error('the row is not drawn');
    // In the middle of its bar, far from the name.
    await page.mouse.click(box.x + box.width * 0.45, box.y + box.height / 2);
    await heading('Thành ủy Nha Trang').waitFor();
    expect(at()).toEqual({ pathname: '/committees/3', period: '2022-H1' });
    expect(await said()).toContain('35,8% 118 trên 330');
    expect(await said()).toContain('Xếp thứ 8/15');
    expect(await said()).toContain('cần 35,3/tháng, đang 19,7');
    expect(await path().innerText()).toMatch(/Đảng bộ tỉnh Khánh Hòa\s*›\s*Thành ủy Nha Trang/);
    // Nothing of a later period stands beside it.
    const [newest, year] = await tableOf(page, 'Từng kỳ và cả năm');
    expect(newest).toMatchObject({ Kỳ: '6 tháng đầu năm 2022', 'Đã kết nạp': '118', 'Tỷ lệ': '35,8%' });
    expect(year).toMatchObject({ Kỳ: 'Năm 2021' });
  });

  it('Back restores the scroll, the order and the focus on the link that was followed', async () => {
    await open('/board?period=2026-H1&sort=name&counted=approved');
    const link = page.getByLabel('Bảng số liệu').getByRole('link', { name: 'Đảng ủy xã Diên Lâm' });
    await link.scrollIntoViewIfNeeded();
    const before = await scrolled();
    expect(before).toBeGreaterThan(500);
    await link.focus();
    await page.keyboard.press('Enter');
    await heading('Đảng ủy xã Diên Lâm').waitFor();
    expect(at()).toEqual({
      pathname: expect.stringMatching(/^\/committees\/\d+$/),
      period: '2026-H1',
      counted: 'approved',
    });
    await page.waitForFunction(() => Math.round(window.scrollY) === 0);
    await page.goBack();
    await heading('Đảng bộ tỉnh Khánh Hòa').waitFor();
    expect(at()).toEqual({ pathname: '/board', period: '2026-H1', sort: 'name', counted: 'approved' });
    await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 3, before);
    await link.and(page.locator(':focus')).waitFor();
    expect(await focused(page)).toBe('Đảng ủy xã Diên Lâm');
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('a group that was open is open again', async () => {
    await open('/board?period=2026-H1&view=former_area');
    await ranking().getByRole('button', { name: 'Địa bàn cũ: Diên Khánh' }).click();
    await ranking().getByRole('link', { name: 'Đảng ủy xã Diên Lâm' }).click();
    await heading('Đảng ủy xã Diên Lâm').waitFor();
    await page.goBack();
    await ranking().getByRole('link', { name: 'Đảng ủy xã Diên Lâm' }).and(page.locator(':focus')).waitFor();
    expect(await focused(page)).toBe('Đảng ủy xã Diên Lâm');
  });

  it('what needs attention names committees that one can open', async () => {
    await open('/board?period=2026-H1');
    const attention = page.getByRole('region', { name: 'Cần chú ý' });
    await attention.getByRole('link', { name: 'Đảng ủy xã Nam Khánh Vĩnh' }).click();
    await heading('Đảng ủy xã Nam Khánh Vĩnh').waitFor();
    expect(await said()).toContain('chưa có báo cáo của kỳ này');
  });

  it('a dot of the chart, and its line of the table, lead to the board of that period', async () => {
    await open('/board?period=2022-H1');
    const dot = page
      .getByRole('img', { name: /lũy kế từng năm/ })
      // The dot of the forecast leads nowhere.
      .locator('.recharts-reference-dot-dot[cursor="pointer"]')
      .first();
    await dot.click();
    await page.waitForURL((url) => url.searchParams.get('period') === '2021-H1');
    // What came later is not in its table any more.
    await page.goBack();
    await page.getByLabel('Diễn biến theo kỳ').getByRole('link', { name: 'Năm 2021', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('period') === '2021');
    await page.getByText('1.455 trên 1.700').first().waitFor();
  });
});

describe('the page of a committee', () => {
  it('another period is chosen in place, and the way up keeps it', async () => {
    await open('/committees/3?period=2022-H1');
    await page.getByText('Cả năm', { exact: true }).click();
    await page.getByText('278 trên 330').first().waitFor();
    expect(at()).toEqual({ pathname: '/committees/3', period: '2022' });
    await path().getByRole('link', { name: 'Đảng bộ tỉnh Khánh Hòa' }).click();
    await heading('Đảng bộ tỉnh Khánh Hòa').waitFor();
    expect(at()).toEqual({ pathname: '/board', period: '2022' });
  });

  it('lists predecessors apart, with the whole of their figures and the way to them', async () => {
    await open('/committees/12?period=2026-H1');
    const kin = page.getByRole('region', { name: 'Tiền thân và kế thừa' });
    expect((await kin.innerText()).replace(/\s+/g, ' ')).toContain(
      'Số liệu của cả đơn vị tiền thân, không chia cho các đơn vị kế thừa.',
    );
    await kin.getByText('2024: 305/345 = 88,4%').waitFor();
    await kin.getByRole('link', { name: 'Thành ủy Nha Trang' }).click();
    await heading('Thành ủy Nha Trang').waitFor();
    await page.getByRole('link', { name: 'Đảng ủy phường Bắc Nha Trang' }).waitFor();
  });

  it('shows causes and solutions as sent, and leads to the report', async () => {
    await open('/committees/12?period=2026-H1');
    await page
      .getByText('Mở thêm một lớp bồi dưỡng nhận thức về Đảng trong quý III', { exact: false })
      .waitFor();
    await page.getByRole('link', { name: '6T đầu 2026' }).click();
    await heading('Báo cáo 6 tháng đầu năm 2026').waitFor();
  });

  it('in a period before its time says since when it is, and where the figures are', async () => {
    await page.goto('/committees/12?period=2022');
    await page.getByText('Đơn vị thành lập ngày 01/07/2025').waitFor();
  });

  it('junk in the address falls back to the newest period', async () => {
    await open('/committees/12?period=soon&counted=all&asOf=2026-02-31');
    expect(await said()).toContain('55,4% 36 trên 65');
  });
});

describe('a committee with others below it', () => {
  it('leads to their board, and from there to theirs: the way down stands above the title', async () => {
    const { client } = await site.client('admin');
    const body = {
      kind: 'grassroots',
      parentId: '12',
      validFrom: '2026-07-01',
      validTo: null,
      formerArea: null,
    };
    await call(client, api.committees.create, {
      body: { code: 'CS1', name: 'Đảng bộ cơ sở Chợ Đầm', ...body },
    });
    await open('/committees/12?period=2026-H2');
    await page.getByRole('link', { name: 'Bảng của các đơn vị trực thuộc' }).click();
    await page.waitForURL('**/board?unit=12&period=2026-H2');
    await heading('Đảng ủy phường Nha Trang').waitFor();
    await ranking().getByRole('link', { name: 'Đảng bộ cơ sở Chợ Đầm' }).click();
    await heading('Đảng bộ cơ sở Chợ Đầm').waitFor();
    expect(await path().getByRole('link').allInnerTexts()).toEqual([
      'Đảng bộ tỉnh Khánh Hòa',
      'Đảng ủy phường Nha Trang',
    ]);
    await path().getByRole('link', { name: 'Đảng ủy phường Nha Trang' }).click();
    await page.waitForURL('**/board?unit=12&period=2026-H2');
    await page.getByRole('link', { name: 'Trang của đơn vị' }).click();
    await page.waitForURL('**/committees/12?period=2026-H2');
  });
});

describe('a copied link in other hands', () => {
  it.each([
    '/committees/12?period=2026-H1',
    '/board?unit=12&period=2026-H1',
    '/committees/99999999',
    '/board?unit=99999999',
  ])('%s explains itself to an officer and offers the way to their own board', async (address) => {
    const theirs = await site.as('entry-nt');
    await theirs.goto(address);
    await heading('Không xem được đơn vị này', theirs).waitFor();
    expect(await said(theirs)).toContain('Đồng chí không có quyền xem đơn vị này');
    expect(await faultsInEveryLook(theirs, address)).toEqual([]);
    await theirs.setViewportSize({ width: 1366, height: 768 });
    await theirs.getByRole('link', { name: 'Mở bảng của đơn vị tôi' }).click();
    await heading('Đảng bộ tỉnh Khánh Hòa', theirs).waitFor();
    await theirs.context().close();
    // The router writes down every answer that a page could not be made of.
    site.browser.expectNoComplaints(/ApiError: not_found/);
  });

  it('an administrator, who sees no figures, is shown the way to their own page', async () => {
    const theirs = await site.as('admin');
    await theirs.goto('/committees/12');
    await heading('Không có quyền xem trang này', theirs).waitFor();
    await theirs.getByRole('link', { name: 'Về trang chính của tôi' }).click();
    await heading('Tài khoản', theirs).waitFor();
    await theirs.context().close();
  });
});

it('hinders nobody', async () => {
  await open('/committees/12?period=2026-H1');
  expect(await faultsInEveryLook(page, 'a committee')).toEqual([]);
});
