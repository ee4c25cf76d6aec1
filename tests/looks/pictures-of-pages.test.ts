import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { screenshot } from '../support/browser';
import { made } from '../support/document-desk';
import { cellOf, TOTAL, untilSaved } from '../support/entry-desk';
import { show } from '../support/pictures';
import { Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
  const { client } = await site.client('board');
  const asked = { period: '2022-H1' } as const;
  await call(client, api.snapshots.take, { body: { asked, note: 'Họp giao ban tháng 7' } });
  await made(client, { kind: 'summary', ...asked }, { official: true });
  await made(client, { kind: 'review', ...asked });
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

/** A report in the middle of the officer's half hour. */
async function fillIn(page: Page): Promise<void> {
  await cellOf(page, TOTAL).click();
  for (const count of ['24', '2.610', '3', '1', '4', '2', '5', '1']) {
    await page.keyboard.type(count);
    await page.keyboard.press('Enter');
  }
  await untilSaved(page);
  await page.mouse.move(0, 0);
}

const PROVINCE = 'Đảng bộ tỉnh Khánh Hòa';
const REPORT = 'Báo cáo 6 tháng cuối năm 2026';
const DOCUMENTS = 'Báo cáo, văn bản';
/** Every page of the product, in both themes. */
const pages = [
  ['sign-in', 'nobody', '/sign-in', 'Đăng nhập'],
  ['heatmap', 'board', '/board?period=2026-H1&show=heatmap&view=former_area', PROVINCE],
  ['distribution', 'board', '/board?period=2026-H1&show=distribution', PROVINCE],
  ['size', 'board', '/board?period=2026-H1&show=size', PROVINCE],
  ['composition', 'board', '/board?period=2026-H1&show=composition', PROVINCE],
  ['views', 'board', '/board?period=2026-H1&view=former_area&against=2022', PROVINCE],
  ['committee', 'board', '/committees/12?period=2026-H1', 'Đảng ủy phường Nha Trang'],
  ['meeting', 'board', '/meeting?period=2022-H1', PROVINCE],
  ['snapshots', 'board', '/snapshots', 'Bản chốt'],
  ['term', 'board', '/term?term=2020-2025&through=2022-H1', 'Tiến độ nhiệm kỳ'],
  ['entry', 'entry-22366', '/entry?half=2026-H2', REPORT],
  ['paper', 'board', '/entry', 'Nhập thay đơn vị'],
  ['grid', 'board', '/entry/grid?period=2026-H1', 'Nhập theo bảng'],
  ['quotas', 'board', '/quotas?year=2022', 'Giao chỉ tiêu'],
  ['review', 'board', '/review?half=2026-H1', 'Duyệt báo cáo'],
  ['matrix', 'board', '/review?half=2026-H1&view=periods', 'Duyệt báo cáo'],
  ['documents', 'board', '/documents?period=2022-H1', DOCUMENTS],
  ['documents-review', 'board', '/documents?kind=review&period=2022-H1', DOCUMENTS],
  ['documents-letters', 'board', '/documents?kind=reminder&period=2022-H1', DOCUMENTS],
  ['documents-made', 'board', '/documents?show=made', DOCUMENTS],
  ['documents-check', 'board', '/documents?show=check', DOCUMENTS],
  ['import', 'board', '/import', 'Nhập từ tệp'],
  ['inbox', 'entry-22366', '/inbox', 'Thông báo'],
  ['committees', 'admin', '/admin/committees', 'Đơn vị'],
  ['groups', 'admin', '/admin/groups', 'Đối tượng kết nạp'],
  ['reorganise', 'admin', '/admin/reorganise', 'Sắp xếp đơn vị'],
  ['terms', 'admin', '/admin/terms', 'Nhiệm kỳ'],
  ['accounts', 'admin', '/admin/accounts', 'Tài khoản'],
  ['office', 'board', '/admin/office', 'Mẫu văn bản'],
  ['settings', 'admin', '/admin/settings', 'Mức hoàn thành'],
  ['password', 'leader', '/password', 'Đổi mật khẩu'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(pages)(`%s-${colorScheme}`, async (name, who, path, heading) => {
    const page = await (who === 'nobody' ? site.newPage({ colorScheme }) : site.as(who, { colorScheme }));
    await show(page, path, heading);
    if (name === 'entry' && colorScheme === 'light') await fillIn(page);
    await screenshot(page, `${name}-${colorScheme}`);
    await page.context().close();
  });
});
