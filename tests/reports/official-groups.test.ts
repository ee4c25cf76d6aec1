import { describe, expect, it } from '@jest/globals';
import type { OfficialDocument } from '@ket-nap/contracts';
import { sumOfKnown } from '@ket-nap/domain';
import { distributionDocument, workbookOf } from '@ket-nap/reports';
import { calculate } from './formula';
import { partsOf } from './official-reader';
import { OPTIONS } from './sample-answers';
import { sampleDistribution } from './sample-distribution';
import { sampleDocument } from './sample-documents';

function tableOf({ parts }: OfficialDocument) {
  const table = parts[0]?.table;
  if (!table) throw new Error('no table');
  return table;
}

async function read(document: OfficialDocument) {
  const [found] = partsOf(document, await workbookOf(document));
  if (!found) throw new Error('no part');
  return { ...found, table: tableOf(document) };
}

/** The columns that add up, by what their rate is of. */
const ADDED = {
  term: ['target', 'year2021', 'year2022', 'admitted'],
  distribution: ['lastYearQuota', 'lastYearAdmitted', 'quota', 'firstHalf'],
  discipline: ['due', 'on_time', 'late', 'missing'],
} as const;

describe.each(['term', 'distribution', 'discipline'] as const)('the groups of another table: %s', (kind) => {
  it.each(['kind', 'area'] as const)('stand over their lines with their sums: %s', (group) => {
    const { rows, columns } = tableOf(sampleDocument(kind, { group, order: 'official' }));
    const figure = (row: number, id: string) => {
      const cell = rows[row]?.cells[columns.findIndex((column) => column.id === id)];
      return typeof cell === 'number' ? cell : null;
    };
    const heads = rows.flatMap(({ level }, at) => (level === 'group' ? [at] : []));
    expect(heads.length).toBeGreaterThanOrEqual(3);
    expect(heads.map((at) => rows[at]?.cells[0])).toEqual(['I', 'II', 'III', 'IV'].slice(0, heads.length));
    for (const head of heads) {
      const end = rows.findIndex(({ level }, at) => at > head && level !== 'line');
      const lines = rows.flatMap((_, at) => (at > head && at < end ? [at] : []));
      expect(rows[head]?.cells.join(' ')).toContain(`${lines.length} đơn vị`);
      for (const id of ADDED[kind])
        expect([id, figure(head, id)]).toEqual([id, sumOfKnown(lines.map((at) => figure(at, id)))]);
    }
    const numbers = rows.filter(({ level }) => level === 'line').map(({ cells }) => cells[0]);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  it('are live: sums of their lines, rates of the sums, and in the total no line twice', async () => {
    const { table, cells, at } = await read(sampleDocument(kind, { group: 'kind' }));
    const head = table.rows.findIndex(({ level }) => level === 'group');
    const total = table.rows.findIndex(({ level }) => level === 'total');
    const plain = table.columns.filter(
      ({ id, from }) => from === null && [...ADDED[kind]].some((one) => one === id),
    );
    for (const { id } of plain) {
      expect(at(head, id)?.formula).toMatch(/^SUBTOTAL\(9,[A-Z]+\d+:[A-Z]+\d+\)$/);
      expect(at(total, id)?.formula).toMatch(/^SUBTOTAL\(9,([A-Z]+\d+:[A-Z]+\d+,){2}[A-Z]+\d+:[A-Z]+\d+\)$/);
    }
    for (const [address, { formula, value }] of cells)
      if (formula !== null) expect([address, calculate(formula, cells)]).toEqual([address, value]);
  });
});

it('A share of the distribution is of all quotas, also in groups', async () => {
  const { table, at } = await read(sampleDocument('distribution', { group: 'kind' }));
  const total = table.rows.findIndex(({ level }) => level === 'total');
  const of = (row: number) => at(row, 'share')?.formula ?? '';
  const base = at(total, 'share')?.formula?.match(/N\(([A-Z]+\d+)\)/)?.[1] ?? 'none';
  table.rows.forEach((_, row) => {
    if (row <= total) expect(of(row)).toContain(`/${base},`);
  });
});

it('The members of committees that end within the year are counted once, at their successors, in groups as in the total', () => {
  const input = sampleDistribution();
  const rows = input.rows.map((row, at) => ({ ...row, lasts: at > 2 }));
  const lasting = sumOfKnown(rows.filter(({ lasts }) => lasts).map(({ members }) => members));
  const document = distributionDocument(
    { ...input, rows, own: { ...input.own, members: lasting } },
    { ...OPTIONS, group: 'kind' },
  );
  const { rows: printed, columns, notes } = tableOf(document);
  const at = columns.findIndex(({ id }) => id === 'members');
  const of = (level: string) =>
    printed.filter((row) => row.level === level).map(({ cells }) => Number(cells[at]));
  expect(sumOfKnown(of('group'))).toBe(lasting);
  expect(of('total')[0]).toBe(lasting);
  expect(notes.join(' ')).toContain(
    'Cột 1: dòng cộng tính đảng viên của đơn vị kết thúc trong năm một lần, ở đơn vị kế thừa.',
  );
});
