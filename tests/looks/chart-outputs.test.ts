import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import { translator, type Locale } from '@ket-nap/i18n';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import {
  ChartDesk,
  chartsDrawn,
  csvLines,
  excelLines,
  MENU,
  menusOf,
  plain,
  type Drawn,
  type Grid,
} from '../support/chart-desk';
import { pngFacts } from '../support/png';
import { Site } from '../support/site';

let site: Site;
let page: Page;
const PAGES = new Map<Locale, Page>();

beforeAll(async () => {
  site = await Site.open();
  for (const locale of ['vi', 'en'] as const) {
    const opened = await site.as('board');
    await opened.addInitScript((chosen) => localStorage.setItem('ket-nap.locale', chosen), locale);
    PAGES.set(locale, opened);
  }
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

/** What of a twin has to stand in the drawing: the cells of columns by their heads or places, pairs beside dots, or the newest figure. */
type Head = 'board.table.rate' | 'board.table.admitted' | 'board.table.quota' | 'ranking.value.pace';
type Seen =
  | { columns: readonly (Head | number)[] }
  | { pairs: true }
  | { last: number }
  | { names: 0 }
  | { figures: 'none' };

const RATES = { columns: ['board.table.rate'] } as const;
const RANKING = { columns: ['board.table.rate', 'board.table.admitted'] } as const;
const QUOTAS = { columns: ['board.table.quota', 'board.table.admitted'] } as const;
const GROUPS = { columns: [1, 2] } as const;

const SCREENS: readonly (readonly [address: string, ...charts: Seen[]])[] = [
  ['/board?period=2022-H1', RANKING, { pairs: true }, QUOTAS],
  ['/board?period=2021&trend=years', RANKING, { figures: 'none' }, QUOTAS],
  ['/board?period=2022-H1&trend=term&cut=bottom-5', RANKING, { last: 1 }, QUOTAS],
  [
    '/board?period=2026-H1&kind=ward&sort=pace&group=area',
    { columns: ['ranking.value.pace'] },
    { figures: 'none' },
    { figures: 'none' },
  ],
  ['/board?period=2024-H2&view=former_area&counted=approved', RATES, { figures: 'none' }, QUOTAS],
  ['/board?unit=3&period=2022-H1', { figures: 'none' }, { pairs: true }],
  ['/board?period=2022-H1&show=heatmap&sort=name', RATES],
  ['/board?period=2026-H1&show=heatmap&view=today&counted=approved', RATES],
  ['/board?period=2026-H1&show=distribution', { columns: [1, 2, 3, 4] }],
  ['/board?period=2026-H1&show=distribution&view=today&by=year', { columns: [1, 2, 3, 4] }],
  ['/board?period=2022-H1&show=size&size=members', { names: 0 }],
  ['/board?period=2026-H1&show=composition', GROUPS, GROUPS, GROUPS, GROUPS, GROUPS, { figures: 'none' }],
  ['/committees/12?period=2026-H1', { pairs: true }],
  ['/term?term=2020-2025', { last: 1 }],
];

async function open(address: string, charts: number): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await menusOf(page)
    .nth(charts - 1)
    .waitFor();
  expect(await menusOf(page).count()).toBe(charts);
  await chartsDrawn(page);
}

/** Whether the figures of the twin that the drawing writes are those of the twin. */
function expectDrawn(twin: Grid, seen: Seen, drawn: Pick<Drawn, 'said' | 'markup'>, locale: Locale): void {
  const t = translator(locale);
  if ('columns' in seen) {
    const places = seen.columns.flatMap((column) => {
      if (typeof column === 'number') return [column];
      const name = t(column);
      return twin.heads.flatMap((head, place) =>
        head === name || head.endsWith(`: ${name}`) ? [place] : [],
      );
    });
    // The total has no place in every drawing.
    const cells = twin.lines.slice(0, -1).flatMap((line) => places.map((place) => line[place] ?? ''));
    const figures = cells.filter((cell) => /\d/.test(cell) && cell !== '0' && cell !== '0%');
    expect(figures.length).toBeGreaterThan(2);
    expect(figures.filter((figure) => !drawn.said.has(figure))).toEqual([]);
  } else if ('pairs' in seen) {
    const pairs = [...drawn.markup.matchAll(/>([\d.,]+) · ([\d.,]+%)</g)].map(
      ([, n, rate]) => `${n} ${rate}`,
    );
    expect(pairs.length).toBeGreaterThan(1);
    const known = twin.lines.map((line) => `${line[1]} ${line[3]}`);
    expect(pairs.filter((pair) => !known.includes(pair))).toEqual([]);
  } else if ('last' in seen) {
    expect(drawn.said).toContain(twin.lines.at(-1)?.[seen.last]);
  } else if ('names' in seen) {
    expect(twin.lines.filter(([name = '']) => !drawn.markup.includes(`${name}: `))).toEqual([]);
  }
}

/** Everything that comes out of a chart, held against its twin. */
async function expectOutputs(place: number, seen: Seen, locale: Locale): Promise<void> {
  const desk = new ChartDesk(page, place, locale);
  const { twin: first, csv, excel, picture, print } = MENU[locale];
  expect(await desk.entries()).toEqual([first, csv, excel, picture, print]);
  const twin = await desk.twin();
  expect(twin.lines.length).toBeGreaterThan(0);
  const figures = twin.lines.map((line) => line.map((cell) => plain(cell, locale)));

  const text = await desk.take('csv');
  expect(text.name).toMatch(
    /^.+ - Đảng (bộ|ủy) .+ - .*20\d\d.* - \d\d-\d\d-\d{4}\.csv$|^.+ - Thành ủy .+\.csv$/,
  );
  const fromCsv = csvLines(text.bytes, locale, twin.heads.length);
  expect(fromCsv.lines).toEqual(figures);

  const sheet = await desk.take('excel');
  expect(sheet.name).toBe(text.name.replace(/csv$/, 'xlsx'));
  expect(await excelLines(sheet.bytes, locale, twin)).toEqual({ above: fromCsv.above, lines: figures });

  const drawn = await desk.drawn();
  expect(drawn.name).toBe(text.name.replace(/csv$/, 'png'));
  const { texts, width } = pngFacts(drawn.bytes);
  expect(width).toBeGreaterThan(500);
  expect(texts['Title']).toBe(fromCsv.above[0]);
  expect(texts['Description']).toContain(Buffer.from(text.bytes).toString('utf8').replace('\uFEFF', ''));
  // Title, as-of line and what was chosen stand in the picture; nothing to press does.
  for (const line of fromCsv.above) expect(drawn.text).toContain(line.replace(/\s+/g, ' '));
  expect(drawn.markup).not.toMatch(/<(input|select)\b/);
  expectDrawn(twin, seen, drawn, locale);
}

/** What English does otherwise, words and signs of figures, is the same for every chart: one of each kind tells. */
const IN_ENGLISH = SCREENS.filter((_, at) => at % 3 === 0);

describe.each([
  ['vi', SCREENS],
  ['en', IN_ENGLISH],
] as const)('twin, CSV, Excel and picture of a chart have the same figures: %s', (locale, screens) => {
  it.each(screens)(
    '%s',
    async (address, ...charts) => {
      page = PAGES.get(locale) ?? page;
      await open(address, charts.length);
      for (const [place, seen] of charts.entries()) await expectOutputs(place, seen, locale);
    },
    120_000,
  );
});

it('The files of a frozen board are its own, when the board has gone on', async () => {
  page = PAGES.get('vi') ?? page;
  const { client } = await site.client('board');
  const body = { asked: { period: '2026-H1' }, note: 'Họp giao ban' };
  const { id } = await call(client, api.snapshots.take, { body });
  await open(`/board?snapshot=${id}`, 3);
  for (const place of [0, 1, 2]) await expectOutputs(place, { figures: 'none' }, 'vi');
  const link = page.getByRole('menuitem', { name: MENU.vi.excel });
  await menusOf(page).first().click();
  expect(await link.getAttribute('href')).toContain(`/api/snapshots/${id}/chart.xlsx?`);
}, 60_000);
