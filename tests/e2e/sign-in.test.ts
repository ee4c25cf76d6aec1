import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInEveryLook } from '../support/looks';
import { Site } from '../support/site';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await Site.open();
  page = await site.newPage();
  await page.goto('/sign-in');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const accounts = () => page.getByRole('region', { name: 'Tài khoản dùng thử' });
const names = async () => {
  const texts = await accounts().getByRole('listitem').allInnerTexts();
  return texts.map((text) => text.split('\n')[0]);
};

it('A trial offers one of each, with an officer of today and one of a committee that has ended', async () => {
  await accounts().waitFor();
  expect(await names()).toEqual(['board', 'leader', 'admin', 'entry-22366', 'entry-nt']);
});

it('The others are found by name without accents, or by code', async () => {
  await accounts().getByRole('button', { name: 'Xem tất cả 91 tài khoản' }).click();
  await accounts().getByRole('listitem').nth(90).waitFor();
  expect(await names()).toHaveLength(91);
  expect(await faultsInEveryLook(page, 'all accounts')).toEqual([]);
  const find = accounts().getByRole('searchbox');
  await find.fill('khong co');
  await accounts().getByText('Không có tài khoản nào như vậy').waitFor();
  await find.fill('phuong ninh hoa');
  expect(await names()).toEqual(['entry-22528']);
  await find.fill('nt-np');
  expect(await names()).toEqual(['entry-nt-np']);
});

it('One press fills the form, and one more signs in', async () => {
  await accounts().getByRole('searchbox').fill('22528');
  await accounts()
    .getByRole('button', { name: /^entry-22528/ })
    .click();
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('entry-22528');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Đảng bộ tỉnh Khánh Hòa' }).waitFor();
});
