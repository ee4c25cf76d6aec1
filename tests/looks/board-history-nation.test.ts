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

async function timed<T>(deed: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const began = performance.now();
  const answer = await deed();
  return { answer, ms: performance.now() - began };
}

it('3.321 committees over ten half-years: one answer, of which the rows in sight are drawn', async () => {
  const { client } = await site.client('board');
  const query = { period: '2026-H1' } as const;
  const one = await timed(() => call(client, api.board.view, { query }));
  const ten = await timed(() => call(client, api.boardHistory.view, { query }));
  expect(ten.answer.periods).toHaveLength(10);
  expect(ten.answer.rows).toHaveLength(NATION + 80);
  // Measured side by side: ten periods cost about one board, never ten.
  expect(ten.ms).toBeLessThan(5 * one.ms);

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
