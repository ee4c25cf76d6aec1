import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInBothLanguages } from '../support/looks';
import { Site } from '../support/site';

let site: Site;
const open = new Map<string, Page>();

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

/** One page a person for the whole file. */
async function pageOf(who: string): Promise<Page> {
  const page = open.get(who) ?? (await (who === 'nobody' ? site.newPage() : site.as(who)));
  open.set(who, page);
  await page.setViewportSize({ width: 1280, height: 768 });
  return page;
}

const pages = [
  ['the sign-in page', 'nobody', '/sign-in', 'Đăng nhập'],
  ['the board of a half-year', 'board', '/board?period=2022-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board of a year', 'board', '/board?period=2021', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board of 68 committees', 'board', '/board?period=2026-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board before anybody has reported', 'board', '/board?period=2026-H2', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the heatmap', 'board', '/board?period=2026-H1&show=heatmap', 'Đảng bộ tỉnh Khánh Hòa'],
  [
    'the heatmap of today’s committees by years',
    'leader',
    '/board?period=2025&show=heatmap&view=today',
    'Đảng bộ tỉnh Khánh Hòa',
  ],
  ['the distribution', 'board', '/board?period=2026-H1&show=distribution', 'Đảng bộ tỉnh Khánh Hòa'],
  ['size and rate', 'board', '/board?period=2026-H1&show=size', 'Đảng bộ tỉnh Khánh Hòa'],
  ['size and rate without a report', 'board', '/board?period=2026-H2&show=size', 'Đảng bộ tỉnh Khánh Hòa'],
  ['an officer’s distribution', 'entry-nt', '/board?show=distribution', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board of a committee', 'board', '/board?unit=12&period=2026-H1', 'Đảng ủy phường Nha Trang'],
  ['the page of a committee', 'board', '/committees/12?period=2026-H1', 'Đảng ủy phường Nha Trang'],
  ['the page of one that has ended', 'leader', '/committees/3?period=2022-H1', 'Thành ủy Nha Trang'],
  [
    'the page of a committee before its time',
    'board',
    '/committees/12?period=2022',
    'Đảng ủy phường Nha Trang',
  ],
  ['the page of an officer’s own committee', 'entry-nt', '/committees/3', 'Thành ủy Nha Trang'],
  [
    'the composition of a half-year',
    'board',
    '/board?show=composition&period=2026-H1&parts=age&part=18_30',
    'Đảng bộ tỉnh Khánh Hòa',
  ],
  [
    'the composition before anybody has reported',
    'leader',
    '/board?show=composition&period=2026-H2',
    'Đảng bộ tỉnh Khánh Hòa',
  ],
  ['the board of an officer', 'entry-nt', '/board?period=2022-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the meeting mode', 'board', '/meeting?period=2022-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the meeting mode of 68 committees', 'leader', '/meeting?period=2026-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the frozen boards before any', 'board', '/snapshots', 'Bản chốt'],
  ['the report that an officer enters', 'entry-22366', '/entry', 'Báo cáo 6 tháng cuối năm 2026'],
  ['the last report of a committee that has ended', 'entry-nt', '/entry', 'Báo cáo 6 tháng đầu năm 2025'],
  ['a report that was sent', 'entry-nt', '/entry?half=2022-H1', 'Báo cáo 6 tháng đầu năm 2022'],
  ['the committees to enter for', 'board', '/entry', 'Nhập thay đơn vị'],
  ['the grid of all committees', 'board', '/entry/grid?period=2026-H1&columns=totals-only', 'Nhập theo bảng'],
  [
    'the grid with all items',
    'board',
    '/entry/grid?period=2026-H2&columns=all-items&find=Nha Trang',
    'Nhập theo bảng',
  ],
  ['a report on paper', 'board', '/entry?committee=13&half=2026-H2', 'Báo cáo 6 tháng cuối năm 2026'],
  ['the quotas to record', 'board', '/quotas?year=2022', 'Giao chỉ tiêu'],
  ['the quotas to read', 'leader', '/quotas?year=2022', 'Giao chỉ tiêu'],
  ['the reports to review', 'board', '/review?half=2026-H1', 'Duyệt báo cáo'],
  ['the committees to remind', 'board', '/review?half=2026-H1&sent=unsent', 'Duyệt báo cáo'],
  ['the matrix of half-years', 'board', '/review?half=2026-H1&view=periods', 'Duyệt báo cáo'],
  ['the reports to follow', 'leader', '/review?half=2026-H1&state=submitted', 'Tình hình báo cáo'],
  ['the matrix to follow', 'leader', '/review?view=periods&find=nha', 'Tình hình báo cáo'],
  ['the import', 'board', '/import', 'Nhập từ tệp'],
  ['the committees', 'admin', '/admin/committees', 'Đơn vị'],
  ['the committees that have ended', 'admin', '/admin/committees?show=all', 'Đơn vị'],
  ['the reorganisations', 'admin', '/admin/reorganise', 'Sắp xếp đơn vị'],
  ['the decision of a reorganisation', 'admin', '/admin/reorganise?step=decision', 'Sắp xếp đơn vị'],
  ['the committees to end', 'admin', '/admin/reorganise?step=ending', 'Sắp xếp đơn vị'],
  ['the successors', 'admin', '/admin/reorganise?step=successors', 'Sắp xếp đơn vị'],
  ['a plan with problems', 'admin', '/admin/reorganise?step=preview', 'Sắp xếp đơn vị'],
  ['the target groups', 'admin', '/admin/groups', 'Đối tượng kết nạp'],
  ['the accounts', 'admin', '/admin/accounts', 'Tài khoản'],
  ['the bounds of the bands', 'admin', '/admin/settings', 'Mức hoàn thành'],
  ['the change of the password', 'leader', '/password', 'Đổi mật khẩu'],
  ['a page without permission', 'leader', '/admin/accounts', 'Không có quyền xem trang này'],
  ['a page that does not exist', 'board', '/no-such-page', 'Không có trang này'],
] as const;

describe('light and dark, Vietnamese and English, on a desk and on a phone: nothing hinders anybody', () => {
  it.each(pages)(
    '%s',
    async (_, who, path, heading) => {
      const page = await pageOf(who);
      await page.goto(path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await faultsInBothLanguages(page)).toEqual([]);
    },
    60_000,
  );
});
