import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { addNation, NATION } from '../support/nation';
import { Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
  await addNation(site.server);
}, 60_000);
afterAll(() => site.close());

it('3.321 committees over ten half-years: one answer, of which the rows in sight are drawn', async () => {
  const { client } = await site.client('board');
  const { periods, rows } = await call(client, api.boardHistory.view, { query: { period: '2026-H1' } });
  expect(periods).toHaveLength(10);
  expect(rows).toHaveLength(NATION + 80);

  const page = await site.as('board');
  await page.goto('/board?period=2026-H1&show=heatmap');
  const grid = page.getByRole('grid');
  await grid.waitFor({ timeout: 30_000 });
  const drawn = () => grid.locator('tbody tr:has(th)').count();
  expect(await drawn()).toBeLessThan(60);
  await grid.getByRole('link', { name: 'Toàn tỉnh, 6 tháng đầu năm 2026:' }).focus();
  await page.keyboard.press('Control+End');
  await page.waitForFunction(
    (last) => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === last,
    String(NATION + 80 + 2),
  );
  expect(await drawn()).toBeLessThan(60);

  await page.goto('/board?period=2026-H1&show=size');
  await page.getByText('Vẽ 330 đơn vị lớn nhất trong').waitFor({ timeout: 30_000 });
  // The sentence stands there while the chart is still drawn.
  await page.locator('svg [role=link]').first().waitFor({ timeout: 30_000 });
  expect(await page.locator('svg [role=link]').count()).toBe(330);
}, 150_000);
