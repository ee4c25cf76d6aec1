import type { CommitteeRef, QuotaCell, QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import { halfPeriod, isYear, sumOfKnown, yearOf, type Period } from '@ket-nap/domain';
import { countTyped, differing, textIn, type Difference, type Edits, type Typed } from '../../typing';

/** A cell that says something else than what is recorded. */
export interface Change extends Difference {
  key: string;
  committee: CommitteeRef;
  period: Period;
  cell: QuotaCell;
}

/** The key under which a cell is typed. */
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

/** The text of a cell: typed, or recorded. */
export function textOf(row: QuotaRow, period: Period, edits: Edits): string {
  return textIn(edits, keyOf(row.committee.id, period), cellOf(row, period).amount);
}

/** Every change against what is recorded now, in the order of the table. */
export function changesOf(sheet: QuotaSheet, edits: Edits): Change[] {
  const periods = periodsOf(sheet);
  return [sheet.own, ...sheet.rows].flatMap((row) =>
    periods.flatMap((period) => {
      const key = keyOf(row.committee.id, period);
      const cell = cellOf(row, period);
      const said = differing(edits[key], cell);
      return said === null ? [] : [{ key, committee: row.committee, period, cell, ...said }];
    }),
  );
}

/** Sum of the committees' quotas as typed; a cell that cannot be read counts as none. */
export function sumTyped(rows: readonly QuotaRow[], period: Period, edits: Edits): number | null {
  return sumOfKnown(rows.map((row) => valueOf(row, period, edits)));
}

/** A cell's quota as typed; null when there is none or it cannot be read. */
export function valueOf(row: QuotaRow, period: Period, edits: Edits): number | null {
  return countTyped(textOf(row, period, edits));
}

/** The edits with a text put into a cell. */
export function typedInto(edits: Edits, row: QuotaRow, period: Period, text: string): Edits {
  const key = keyOf(row.committee.id, period);
  const version = edits[key]?.version ?? cellOf(row, period).version;
  return { ...edits, [key]: { text, version } };
}

/** A stored cell of a draft or of a workbook that was read. */
interface Cell {
  committeeId: string;
  period: Period;
  amount: number | null;
}

/** What would be recorded, as the cells of a draft; those that cannot be read are none. */
export function cellsOf(changes: readonly Change[]): Cell[] {
  return changes.flatMap(({ committee, period, typed }) =>
    typed.ok ? [{ committeeId: committee.id, period, amount: typed.value }] : [],
  );
}

/** The edits with cells filled in; cells of committees that are not in the sheet are left out. */
export function filledWith(edits: Edits, sheet: QuotaSheet, cells: readonly Cell[]): Edits {
  const rows = new Map([sheet.own, ...sheet.rows].map((row) => [row.committee.id, row]));
  return cells.reduce((next, { committeeId, period, amount }) => {
    const row = rows.get(committeeId);
    return row === undefined ? next : typedInto(next, row, period, amount === null ? '' : String(amount));
  }, edits);
}

/** The cells that say another number than the table does now. */
export function othersIn(edits: Edits, sheet: QuotaSheet, cells: readonly Cell[]): Cell[] {
  const rows = new Map([sheet.own, ...sheet.rows].map((row) => [row.committee.id, row]));
  return cells.filter(({ committeeId, period, amount }) => {
    const row = rows.get(committeeId);
    return row !== undefined && valueOf(row, period, edits) !== amount;
  });
}

/** The edits with amounts put into the rows of a column, in their order; a row without one stays as it is. */
export function proposedInto(
  edits: Edits,
  rows: readonly QuotaRow[],
  period: Period,
  amounts: readonly (number | null)[],
): Edits {
  return rows.reduce((next, row, place) => {
    const amount = amounts[place] ?? null;
    return amount === null ? next : typedInto(next, row, period, String(amount));
  }, edits);
}

/** Whether two lists of changes say the same, as they were read: `1 455` is `1455`. */
export function sameChanges(some: readonly Change[], others: readonly Change[]): boolean {
  const said = new Map(others.map((change) => [change.key, meaningOf(change)]));
  return some.length === others.length && some.every((change) => said.get(change.key) === meaningOf(change));
}

function meaningOf({ typed, edit }: Change): string {
  return typed.ok ? String(typed.value) : `? ${edit.text}`;
}

/** What one of two sides says of a cell. */
export interface Side {
  typed: Typed;
  text: string;
}

/** The cells in which two lists of changes differ; a side that leaves the cell as it is recorded is null. */
export function differencesOf(mine: readonly Change[], theirs: readonly Change[]) {
  const sides = new Map(theirs.map((change) => [change.key, change]));
  const both = [...mine, ...theirs.filter(({ key }) => !mine.some((change) => change.key === key))];
  return both.flatMap(({ key, committee, period }) => {
    const [my, their] = [mine.find((change) => change.key === key), sides.get(key)];
    if (my && their && meaningOf(my) === meaningOf(their)) return [];
    return [{ key, name: committee.name, period, mine: sideOf(my), theirs: sideOf(their) }];
  });
}

function sideOf(change: Change | undefined): Side | null {
  return change === undefined ? null : { typed: change.typed, text: change.edit.text };
}
