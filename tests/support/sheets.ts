import { Workbook, type CellValue } from 'exceljs';
import { records } from '../reports/sample-board';
import type { Upload } from './client';

export type Row = readonly CellValue[];
/** A row that a CSV can hold as well. */
export type PlainRow = readonly (string | number | null)[];

/** A workbook with one sheet, made by another program than the one that reads it. */
export async function xlsx(
  rows: readonly Row[],
  { sheet = 'Số liệu', name = 'so-lieu.xlsx' } = {},
): Promise<Upload> {
  const workbook = new Workbook();
  const page = workbook.addWorksheet(sheet);
  for (const row of rows) page.addRow([...row]);
  return { name, content: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** A CSV as Excel saves it in Vietnamese: semicolons, and a mark for UTF-8. */
export function csv(
  rows: readonly PlainRow[],
  { name = 'so-lieu.csv', mark = '\uFEFF', separator = ';' } = {},
): Upload {
  const lines = rows.map((row) => row.map((value) => value ?? '').join(separator));
  return { name, content: mark + lines.join('\r\n'), type: 'text/csv' };
}

/** The committees of 2020-2025 as a list to import. */
export function committeeList(): PlainRow[] {
  const rows = records('committees-2020-2025.csv').map((row) => [
    ...[row['code'] ?? '', row['name'] ?? '', row['kind'] ?? '', row['valid_from'] ?? ''],
    ...[row['valid_to'] ?? '', row['former_area'] ?? ''],
  ]);
  return [['Mã', 'Tên', 'Loại', 'Có từ ngày', 'Đến hết ngày', 'Địa bàn cũ'], ...rows];
}

/** The sample figures of 2021 as an office would type them: the province's quota, each committee's, and both halves. */
export function figuresOf2021(): PlainRow[] {
  const rows = records('sample-figures.csv').flatMap((row) => {
    const code = row['code'] ?? '';
    return [
      [code, '2021', Number(row['quota_2021']), null],
      [code, '6 tháng đầu năm 2021', null, Number(row['admitted_2021_h1'])],
      [code, '6 tháng cuối năm 2021', null, Number(row['admitted_2021_h2'])],
    ];
  });
  return [['Mã đơn vị', 'Kỳ', 'Chỉ tiêu', 'Kết nạp'], ['KH', '2021', 1700, null], ...rows];
}
