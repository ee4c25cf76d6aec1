import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const paper = (page: Page) => page.getByRole('region', { name: /Xem trước trang đầu/ });
const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement);
const save = (page: Page) => page.getByRole('button', { name: 'Lưu mẫu văn bản' });

async function open(who: string): Promise<Page> {
  const page = await site.as(who);
  await page.goto('/admin/office');
  await page.getByRole('heading', { name: 'Mẫu văn bản', level: 1 }).waitFor();
  return page;
}

it('What is typed is seen on the paper at once, and after saving on the documents', async () => {
  const page = await open('board');
  await page.getByText('Đang dùng mẫu mặc định theo tên đơn vị.').waitFor();
  expect(await save(page).isDisabled()).toBe(true);
  await field(page, 'Địa danh').fill('Nha Trang');
  await page.getByRole('combobox', { name: 'Thể thức đề ký' }).selectOption('T/L');
  await page.getByText('Thừa lệnh: ghi cơ quan ra lệnh').waitFor();
  await field(page, 'Ghi sau thể thức').fill('BAN THƯỜNG VỤ');
  await page.getByRole('combobox', { name: 'Dấu thanh trong văn bản' }).selectOption('uỷ');
  for (const text of ['Nha Trang, ngày', 'T/L BAN THƯỜNG VỤ', 'TỈNH UỶ KHÁNH HOÀ', 'luỹ kế'])
    await paper(page).getByText(text).first().waitFor();
  await page.getByText('Công văn', { exact: true }).click();
  await paper(page).getByText('V/v đôn đốc thực hiện chỉ tiêu kết nạp đảng viên').waitFor();
  await save(page).press('Enter');
  await page.getByText('Đã lưu. Văn bản làm từ lúc này theo mẫu mới.').waitFor();
  // The place around the button takes the focus after the button has lost it.
  await page.locator('body :focus').waitFor();
  expect(await hasFocus(page.locator('body'))).toBe(false);
  await page.getByText(/Đã đặt lần 1, lúc/).waitFor();
  await page.goto('/documents?kind=review&period=2022-H1');
  await page.getByText('T/L BAN THƯỜNG VỤ').first().waitFor();
  await page.context().close();
});

it('What somebody else stored meanwhile is shown beside what is typed, which stays until one chooses', async () => {
  const [mine, theirs] = [await open('board'), await open('admin')];
  await field(theirs, 'Cơ quan ban hành').fill('VĂN PHÒNG');
  await save(theirs).click();
  await theirs.getByText('Đã lưu.').waitFor();
  await field(mine, 'Cơ quan ban hành').fill('BAN TỔ CHỨC TỈNH ỦY');
  await save(mine).click();
  const conflict = mine.getByRole('alert').filter({ hasText: 'Mẫu vừa được người khác sửa' });
  await conflict.getByRole('row', { name: /Cơ quan ban hành.*BAN TỔ CHỨC TỈNH ỦY.*VĂN PHÒNG/ }).waitFor();
  expect(await field(mine, 'Cơ quan ban hành').inputValue()).toBe('BAN TỔ CHỨC TỈNH ỦY');
  expect(await save(mine).isDisabled()).toBe(true);
  await conflict.getByRole('button', { name: 'Giữ nội dung đang gõ' }).click();
  await save(mine).click();
  await mine.getByText('Đã lưu.').waitFor();
  await theirs.reload();
  await field(theirs, 'Cơ quan ban hành').waitFor();
  expect(await field(theirs, 'Cơ quan ban hành').inputValue()).toBe('BAN TỔ CHỨC TỈNH ỦY');
  await theirs.context().close();
  await mine.context().close();
});

it('Recipients that are too many are said and not sent; leaving with something unsaved is asked about', async () => {
  const page = await open('board');
  const recipients = field(page, 'Nơi nhận của báo cáo');
  await recipients.fill(Array.from({ length: 21 }, (_, index) => `Nơi ${index}`).join('\n'));
  await page.getByText('Có 21 dòng, nhiều nhất 20 dòng. Bỏ bớt dòng.').waitFor();
  await save(page).click();
  await recipients.and(page.locator(':focus')).waitFor();
  expect(await hasFocus(recipients)).toBe(true);
  expect(await page.getByText('Đã lưu.').count()).toBe(0);
  // Who skips to the content of the page does not leave it.
  await page.getByRole('link', { name: 'Đến nội dung chính' }).press('Enter');
  await page.waitForURL(/#/);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('link', { name: 'Bảng điều hành' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByText('Mẫu đã sửa nhưng chưa lưu.').waitFor();
  await asked.getByRole('button', { name: 'Ở lại' }).click();
  expect(await recipients.inputValue()).toContain('Nơi 20');
  await page.getByRole('button', { name: 'Lấy mẫu mặc định' }).click();
  await save(page).click();
  await page.getByText('Đang dùng mẫu mặc định theo tên đơn vị.').waitFor();
  await page.context().close();
});

it('The page is of the board and of administrators', async () => {
  const page = await site.as('leader');
  await page.goto('/admin/office');
  await page.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
  expect(await page.getByRole('link', { name: 'Mẫu văn bản' }).count()).toBe(0);
  await page.context().close();
});
