import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board } from '@ket-nap/contracts';
import { formats } from '@ket-nap/i18n';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { numbersHeld } from '../support/document-desk';
import {
  button,
  DOCUMENTS_TITLE as TITLE,
  openDocuments as open,
  paper,
  tableOn,
} from '../support/documents-page';
import { journey } from '../support/journey';
import { focused } from '../support/keys';
import { boardOf } from '../support/office';
import { downloaded, Site } from '../support/site';

const f = formats('vi');

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

/** All that stands in the cells of a workbook, as it would be read: figures as numbers. */
async function valuesIn(bytes: Uint8Array): Promise<Set<string | number>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const values = new Set<string | number>();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell(({ value }) => {
        const shown = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
        if (typeof shown === 'number' || typeof shown === 'string') values.add(shown);
      }),
    ),
  );
  return values;
}

describe('the half hour of a report that leaders sign', () => {
  const step = journey();
  let page: Page;
  let board: Board;
  let official: { name: string; bytes: Uint8Array };

  step('from the board one comes to the document of the same period and figures', async () => {
    page = await site.as('board');
    const { client } = await site.client('board');
    board = await boardOf(client, '2022-H1');
    await page.goto('/board?period=2022-H1&counted=approved');
    await page.getByRole('button', { name: 'Việc khác với bảng này' }).click();
    await page.getByRole('menuitem', { name: TITLE }).click();
    await paper(page).waitFor();
    const address = new URL(page.url()).searchParams;
    expect([address.get('period'), address.get('counted')]).toEqual(['2022-H1', 'approved']);
    await choose(page, 'Số liệu', 'Đã gửi');
    await page.waitForURL((url) => !url.searchParams.has('counted'));
  });

  step('the paper says what the board says, to the digit, best first', async () => {
    await expectSame(page, board);
  });

  step('in the order of the offices, and in the other language', async () => {
    await choose(page, 'Thứ tự', 'Theo danh sách');
    await page.locator('[data-paper]', { hasText: 'TỔNG CỘNG' }).waitFor();
    const names = (await tableOn(page)).map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(board.rows.slice(0, 3).map(({ committee }) => committee.name));
    await choose(page, 'Ngôn ngữ tệp', 'Tệp tiếng Anh');
    await page.locator('[data-paper][lang=en]').waitFor();
    expect((await tableOn(page)).flat()).toContain('1,700');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await open(page);
  });

  step('the working file comes by itself, holds the same figures, and its link stays', async () => {
    const file = await downloaded(page, () => button(page, 'Xuất tệp Excel').click());
    expect(file.name).toMatch(/\.xlsx$/);
    const values = await valuesIn(file.bytes);
    const figures = board.rows.flatMap(({ admitted, quota, rate }) => [admitted, quota, rate]);
    expect(figures.filter((figure) => figure !== null && !values.has(figure))).toEqual([]);
    const again = await downloaded(page, () =>
      page.getByRole('link', { name: /^Tải tệp Biểu tổng hợp/ }).click(),
    );
    expect(Buffer.from(again.bytes).equals(Buffer.from(file.bytes))).toBe(true);
  });

  step('an official one is confirmed first, gets a code and a checksum, and is kept', async () => {
    await button(page, 'Xuất chính thức…').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('không sửa, không xóa được');
    expect(await focused(page)).toBe('Hủy');
    official = await downloaded(page, () => dialog.getByRole('button', { name: 'Xuất chính thức' }).click());
    await page
      .getByText(/KN-\d{4}-0001/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Đã xuất', exact: true }).click();
    const line = page.getByRole('row').filter({ hasText: /KN-\d{4}-0001/ });
    expect(await line.innerText()).toContain('lưu mãi');
    expect(await line.innerText()).toMatch(/[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/);
  });

  step('the file at hand is that one, unchanged', async () => {
    await page.getByRole('link', { name: 'Kiểm tra tệp', exact: true }).click();
    await check(page, official.name, official.bytes);
    await page.getByRole('heading', { name: 'Tệp còn nguyên như lúc xuất' }).waitFor();
    await button(page, 'Kiểm tra tệp khác').click();
  });

  step('with one figure changed it is not, and the place is named', async () => {
    await check(page, official.name, await withOneFigureChanged(official.bytes));
    await page.getByRole('heading', { name: 'Tệp đã khác bản xuất chính thức' }).waitFor();
    const table = page.getByRole('table');
    expect(await table.innerText()).toContain('9999');
    await button(page, 'Kiểm tra tệp khác').click();
  });

  step('a file from elsewhere is unknown', async () => {
    const other = new Workbook();
    other.addWorksheet('Khác').addRow(['Tổng cộng', 1]);
    await check(page, 'khac.xlsx', new Uint8Array(await other.xlsx.writeBuffer()));
    await page.getByRole('heading', { name: 'Không phải tệp đã xuất chính thức' }).waitFor();
    await page.context().close();
  });
});

/** Chooses, and waits until the paper is of what was chosen. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.selectOption(option);
  // The field says what the page is of: with it the paper before is marked as being replaced.
  await field.locator('option:checked', { hasText: option }).waitFor({ state: 'attached' });
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
}

async function expectSame(page: Page, { rows, total }: Board): Promise<void> {
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  const lines = await tableOn(page);
  const ranked = rows.toSorted((a, b) => (a.rank ?? rows.length) - (b.rank ?? rows.length));
  expect(lines.slice(0, rows.length).map((line) => [line[1], line[3], line[4], line[5]])).toEqual(
    ranked.map(({ committee, quota, admitted, rate }) => [
      committee.name,
      f.integer(quota),
      f.integer(admitted),
      f.rate(rate),
    ]),
  );
  const sum = lines.find(([, name]) => name === 'TỔNG CỘNG');
  expect(sum?.slice(3, 6)).toEqual([f.integer(total.quota), f.integer(total.admitted), f.rate(total.rate)]);
}

async function check(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** The same workbook, saved by another program after a figure of its first sheet was changed. */
async function withOneFigureChanged(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  let changed = false;
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (changed || typeof cell.value !== 'number' || cell.value < 10) return;
      cell.value = 9999;
      changed = true;
    }),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a file that takes its time', () => {
  let letGo: () => Promise<void>;
  beforeEach(async () => {
    letGo = await numbersHeld(site.server.superuserUrl);
  });
  afterEach(() => letGo());

  const making = (page: Page) => page.getByRole('list', { name: 'Tệp đang lập và vừa lập' });

  async function begin(page: Page): Promise<void> {
    await open(page);
    await button(page, 'Xuất chính thức…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xuất chính thức' }).click();
    await making(page).getByRole('progressbar').waitFor();
  }

  it('goes on while the page is loaded anew, says how far it is, and leaves its file where it was waited for', async () => {
    const page = await site.as('board-2');
    await begin(page);
    await page.reload();
    await making(page).getByRole('progressbar').waitFor();
    expect(await making(page).innerText()).toContain('Rời trang');
    await page.getByRole('link', { name: 'Kiểm tra tệp', exact: true }).click();
    await letGo();
    const file = await downloaded(page, () => making(page).getByRole('link', { name: /^Tải/ }).click());
    expect(file.name).toMatch(/\.xlsx$/);
    expect(await making(page).innerText()).toMatch(/KN-\d{4}-\d{4} · [0-9a-f-]{19}/);
    await page.context().close();
  });

  it('can be stopped, and has then no number and no file', async () => {
    const page = await site.as('board-2');
    await begin(page);
    await making(page)
      .getByRole('button', { name: /^Dừng lập/ })
      .focus();
    await page.keyboard.press('Enter');
    await making(page).getByText('đã dừng').waitFor();
    // Its button is gone: the keyboard goes on from where it was.
    await making(page).locator(':focus').waitFor();
    expect(await making(page).locator(':focus').count()).toBe(1);
    expect(await making(page).getByRole('link').count()).toBe(0);
    await page.getByRole('link', { name: 'Đã xuất', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'Đã dừng' });
    expect(await row.innerText()).not.toMatch(/KN-/);
    await page.context().close();
  });
});
