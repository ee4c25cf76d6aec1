import { writeLines, type ChartCells, type NativeChart } from '@ket-nap/reports';
import { Workbook } from 'exceljs';

/** A line of a table: a name, its quota, its admissions and its rate; null where there is none, and words stand. */
export interface ChartRow {
  name: string;
  quota: number | null;
  admitted: number | null;
  rate: number | null;
}

export const ROWS: ChartRow[] = [
  { name: 'Thành ủy Nha Trang', quota: 330, admitted: 371, rate: 112.4 },
  { name: 'Huyện ủy Diên Khánh', quota: 150, admitted: 78, rate: 52 },
  { name: 'Đảng ủy Khối Các cơ quan & Doanh nghiệp "tỉnh"', quota: 165, admitted: 63, rate: 38.2 },
  { name: 'Huyện ủy Khánh Sơn', quota: 70, admitted: null, rate: null },
  { name: 'Huyện ủy Trường Sa', quota: 10, admitted: 0, rate: 0 },
];
const HALVES = [
  ['6T 2020', 590, 850],
  ['6T 2021', 621, 850],
  ['6T 2022', 612, 850],
];

/** A workbook of a table (B: name, C: quota, D: admitted, E: rate) from row 6, halves in G:I, and a second sheet. */
export function tableBook(rows: readonly ChartRow[], sheet: string, chartSheet = 'Biểu đồ'): Workbook {
  const book = new Workbook();
  const table = book.addWorksheet(sheet);
  ['Đơn vị', 'Chỉ tiêu năm', 'Thực hiện', 'Tỷ lệ %'].forEach((head, index) => {
    table.getCell(5, 2 + index).value = head;
  });
  rows.forEach(({ name, quota, admitted, rate }, index) => {
    const row = 6 + index;
    table.getCell(row, 2).value = name;
    table.getCell(row, 3).value = quota ?? 'Chưa giao';
    table.getCell(row, 4).value = admitted ?? 'Chưa báo cáo';
    table.getCell(row, 5).value = {
      formula: `IF(N(C${row})=0,"—",ROUND(D${row}*100/C${row},1))`,
      result: rate ?? '—',
    };
    table.getCell(row, 5).numFmt = 'General"%"_)';
    table.getCell(row, 3).numFmt = '#,##0_)';
  });
  ['Kỳ', 'Thực hiện', 'Chỉ tiêu'].forEach((head, index) => {
    table.getCell(5, 7 + index).value = head;
  });
  HALVES.forEach((half, index) => {
    half.forEach((value, column) => {
      table.getCell(6 + index, 7 + column).value = value;
    });
  });
  if (chartSheet !== sheet) book.addWorksheet(chartSheet);
  return book;
}

export async function bytesOf(book: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The three kinds of charts over that table, one under the other on a sheet, and the cells of their lines beside them. */
export function threeCharts(
  book: Workbook,
  rows: readonly ChartRow[],
  table: string,
  on: string,
): NativeChart[] {
  const cells = (column: number, lines: readonly number[]): ChartCells => ({
    sheet: table,
    column,
    rows: lines,
  });
  const every = rows.map((_, index) => 6 + index);
  const rated = every.filter((_, index) => rows[index]?.rate !== null);
  const page = book.getWorksheet(on);
  if (!page) throw new Error(`no sheet ${on}`);
  const marks = [
    { name: 'Mốc nửa năm 50%', percent: 50, paint: 'mark' },
    { name: '100% chỉ tiêu năm', percent: 100, paint: 'full' },
  ] as const;
  const highest = Math.max(0, ...rows.map(({ rate }) => rate ?? 0));
  const lines = writeLines(page, marks, { column: 14, row: 1, bars: rated.length, highest });
  const at = (row: number) => ({ from: { column: 1, row }, to: { column: 11, row: row + 20 } });
  const about = (title: string, row: number) => ({
    sheet: on,
    anchor: at(row),
    title,
    description: `${title}.`,
  });
  return [
    {
      ...about('Tỷ lệ hoàn thành', 1),
      kind: 'ranked',
      categories: cells(2, rated),
      axes: { category: 'Đơn vị', value: '% chỉ tiêu năm', format: '0"%"' },
      rates: { name: cells(5, [5]), values: cells(5, rated), paint: 'fact', labels: 'General"%"' },
      lines,
    },
    {
      ...about('Chỉ tiêu và thực hiện', 22),
      kind: 'columns',
      categories: cells(2, every),
      axes: { category: '', value: 'Đảng viên', format: '#,##0' },
      series: [
        { name: cells(3, [5]), values: cells(3, every), paint: 'quota', labels: '#,##0' },
        { name: cells(4, [5]), values: cells(4, every), paint: 'fact', labels: '#,##0' },
      ],
    },
    {
      ...about('Kết nạp qua các kỳ', 43),
      kind: 'trend',
      categories: cells(7, [6, 7, 8]),
      axes: { category: '', value: 'Đảng viên', format: '#,##0' },
      series: [
        { name: cells(8, [5]), values: cells(8, [6, 7, 8]), paint: 'fact', labels: '#,##0' },
        { name: cells(9, [5]), values: cells(9, [6, 7, 8]), paint: 'quota' },
      ],
    },
  ];
}
