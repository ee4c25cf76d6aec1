import { api, CHARTS, type Board, type Chart } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formats, translator } from '@ket-nap/i18n';
import { quotasTable, rankingTable, rowsWanted, trendTable, type ChartTable } from '@ket-nap/tables';
import { cellsOf, partOf } from '../reports/second-reader';
import { refusalOf, send } from '../support/api';
import { signIn, type Client } from '../support/client';
import { boardOf } from '../support/office';
import { startServer, type TestServer } from '../support/server';
import { hasLibreOffice, recalculated, rowsOf } from '../support/spreadsheets';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

const words = { t: translator('vi'), f: formats('vi'), locale: 'vi' as const };
const tables: Partial<Record<Chart, (answer: Board) => ChartTable>> = {
  ranking: (answer) => rankingTable(answer, rowsWanted(answer.rows, undefined), words),
  trend: (answer) => trendTable(answer, words),
  quotas: (answer) => quotasTable(answer, rowsWanted(answer.rows, undefined), words),
};
const withTable = CHARTS.flatMap((chart) => (tables[chart] ? [chart] : []));

async function workbook(
  client: Client,
  query: Record<string, string>,
): Promise<{ bytes: Uint8Array; name: string }> {
  const { status, body, headers } = await send(client, api.charts.workbook, { query });
  if (status !== 200 || !Buffer.isBuffer(body)) throw new Error(`${status} ${JSON.stringify(body)}`);
  const name = decodeURIComponent((headers.get('content-disposition') ?? '').split("UTF-8''")[1] ?? '');
  return { bytes: new Uint8Array(body), name };
}

/** The lines of the table in a sheet, under its head. */
function linesIn(rows: readonly (string | number | null)[][], table: ChartTable) {
  const head = rows.findIndex(
    (row) => row[0] === table.columns[0]?.label && row.length === table.columns.length,
  );
  return rows.slice(head + 1, head + 1 + table.rows.length);
}

/** What does not exist stands as a dash under figures, and as nothing under words. */
const shown = ({ columns, rows }: ChartTable) =>
  rows.map(({ cells }) => cells.map((cell, index) => cell ?? (columns[index]?.kind === 'text' ? null : '—')));

describe.each(withTable)('the workbook of a chart: %s', (chart) => {
  it.each(['2021', '2022-H1', '2026-H1'])(
    'holds the table of the screen to the digit, as real numbers: %s',
    async (period) => {
      const table = tables[chart]?.(await boardOf(board, period));
      if (table === undefined) throw new Error('no table');
      const { bytes } = await workbook(board, { chart, period });
      expect(linesIn(await rowsOf(bytes), table)).toEqual(shown(table));
      // Read once more without the library that wrote it.
      const second = [...cellsOf(bytes).values()].map(({ value }) => value);
      for (const cells of shown(table))
        expect(second).toEqual(expect.arrayContaining(cells.filter((cell) => cell !== null)));
      expect([...cellsOf(bytes).values()].every(({ formula }) => formula === null)).toBe(true);
    },
  );

  it('says whose figures it holds and of when, and repeats its head on every A4 sheet', async () => {
    const { bytes, name } = await workbook(board, { chart, period: '2022-H1' });
    const [[title], [about]] = [(await rowsOf(bytes))[0] ?? [], (await rowsOf(bytes))[1] ?? []];
    expect(about).toMatch(
      /^Đảng bộ tỉnh Khánh Hòa · 6 tháng đầu năm 2022 · tính đến 30\/06\/2022 · 15 trên 15/,
    );
    expect(name).toMatch(
      new RegExp(`^${String(title)} - Đảng bộ tỉnh Khánh Hòa - 6 tháng đầu năm 2022 - [\\d-]{10}\\.xlsx$`),
    );
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/paperSize="9"[^>]*orientation="landscape"/);
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/Print_Titles[^>]*>[^<]*\$4:\$4</);
  });
});

const withOffice = hasLibreOffice ? it : it.skip;
withOffice(
  'LibreOffice opens it with the same figures',
  async () => {
    const { bytes } = await workbook(board, { chart: 'ranking', period: '2022-H1' });
    const rows = await rowsOf(recalculated(bytes));
    const line = (name: string) => rows.find(([first]) => first === name);
    expect(line('Thành ủy Nha Trang')).toEqual(expect.arrayContaining([330, 118, 35.8]));
    expect(line('Tổng cộng')).toEqual(expect.arrayContaining([1700, 612, 36]));
  },
  90_000,
);

it('The rows are those that the screen shows, in its order', async () => {
  const { rows } = await boardOf(board, '2022-H1');
  const [a, b] = [rows[3], rows[1]];
  if (!a || !b) throw new Error('no rows');
  const asked = `${a.committee.id},${b.committee.id}`;
  const names = (
    await rowsOf((await workbook(board, { chart: 'ranking', period: '2022-H1', rows: asked })).bytes)
  ).map(([name]) => name);
  expect(names.slice(-3)).toEqual([a.committee.name, b.committee.name, 'Tổng cộng']);
});

it('An officer gets its own row and nothing of its neighbours, whatever rows it asks for', async () => {
  const all = await boardOf(board, '2021');
  const officer = await signIn(server.url, 'entry-nt');
  const rows = all.rows.map(({ committee }) => committee.id).join(',');
  const { bytes } = await workbook(officer, { chart: 'ranking', period: '2021', rows });
  const text = JSON.stringify(await rowsOf(bytes));
  expect(text).toContain('Thành ủy Nha Trang');
  expect(text).not.toContain('Cam Ranh');
});

it.each([
  ['a chart that there is not', { chart: 'pie' }],
  ['rows that are no ids', { chart: 'ranking', rows: '1;drop' }],
  ['no chart', {}],
])('Refuses %s', async (_, query) => {
  expect(refusalOf(await send(board, api.charts.workbook, { query })).status).toBe(400);
});

it('The same in English', async () => {
  const { bytes } = await workbook(board, { chart: 'trend', period: '2021', locale: 'en' });
  expect(JSON.stringify(await rowsOf(bytes))).toContain('First half of 2021');
});
