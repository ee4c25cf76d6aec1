import { api, BOARD_CHARTS, CHARTS, type Chart } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardChartAsked, ChartTable } from '@ket-nap/tables';
import { cellsOf, partOf } from '../reports/second-reader';
import { call, refusalOf, send, type Given } from '../support/api';
import { twinOf, wordsIn, type Asked } from '../support/chart-tables';
import { signIn, type Client } from '../support/client';
import { boardOf, recordQuotas } from '../support/office';
import { expectValid, judged } from '../support/open-xml';
import { startServer, type TestServer } from '../support/server';
import { hasLibreOffice, recalculated, rowsOf, type Cells } from '../support/spreadsheets';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

type Door = typeof api.charts.workbook | typeof api.snapshots.chartWorkbook;
async function fileOf(
  client: Client,
  door: Door,
  given: Given,
): Promise<{ bytes: Uint8Array; name: string }> {
  const { status, body, headers } = await send(client, door, given);
  if (status !== 200 || !Buffer.isBuffer(body)) throw new Error(`${status} ${JSON.stringify(body)}`);
  const name = decodeURIComponent((headers.get('content-disposition') ?? '').split("UTF-8''")[1] ?? '');
  return { bytes: new Uint8Array(body), name };
}
const workbook = (query: Asked, client = board) => fileOf(client, api.charts.workbook, { query });

/** What does not exist stands as a dash under figures, and as nothing under words. */
const cellsIn = ({ columns, rows }: ChartTable) =>
  rows.map(({ cells }) => cells.map((cell, index) => cell ?? (columns[index]?.kind === 'text' ? null : '—')));

/** The lines of the table in a sheet, under its head; all of them, up to the notes. */
function linesIn(rows: readonly Cells[], table: ChartTable): Cells[] {
  const head = rows.findIndex((row) => table.columns.every(({ label }, index) => row[index] === label));
  if (head < 0) throw new Error(`no head ${table.columns.map(({ label }) => label).join()}`);
  const end = rows.findIndex((row, index) => index > head && row.every((cell) => cell === null));
  // Where the last cells of a row are empty, a reader leaves them out.
  return rows
    .slice(head + 1, end < 0 ? undefined : end)
    .map((row) => table.columns.map((_, index) => row[index] ?? null));
}

/** The same lines from the XML of the file, without the library that wrote it. */
function linesOfXml(bytes: Uint8Array, table: ChartTable): Cells[] {
  const cells = cellsOf(bytes);
  const at = (column: number, row: number) => cells.get(`${letters(column)}${row}`)?.value ?? null;
  const rows = [...cells.keys()].map((name) => Number(name.replace(/\D/g, '')));
  const head = Math.min(...rows.filter((row) => table.columns.every(({ label }, i) => at(i, row) === label)));
  return table.rows.map((_, line) => table.columns.map((__, column) => at(column, head + 1 + line)));
}
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

type Case = [asked: Asked, shown?: BoardChartAsked & { parts?: string }];
const HALF = { period: '2022-H1' };
const MANY = { period: '2026-H1' };
/** What every screen can be asked: a year, before and after the reorganisation, seen as today and by area, approved only, of a unit. */
const EVERY: Case[] = [
  [{ period: '2021' }],
  [HALF],
  [MANY],
  [{ ...HALF, view: 'today' }],
  [{ period: '2024-H2', view: 'former_area' }],
  [{ ...MANY, counted: 'approved' }],
  [{ ...HALF, unit: '3' }],
];
const OF_PARTS: Case[] = EVERY.flatMap(([asked]): Case[] =>
  ['occupation', 'age'].map((parts) => [asked, { parts }]),
);
const CASES: Record<Chart, readonly Case[]> = {
  ranking: [
    ...EVERY,
    [MANY, { kind: 'ward', sort: '-rate' }],
    [MANY, { find: 'nha trang', group: 'area' }],
    [MANY, { bands: 'behind,no_report', group: 'kind' }],
    [MANY, { cut: 'bottom-10', sort: 'remaining' }],
    [
      { ...MANY, counted: 'approved' },
      { area: 'Cam Lâm', sort: 'pace' },
    ],
  ],
  trend: EVERY,
  quotas: [...EVERY, [MANY, { cut: 'top-5', sort: 'quota' }]],
  term: EVERY,
  size: [...EVERY, [HALF, { size: 'members' }]],
  heatmap: [
    ...EVERY,
    [{ ...HALF, by: 'year', back: '4' }],
    [MANY, { sort: 'name' }],
    [HALF, { sort: '-quota' }],
  ],
  distribution: [...EVERY, [{ ...MANY, by: 'year', back: '20' }]],
  composition: [...OF_PARTS, [MANY, { parts: 'focus' }]],
  committees: OF_PARTS,
  way: [
    [{}],
    [{ term: '2020-2025', period: '2022-H1' }],
    [{ term: '2020-2025', period: '2024-H2', view: 'former_area' }],
  ],
  committee: [
    [{ ...HALF, unit: '3' }],
    [{ ...MANY, unit: '12' }],
    [{ ...MANY, unit: '12', counted: 'approved' }],
  ],
};

describe.each(CHARTS)('the workbook of a chart: %s', (chart) => {
  it.each(
    (['vi', 'en'] as const).flatMap((locale) =>
      CASES[chart].map(([asked, shown = {}]) => ({ locale, asked, shown })),
    ),
  )(
    'holds the twin of the screen to the digit, as real numbers: $locale $asked $shown',
    async ({ locale, asked, shown }) => {
      const twin = await twinOf(board, chart, asked, shown, wordsIn(locale));
      const { bytes, name } = await workbook({ chart, ...asked, ...shown, locale });
      const rows = await rowsOf(bytes);
      expect(linesIn(rows, twin)).toEqual(cellsIn(twin));
      expect(linesOfXml(bytes, twin)).toEqual(cellsIn(twin));
      expect([...cellsOf(bytes).values()].every(({ formula }) => formula === null)).toBe(true);
      expect(rows.slice(0, 3).flatMap(([text]) => text ?? [])).toEqual(
        [twin.title, twin.about, twin.selection].filter((line) => line !== undefined),
      );
      const [unit = '', period] = twin.about.split(' · ');
      expect(name).toContain(` - ${unit} - `);
      // Over several periods, or a term up to one of them, the file is named by the last.
      if (!['heatmap', 'distribution', 'way'].includes(chart)) expect(name).toContain(` - ${period} - `);
      else expect(name).toMatch(/ - (6 tháng|Năm|First|Second|Year|\d{4}).*20\d\d.* - /);
      expect(name).toMatch(/ - \d\d-\d\d-\d{4}\.xlsx$/);
    },
  );

  it('says whose figures it holds and of when, and repeats its head on every A4 sheet', async () => {
    const [asked, shown = {}] = CASES[chart][1] ?? [{}];
    const { bytes } = await workbook({ chart, ...asked, ...shown });
    const [[title], [about]] = [(await rowsOf(bytes))[0] ?? [], (await rowsOf(bytes))[1] ?? []];
    expect(title).toEqual(expect.any(String));
    expect(about).toMatch(
      /^Đảng (bộ|ủy) .*20\d\d.* · tính đến \d\d\/\d\d\/20\d\d · (.* · )?Số liệu minh họa$/,
    );
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/paperSize="9"[^>]*orientation="landscape"/);
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/Print_Titles[^>]*>[^<]*\$4:\$4</);
  });
});

const withOffice = hasLibreOffice ? it : it.skip;
withOffice(
  'LibreOffice opens it with the same figures',
  async () => {
    const rows = await rowsOf(recalculated((await workbook({ chart: 'ranking', ...HALF })).bytes));
    const line = (name: string) => rows.find(([first]) => first === name);
    expect(line('Thành ủy Nha Trang')).toEqual(expect.arrayContaining([330, 118, 35.8]));
    expect(line('Tổng cộng')).toEqual(expect.arrayContaining([1700, 612, 36]));
  },
  90_000,
);

judged(
  'The workbook of a chart is valid Open XML',
  async () => {
    const ranking = await workbook({ chart: 'ranking', ...MANY, group: 'kind' });
    const heatmap = await workbook({ chart: 'heatmap', ...HALF, locale: 'en' });
    await expectValid({ ranking: ranking.bytes, heatmap: heatmap.bytes });
  },
  60_000,
);

describe('rows that the reader chose', () => {
  const rowsIn = async (query: Asked) => rowsOf((await workbook({ chart: 'ranking', ...query })).bytes);

  it('are the only ones in the file, in the order asked for, and it says so under its title', async () => {
    const { rows } = await boardOf(board, '2022-H1');
    const least = rows.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).slice(-5);
    const sheet = await rowsIn({ ...HALF, cut: 'bottom-5' });
    expect(sheet.slice(-6).map(([name]) => name)).toEqual([
      ...least.map(({ committee }) => committee.name),
      'Tổng cộng toàn Đảng bộ tỉnh Khánh Hòa',
    ]);
    expect(sheet.at(-1)).toEqual(expect.arrayContaining([1700, 612, 36]));
    expect(sheet[2]?.[0]).toBe(
      'Chỉ gồm 5 trên 15 đơn vị: 5 cuối theo tỷ lệ. Nhóm và dòng tổng vẫn là của toàn Đảng bộ tỉnh Khánh Hòa.',
    );
  });

  it('stand under the sums of their kind', async () => {
    const sheet = await rowsIn({ ...HALF, group: 'kind', kind: 'city' });
    const { tallies } = await boardOf(board, '2022-H1');
    const city = tallies.find(({ by, key }) => by === 'kind' && key === 'city');
    expect(sheet.find(([name]) => name === 'Thành ủy · 2 đơn vị')).toEqual(
      expect.arrayContaining([city?.quota, city?.admitted, city?.rate]),
    );
  });
});

describe('the workbook of a chart of a frozen board', () => {
  it('has the figures of its moment when the board has gone on, and says so', async () => {
    const { id } = await call(board, api.snapshots.take, { body: { asked: HALF, note: 'Họp BTV' } });
    const twins = () =>
      Promise.all(BOARD_CHARTS.map((chart) => twinOf(board, chart, HALF, {}, wordsIn('vi'))));
    const [frozen, { unit, rows, total }] = [await twins(), await boardOf(board, '2022-H1')];
    const city = rows.find(({ committee }) => committee.code === 'NT');
    await recordQuotas(board, 2022, [
      {
        ...{ committeeId: unit.id, period: '2022', amount: 1750 },
        version: total.quotaVersion?.number ?? 0,
      },
      {
        ...{ committeeId: city?.committee.id ?? '', period: '2022', amount: 380 },
        version: city?.quotaVersion?.number ?? 0,
      },
    ]);
    const live = await twins();
    for (const [at, chart] of BOARD_CHARTS.entries()) {
      const twin = frozen[at];
      if (twin === undefined) throw new Error(chart);
      // The way through the term has no yearly quotas.
      if (chart !== 'term') expect(live[at]?.rows).not.toEqual(twin.rows);
      const given = { params: { id }, query: { chart } };
      const { bytes, name } = await fileOf(board, api.snapshots.chartWorkbook, given);
      expect(linesIn(await rowsOf(bytes), twin)).toEqual(cellsIn(twin));
      expect(String((await rowsOf(bytes))[1]?.[0])).toMatch(/bản chốt lúc .*: Họp BTV$/);
      expect(name).toMatch(/ - Đảng bộ tỉnh Khánh Hòa - 6 tháng đầu năm 2022 - [\d-]{10}\.xlsx$/);
    }
  });

  it('is not for officers, and not found where it is not', async () => {
    const given = { params: { id: '999999' }, query: { chart: 'trend' } };
    expect(refusalOf(await send(board, api.snapshots.chartWorkbook, given)).status).toBe(404);
    const officer = await signIn(server.url, 'entry-nt');
    expect(refusalOf(await send(officer, api.snapshots.chartWorkbook, given)).status).toBe(403);
  });
});

it('An officer gets its own row and nothing of its neighbours', async () => {
  const officer = await signIn(server.url, 'entry-nt');
  for (const chart of ['ranking', 'quotas', 'heatmap', 'size']) {
    const text = JSON.stringify(await rowsOf((await workbook({ chart, period: '2021' }, officer)).bytes));
    expect(text).toContain('Thành ủy Nha Trang');
    expect(text).not.toContain('Cam Ranh');
  }
});

it.each([
  ['a chart that there is not', { chart: 'pie' }],
  ['an order that there is not', { chart: 'ranking', sort: 'colour' }],
  ['bands that there are not', { chart: 'ranking', bands: 'behind;drop' }],
  ['a committee’s chart of no committee', { chart: 'committee' }],
  ['no chart', {}],
])('Refuses %s', async (_, query) => {
  expect(refusalOf(await send(board, api.charts.workbook, { query })).status).toBe(400);
});
