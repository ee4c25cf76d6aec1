import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultsOf, planOf } from '../../apps/web/src/features/reorganise/checks';
import { filledRows, newDraft, newRow, type Row } from '../../apps/web/src/features/reorganise/draft';
import { isMove, linkGroups } from '../../apps/web/src/features/reorganise/groups';
import { kindIn, merged, pasted, predecessorsIn } from '../../apps/web/src/features/reorganise/paste';
import { rowsIn } from '../../apps/web/src/grid/clipboard';

const districts = [
  { id: '11', code: 'NT', name: 'Thành ủy Nha Trang' },
  { id: '12', code: 'DK', name: 'Huyện ủy Diên Khánh' },
  { id: '13', code: 'NT-NH', name: 'Huyện ủy Ninh Hải' },
];
const into = (rows: Row[], text: string, column = 0, row = 0) =>
  pasted(rows, { row, column }, rowsIn(text), districts);
const typed = (key: number, given: Partial<Row> = {}): Row => ({
  ...newRow(key),
  code: `9${key}`,
  name: `Đảng ủy xã ${key}`,
  kind: 'commune',
  predecessorIds: ['11'],
  ...given,
});

describe('a range pasted from Excel into the successors', () => {
  it('fills rows from the cell on, and adds as many as are needed', () => {
    const text =
      '22651\tĐảng ủy xã Diên Khánh\tXã\tDiên Khánh\tDK\r\n22834\tĐảng ủy phường Ninh Chử\tPhường\t\tNT; NT-NH\r\n';
    const { rows, count } = into([newRow(1)], text);
    expect(count).toBe(2);
    expect(rows).toEqual([
      expect.objectContaining({
        code: '22651',
        kind: 'commune',
        formerArea: 'Diên Khánh',
        predecessorIds: ['12'],
      }),
      expect.objectContaining({
        code: '22834',
        kind: 'ward',
        formerArea: '',
        predecessorIds: ['11', '13'],
        unknown: '',
      }),
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it('leaves out the head row, and what lies beside the table', () => {
    const { rows, count } = into([newRow(1)], 'Mã\tTên\n900\tĐảng ủy xã Mới');
    expect(count).toBe(1);
    expect(rows[0]).toMatchObject({ code: '900', name: 'Đảng ủy xã Mới' });
    expect(into([newRow(1)], 'DK\tbeside\nNT\tbeside', 4).rows.map((row) => row.predecessorIds)).toEqual([
      ['12'],
      ['11'],
    ]);
  });

  it('keeps what it does not understand in its cell, to be corrected there', () => {
    const { rows } = into([newRow(1)], '901\tĐảng ủy\tLâu đài\t\tNT; Huyện ủy Nào Đó');
    expect(rows[0]).toMatchObject({
      kind: 'Lâu đài',
      predecessorIds: ['11'],
      unknown: 'Huyện ủy Nào Đó',
    });
    expect(faultsOf(rows).get(1)).toEqual([
      expect.objectContaining({ column: 'kind', rule: 'kindUnknown', text: 'Lâu đài' }),
      expect.objectContaining({ column: 'predecessors', rule: 'unknown', text: 'Huyện ủy Nào Đó' }),
    ]);
  });

  it('reads names and kinds as offices write them, and cells with lines of their own', () => {
    expect(predecessorsIn('Huyện uỷ Diên Khánh', districts)).toEqual({ ids: ['12'], unknown: '' });
    expect(predecessorsIn('thanh uy nha trang, dk', districts).ids).toEqual(['11', '12']);
    expect(rowsIn('"DK\nNT"\t"có ""ngoặc"""\nB\t')).toEqual([
      ['DK\nNT', 'có "ngoặc"'],
      ['B', ''],
    ]);
    expect(predecessorsIn('DK\nNT', districts).ids).toEqual(['12', '11']);
    expect(['xã', 'XA', 'commune', 'Commune'].map(kindIn)).toEqual(Array(4).fill('commune'));
  });

  it('lets an existing committee keep its own code and name', () => {
    const existing = { ...newRow(1, true), existingId: '5' };
    const { rows } = into([existing], '900\tTên khác\tXã\t\tDK');
    expect(rows[0]).toEqual({ ...existing, predecessorIds: ['12'] });
  });

  it('reads back every table it is given', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ủ', ' ', '"', '\n', ';') }).map((s) => s.trim());
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    const written = (text: string) => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(table, (rows) => {
        // What Excel puts on the clipboard ends with a line end.
        const text = rows.map((row) => row.map(written).join('\t') + '\r\n').join('');
        fc.pre(rows.at(-1)?.some((one) => one !== '') ?? false);
        expect(rowsIn(text)).toEqual(rows);
      }),
    );
  });
});

describe('the rows of a file', () => {
  it('come after what was typed, replace the same code, and push out blank rows', () => {
    const { key: _, ...read } = typed(1, { name: 'Từ tệp' });
    const rows = merged(
      [newRow(7), typed(1), typed(2)],
      [read, { ...read, code: '99' }],
      (row) => row.code === '',
    );
    expect(rows.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '91 Từ tệp',
      '92 Đảng ủy xã 2',
      '99 Từ tệp',
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });
});

describe('what is wrong with the successors', () => {
  it('is said by row and cell; blank rows say nothing', () => {
    expect(faultsOf([newRow(1), newRow(2)]).size).toBe(0);
    const rows = [typed(1), newRow(2), typed(3, { code: '91', predecessorIds: [] }), newRow(4, true)];
    expect([...faultsOf(rows)].map(([key, faults]) => [key, faults.map(({ rule }) => rule)])).toEqual([
      [3, ['predecessors', 'codeTwice']],
      [4, ['existing', 'predecessors']],
    ]);
    expect(faultsOf(rows).get(3)?.[1]).toMatchObject({ other: 1 });
    expect(filledRows(rows).map(({ place }) => place)).toEqual([1, 3, 4]);
  });

  it('keeps the plan from being sent; a plan in order is sent in the order of the tree', () => {
    const committees = new Map(
      ['1', '11', '12'].map((id) => [id, { code: id, name: id, kind: 'district', formerArea: null }]),
    );
    const draft = {
      ...newDraft('1'),
      effectiveOn: '1/7/2025',
      endIds: ['12', '11'],
      rows: [newRow(5), typed(1), typed(2)],
    };
    expect(planOf(draft, committees)).toMatchObject({
      effectiveOn: '2025-07-01',
      decisionNumber: null,
      endIds: ['11', '12'],
      successors: [{ code: '91', existingId: null }, { code: '92' }],
    });
    expect(planOf({ ...draft, effectiveOn: '31/02/2025' }, committees)).toBeNull();
    expect(planOf({ ...draft, parentId: null }, committees)).toBeNull();
    expect(planOf({ ...draft, rows: [typed(1, { name: ' ' })] }, committees)).toBeNull();
  });
});

describe('who succeeded whom', () => {
  const links = fc.array(
    fc.record({
      predecessorId: fc.integer({ min: 1, max: 8 }).map((n) => `p${n}`),
      successorId: fc.integer({ min: 1, max: 8 }).map((n) => `s${n}`),
    }),
    { maxLength: 20 },
  );

  it('is read as groups that share nobody and hold every link', () => {
    fc.assert(
      fc.property(links, (given) => {
        const groups = linkGroups(given);
        for (const side of ['predecessorIds', 'successorIds'] as const) {
          const all = groups.flatMap((group) => group[side]);
          expect(new Set(all).size).toBe(all.length);
        }
        for (const { predecessorId, successorId } of given) {
          const home = groups.find((group) => group.predecessorIds.includes(predecessorId));
          expect(home?.successorIds).toContain(successorId);
        }
        // No group falls apart: from its first member every other one is reached over links.
        for (const group of groups)
          expect(reached(given, group.predecessorIds[0] ?? '')).toEqual(
            new Set([...group.predecessorIds, ...group.successorIds]),
          );
      }),
    );
  });

  it('tells a move from a merger', () => {
    const one = { ended: [{ id: '1', code: 'A' }], opened: [{ id: '2', code: 'A' }] };
    const link = [{ predecessorId: '1', successorId: '2' }];
    expect(isMove({ ...one, links: link })).toBe(true);
    expect(isMove({ ...one, opened: [{ id: '2', code: 'B' }], links: link })).toBe(false);
    expect(isMove({ ended: one.ended, opened: [], links: [] })).toBe(false);
  });
});

function reached(
  links: readonly { predecessorId: string; successorId: string }[],
  from: string,
): Set<string> {
  const found = new Set([from]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { predecessorId, successorId } of links) {
      if (found.has(predecessorId)) found.add(successorId);
      if (found.has(successorId)) found.add(predecessorId);
    }
  }
  return found;
}
