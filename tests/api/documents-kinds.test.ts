import { api, type OfficialDocument, type OfficialTable } from '@ket-nap/contracts';
import { DOCUMENT_KINDS, formatOf, hasWideVersion } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { call, refused } from '../support/api';
import { signIn, type Client } from '../support/client';
import { fileOf, made, type Wanted } from '../support/document-desk';
import { boardOf } from '../support/office';
import { expectValid, judged } from '../support/open-xml';
import { startServer, type TestServer } from '../support/server';
import { ownMemory } from '../support/spreadsheets';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

const KINDS: Wanted[] = [
  { kind: 'summary', period: '2022-H1' },
  { kind: 'summary', period: '2022', order: 'official', group: 'kind' },
  { kind: 'term', term: '2020-2025', group: 'kind' },
  { kind: 'committee', period: '2022-H1', unit: 'of the first row' },
  { kind: 'distribution', period: '2022', group: 'area' },
  { kind: 'discipline', period: '2022-H1', group: 'kind' },
  { kind: 'breakdowns', period: '2026-H1' },
  { kind: 'breakdowns', period: '2026-H1', circulation: 'wide' },
  { kind: 'focus', period: '2026-H1' },
  { kind: 'focus', period: '2026-H1', circulation: 'wide', group: 'area', locale: 'en' },
  { kind: 'register', period: '2022' },
  { kind: 'review', period: '2022-H1' },
  { kind: 'review', period: '2026-H1', circulation: 'wide', locale: 'en' },
  { kind: 'reminder', period: '2022-H1', pick: 'behind' },
];

/** Every row of every sheet, each cell as a reader sees it. */
async function sheetsOf(bytes: Buffer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(ownMemory(bytes));
  const rows: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, ({ result, value }) => {
        const shown = [result, value].find((one: unknown) => one !== undefined && one !== null);
        // A spreadsheet counts days; the model names them.
        cells.push(typeof shown === 'string' || typeof shown === 'number' ? String(shown) : '');
      });
      rows.push(cells.join('|'));
    });
  return rows;
}

const isOfTime = (look: string | undefined): boolean => look === 'day' || look === 'instant';

function linesOf(document: OfficialDocument): string[] {
  return document.parts.flatMap(({ table }) =>
    (table?.rows ?? []).map(({ cells }) =>
      cells
        .map((cell, at) => (isOfTime(table?.columns[at]?.look) ? '' : String(cell ?? '')))
        .join('|')
        // A row of a sheet ends with its last cell.
        .replace(/\|+$/, ''),
    ),
  );
}

const files: Record<string, Uint8Array> = {};
describe.each(KINDS.map((asked) => [Object.values(asked).join(' '), asked] as const))('%s', (name, given) => {
  it('is a file that says what its preview says, line by line', async () => {
    const [first] = (await boardOf(board, '2022-H1')).rows;
    const asked = given['unit'] === undefined ? given : { ...given, unit: first?.committee.id ?? '' };
    const preview = await call(board, api.documents.preview, { query: asked });
    const line = await made(board, asked, { official: true });
    expect(line).toMatchObject({ state: 'done', error: null });
    expect(line.fileName).toMatch(formatOf(asked.kind) === 'xlsx' ? /\.xlsx$/ : /\.docx$/);
    const bytes = await fileOf(board, line.id);
    files[name] = bytes;
    if (formatOf(asked.kind) === 'docx') {
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      return;
    }
    const written = await sheetsOf(bytes);
    // Sorting columns may stand behind the last one.
    for (const row of linesOf(preview)) expect(written.some((cells) => cells.startsWith(row))).toBe(true);
    expect(written.join('\n')).toContain(line.code ?? 'no code');
    expect(written.join('\n')).toContain(line.checksum ?? 'no checksum');
  });
});

judged(
  'Every document of every kind is valid Open XML',
  async () => {
    expect(Object.keys(files)).toHaveLength(KINDS.length);
    await expectValid(files);
  },
  90_000,
);

const placesIn = (table: OfficialTable | null | undefined) => (id: string) =>
  table?.columns.findIndex((column) => column.id === id) ?? -1;

it('A register of the year of a reorganisation asks for no half-year in which a committee did not exist', async () => {
  const preview = await call(board, api.documents.preview, { query: { kind: 'register', period: '2025' } });
  const table = preview.parts[0]?.table;
  const at = placesIn(table);
  const halves = (table?.rows ?? []).map(({ cells }) => [cells[at('first')], cells[at('second')]]);
  expect(halves.filter(([first]) => first === '–').length).toBeGreaterThan(50);
  expect(halves.filter(([, second]) => second === '–').length).toBeGreaterThan(5);
  expect(halves.flat()).not.toContain('Chưa báo cáo');
  const states = (table?.rows ?? []).map(({ cells }) => cells[at('state')]);
  expect(states).not.toContain('Chưa báo cáo');
  expect(states).not.toContain('Mới có một kỳ');
});

it('A register says of each committee what the board says of it', async () => {
  const { rows, unit } = await boardOf(board, '2022');
  const preview = await call(board, api.documents.preview, { query: { kind: 'register', period: '2022' } });
  const table = preview.parts[0]?.table;
  const at = placesIn(table);
  const lines = new Map((table?.rows ?? []).map(({ cells }) => [cells[at('code')], cells]));
  expect(lines.size).toBe(rows.length);
  for (const { committee, admitted, quota, rate } of rows) {
    const cells = lines.get(committee.code) ?? [];
    expect(cells[at('above')]).toBe(unit.name);
    expect([cells[at('year')], cells[at('quota')], cells[at('rate')]]).toEqual([admitted, quota, rate]);
  }
});

it.each(DOCUMENT_KINDS)(
  'A wide version (%s) is one and says so, or is refused: never the internal one',
  async (kind) => {
    const asked = { kind, period: '2022-H1', circulation: 'wide' } as const;
    if (!hasWideVersion(kind)) {
      const body = { asked, official: true, key: randomUUID() };
      for (const answer of [
        await refused(board, api.documents.preview, { query: asked }),
        await refused(board, api.documents.make, { body }),
      ])
        expect(answer).toMatchObject({ status: 422, code: 'no_wide_version' });
      return;
    }
    const { parts, parameters } = await call(board, api.documents.preview, { query: asked });
    expect(parts[0]?.under.map(({ text }) => text).join()).toContain('(Phổ biến rộng)');
    expect(parameters.find(({ name }) => name === 'Phạm vi lưu hành')?.value).toBe('Phổ biến rộng');
  },
);

it.each(['breakdowns', 'focus'])(
  'What circulates widely (%s) tells no small count of a target group; internally all is told',
  async (kind) => {
    const asked = { kind, period: '2026-H1' };
    const told = async (circulation: string) =>
      linesOf(await call(board, api.documents.preview, { query: { ...asked, circulation } })).join('\n');
    const [internal, wide] = [await told('internal'), await told('wide')];
    expect(internal).not.toContain('<5');
    expect(wide).toContain('<5');
    const { id } = await made(board, {
      ...asked,
      kind: kind === 'focus' ? 'focus' : 'breakdowns',
      circulation: 'wide',
    });
    const written = (await sheetsOf(await fileOf(board, id))).join('\n');
    expect(written).toContain('<5');
  },
);
