import { describe, expect, it } from '@jest/globals';
import { columnLetters, columnOf, dropDuplicates, readFigures, type RawSheet } from '@ket-nap/reports';
import fc from 'fast-check';
import { HEAD, problems, read, sheetOf } from './figure-rows';

describe('what is wrong', () => {
  it('is listed with its cell, its value and its rule, all of it at once', () => {
    const { entries, errors } = read(
      ['NT', null, '2022-H1', '1.45', -3],
      [null, null, '2022-H1', 5, null],
      ['CR', null, null, 5, null],
      ['CR', null, 'tháng 6', 5, null],
      ['NH', null, '2022', 1.5, null],
      ['VN', null, '2022', '12a', null],
      ['DK', null, '2022', 99_999_999, null],
    );
    expect(entries).toEqual([]);
    expect(problems(errors)).toEqual([
      ['D2', 'number_ambiguous', '1.45'],
      ['E2', 'number_negative', '-3'],
      ['A3', 'committee_missing', ''],
      ['C4', 'period_missing', ''],
      ['C5', 'period_invalid', 'tháng 6'],
      ['D6', 'number_not_whole', '1.5'],
      ['D7', 'number_invalid', '12a'],
      ['D8', 'number_too_large', '99999999'],
    ]);
  });

  it('admissions of a whole year have to be split', () => {
    const { entries, errors } = read(['NT', null, '2021', 330, 268]);
    expect(errors).toEqual([
      {
        sheet: 'Số liệu',
        cell: 'E2',
        value: '268',
        rule: 'admitted_needs_half',
        params: { first: '2021-H1', second: '2021-H2' },
      },
    ]);
    expect(entries[0]).toMatchObject({ quota: { value: 330 }, admitted: null });
  });

  it('the same committee, period and field twice is named with the other cell', () => {
    const { entries, errors } = read(
      ['nt', null, '2022-H1', 1, 5],
      ['NT', null, '6 tháng đầu năm 2022', null, 6],
    );
    expect(entries).toHaveLength(1);
    expect(errors).toEqual([
      { sheet: 'Số liệu', cell: 'E3', value: '6', rule: 'duplicate_row', params: { other: 'Số liệu!E2' } },
    ]);
  });

  it('a code and a name of one committee are found to be the same once it is known', () => {
    const { entries } = readFigures([
      sheetOf([
        ['Đơn vị', 'Kỳ', 'Chỉ tiêu'],
        ['NT', '2022', 1],
        ['Nha Trang', '2022', 2],
      ]),
    ]);
    expect(dropDuplicates(entries, () => 'id 2').map(({ cell }) => cell)).toEqual(['C3']);
    expect(entries).toHaveLength(1);
  });

  it('a formula without a stored result is not a blank', () => {
    const broken: RawSheet = sheetOf([HEAD, ['NT', null, '2022', null, null]]);
    broken.rows[1]?.cells.push({ address: 'D2', column: 4, text: '', problem: 'formula_without_value' });
    expect(problems(readFigures([broken]).errors)).toEqual([['D2', 'formula_without_value', '']]);
  });
});

describe('junk', () => {
  const content = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.double(),
    fc.integer(),
    fc.constantFrom(...HEAD, 'Tổng cộng', '2022-H1', '2022', 'NT', '1.455', 'Đơn vị', 'A', '1'),
  );

  it('never throws, and every figure and every error has an address in the sheet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(content, { maxLength: 7 }), { maxLength: 25 }),
        fc.boolean(),
        (rows, headed) => {
          const sheet = sheetOf(headed ? [HEAD, ...rows] : rows);
          const { entries, errors, rowsRead } = readFigures([sheet]);
          const addresses = [
            ...errors.map(({ cell }) => cell),
            ...entries.flatMap(({ committeeCell, periodCell, quota, admitted }) => [
              committeeCell,
              periodCell,
              ...[quota, admitted].flatMap((figure) => figure?.cell ?? []),
            ]),
          ];
          for (const address of addresses) expect(address).toMatch(/^[A-Z]+[1-9]\d*$/);
          expect(entries.length).toBeLessThanOrEqual(rowsRead);
          // Nothing is lost without a word: figures that were read are there or are an error.
          if (rowsRead > 0) expect(entries.length + errors.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('letters and numbers of columns are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
      expect(columnOf(`${columnLetters(column)}7`)).toBe(column);
    }),
  );
  expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
