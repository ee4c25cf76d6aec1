import { api, ENTRY_FORM_RULES, IMPORT_RULES, type ImportError, type ImportRule } from '@ket-nap/contracts';
import { halfContaining, localDay, nextHalf } from '@ket-nap/domain';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CellValue } from 'exceljs';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Office, report } from '../support/office';
import { grantException, lockPeriod } from '../support/period-desk';
import { enter } from '../support/report-desk';
import { csv, xlsx, type PlainRow } from '../support/sheets';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open([
    { code: 'A', name: 'Huyện ủy A' },
    { code: 'B', name: 'Huyện ủy B' },
    { code: 'C', name: 'Huyện ủy C' },
    { code: 'X1', name: 'Đảng ủy trùng tên' },
    { code: 'X2', name: 'Đảng ủy trùng tên' },
    { code: 'OLD', name: 'Đảng ủy đã giải thể', validTo: '2021-06-30' },
  ]);
  board = await office.person('board', 'board');
  const officer = await office.officer('A');
  await report(officer, { committeeId: office.unit('A').id, half: '2021-H1' }, 5);
  await report(board, { committeeId: office.unit('B').id, half: '2021-H1' }, 5);
});
afterAll(() => office.close());

const seen = new Set<ImportRule>();
function places(errors: readonly ImportError[]): [string, string, string][] {
  for (const { rule } of errors) seen.add(rule);
  return errors.map(({ cell, value, rule }) => [cell, value, rule]);
}

const HEAD = ['Mã', 'Tên', 'Kỳ', 'Chỉ tiêu', 'Kết nạp'];

it('Every mistake in a file of figures is named with its cell, its value and its rule, all of them at once', async () => {
  const future = nextHalf(halfContaining(localDay(new Date())));
  const wrong: [PlainRow, [string, string, string]][] = [
    [
      ['KHÔNG', '', '2021', '1', ''],
      ['A2', 'KHÔNG', 'committee_unknown'],
    ],
    [
      ['', 'Đảng ủy trùng tên', '2021', '1', ''],
      ['B3', 'Đảng ủy trùng tên', 'committee_ambiguous'],
    ],
    [
      ['OLD', '', '2022', '1', ''],
      ['A4', 'OLD', 'committee_not_active'],
    ],
    [
      ['', '', '2021', '1', ''],
      ['A5', '', 'committee_missing'],
    ],
    [
      ['A', 'Huyện ủy B', '2021', '1', ''],
      ['A6', 'A', 'code_name_disagree'],
    ],
    [
      ['A', '', '6 tháng 2021', '1', ''],
      ['C7', '6 tháng 2021', 'period_invalid'],
    ],
    [
      ['A', '', '', '1', ''],
      ['C8', '', 'period_missing'],
    ],
    [
      ['C', '', future, '', '1'],
      ['E9', '1', 'period_not_begun'],
    ],
    [
      ['A', '', '2022', '1.45', ''],
      ['D10', '1.45', 'number_ambiguous'],
    ],
    [
      ['A', '', '2023', '-3', ''],
      ['D11', '-3', 'number_negative'],
    ],
    [
      ['A', '', '2024', '1,5', ''],
      ['D12', '1,5', 'number_not_whole'],
    ],
    [
      ['A', '', '2025', '99999999999', ''],
      ['D13', '99999999999', 'number_too_large'],
    ],
    [
      ['A', '', '2025', 'mười', ''],
      ['D14', 'mười', 'number_invalid'],
    ],
    [
      ['C', '', '2021', '', '9'],
      ['E15', '9', 'admitted_needs_half'],
    ],
    [
      ['A', '', '2021-H1', '', '9'],
      ['E16', '9', 'report_of_committee'],
    ],
    [
      ['B', '', '2021-H1', '', '9'],
      ['E17', '9', 'report_approved'],
    ],
    [
      ['KH', '', '2021-H1', '', '9'],
      ['E18', '9', 'admitted_of_province'],
    ],
  ];
  const rows = [HEAD, ...wrong.map(([row]) => row)];
  for (const file of [csv(rows), await xlsx(rows)]) {
    const plan = await call(board, api.imports.checkFigures, { file });
    const byRow = (a: readonly string[], b: readonly string[]) =>
      Number(a[0]?.slice(1)) - Number(b[0]?.slice(1));
    expect(places(plan.errors).sort(byRow)).toEqual(wrong.map(([, place]) => place));
  }
});

it('The same committee by its code and by its name is one committee: the second figure is a duplicate', async () => {
  const file = csv([HEAD, ['C', '', '2021', '1', ''], ['', 'Huyện uỷ C', '2021', '2', '']]);
  const { errors, changes } = await call(board, api.imports.checkFigures, { file });
  expect(places(errors)).toEqual([['D3', '2', 'duplicate_row']]);
  expect(errors[0]?.params).toMatchObject({ other: 'so-lieu!D2' });
  expect(changes).toHaveLength(1);
});

it.each<[string, PlainRow[], [string, string, string]]>([
  [
    'without the columns',
    [
      ['một', 'hai'],
      ['1', '2'],
    ],
    ['A1', '', 'header_missing'],
  ],
  [
    'without a column of periods',
    [
      ['Mã', 'Chỉ tiêu'],
      ['A', '1'],
    ],
    ['A1', '', 'header_missing'],
  ],
  [
    'with a column twice',
    [
      ['Mã', 'Kỳ', 'Chỉ tiêu', 'Quota'],
      ['A', '2021', '1', '2'],
    ],
    ['D1', 'Quota', 'header_duplicate'],
  ],
  ['with a header and nothing else', [HEAD], ['A2', '', 'nothing_to_import']],
])('A file %s says so', async (_, rows, place) => {
  const { errors } = await call(board, api.imports.checkFigures, { file: csv(rows) });
  expect(places(errors)).toContainEqual(place);
});

it('A formula whose result the workbook does not hold is an unknown value, not a blank', async () => {
  const formula: CellValue = { formula: '1+1', result: undefined };
  const file = await xlsx([HEAD, ['A', null, '2021', formula, null]]);
  const { errors } = await call(board, api.imports.checkFigures, { file });
  expect(places(errors)).toEqual([['D2', '', 'formula_without_value']]);
});

it('A formula counts by the result that the workbook holds', async () => {
  const formula: CellValue = { formula: 'SUM(1,2)', result: 3 };
  const { changes } = await call(board, api.imports.checkFigures, {
    file: await xlsx([HEAD, ['A', null, '2021', formula, null]]),
  });
  expect(changes).toMatchObject([{ cell: 'D2', after: 3 }]);
});

it('Every mistake in a list of committees is named with its cell, its value and its rule', async () => {
  const head = ['Mã', 'Tên', 'Loại', 'Có từ ngày', 'Đến hết ngày', 'Địa bàn cũ'];
  const wrong: [PlainRow, [string, string, string]][] = [
    [
      ['có cách', 'Tên', 'xã', '1/7/2025', '', ''],
      ['A2', 'có cách', 'code_invalid'],
    ],
    [
      ['N1', '', 'xã', '1/7/2025', '', ''],
      ['B3', '', 'name_missing'],
    ],
    [
      ['N2', 'Tên', 'làng', '1/7/2025', '', ''],
      ['C4', 'làng', 'kind_invalid'],
    ],
    [
      ['N3', 'Tên', 'xã', '31/2/2025', '', ''],
      ['D5', '31/2/2025', 'date_invalid'],
    ],
    [
      ['N4', 'Tên', 'xã', '1/7/2025', '30/6/2025', ''],
      ['E6', '30/6/2025', 'dates_reversed'],
    ],
    [
      ['N5', 'T'.repeat(201), 'xã', '1/7/2025', '', ''],
      ['B7', 'T'.repeat(201), 'text_too_long'],
    ],
    [
      ['A', 'Một tên khác', 'xã', '1/7/2025', '', ''],
      ['A8', 'A', 'code_taken'],
    ],
    [
      ['a', 'Chữ thường cũng là mã ấy', 'xã', '1/7/2025', '', ''],
      ['A9', 'a', 'duplicate_row'],
    ],
    [
      ['N6', 'Trước cả tỉnh', 'xã', '1/7/1980', '', ''],
      ['D10', '1980-07-01', 'dates_outside_parent'],
    ],
  ];
  const file = csv([head, ...wrong.map(([row]) => row)]);
  const { errors, additions } = await call(office.admin, api.imports.checkCommittees, { file });
  const byRow = (a: readonly string[], b: readonly string[]) =>
    Number(a[0]?.slice(1)) - Number(b[0]?.slice(1));
  expect(places(errors).sort(byRow)).toEqual(wrong.map(([, place]) => place));
  expect(additions).toEqual([]);
});

it('A code in other letters than the one that is taken is taken as well', async () => {
  const file = csv([
    ['Mã', 'Tên', 'Loại', 'Có từ ngày'],
    ['a', 'Một tên khác', 'xã', '1/7/2025'],
  ]);
  const { errors } = await call(office.admin, api.imports.checkCommittees, { file });
  expect(places(errors)).toEqual([['A2', 'a', 'code_taken']]);
});

it('A distribution of another year than the one that is asked for is named by the cell that says so', async () => {
  const file = csv([
    ['Mã', 'Chỉ tiêu năm 2022'],
    ['A', '5'],
  ]);
  const { errors } = await call(board, api.quotas.readWorkbook, { query: { year: '2023' }, file });
  expect(places(errors)).toEqual([['B1', 'Chỉ tiêu năm 2022', 'file_of_other_year']]);
});

it('A successor without predecessors, or with one that nobody knows, is named with its cell', async () => {
  const file = csv([
    ['Mã', 'Tên', 'Loại', 'Tiền thân'],
    ['M1', 'Đảng ủy xã Một', 'xã', 'KHÔNG'],
    ['M2', 'Đảng ủy xã Hai', 'xã', ''],
  ]);
  const { errors } = await call(office.admin, api.reorganisations.read, { file });
  expect(places(errors).sort()).toEqual([
    ['D2', 'KHÔNG', 'predecessor_unknown'],
    ['D3', '', 'predecessor_missing'],
  ]);
});

it('A total into a closed half-year, or beside a breakdown that it contradicts, is named with its cell', async () => {
  const step = { committeeId: office.unit('C').id, half: '2023-H1' as const };
  await enter(board, step, { 'group:15': 4, 'group:30': 2 });
  const file = (admitted: string) =>
    csv([
      ['Mã', 'Kỳ', 'Kết nạp'],
      ['C', '2023-H1', admitted],
    ]);
  const errorsOf = async (admitted: string) =>
    places((await call(board, api.imports.checkFigures, { file: file(admitted) })).errors);
  expect(await errorsOf('5')).toEqual([['C2', '5', 'breakdown_disagrees']]);
  expect(await errorsOf('4')).toEqual([]);
  await lockPeriod(board, '2023-H1');
  expect(await errorsOf('4')).toEqual([['C2', '4', 'period_closed']]);
  await grantException(board, step);
  expect(await errorsOf('4')).toEqual([]);
});

it('Every rule that the contract names has been met above, but those of a report’s own workbook', () => {
  // They are met in entry-files.test.ts.
  expect(IMPORT_RULES.filter((rule) => !seen.has(rule))).toEqual([...ENTRY_FORM_RULES]);
});
