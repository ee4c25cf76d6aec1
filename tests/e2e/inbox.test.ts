import { api } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { journey } from '../support/journey';
import { faultsInBothLanguages } from '../support/looks';
import { Site } from '../support/site';
import { remarking } from '../support/report-desk';

/** Of a committee that has ended: nothing falls due for it, whenever this runs. */
const OFFICER = 'entry-nt';
const QUIET = 'entry-cr';
const HALF: Half = '2022-H1';
const UNREAD = 'Thông báo: 1 chưa đọc';
const NOTHING = 'Thông báo: không có gì mới';
const REASON = 'Số đảng viên đầu năm chưa khớp biểu 2';

let site: Site;
let board: Client;
let committeeId: string;
beforeAll(async () => {
  site = await Site.open();
  board = (await site.client('board')).client;
  committeeId = (await site.client(OFFICER)).session.committee?.id ?? '';
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const params = () => ({ committeeId, half: HALF });
const bell = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).filter({ visible: true });

/** Tab until the focus is on what has this name; fails after more presses than anybody makes. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const at = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (at.startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

describe('a report that came back', () => {
  const step = journey();
  let page: Page;

  step('is counted on the bell of its officer when the page is looked at again', async () => {
    page = await site.as(OFFICER);
    await page.goto('/board?period=2022-H1');
    await bell(page, NOTHING).waitFor();
    const { version } = await call(board, api.reports.open, { params: params() });
    await call(board, api.reports.return, { params: params(), body: { version, reason: REASON } });
    await page.reload();
    await bell(page, UNREAD).waitFor();
  });

  step('is read by keys alone, with who returned it, why, and what to do', async () => {
    await tabTo(page, UNREAD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thông báo', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Báo cáo 6 tháng đầu năm 2022 bị trả lại (Chưa đọc)' }).waitFor();
    await page.getByText(`Ban Tổ chức Tỉnh ủy: “${REASON}”`).waitFor();
    await page.getByText('Sửa theo lý do trả lại rồi gửi lại.').waitFor();
  });

  step('leads to the report, and is not counted any more', async () => {
    await tabTo(page, 'Sửa báo cáo: Báo cáo 6 tháng đầu năm 2022 bị trả lại');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/entry');
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ committee: committeeId, half: HALF });
    await page.getByRole('heading', { name: 'Báo cáo 6 tháng đầu năm 2022', level: 1 }).waitFor();
    await bell(page, NOTHING).waitFor();
  });
});

describe('the inbox', () => {
  let page: Page;
  beforeAll(async () => {
    for (let n = 1; n <= 22; n++) {
      const body = remarking(`Ý kiến thứ ${n}`);
      await call(board, api.reports.comment, { params: params(), body });
    }
    page = await site.as(OFFICER);
    await page.goto('/inbox');
    await page.getByText('“Ý kiến thứ 22”').waitFor();
  });

  it('shows older notices when asked, marks one as read, then all', async () => {
    const lines = page.getByRole('main').getByRole('listitem');
    expect(await lines.count()).toBe(20);
    await page.getByRole('button', { name: 'Xem thông báo cũ hơn' }).click();
    await page.getByText(`“${REASON}”`).waitFor();
    expect(await lines.count()).toBe(23);
    await page.getByText('22 chưa đọc').first().waitFor();
    await page
      .getByRole('button', { name: /^Đánh dấu đã đọc/ })
      .first()
      .click();
    await bell(page, 'Thông báo: 21 chưa đọc').waitFor();
    await page.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }).click();
    await bell(page, NOTHING).waitFor();
    await page.getByText('Đã đọc hết').waitFor();
    expect(await page.getByRole('button', { name: /Đánh dấu/ }).count()).toBe(0);
  });

  it('keeps an address, refuses what is none, and says that the demonstration sends nothing', async () => {
    await page.getByText('Bản minh họa không gửi thư.').waitFor();
    const address = page.getByLabel('Địa chỉ nhận thư');
    const wanted = page.getByLabel('Gửi thông báo qua thư');
    expect(await wanted.isChecked()).toBe(false);
    await address.fill('nha-trang.xa.test');
    expect(await wanted.isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Địa chỉ chưa đúng').waitFor();
    await address.fill('nha-trang@xa.test');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu.').waitFor();
    await wanted.click();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã tắt: không gửi thư nữa.').waitFor();
    await page.reload();
    await page.getByLabel('Địa chỉ nhận thư').waitFor();
    expect(await address.inputValue()).toBe('nha-trang@xa.test');
    expect(await wanted.isChecked()).toBe(false);
  });

  it('hinders nobody in any look, with news and without', async () => {
    await call(board, api.reports.comment, { params: params(), body: remarking('Xem lại', 'causes') });
    await page.goto('/inbox');
    await page.getByText('“Xem lại”').waitFor();
    expect(await faultsInBothLanguages(page)).toEqual([]);
    const quiet = await site.as(QUIET);
    await quiet.goto('/inbox');
    await quiet.getByRole('heading', { name: 'Chưa có thông báo nào' }).waitFor();
    expect(await faultsInBothLanguages(quiet)).toEqual([]);
  }, 60_000);

  it('says what to do when it cannot be asked, and comes when asked again', async () => {
    const broken = await site.as(QUIET);
    await broken.route('**/api/notices**', (route) => route.fulfill({ status: 503, json: {} }));
    await broken.goto('/inbox');
    await broken.getByRole('alert').waitFor();
    await broken.unroute('**/api/notices**');
    await broken.getByRole('button', { name: 'Thử lại' }).click();
    await broken.getByRole('heading', { name: 'Chưa có thông báo nào' }).waitFor();
    site.browser.expectNoComplaints(/ApiError: unavailable/);
  });

  it('is not there for those whom nothing is told', async () => {
    const leader = await site.as('leader');
    await leader.goto('/inbox');
    await leader.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
    expect(await bell(leader, /^Thông báo/).count()).toBe(0);
  });
});
