import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { screenshot, screenshotsWanted } from '../support/browser';
import { made } from '../support/document-desk';
import { cellOf, TOTAL, untilSaved } from '../support/entry-desk';
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

/** A page as it stands in the pictures of the documentation: SCREENSHOTS=1 keeps them. */
async function show(page: Page, path: string, heading: string | RegExp): Promise<Page> {
  await page.goto(path);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}
async function keep(page: Page, name: string): Promise<void> {
  if (screenshotsWanted) await screenshot(page, name);
}

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

const BOARD = '/board?period=2022-H1';
const PROVINCE = 'Đảng bộ tỉnh Khánh Hòa';

describe('on the screen of most offices, 1366 × 768', () => {
  it.each([
    ['board-light', 'light', 'VI'],
    ['board-dark', 'dark', 'VI'],
    ['board-en', 'light', 'EN'],
  ] as const)(
    '%s: the tiles and all 15 committees stand there without scrolling',
    async (name, colorScheme, language) => {
      const page = await site.as('board', { colorScheme });
      await show(page, BOARD, PROVINCE);
      await page
        .getByRole('button', { name: new RegExp(`^${language} –`) })
        .first()
        .click();
      await page.mouse.move(0, 0);
      const main = page.getByRole('main');
      const tiles = main.getByRole('region', { name: /Số liệu chính|Main figures/ });
      const rows = main
        .getByRole('table')
        .first()
        .getByRole('row')
        .filter({ has: page.getByRole('cell') });
      expect(await rows.count()).toBe(15);
      expect(
        await page
          .getByRole('img', { name: /Biểu đồ thanh|Bar chart/ })
          .locator('rect')
          .count(),
      ).toBeGreaterThanOrEqual(15);
      for (const part of [
        tiles,
        ...(await rows.all()),
        page.getByRole('link', { name: /Xuất Excel|Export/ }),
      ]) {
        const box = await part.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1366);
      }
      await keep(page, name);
      await page.context().close();
    },
  );

  it('board-68-light: since the reorganisation 68 committees stand on one board', async () => {
    const page = await site.as('board');
    await show(page, '/board?period=2026-H1', PROVINCE);
    await page.getByText('66 trên 68 đơn vị đã báo cáo').waitFor();
    const lines = page.locator('[aria-label="Bảng số liệu"] table').first().locator('tbody tr');
    expect(await lines.count()).toBeGreaterThanOrEqual(68);
    await keep(page, 'board-68-light');
    await page.context().close();
  });
});

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

// Dark pages are looked at elsewhere; here only for their pictures.
const THEMES = screenshotsWanted ? (['light', 'dark'] as const) : (['light'] as const);
describe.each(THEMES)('in the %s theme', (colorScheme) => {
  it.each(pages)(`%s-${colorScheme}`, async (name, who, path, heading) => {
    const page = await (who === 'nobody' ? site.newPage({ colorScheme }) : site.as(who, { colorScheme }));
    await show(page, path, heading);
    if (name === 'entry' && colorScheme === 'light') await fillIn(page);
    await keep(page, `${name}-${colorScheme}`);
    await page.context().close();
  });
});

it('printed: a document as it is printed, in the type of Party documents', async () => {
  const page = await site.as('board', { viewport: { width: 1366, height: 900 } });
  await show(page, '/documents?period=2022-H1', DOCUMENTS);
  await page.getByText('Công an tỉnh').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 952, height: 642 });
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await keep(page, 'printed');
  await page.context().close();
});

it('board-phone: on a phone the answer comes first', async () => {
  const page = await site.as('board', { viewport: { width: 360, height: 740 } });
  await show(page, BOARD, PROVINCE);
  const rate = await page.getByText('612 trên 1.700').first().boundingBox();
  expect((rate?.y ?? 740) + (rate?.height ?? 0)).toBeLessThan(740);
  await keep(page, 'board-phone');
});
