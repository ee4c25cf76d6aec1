import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Site } from '../support/site';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const said = async () => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');

it('The composition is a screen of the board: its partition and the group brought out stand in the address', async () => {
  await page.goto('/board?period=2022-H1');
  await page.getByRole('link', { name: 'Cơ cấu' }).click();
  const committees = page.getByRole('table', { name: 'Cơ cấu theo đơn vị' });
  await committees.waitFor();
  expect(parameter('show')).toBe('composition');
  expect(await said()).toContain(
    'Tỷ lệ trên 612 đảng viên đã phân nhóm. 15 trên 15 đơn vị có báo cáo đã phân đủ.',
  );
  await page.getByLabel('Phân theo').selectOption({ label: 'Tuổi đời' });
  const group = page.getByRole('button', { name: '18–30 tuổi' });
  await group.focus();
  await page.keyboard.press('Enter');
  await committees.getByRole('columnheader', { name: 'Tỷ lệ' }).waitFor();
  expect([parameter('parts'), parameter('part')]).toEqual(['age', '18_30']);
  await page.reload();
  const nhaTrang = committees.getByRole('row').filter({ hasText: 'Thành ủy Nha Trang' });
  expect(await nhaTrang.innerText()).toMatch(/55,1%\s+65\/118/);
});

it('The switch leaves out what is not approved, in the address as on the page', async () => {
  await page.goto('/board?period=2026-H1');
  await page.getByText('Gồm 9 báo cáo chưa duyệt').waitFor();
  await page.getByLabel('Chỉ số đã duyệt').click();
  await page.getByText('Chỉ gồm báo cáo đã duyệt').waitFor();
  expect(parameter('counted')).toBe('approved');
  expect(await said()).not.toContain('báo cáo chưa duyệt');
  const file = await page.getByRole('link', { name: 'Xuất Excel' }).getAttribute('href');
  expect(file).toContain('counted=approved');
});

it('Early warnings stand among what needs attention, all of them when they are asked for', async () => {
  await page.goto('/board?period=2026-H1');
  const card = page.getByRole('region', { name: 'Cần chú ý' });
  await card.getByRole('button', { name: /^Xem tất cả/ }).waitFor();
  expect(await card.getByRole('listitem').count()).toBe(6);
  await card.getByRole('button', { name: /^Xem tất cả/ }).click();
  const warning = card.getByRole('listitem').filter({ hasText: 'báo cáo chưa phân tích cơ cấu' }).first();
  await warning.getByRole('link', { name: /^Mở báo cáo của/ }).click();
  await page.getByRole('heading', { name: 'Báo cáo 6 tháng đầu năm 2026', level: 1 }).waitFor();
});
