import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rowName, translator } from '@ket-nap/i18n';
import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { call, send, type Given } from '../support/api';
import { signIn, type Client } from '../support/client';
import { boardOf, rowOf } from '../support/office';
import { expectValid, judged } from '../support/open-xml';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

type Door = { path: string; method: 'GET' };

async function download(
  client: Client,
  door: Door,
  given: Given = {},
): Promise<{ sheets: Worksheet[]; headers: Headers }> {
  const { status, body, headers } = await send(client, door, given);
  if (status !== 200 || !Buffer.isBuffer(body)) throw new Error(`${status} ${JSON.stringify(body)}`);
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(body).buffer);
  return { sheets: workbook.worksheets, headers };
}

const summary: Door = { path: api.board.summaryWorkbook.path, method: 'GET' };
const template: Door = { path: api.imports.figuresTemplate.path, method: 'GET' };

/** What a cell shows: the result of a formula. */
const shown = (value: CellValue): unknown =>
  typeof value === 'object' && value !== null && 'result' in value ? value.result : value;

/** The line of the table in which a text stands, as what its cells show. */
function lineOf(sheet: Worksheet | undefined, name: string): unknown[] {
  const found: unknown[] = [];
  sheet?.eachRow((row) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(shown(cell.value)));
    if (found.length === 0 && cells[1] === name) found.push(...cells);
  });
  return found;
}

it.each(['2021', '2021-H2', '2022-H1'])(
  'The workbook of %s holds the board’s figures to the digit',
  async (period) => {
    const view = await boardOf(board, period);
    const [sheet] = (await download(board, summary, { query: { period } })).sheets;
    for (const { committee, admitted, quota, rate } of view.rows) {
      expect(lineOf(sheet, committee.name)).toEqual(expect.arrayContaining([admitted, quota, rate]));
    }
    const { admitted, quota, rate } = view.total;
    expect(lineOf(sheet, 'TỔNG CỘNG')).toEqual(expect.arrayContaining([admitted, quota, rate]));
  },
);

it.each(['today', 'former_area'])(
  'The workbook by %s is that board: its rows by name, its members under them, its view in the name of the file',
  async (view) => {
    const query = { period: '2025', view, against: '2022', asOf: '2025-12-31' };
    const seen = await boardOf(board, query.period, query);
    const { sheets, headers } = await download(board, summary, { query });
    const [sheet] = sheets;
    const t = translator('vi');
    for (const row of seen.rows) {
      expect(lineOf(sheet, rowName(row, t))).toEqual(
        expect.arrayContaining([row.admitted, row.quota, row.rate]),
      );
      for (const { committee, admitted } of row.group?.members ?? [])
        expect(lineOf(sheet, committee.name)).toContain(admitted ?? 'Chưa báo cáo');
    }
    expect(seen.rows.some(({ group }) => group !== null)).toBe(true);
    expect(lineOf(sheet, 'TỔNG CỘNG')).toEqual(
      expect.arrayContaining([seen.total.admitted, seen.total.quota, seen.total.rate, 'không so sánh được']),
    );
    const name = decodeURIComponent((headers.get('content-disposition') ?? '').split("UTF-8''")[1] ?? '');
    expect(name).toContain(t(`views.name.${seen.view}`));
  },
);

it('Its name says what it is, in old programs and new, and it is never kept by a cache', async () => {
  const { headers } = await download(board, summary, { query: { period: '2022-H1' } });
  expect(headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  const disposition = headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(
    /^attachment; filename="[\x20-\x7E]+\.xlsx"; filename\*=UTF-8''[\w%.-]+\.xlsx$/,
  );
  const name = decodeURIComponent(disposition.split("UTF-8''")[1] ?? '');
  expect(name).toContain('6 tháng đầu năm 2022');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it('An officer’s workbook holds its own row and the province’s totals, nothing of its neighbours', async () => {
  const officer = await signIn(server.url, 'entry-nt');
  const { sheets } = await download(officer, summary, { query: { period: '2021' } });
  const [sheet] = sheets;
  expect(lineOf(sheet, 'Thành ủy Nha Trang')).toEqual(expect.arrayContaining([268, 330, 81.2]));
  expect(lineOf(sheet, 'Thành ủy Cam Ranh')).toEqual([]);
  expect(JSON.stringify(sheets.map((one) => one.getSheetValues()))).not.toContain('Cam Ranh');
});

it('The same workbook in English', async () => {
  const [sheet] = (await download(board, summary, { query: { period: '2021', locale: 'en' } })).sheets;
  expect(lineOf(sheet, 'TOTAL')).toEqual(expect.arrayContaining([1455, 1700, 85.6]));
});

it('The template, filled in and sent back, is read without a mistake', async () => {
  const { body } = await send(board, template, { query: { year: '2026' } });
  if (!Buffer.isBuffer(body)) throw new Error('no workbook');
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(body).buffer);
  const [sheet] = workbook.worksheets;
  let lines = 0;
  sheet?.eachRow((row, number) => {
    const [, code, , period] = [
      row.getCell(1).value,
      row.getCell(1).value,
      row.getCell(2).value,
      row.getCell(3).value,
    ];
    if (number === 1 || typeof code !== 'string' || typeof period !== 'string') return;
    // Quotas by whatever period, admissions of the half-year that nobody has reported yet.
    if (code === 'KH' || period === '2026') row.getCell(4).value = 1000 + number;
    else if (period === '2026-H2') row.getCell(5).value = number;
    else return;
    lines += 1;
  });
  const content = new Uint8Array(await workbook.xlsx.writeBuffer());
  const plan = await call(board, api.imports.checkFigures, { file: { name: 'mau.xlsx', content } });
  expect(plan).toMatchObject({ errors: [], rowsRead: lines });
  expect(plan.changes).toHaveLength(3 + 68 * 2);
  await call(board, api.imports.applyFigures, {
    file: { name: 'mau.xlsx', content },
    query: { fingerprint: plan.fingerprint },
  });
  const view = await boardOf(board, '2026-H2');
  expect(view.total).toMatchObject({ reported: 68, expected: 68 });
  expect(rowOf(view, '22366').quota).toBeGreaterThan(1000);
});

it('The template of committees is a workbook for the administrator', async () => {
  const admin = await signIn(server.url, 'admin');
  const { sheets } = await download(admin, { path: api.imports.committeesTemplate.path, method: 'GET' });
  expect(sheets.length).toBeGreaterThan(0);
});

judged(
  'The annex table of the board and the templates are valid Open XML',
  async () => {
    const admin = await signIn(server.url, 'admin');
    const fileOf = async (...asked: Parameters<typeof send>) => {
      const { body } = await send(...asked);
      if (!Buffer.isBuffer(body)) throw new Error('no workbook');
      return body;
    };
    await expectValid({
      summary: await fileOf(board, summary, { query: { period: '2026-H1', locale: 'en' } }),
      figures: await fileOf(board, template, { query: { year: '2026' } }),
      committees: await fileOf(admin, { path: api.imports.committeesTemplate.path, method: 'GET' }),
    });
  },
  60_000,
);
