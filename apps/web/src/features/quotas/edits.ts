import type { CommitteeRef, QuotaCell, QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import { halfPeriod, isYear, sumOfKnown, yearOf, type Period } from '@ket-nap/domain';
import { parseCount, type CountResult } from '@ket-nap/i18n';

/** What was typed into a cell, over the version that was in it when the typing began. */
export interface Edit {
  text: string;
  version: number;
}
/** Typed cells by {@link keyOf}. */
export type Edits = Readonly<Record<string, Edit>>;

type Typed = { ok: true; value: number | null } | Extract<CountResult, { ok: false }>;

/** A cell that says something else than what is recorded. */
export interface Change {
  key: string;
  committee: CommitteeRef;
  period: Period;
  cell: QuotaCell;
  edit: Edit;
  typed: Typed;
  /** Somebody recorded another version meanwhile. */
  conflict: boolean;
}

export function keyOf(committeeId: string, period: Period): string {
  return `${committeeId} ${period}`;
}

/** The periods a year's quotas are assigned for: the year and its halves. */
export function periodsOf(sheet: QuotaSheet): Period[] {
  if (!isYear(sheet.year)) return [];
  const year = yearOf(sheet.year);
  return [sheet.year, halfPeriod(year, 1), halfPeriod(year, 2)];
}

/** A row's quota in force for a period of its year. */
export function cellOf(row: QuotaRow, period: Period): QuotaCell {
  if (period.endsWith('H1')) return row.firstHalf;
  return period.endsWith('H2') ? row.secondHalf : row.year;
}

/** A quota as typed; blank is "no quota". */
export function readQuota(text: string): Typed {
  return text.trim() === '' ? { ok: true, value: null } : parseCount(text);
}

/** The text of a cell: typed, or recorded. */
export function textOf(row: QuotaRow, period: Period, edits: Edits): string {
  const { amount } = cellOf(row, period);
  return edits[keyOf(row.committee.id, period)]?.text ?? (amount === null ? '' : String(amount));
}

/** Every change against what is recorded now, in the order of the table. */
export function changesOf(sheet: QuotaSheet, edits: Edits): Change[] {
  const periods = periodsOf(sheet);
  return [sheet.own, ...sheet.rows].flatMap((row) =>
    periods.flatMap((period) => {
      const key = keyOf(row.committee.id, period);
      const edit = edits[key];
      const cell = cellOf(row, period);
      if (edit === undefined) return [];
      const typed = readQuota(edit.text);
      if (typed.ok && typed.value === cell.amount) return [];
      const conflict = edit.version !== cell.version;
      return [{ key, committee: row.committee, period, cell, edit, typed, conflict }];
    }),
  );
}

/** Sum of the committees' quotas as typed; a cell that cannot be read counts as none. */
export function sumTyped(rows: readonly QuotaRow[], period: Period, edits: Edits): number | null {
  return sumOfKnown(rows.map((row) => valueOf(row, period, edits)));
}

/** A cell's quota as typed; null when there is none or it cannot be read. */
export function valueOf(row: QuotaRow, period: Period, edits: Edits): number | null {
  const typed = readQuota(textOf(row, period, edits));
  return typed.ok ? typed.value : null;
}

/** The edits with a text put into a cell. */
export function typedInto(edits: Edits, row: QuotaRow, period: Period, text: string): Edits {
  const key = keyOf(row.committee.id, period);
  const version = edits[key]?.version ?? cellOf(row, period).version;
  return { ...edits, [key]: { text, version } };
}

/** The edits without those of a cell: what is recorded shows again. */
export function restored(edits: Edits, key: string): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([other]) => other !== key));
}

/** A range copied from a spreadsheet, as rows of texts; null when it is one cell only. */
export function rangeIn(clipboard: string): string[][] | null {
  const lines = clipboard.replace(/\r?\n$/, '').split(/\r?\n/);
  const cells = lines.map((line) => line.split('\t').map((text) => text.trim()));
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : null;
}
