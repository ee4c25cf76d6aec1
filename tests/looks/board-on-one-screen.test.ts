import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { keepIfWanted, show } from '../support/pictures';
import { Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

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
      await keepIfWanted(page, name);
      await page.context().close();
    },
  );

  it('board-68-light: since the reorganisation 68 committees stand on one board', async () => {
    const page = await site.as('board');
    await show(page, '/board?period=2026-H1', PROVINCE);
    await page.getByText('66 trên 68 đơn vị đã báo cáo').waitFor();
    const lines = page.locator('[aria-label="Bảng số liệu"] table').first().locator('tbody tr');
    expect(await lines.count()).toBeGreaterThanOrEqual(68);
    await keepIfWanted(page, 'board-68-light');
    await page.context().close();
  });
});
