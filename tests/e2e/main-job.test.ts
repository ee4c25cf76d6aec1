import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { formats } from '@ket-nap/i18n';
import type { Locator, Page } from 'playwright-core';
import { TOTAL, typeInto, untilSaved } from '../support/entry-desk';
import { journey } from '../support/journey';
import { report } from '../support/office';
import { Site, downloaded, tableOf } from '../support/site';
import { annexOf, hasLibreOffice, recalculated } from '../support/spreadsheets';

const f = formats('vi');
/** Nobody has reported it in the sample data. */
const H2 = '/board?period=2026-H2';

const WARD = 'Đảng ủy phường Nha Trang';

const step = journey();
let site: Site;
let board: Page;
let workbook: Uint8Array = new Uint8Array();

beforeAll(async () => {
  site = await Site.open();
  board = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const tiles = (page: Page) => page.getByRole('region', { name: 'Số liệu chính' });
/** A line of the ranking, in the words that everybody can read. */
const lineOf = (page: Page, name: string) =>
  page.getByRole('table', { name: /năm$/ }).getByRole('row').filter({ hasText: name });
const textOf = async (page: Page, name: string) =>
  (await lineOf(page, name).innerText()).replace(/\s+/g, ' ');
const expectNone = async (found: Locator) => expect(await found.count()).toBe(0);
/** The length of a committee's bar in pixels; 0 where there is none. */
async function barOf(page: Page, name: string): Promise<number> {
  await page.locator('.recharts-surface').first().waitFor();
  const middle = await lineOf(page, name).boundingBox();
  const bars = await page.getByRole('img', { name: 'Biểu đồ thanh' }).locator('rect').all();
  const boxes = await Promise.all(bars.map((bar) => bar.boundingBox()));
  const y = (middle?.y ?? 0) + (middle?.height ?? 0) / 2;
  return boxes.find((box) => box !== null && box.y < y && box.y + box.height > y)?.width ?? 0;
}
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await tiles(page).waitFor();
}

describe('a half-year is reported, measured and handed on', () => {
  step('says who has not reported yet, and that is not 0', async () => {
    await open(board, H2);
    expect(await textOf(board, WARD)).toMatch(/chưa báo cáo — —\/65$/);
    expect(await barOf(board, WARD)).toBe(0);
    expect(await tiles(board).innerText()).toContain('0/68');
  });

  step(
    'lets the officer of the ward of Nha Trang sign in by keyboard, enter the half-year and send it',
    async () => {
      const page = await site.newPage();
      await page.goto('/entry');
      await page.getByLabel('Tên đăng nhập').waitFor();
      await page.keyboard.type('entry-22366');
      await page.keyboard.press('Tab');
      await page.keyboard.type('demo');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Báo cáo 6 tháng cuối năm 2026' }).waitFor();
      await typeInto(page, TOTAL, '20');
      await page.getByText('30,8% chỉ tiêu năm').waitFor();
      await untilSaved(page);
      await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click();
      await page.getByText('Đã gửi 20 đảng viên mới kết nạp').waitFor();
      expect(await page.getByRole('grid').getByRole('textbox').count()).toBe(0);
      await page.context().close();
    },
  );

  step('moves the bar of Nha Trang on the board', async () => {
    await open(board, H2);
    expect(await textOf(board, WARD)).toContain('30,8% 20/65');
    expect(await barOf(board, WARD)).toBeGreaterThan(40);
    expect(await tiles(board).innerText()).toContain('Lũy kế từ đầu năm: 40,8% (979 trên 2.400)');
  });

  step('tells a committee that reported 0 from one that has not reported', async () => {
    const { client, session } = await site.client('entry-22651');
    await report(client, { committeeId: session.committee?.id ?? '', half: '2026-H2' }, 0);
    await open(board, H2);
    expect(await textOf(board, 'Đảng ủy xã Diên Khánh')).toMatch(/ 0% 0\/33$/);
    expect(await textOf(board, 'Đảng ủy xã Vạn Ninh')).toMatch(/chưa báo cáo — —\/29$/);
  });

  step('measures against the new quota once the board has recorded a decision', async () => {
    await board.goto('/quotas?year=2026');
    await board.getByRole('textbox', { name: `${WARD}, Năm 2026` }).fill('70');
    await board.getByText('cũ 65').waitFor();
    await board.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
    const dialog = board.getByRole('dialog');
    await dialog.getByLabel('Số quyết định').fill('812-QĐ/TU');
    await dialog.getByLabel('Ngày quyết định').fill('15/08/2026');
    await dialog.getByLabel('Hiệu lực từ ngày').fill('15/08/2026');
    await dialog.getByRole('button', { name: 'Giao 1 chỉ tiêu' }).click();
    await board.getByText('Đã ghi 1 chỉ tiêu').waitFor();
    await board.getByRole('textbox', { name: `${WARD}, Năm 2026` }).focus();
    await board.getByText('Bản 2 · đang có hiệu lực').waitFor();
    await board.getByText('Quyết định 812-QĐ/TU ngày 15/08/2026').waitFor();
    await open(board, H2);
    expect(await textOf(board, WARD)).toContain('28,6% 20/70');
    expect(await tiles(board).innerText()).toContain('đơn vị cộng lại 2.405: nhiều hơn 5');
  });

  step('exports by one button the workbook whose every figure is the one on the screen', async () => {
    const file = await downloaded(board, () => board.getByRole('link', { name: 'Xuất Excel' }).click());
    expect(file.name).toMatch(/2026.*\.xlsx$/);
    workbook = file.bytes;
    await expectOnScreen(board, await annexOf(workbook));
  });

  (hasLibreOffice ? step : it.skip)(
    'comes to the same figures when LibreOffice calculates the workbook',
    async () => {
      await expectOnScreen(board, await annexOf(recalculated(workbook)));
    },
    120_000,
  );
});

/** Every line of the annex against the board's table of figures, as written for the reader. */
async function expectOnScreen(page: Page, annex: Record<string, string | number | null>[]): Promise<void> {
  const screen = await tableOf(page, 'Bảng số liệu');
  expect(screen).toHaveLength(69);
  const count = (value: string | number | null | undefined) =>
    f.integer(typeof value === 'number' ? value : null);
  const rate = (value: string | number | null | undefined) =>
    f.rate(typeof value === 'number' ? value : null);
  for (const row of screen) {
    const total = row['Đơn vị'] === 'Tổng cộng';
    // The province's own quota is another than the sum of the committees': the annex has a line for either.
    const line = annex.find((one) => one['Đảng bộ trực thuộc'] === (total ? 'TOÀN ĐẢNG BỘ' : row['Đơn vị']));
    expect({
      quota: count(line?.['Chỉ tiêu năm 2026']),
      admitted: count(line?.['Thực hiện 6 tháng cuối năm']),
      rate: rate(line?.['Tỷ lệ %']),
      toDate: `${rate(line?.['Tỷ lệ % lũy kế'])} (${count(line?.['Lũy kế từ đầu năm'])}/${count(line?.['Chỉ tiêu năm 2026'])})`,
      before: count(line?.['Cùng kỳ năm trước']),
      remaining: count(line?.['Còn thiếu']),
      rank: total ? '' : line?.['Xếp thứ'] === '—' ? '' : String(line?.['Xếp thứ']),
      reported: line?.['Thực hiện 6 tháng cuối năm'] !== 'Chưa báo cáo',
    }).toEqual({
      quota: row['Chỉ tiêu năm'],
      admitted: row['Đã kết nạp'],
      rate: row['Tỷ lệ'],
      toDate: row['Lũy kế năm'],
      before: row['Cùng kỳ 2025'],
      remaining: row['Còn thiếu'],
      rank: row['Hạng'],
      reported: row['Trạng thái'] !== 'Chưa báo cáo',
    });
    const since = typeof line?.['So cùng kỳ'] === 'number' ? line['So cùng kỳ'] : null;
    // Where there is no difference, the screen says why.
    const said = since === null ? ['—', 'không so sánh được'] : [f.signed(since)];
    expect(said).toContain(row['So cùng kỳ']?.split(' (')[0]);
  }
}

describe('a leader looks and exports, and nothing else', () => {
  let leader: Page;
  beforeAll(async () => {
    leader = await site.as('leader');
  });

  it('sees in the navigation only what can be read', async () => {
    await open(leader, H2);
    const links = leader
      .getByRole('navigation', { name: 'Điều hướng chính' })
      .getByRole('link')
      .filter({ visible: true });
    expect(await links.allInnerTexts()).toEqual([
      'Bảng điều hành',
      'Tiến độ nhiệm kỳ',
      'Giao chỉ tiêu',
      'Tình hình báo cáo',
      'Báo cáo, văn bản',
    ]);
  });

  it('takes the same workbook home', async () => {
    const file = await downloaded(leader, () => leader.getByRole('link', { name: 'Xuất Excel' }).click());
    expect(await annexOf(file.bytes)).toEqual(await annexOf(workbook));
  });

  it.each(['/import', '/admin/committees', '/admin/accounts'])(
    'is told at %s that it has no permission',
    async (path) => {
      await leader.goto(path);
      await leader.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
    },
  );

  it('reads quotas and reports without a field or a button that changes them', async () => {
    for (const path of ['/quotas?year=2026', '/review?half=2026-H1', '/entry?half=2026-H1']) {
      await leader.goto(path);
      await leader.getByText(WARD).first().waitFor();
      const main = leader.getByRole('main');
      const fields = await main.getByRole('textbox', { name: /, (Năm|6 tháng)/ }).all();
      expect(await Promise.all(fields.map((field) => field.isEditable()))).not.toContain(true);
      await expectNone(
        main.getByRole('button', { name: /Ghi|Giao|Đề xuất|Đọc từ|Duyệt|Trả lại|Lưu|Gửi|Nhập/ }),
      );
      await expectNone(main.getByRole('link', { name: /^Nhập/ }));
    }
  });

  it('is refused by the API itself', async () => {
    const path = '/api/reports/12/2026-H2';
    const refused = [
      await site.ask(leader, 'POST', '/api/reports/cells', {
        half: '2026-H2',
        way: 'typed',
        key: 'mot-khoa-nao-do',
        cells: [{ committeeId: '12', item: 'admitted', version: 0, count: 9 }],
      }),
      await site.ask(leader, 'POST', `${path}/submit`, { version: 0 }),
      await site.ask(leader, 'POST', `${path}/approve`, { version: 0 }),
      await site.ask(leader, 'POST', `${path}/return`, { version: 0, reason: 'x' }),
      await site.ask(leader, 'POST', '/api/quotas', {}),
      await site.ask(leader, 'POST', '/api/imports/figures/check'),
      await site.ask(leader, 'GET', '/api/accounts'),
      await site.ask(leader, 'POST', '/api/committees', {}),
    ];
    expect(new Set(refused)).toEqual(new Set([403]));
  });
});
