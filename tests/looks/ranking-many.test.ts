import { api } from '@ket-nap/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { openBrowser, type TestBrowser } from '../support/browser';
import { Office, officePassword } from '../support/office';
import { csv } from '../support/sheets';

/** An office of made-up committees: more than two pages of bars. */
const MANY = 700;
const PAGE = 330;
const BOARD = '**/api/board?*';

let office: Office;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  office = await Office.open();
  const board = await office.person('board', 'board');
  const places = Array.from({ length: MANY }, (_, at) => at);
  const committees = csv(
    [
      ['Mã', 'Tên', 'Loại', 'Có từ ngày', 'Đến hết ngày', 'Địa bàn cũ'],
      ...places.map((at) => [code(at), `Đảng ủy xã Số ${at}`, 'xã', '2020-10-01', '', '']),
    ],
    { name: 'don-vi.csv' },
  );
  const plan = await call(office.admin, api.imports.checkCommittees, { file: committees });
  await call(office.admin, api.imports.applyCommittees, {
    file: committees,
    query: { fingerprint: plan.fingerprint },
  });
  const figures = csv([
    ['Mã đơn vị', 'Kỳ', 'Chỉ tiêu', 'Kết nạp'],
    ...places.map((at) => [code(at), '2022', 1000, null]),
    ...places.map((at) => [code(at), '6 tháng đầu năm 2022', null, MANY - at]),
  ]);
  const checked = await call(board, api.imports.checkFigures, { file: figures });
  await call(board, api.imports.applyFigures, {
    file: figures,
    query: { fingerprint: checked.fingerprint },
  });
  browser = await openBrowser(office.url);
  page = await browser.newPage();
  await page.request.post('/api/session', {
    headers: { origin: office.url },
    data: { username: 'board', password: officePassword },
  });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await office.close();
});
afterEach(() => browser.expectNoComplaints());

const code = (at: number) => `X${at}`;
const bars = () => page.getByRole('img', { name: 'Biểu đồ thanh tỷ lệ' }).locator('rect');
const ranks = () =>
  page.locator('[data-walk]').evaluateAll((rows) => rows.map((row) => row.firstChild?.textContent));

it('700 committees are shown 330 at a time, and another page of them is drawn of the figures already there', async () => {
  await page.goto('/board?period=2022-H1&page=2');
  await bars()
    .nth(PAGE - 1)
    .waitFor();
  // Whatever is asked for meanwhile has no answer until the page is drawn.
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(BOARD, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Trang trước' }).first().click();
  await page.locator('[data-walk]').first().getByText('1', { exact: true }).waitFor();
  expect(await bars().count()).toBe(PAGE);
  expect((await ranks()).at(-1)).toBe(String(PAGE));
  answer();
  await page.unrouteAll({ behavior: 'wait' });
});

it('the next page is one press away, in the address, and the same after a reload', async () => {
  const pages = page.getByRole('navigation', { name: 'Trang: Tỷ lệ hoàn thành chỉ tiêu năm' });
  await pages.getByText('Dòng 1 – 330 trên 700').waitFor();
  await pages.getByRole('button', { name: 'Trang sau' }).click();
  await page.waitForURL('**page=2');
  await pages.getByText('Dòng 331 – 660 trên 700').waitFor();
  await pages.getByRole('button', { name: 'Trang sau' }).click();
  await page.waitForURL('**page=3');
  await page.reload();
  await pages.getByText('Dòng 661 – 700 trên 700').waitFor();
  expect((await ranks())[0]).toBe('661');
  await page
    .getByRole('table', { name: 'Tỷ lệ hoàn thành chỉ tiêu năm' })
    .getByText('700', { exact: true })
    .waitFor();
});

it('another order begins on its first page; a name is found on any', async () => {
  await page.getByLabel('Xếp theo', { exact: true }).selectOption('remaining');
  await page.waitForURL('**/board?period=2022-H1&sort=remaining');
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('so 699');
  await page.getByText('Đang xem 1 trên 700 đơn vị.', { exact: true }).waitFor();
});
