import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import {
  cellOf,
  cellWithFocus,
  goToRow,
  MEMBERS,
  openReport,
  TOTAL,
  untilSaved,
  valueIn,
} from '../support/entry-desk';
import { keyboardOnly } from '../support/keyboard-only';
import { enterOn, focused, tabTo } from '../support/keys';
import { paste, Site, tableOf } from '../support/site';

/** How long an officer may take; the machine only has to press the keys. */
const TWO_MINUTES = 120_000;
/** Total, members, and the fourteen rows of the occupation, which add up to the total. */
const VALUES = ['38', '2.150', '1', '2', '3', '4', '5', '6', '7', '4', '3', '2', '1', '0', '0', '0'];
/** Far more than this way needs, far less than a way that makes one look for things. */
const KEYS_ENOUGH = 260;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

/** Counts the keys that are pressed, over every page that is loaded. */
async function countKeys(page: Page): Promise<() => number> {
  let keys = 0;
  await page.exposeFunction('keyPressed', () => keys++);
  await page.addInitScript(() => {
    addEventListener(
      'keydown',
      () => {
        const told: unknown = Reflect.get(window, 'keyPressed');
        if (typeof told === 'function') Reflect.apply(told, window, []);
      },
      true,
    );
  });
  return () => keys;
}

it(
  'an officer signs in, enters 16 values into a clean form and sends it, by keys alone and not many of them',
  async () => {
    const page = await keyboardOnly(await site.newPage());
    const keys = await countKeys(page);
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('entry-22609');
    await page.keyboard.press('Tab');
    await page.keyboard.type('demo');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    await enterOn(page, 'Nhập số liệu');
    await page.getByRole('heading', { name: 'Báo cáo 6 tháng cuối năm 2026' }).waitFor();
    await tabTo(page, `${TOTAL}, Kỳ này`);
    for (const value of VALUES) {
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    }
    await untilSaved(page);
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    // 38 is far from the period before: the note that it asks for is typed where the question stands, at once.
    await page.keyboard.type('Tập trung vào đoàn viên, thanh niên.');
    expect(await dialog.getByLabel('Giải trình').inputValue()).toBe('Tập trung vào đoàn viên, thanh niên.');
    await enterOn(page, 'Gửi báo cáo');
    await page.getByText('Đã gửi 38 đảng viên mới kết nạp').waitFor();
    expect(keys()).toBeLessThan(KEYS_ENOUGH);
    // What was sent stays before the eyes, though the next half-year is in hand now.
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { name: 'Báo cáo 6 tháng cuối năm 2026' }).waitFor();
    const { client, session } = await site.client('entry-22609');
    const params = { committeeId: session.committee?.id ?? '', half: '2026-H2' };
    const { versions } = await call(client, api.reports.open, { params });
    expect(versions[0]).toMatchObject({ admitted: 38, membersAtStart: 2150 });
    expect(Object.values(versions[0]?.breakdown ?? {}).reduce((sum, one) => sum + one, 0)).toBe(38);
    await page.context().close();
  },
  TWO_MINUTES,
);

it('what was sent comes into the table of figures', async () => {
  const page = await site.as('board');
  await page.goto('/board?period=2026-H2');
  await page.getByRole('region', { name: 'Số liệu chính' }).waitFor();
  const row = (await tableOf(page, 'Bảng số liệu')).find((one) => one['Đơn vị'] === 'Đảng ủy xã Khánh Vĩnh');
  expect(row).toMatchObject({ 'Đã kết nạp': '38', 'Đảng viên đầu năm': '2.150', 'Trạng thái': 'Chờ duyệt' });
  await page.context().close();
});

describe('the grid', () => {
  let page: Page;
  beforeAll(async () => {
    page = await keyboardOnly(await site.as('entry-22714'));
    await openReport(page, '2026-H2');
  });

  it('has one Tab stop, is walked by the keys of a spreadsheet, and is left by Tab at its end', async () => {
    await goToRow(page, TOTAL);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(`${MEMBERS}, Kỳ này`);
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-column'))).toBe('remark');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Số liệu tính đến ngày/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+Home');
    expect(await focused(page)).toBe(`${TOTAL}, Kỳ này`);
    const stops = page.getByRole('grid').locator('input, [tabindex="0"]');
    expect(await stops.count()).toBe(1);
  });

  it('says why a cell takes nothing, and shows its keys', async () => {
    await goToRow(page, TOTAL);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('7');
    await page.getByText('Ô này không sửa được: đây là số đã báo cáo năm trước.').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Các phím trong bảng' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('says what a text that is no count should be, and keeps it', async () => {
    await goToRow(page, TOTAL);
    await page.keyboard.type('1.4');
    await page.keyboard.press('Enter');
    await page.getByText('1 ô chưa hợp lệ, chưa lưu').waitFor();
    await page
      .getByText(/Không chắc “1\.4”/)
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await valueIn(page, TOTAL)).toBe('1.4');
    await goToRow(page, TOTAL);
    await page.keyboard.press('Delete');
    await page.getByText('1 ô chưa hợp lệ, chưa lưu').waitFor({ state: 'hidden' });
  });

  it('takes a range from a spreadsheet by the names it brings, shown first, and gives it back at one undo', async () => {
    const rows = await page
      .getByRole('grid')
      .getByRole('rowheader')
      .evaluateAll((all) =>
        all.flatMap((head) =>
          head.closest('tr')?.querySelector('[data-column="now"]') ? [head.textContent] : [],
        ),
      );
    const range = [
      'Nội dung\tKỳ này',
      ...rows.map((name, place) => `"${name}"\t${100 + place}`),
      'Không có dòng này\t5',
    ];
    await goToRow(page, TOTAL);
    await paste(page, range.join('\r\n'));
    const dialog = page.getByRole('dialog', { name: 'Xem trước khi dán' });
    expect(await dialog.innerText()).toMatch(/Không tìm thấy dòng: Không có dòng này/);
    expect(await dialog.innerText()).toContain('Xếp theo tên dòng tìm thấy trong vùng dán.');
    expect(await focused(page)).toBe(`Dán ${rows.length} ô`);
    await page.keyboard.press('Enter');
    await untilSaved(page);
    expect(await valueIn(page, MEMBERS)).toBe('101');
    // The dialog gives the keys back when it has gone.
    await cellWithFocus(page, TOTAL).waitFor();
    await page.keyboard.press('Control+Z');
    await untilSaved(page);
    expect(await valueIn(page, MEMBERS)).toBe('');
    await page.keyboard.press('Control+Y');
    await untilSaved(page);
    const { client, session } = await site.client('entry-22714');
    const params = { committeeId: session.committee?.id ?? '', half: '2026-H2', item: 'admitted' };
    const { changes } = await call(client, api.reports.history, { params });
    expect(changes.map(({ count, way }) => [count, way])).toEqual([
      [100, 'restored'],
      [null, 'restored'],
      [100, 'pasted'],
    ]);
  });

  it('gives plain numbers to a spreadsheet', async () => {
    await goToRow(page, TOTAL);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('100\r\n101');
  });

  it('tells of a cell who changed it and how, puts an earlier value back, and takes remarks', async () => {
    await goToRow(page, MEMBERS);
    const card = page.getByRole('region', { name: MEMBERS });
    await card
      .getByText(/khôi phục/)
      .first()
      .waitFor();
    await page.keyboard.type('250');
    await page.keyboard.press('Enter');
    await untilSaved(page);
    // From the cell to all that there is to know of it, and back.
    await goToRow(page, MEMBERS);
    await card.getByRole('button', { name: 'Khôi phục 101' }).first().waitFor();
    await page.keyboard.press('Shift+F10');
    await enterOn(page, 'Khôi phục 101');
    await untilSaved(page);
    await cellWithFocus(page, MEMBERS).waitFor();
    expect(await focused(page)).toBe(`${MEMBERS}, Kỳ này`);
    expect(await page.locator('[role=gridcell] input:focus').inputValue()).toBe('101');
    await page.keyboard.press('Shift+F10');
    await enterOn(page, 'Ghi ý kiến cho ô này');
    const remark = page.getByLabel('Nội dung ý kiến');
    await remark.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Đã đối chiếu với sổ.');
    await enterOn(page, 'Gửi ý kiến');
    await cellOf(page, MEMBERS).getByText('1 ý kiến chưa xử lý').waitFor({ state: 'attached' });
    // The form has gone, not the place.
    await remark.waitFor({ state: 'detached' });
    await enterOn(page, 'Đã xử lý');
    await card.getByText(/xử lý lúc/).waitFor();
    await card.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await cellWithFocus(page, MEMBERS).waitFor();
    expect(await focused(page)).toBe(`${MEMBERS}, Kỳ này`);
  });
});
