import type { Formats } from '@ket-nap/i18n';

/**
 * The figures of a chart as a table: the one source of its twin on the screen, its CSV and its Excel sheet, so that they cannot
 * disagree with the chart. Figures come as the server answered them; nothing is computed here.
 */
export interface ChartTable {
  title: string;
  /** Of whom, of which period, as of when, from how many reports: the line that goes with the figures wherever they go. */
  about: string;
  /** Which rows stand here and in which order, where the reader chose them. */
  selection?: string | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
  /** What has to be known to read it: for reference only, overlapping groups, not comparable and why. */
  notes: readonly string[];
}

/**
 * How the values of a column are written: counts, percent, numbers with decimals, differences of counts, percentage points, words, or
 * ISO days.
 */
export type ColumnKind = 'text' | 'count' | 'rate' | 'decimal' | 'signed' | 'points' | 'day';

export interface Column {
  /** Unique in its table, and stable: tests name it. */
  key: string;
  label: string;
  kind: ColumnKind;
}

export interface Row {
  /** What kind of line it is. */
  of: 'row' | 'group' | 'total';
  /** One for each column; null where a value does not exist, which is not 0. */
  cells: readonly Value[];
}

export type Value = string | number | null;

/** A value as it is written on the screen. */
export function written(value: Value, kind: ColumnKind, f: Formats): string {
  if (typeof value === 'string') return kind === 'day' ? f.day(value) : value;
  if (kind === 'text' || kind === 'day') return value === null ? '' : String(value);
  const write = { count: f.integer, rate: f.rate, decimal: f.decimal, signed: f.signed, points: f.signed }[
    kind
  ];
  return write(value);
}
