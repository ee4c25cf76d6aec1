import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Site } from '../support/site';

let site: Site;
let admin: Page;

beforeAll(async () => {
  site = await Site.open();
  admin = await site.as('admin');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const near = (page: Page) =>
  page.getByRole('textbox', { name: 'Trong năm, sát mốc: từ bao nhiêu phần trăm' });

async function legendOf(period: string): Promise<string> {
  const board = await site.as('board');
  await board.goto(`/board?period=${period}`);
  const legend = board.getByRole('group', { name: 'Chú giải mức hoàn thành' });
  await legend.waitFor();
  const text = (await legend.innerText()).replace(/\s+/g, ' ');
  await board.context().close();
  return text;
}

it('The administrator sets the bounds, sees the key beforehand, and every board follows', async () => {
  expect(await legendOf('2022-H1')).toContain('sát mốc (40 – 50%)');
  await admin.goto('/admin/accounts');
  await admin.getByRole('link', { name: 'Mức hoàn thành' }).click();
  await admin.getByRole('heading', { name: 'Mức hoàn thành', level: 1 }).waitFor();
  await admin.getByText('Đang dùng giá trị mặc định của phần mềm (không phải quy định).').waitFor();
  await near(admin).fill('90');
  await admin.getByText('sát mốc (45 – 50%)').waitFor();
  await admin.getByRole('button', { name: 'Lưu mức hoàn thành' }).click();
  await admin.getByText('Đã lưu. Bảng điều hành').waitFor();
  await admin.getByText(/Đã đặt lần 1, lúc/).waitFor();
  expect(await legendOf('2022-H1')).toContain('sát mốc (45 – 50%)');
});

it('Bounds that do not go down are marked and cannot be saved', async () => {
  await admin.goto('/admin/settings');
  await near(admin).fill('100');
  await near(admin).blur();
  await admin.getByRole('alert').getByText('Mỗi ngưỡng là số nguyên từ 1 đến 1.000').waitFor();
  expect(await near(admin).getAttribute('aria-invalid')).toBe('true');
  expect(await admin.getByRole('button', { name: 'Lưu mức hoàn thành' }).isDisabled()).toBe(true);
});

it('What somebody else has set meanwhile is shown, and not overwritten', async () => {
  await admin.goto('/admin/settings');
  // What was set before the other sets it is what this page has read.
  await near(admin).waitFor();
  const other = await site.as('admin');
  await other.goto('/admin/settings');
  for (const [page, bound] of [
    [other, '85'],
    [admin, '70'],
  ] as const) {
    await near(page).fill(bound);
    await page.getByRole('button', { name: 'Lưu mức hoàn thành' }).click();
    if (page === other) await other.getByText('Đã lưu.').waitFor();
  }
  await admin.getByText('Ngưỡng vừa được người khác đặt lại.').waitFor();
  expect(await near(admin).inputValue()).toBe('85');
  await other.context().close();
});

it('The defaults come back with one press, and the page of settings is the administrator’s alone', async () => {
  await admin.goto('/admin/settings');
  await admin.getByRole('button', { name: 'Lấy giá trị mặc định' }).click();
  await admin.getByRole('button', { name: 'Lưu mức hoàn thành' }).click();
  await admin.getByText('Đang dùng giá trị mặc định').waitFor();
  const board = await site.as('board');
  await board.goto('/admin/settings');
  await board.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
  await board.context().close();
});
