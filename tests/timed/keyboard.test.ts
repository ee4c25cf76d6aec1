import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { keyboardOnly } from '../support/keyboard-only';
import { focused, tabTo } from '../support/keys';
import { Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

describe('by keys alone', () => {
  it('the board walks over the table of quotas, takes a number back and assigns the rest', async () => {
    const page = await site.as('board');
    await page.goto('/quotas?year=2022&halves=on');
    await page.getByRole('heading', { name: 'Giao chỉ tiêu' }).waitFor();
    await tabTo(page, 'Thành ủy Nha Trang, Năm 2022');
    await page.keyboard.type('340');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Thành ủy Cam Ranh, Năm 2022');
    await page.keyboard.type('999');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Thành ủy Cam Ranh, 6 tháng đầu năm 2022');
    await page.keyboard.type('70');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Thành ủy Nha Trang, 6 tháng đầu năm 2022');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('Thành ủy Nha Trang, Năm 2022');
    // F2 goes among the digits, where the keys of the table are those of the text.
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    await page.keyboard.press('Control+End');
    expect(await focused(page)).toBe('Đảng ủy Bộ đội Biên phòng tỉnh, Năm 2022');
    await page.getByText('2 ô thay đổi').waitFor();
    await page.getByRole('button', { name: 'Giao chỉ tiêu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await focused(page)).toMatch(/^Số quyết định/);
    await page.keyboard.type('15-QĐ/TU');
    // Enter goes on, as in a sheet: only the button assigns what cannot be taken back.
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^Ngày quyết định/);
    await page.keyboard.type('15/06/2022');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^Hiệu lực từ ngày/);
    await page.keyboard.type('15/06/2022');
    await tabTo(page, 'Giao 2 chỉ tiêu');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi 2 chỉ tiêu').waitFor();
    await page.reload();
    const field = (name: string) => page.getByRole('textbox', { name }).inputValue();
    expect(await field('Thành ủy Nha Trang, Năm 2022')).toBe('350');
    expect(await field('Thành ủy Cam Ranh, Năm 2022')).toBe('130');
    expect(await field('Thành ủy Cam Ranh, 6 tháng đầu năm 2022')).toBe('70');
  });
});

it('a cell takes every digit from the first, entered by key or by mouse', async () => {
  const page = await site.as('board');
  await page.goto('/quotas?year=2021');
  const cell = page.getByRole('textbox', { name: 'Thành ủy Nha Trang, Năm 2021' });
  const next = page.getByRole('textbox', { name: 'Thành ủy Cam Ranh, Năm 2021' });
  await cell.focus();
  await page.keyboard.type('1455');
  await page.keyboard.press('Enter');
  await page.keyboard.type('135');
  expect(await next.inputValue()).toBe('135');
  expect(await cell.inputValue()).toBe('1.455');
  await cell.click();
  await page.keyboard.type('345');
  await next.click();
  expect(await cell.inputValue()).toBe('345');
});

it('a page for hands on the keys complains of a mouse, of a field that is filled and of a focus that no key has moved', async () => {
  const page = await keyboardOnly(await site.newPage());
  await page.goto('/sign-in');
  const name = page.getByLabel('Tên đăng nhập');
  await name.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('đồng chí');
  await page.keyboard.press('Tab');
  site.browser.expectNoComplaints();
  const expectComplaint = async (deed: () => Promise<void>, complaint: RegExp) => {
    const told = page.waitForEvent('console', (message) => complaint.test(message.text()));
    await deed();
    await told;
    expect(() => site.browser.expectNoComplaints()).toThrow(complaint);
  };
  await expectComplaint(() => name.click(), /not by keys: pointerdown on INPUT/);
  await expectComplaint(() => name.fill('board'), /not by keys: input on INPUT/);
  const password = page.getByLabel('Mật khẩu', { exact: true });
  await expectComplaint(() => password.focus(), /not by keys: focusin on INPUT/);
});

describe('an address with junk in it opens the page as if the junk were not there', () => {
  it.each([
    ['/board?period=zzz&sort=<script>alert(1)</script>', 'Đảng bộ tỉnh Khánh Hòa'],
    ['/board?period=9999-H3&sort=-', 'Đảng bộ tỉnh Khánh Hòa'],
    ['/quotas?year=20x2', 'Giao chỉ tiêu'],
    ['/review?half=2022&sent=%00&state=x&view=1', 'Duyệt báo cáo'],
    ['/entry?committee=abc&half=x', 'Nhập thay đơn vị'],
    ['/entry?committee=999999999999&half=2022-H1', 'Chưa tải được nội dung'],
    ['/sign-in?next=//evil.example/', 'Đăng nhập'],
  ])('%s', async (path, heading) => {
    const page = await site.as('board');
    await page.goto(path);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.context().close();
    if (path.includes('999999')) site.browser.expectNoComplaints(/ApiError: not_found/);
  });

  it('never sends anybody to another site after the sign-in', async () => {
    const page = await site.newPage();
    await page.goto('/sign-in?next=//evil.example/');
    await page.getByLabel('Tên đăng nhập').fill('leader');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('demo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đảng bộ tỉnh Khánh Hòa' }).waitFor();
    expect(new URL(page.url()).origin).toBe(site.server.url);
  });
});
