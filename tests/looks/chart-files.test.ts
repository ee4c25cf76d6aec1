import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chartsDrawn, menuHasFocus } from '../support/chart-desk';
import { faultsInEveryLook, faultsOf } from '../support/looks';
import { pngFacts } from '../support/png';
import { sheetsOf } from '../support/pdf';
import { Site, downloaded } from '../support/site';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board', { colorScheme: 'dark' });
  // A headless browser has no printer.
  await page.addInitScript(() => (window.print = () => undefined));
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const RANKING = 'Tỷ lệ hoàn thành chỉ tiêu năm';
const CHARTS = [RANKING, 'Lũy kế so với chỉ tiêu', 'Chỉ tiêu và kết quả'];
const menu = (title: string) => page.getByRole('button', { name: `Xem và xuất: ${title}` });
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });

async function open(address = '/board?period=2022-H1'): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(address);
  await menu(RANKING).waitFor();
  await page.waitForLoadState('networkidle');
  await chartsDrawn(page);
}

async function take(title: string, what: string): Promise<{ name: string; bytes: Uint8Array }> {
  await menu(title).click();
  return downloaded(page, () => item(what).click());
}

/** Pixels of a picture: how many colours there are, and that of its corner. */
function looked(bytes: Uint8Array): Promise<{ colours: number; corner: number[] }> {
  return page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Set(new Uint32Array(data.buffer));
      return { colours: colours.size, corner: [...data.slice(0, 4)] };
    },
    `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  );
}

describe.each(CHARTS)('out of the chart: %s', (title) => {
  it('its picture is twice the size, light in the dark theme too, and says the same figures to who cannot see it', async () => {
    await open();
    const csv = await take(title, 'Tải CSV');
    const drawn = await menu(title).evaluate((button) => {
      const card = button.closest('section');
      return card === null ? 0 : card.clientWidth - 32;
    });
    const { name, bytes } = await take(title, 'Tải ảnh PNG');
    expect(name).toBe(csv.name.replace(/csv$/, 'png'));
    const { width, height, dots, texts } = pngFacts(bytes);
    // The drawing with the sheet's margins, twice as many pixels as on the page, and said to be so.
    expect(Math.abs(width - 2 * (drawn + 48))).toBeLessThanOrEqual(4);
    expect(height).toBeGreaterThan(400);
    expect(dots).toBe(7560);
    expect(texts['Title']).toBe(title);
    expect(texts['Description']).toBe(Buffer.from(csv.bytes).toString('utf8').replace('\uFEFF', ''));
    const { colours, corner } = await looked(bytes);
    expect(colours).toBeGreaterThan(50);
    expect(corner).toEqual([255, 255, 255, 255]);
  });
});

describe('the menu of a chart', () => {
  it('is walked with the keyboard; the twin stands in place of the drawing and goes again', async () => {
    await open();
    await menu(RANKING).focus();
    await page.keyboard.press('Enter');
    await menuHasFocus(page);
    await item('Xem bảng số liệu').focus();
    await page.keyboard.press('ArrowDown');
    expect(await item('Tải CSV').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page
      .getByRole('table', { name: RANKING })
      .getByRole('columnheader', { name: 'So cùng kỳ' })
      .first()
      .waitFor();
    await menu(RANKING).focus();
    await page.keyboard.press('Enter');
    await item('Xem biểu đồ').waitFor();
    await menuHasFocus(page);
    await page.keyboard.press('Escape');
    await item('Xem biểu đồ').waitFor({ state: 'detached' });
    expect(await menu(RANKING).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('hinders nobody, open or with the twin shown', async () => {
    await open();
    await menu(RANKING).click();
    await item('Tải CSV').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await item('Xem bảng số liệu').click();
    expect(await faultsInEveryLook(page, 'the twin')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
  }, 60_000);
});

describe('on paper', () => {
  afterEach(() => page.emulateMedia({ media: null }));
  const background = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);

  it('the page has no navigation and nothing to press, is light, and keeps its bars and its as-of', async () => {
    await open();
    expect(await background('main section:has(h2)')).not.toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await menu(RANKING).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Xuất Excel' }).isVisible()).toBe(false);
    expect(await background('main section:has(h2)')).toBe('rgb(255, 255, 255)');
    const said = await page.getByRole('main').innerText();
    expect(said).toContain('6 tháng đầu năm 2022');
    expect(said).toMatch(/Tính đến\s+30\/06\/2022/);
    const bar = page
      .getByRole('row')
      .filter({ hasText: 'Thành ủy Nha Trang' })
      .first()
      .locator('[aria-hidden]')
      .first();
    expect(await bar.evaluate((one) => getComputedStyle(one).getPropertyValue('print-color-adjust'))).toBe(
      'exact',
    );
    expect(await bar.isVisible()).toBe(true);
  });

  it.each([
    ['fifteen committees', '/board?period=2022-H1', 3],
    ['68 committees', '/board?period=2026-H1', 9],
    ['a filtered ranking', '/board?period=2026-H1&kind=ward&group=area', 5],
    ['the heatmap of fifteen', '/board?period=2022-H1&show=heatmap', 1],
    ['the heatmap of 68, every row of it', '/board?period=2026-H1&show=heatmap', 4],
    ['the distribution', '/board?period=2026-H1&show=distribution', 1],
    ['size and rate', '/board?period=2026-H1&show=size', 2],
    ['the composition', '/board?period=2026-H1&show=composition', 3],
    ['the page of a committee', '/committees/12?period=2026-H1', 3],
    ['the progress of a term', '/term?term=2020-2025', 7],
  ])(
    '%s: on A4 across, in at most so many sheets, of which none is empty, with its status and nothing to press',
    async (_, address, sheets) => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(address);
      await page
        .getByRole('button', { name: /^Xem và xuất/ })
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
      await chartsDrawn(page);
      const found = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      expect(found.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
        found.map(() => [842, 595]),
      );
      // The line on top and the number below have some hundred letters.
      expect(found.filter(({ letters }) => letters < 300)).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(sheets);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('main').innerText()).toMatch(/Tính đến\s+\d\d\/\d\d\/20\d\d/);
      for (const role of ['navigation', 'combobox', 'switch', 'searchbox', 'radio'] as const)
        expect(await page.getByRole(role).filter({ visible: true }).count()).toBe(0);
      expect(
        await page
          .getByText(/^Phím /)
          .filter({ visible: true })
          .count(),
      ).toBe(0);
    },
  );

  it('one chart is printed alone, with its title and as-of line, and the page comes back', async () => {
    await open();
    await menu('Lũy kế so với chỉ tiêu').click();
    await item('In biểu đồ').click();
    await page.locator('[data-printed]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#root').isVisible()).toBe(false);
    expect(await page.locator('[data-printed]').innerText()).toMatch(
      /^Lũy kế so với chỉ tiêu\n.*tính đến 30\/06\/2022/,
    );
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('#root').isVisible()).toBe(true);
    expect(await page.locator('[data-printed]').count()).toBe(0);
  });
});
