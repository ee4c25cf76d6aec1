import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignPaste, type Names } from '../../apps/web/src/grid/align-paste';
import { sheetOf } from './grid-sheet';

const names: Names = {
  rows: [
    ['Tổng số đảng viên mới kết nạp', 'Newly admitted members, total'],
    ['Cán bộ, công chức', 'Civil servants'],
    ['Khác', 'Other'],
    ['Nữ', 'Women'],
    ['Khác', 'Other'],
  ],
  columns: [
    ['Kỳ này', 'This period'],
    ['Ghi chú', 'Note'],
  ],
};
const cellsOf = (matrix: string[][], anchor: readonly [number, number] = [0, 0]) =>
  alignPaste(matrix, names, anchor).cells.map(({ row, column, text }) => [row, column, text]);

describe('a pasted range', () => {
  it('goes by place where it names nothing', () => {
    const aligned = alignPaste(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      names,
      [1, 0],
    );
    expect(aligned.by).toEqual({ rows: 'place', columns: 'place' });
    expect(aligned.cells).toEqual([
      { row: 1, column: 0, text: '1' },
      { row: 1, column: 1, text: '2' },
      { row: 2, column: 0, text: '3' },
      { row: 2, column: 1, text: '4' },
    ]);
  });

  it('goes by the names it brings, in whatever order, spelling and language', () => {
    expect(
      cellsOf(
        [
          ['NỮ', '5'],
          ['Cán  bộ, công chức', '7'],
          ['newly admitted members, total', '12'],
        ],
        [4, 0],
      ),
    ).toEqual([
      [3, 0, '5'],
      [1, 0, '7'],
      [0, 0, '12'],
    ]);
  });

  it('takes a name that stands twice in the order of the table', () => {
    expect(
      cellsOf([
        ['Khác', '1'],
        ['Nữ', '2'],
        ['Khác', '3'],
      ]),
    ).toEqual([
      [2, 0, '1'],
      [3, 0, '2'],
      [4, 0, '3'],
    ]);
  });

  it('passes over titles above the heads and numbers before the names', () => {
    const aligned = alignPaste(
      [
        ['Biểu số 2', '', '', ''],
        ['STT', 'Nội dung', 'Ghi chú', 'Kỳ này'],
        ['1', 'Nữ', 'x', '5'],
        ['2', 'Khác', 'y', '6'],
      ],
      names,
      [0, 0],
    );
    expect(aligned.by).toEqual({ rows: 'name', columns: 'name' });
    expect(aligned.cells).toEqual([
      { row: 3, column: 1, text: 'x' },
      { row: 3, column: 0, text: '5' },
      { row: 4, column: 1, text: 'y' },
      { row: 4, column: 0, text: '6' },
    ]);
    expect(aligned.unknown).toEqual({ rows: [], columns: [] });
  });

  it('says which names the table does not have, and what falls outside', () => {
    const aligned = alignPaste(
      [
        ['', 'Kỳ này', 'Chỉ tiêu'],
        ['Nữ', '5', '1'],
        ['Nam', '6', '2'],
        ['Khác', '7', '3'],
      ],
      names,
      [0, 0],
    );
    expect(aligned.unknown).toEqual({ rows: ['Nam'], columns: ['Chỉ tiêu'] });
    expect(aligned.cells).toHaveLength(2);
    expect(alignPaste([['1'], ['2'], ['3']], names, [3, 1]).outside).toBe(1);
  });

  it('never goes to one cell twice, nor out of the table, and loses no text unsaid', () => {
    const text = fc.oneof(
      fc.constantFrom('Nữ', 'Khác', 'Kỳ này', 'Ghi chú', 'Nam', '', 'STT'),
      fc.nat(99).map(String),
    );
    const matrix = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(matrix, fc.nat(4), fc.nat(1), (rows, top, left) => {
        const { cells, outside } = alignPaste(rows, names, [top, left]);
        expect(new Set(cells.map(({ row, column }) => `${row}.${column}`)).size).toBe(cells.length);
        expect(cells.every(({ row, column }) => row < 5 && column < 2)).toBe(true);
        expect(cells.length + outside).toBeLessThanOrEqual(rows.length * (rows[0]?.length ?? 0));
      }),
    );
  });

  it('lands each number in the row of its name, however the rows are shuffled', () => {
    const rows = Array.from({ length: 65 }, (_, row) => [`Đảng ủy xã số ${row}`]);
    const order = fc.shuffledSubarray([...rows.keys()], { minLength: 1 });
    fc.assert(
      fc.property(order, fc.boolean(), (places, head) => {
        const range = places.map((place) => [`ĐẢNG UỶ xã số ${place}`, String(1000 + place)]);
        const matrix = head ? [['Đơn vị', 'Kỳ này'], ...range] : range;
        const { cells, unknown } = alignPaste(matrix, { rows, columns: [['Kỳ này']] }, [0, 0]);
        expect(unknown.rows).toEqual([]);
        expect(cells.map(({ row, text }) => [row, Number(text) - 1000])).toEqual(
          places.map((place) => [place, place]),
        );
      }),
    );
  });
});

describe('pasting into a grid', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, row) => [String(row + 1)]);

  it('writes up to 20 understood cells at once, skips and counts the locked', () => {
    const { sheet, grid } = sheetOf(20, { locked: ['r1'] });
    grid.paste(lines(20));
    expect(sheet.texts().slice(0, 3)).toEqual(['1', '', '3']);
    expect(grid.said).toMatchObject({
      kind: 'pasted',
      plan: { locked: [{ row: 'r1', text: '2', why: 'khóa' }] },
    });
    expect(sheet.written).toHaveLength(1);
  });

  it('shows more than 20 cells first, and writes them when they are accepted', () => {
    const { sheet, grid } = sheetOf(30);
    grid.paste(lines(21));
    expect(sheet.written).toEqual([]);
    expect(grid.plan?.changes).toHaveLength(21);
    if (grid.plan !== null) grid.accept(grid.plan);
    expect(sheet.texts()[20]).toBe('21');
    grid.undo();
    expect(sheet.texts().every((text) => text === '')).toBe(true);
  });

  it('writes nothing of a plan that is refused', () => {
    const { sheet, grid } = sheetOf(30);
    grid.paste(lines(25));
    grid.refuse();
    expect([grid.plan, sheet.written]).toEqual([null, []]);
  });

  it('shows also a small paste that it does not understand whole', () => {
    const { sheet, grid } = sheetOf(5);
    grid.paste([['5'], ['năm'], ['7']]);
    expect(grid.plan?.unreadable).toEqual([{ row: 'r1', column: 'now', text: 'năm', why: 'không phải số' }]);
    if (grid.plan !== null) grid.accept(grid.plan);
    expect(sheet.texts()).toEqual(['5', '', '7', '', '']);
  });
});
