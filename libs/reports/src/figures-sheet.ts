import { halfPeriod, isHalf, yearOf, type Period } from '@ket-nap/domain';
import { matchKey, parsePeriodText } from '@ket-nap/i18n';
import { FIGURE_COLUMNS, type FigureColumn } from './figures-columns';
import type { CellError, RawCell, RawRow, RawSheet } from './raw-sheet';
import { committeeIn, countIn, isBlank, type CountCell, type WrittenCommittee } from './row-cells';
import {
  addressUnder,
  cellUnder,
  findTable,
  formulaError,
  headerMissing,
  nothingToImport,
  type SheetTable,
} from './sheet-table';

export type FigureField = 'quota' | 'admitted';

export type FigureCell = CountCell;

/** One row: what it says about one committee in one period. */
export interface FigureEntry extends WrittenCommittee {
  sheet: string;
  row: number;
  periodCell: string;
  period: Period;
  quota: FigureCell | null;
  admitted: FigureCell | null;
}

export interface FiguresRead {
  entries: FigureEntry[];
  errors: CellError[];
  /** Rows that hold at least one figure. */
  rowsRead: number;
}

const FIELDS = ['quota', 'admitted'] as const satisfies readonly FigureField[];

/**
 * Figures from the sheets of a file. Sheets without the header are passed over when another has it. Whatever is wrong
 * is listed with its address; nothing is thrown. Whether a committee exists is for the caller to say.
 */
export function readFigures(sheets: readonly RawSheet[]): FiguresRead {
  const result: FiguresRead = { entries: [], errors: [], rowsRead: 0 };
  const tables = sheets.flatMap((sheet) => findTable(sheet, FIGURE_COLUMNS, isFiguresHeader) ?? []);
  for (const table of tables) readTable(table, result);
  if (tables.length === 0) {
    const columns = FIGURE_COLUMNS.filter(({ key }) => key !== 'unit').map(({ label }) => `“${label}”`);
    result.errors.push(headerMissing(sheets[0]?.name ?? '', 'A1', columns.join(', ')));
  }
  result.errors.push(...dropDuplicates(result.entries, writtenCommittee));
  const [table] = tables;
  if (table && result.rowsRead === 0 && result.errors.length === 0) {
    result.errors.push(nothingToImport(table));
  }
  return result;
}

/**
 * Takes out figures given before for the same committee, period and field, and reports each at its cell. The reader calls
 * it with the committee as written; the importer again with the committee it found, since a code and a name may be one.
 */
export function dropDuplicates(
  entries: FigureEntry[],
  committeeOf: (entry: FigureEntry) => string,
): CellError[] {
  const seen = new Map<string, string>();
  const errors: CellError[] = [];
  for (const entry of entries) {
    for (const field of FIELDS) {
      const figure = entry[field];
      if (figure === null) continue;
      const key = JSON.stringify([committeeOf(entry), entry.period, field]);
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, `${entry.sheet}!${figure.cell}`);
        continue;
      }
      errors.push({
        sheet: entry.sheet,
        cell: figure.cell,
        value: String(figure.value),
        rule: 'duplicate_row',
        params: { other },
      });
      entry[field] = null;
    }
  }
  const kept = entries.filter((entry) => entry.quota !== null || entry.admitted !== null);
  entries.splice(0, entries.length, ...kept);
  return errors;
}

function isFiguresHeader(found: ReadonlySet<FigureColumn>): boolean {
  const committee = found.has('code') || found.has('name') || found.has('unit');
  return committee && (found.has('quota') || found.has('admitted'));
}

function readTable(table: SheetTable<FigureColumn>, result: FiguresRead): void {
  result.errors.push(...table.errors);
  if (!table.columns.has('period')) {
    const label = FIGURE_COLUMNS.find(({ key }) => key === 'period')?.label ?? '';
    result.errors.push(headerMissing(table.sheet, `A${table.headerRow}`, `“${label}”`));
    return;
  }
  for (const row of table.rows) {
    const cells = FIELDS.map((field) => cellUnder(table, row, field));
    if (cells.every(isBlank)) continue;
    result.rowsRead++;
    readRow(table, row, result);
  }
}

function readRow(table: SheetTable<FigureColumn>, row: RawRow, { entries, errors }: FiguresRead): void {
  const committee = committeeIn(table, row, errors);
  const period = periodOf(table, row, errors);
  const quota = countIn(table.sheet, cellUnder(table, row, 'quota'), errors);
  const admitted = countIn(table.sheet, cellUnder(table, row, 'admitted'), errors);
  if (admitted !== null && period !== null && !isHalf(period)) {
    const halves = { first: halfPeriod(yearOf(period), 1), second: halfPeriod(yearOf(period), 2) };
    errors.push(problem(table, cellUnder(table, row, 'admitted'), 'admitted_needs_half', halves));
  }
  if (committee === null || period === null) return;
  const counted = admitted !== null && isHalf(period) ? admitted : null;
  if (quota === null && counted === null) return;
  const periodCell = addressUnder(table, row, 'period');
  entries.push({
    sheet: table.sheet,
    row: row.number,
    ...committee,
    periodCell,
    period,
    quota,
    admitted: counted,
  });
}

function periodOf(table: SheetTable<FigureColumn>, row: RawRow, errors: CellError[]): Period | null {
  const cell = cellUnder(table, row, 'period');
  const broken = formulaError(table.sheet, cell);
  errors.push(...broken);
  if (broken.length > 0) return null;
  const period = cell ? parsePeriodText(cell.text) : null;
  if (period === null) {
    const address = addressUnder(table, row, 'period');
    const rule = cell ? 'period_invalid' : 'period_missing';
    errors.push({ sheet: table.sheet, cell: address, value: cell?.text ?? '', rule, params: {} });
  }
  return period;
}

function problem(
  table: SheetTable<FigureColumn>,
  cell: RawCell | undefined,
  rule: CellError['rule'],
  params: CellError['params'],
): CellError {
  return { sheet: table.sheet, cell: cell?.address ?? '', value: cell?.text ?? '', rule, params };
}

function writtenCommittee(entry: FigureEntry): string {
  return matchKey(entry.code ?? entry.codeOrName ?? entry.name ?? '');
}
