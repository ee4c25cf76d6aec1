import { isLikeFormula } from '@ket-nap/domain';
import type { Locale } from '@ket-nap/i18n';
import type { ChartTable, Column, Value } from './table';

/** So that Excel reads the file as UTF-8. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** Excel splits a file by the list separator of its language; Vietnamese writes a decimal comma, so its separator is the semicolon. */
const SEPARATORS: Record<Locale, string> = { vi: ';', en: ',' };
const DECIMAL: Record<Locale, string> = { vi: ',', en: '.' };

/**
 * The table as a CSV file: title and as-of line first, then head and rows, then notes. Numbers without thousands separators and with
 * the decimal mark of the language, so that a spreadsheet reads them as numbers; a missing value is empty, never 0.
 */
export function csvOf({ title, about, selection, columns, rows, notes }: ChartTable, locale: Locale): string {
  const lines: readonly (readonly Value[])[] = [
    [title],
    [about],
    ...(selection === undefined ? [] : [[selection]]),
    [],
    columns.map(headOf),
    ...rows.map(({ cells }) => cells),
    ...(notes.length === 0 ? [] : [[], ...notes.map((note) => [note])]),
  ];
  const separator = SEPARATORS[locale];
  const field = (value: Value) => fieldOf(value, locale, separator);
  return BOM + lines.map((line) => line.map(field).join(separator) + LINE_END).join('');
}

/** Rates stand there as numbers, without their sign: the head says what they are. */
function headOf({ label, kind }: Column): string {
  return kind === 'rate' ? `${label} (%)` : label;
}

function fieldOf(value: Value, locale: Locale, separator: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', DECIMAL[locale]);
  const safe = isLikeFormula(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
