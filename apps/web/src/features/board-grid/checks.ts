import type { Breakdown, GridRow } from '@ket-nap/contracts';
import {
  checkReport,
  countedDays,
  groupItem,
  hasErrors,
  hasWarnings,
  restOf,
  type CheckContext,
  type CheckedFigures,
  type Finding,
  type Half,
} from '@ket-nap/domain';
import { earlierInYear, type Values } from './sums';

/** The figures of a committee's row as the checks take them. */
export function figuresOf(row: GridRow, breakdowns: readonly Breakdown[], values: Values): CheckedFigures {
  const ids = breakdowns.flatMap(({ groups }) => groups.map(({ id }) => id));
  const { id } = row.committee;
  return {
    admitted: values(id, 'admitted'),
    asOf: row.cells['as_of']?.text ?? null,
    parts: Object.fromEntries(ids.map((groupId) => [groupId, values(id, groupItem(groupId))])),
  };
}

/**
 * What a row is held against: the same as the server takes when the report is sent.
 *
 * @param today the day at the server
 */
export function contextOf(
  row: GridRow,
  half: Half,
  breakdowns: readonly Breakdown[],
  today: string,
): CheckContext {
  return {
    quota: row.quota,
    earlierInYear: earlierInYear(row, half),
    lastHalf: row.lastHalf,
    lastYear: row.lastYear['admitted'] ?? null,
    sent: row.sent,
    breakdowns: breakdowns.map(({ id, sort, required, groups }) => ({
      id,
      sort,
      required,
      groupIds: groups.map((group) => group.id),
    })),
    counted: countedDays(half, today),
  };
}

/** Whether anything is in a row: a row without a figure is not looked at, it has just not been reached yet. */
export function isBegun({ admitted, parts }: Omit<CheckedFigures, 'asOf'>): boolean {
  return admitted !== null || Object.values(parts).some((count) => count !== null);
}

export interface RowCheck {
  begun: boolean;
  findings: readonly Finding[];
  /** Breakdown id → what of the total is in none of its parts; null where that says nothing. */
  rests: Readonly<Record<string, number | null>>;
}

/** What the row of a committee shows about its figures, on every key. Only what can still be sent is found fault with. */
export function checkRow(
  row: GridRow,
  half: Half,
  breakdowns: readonly Breakdown[],
  values: Values,
  today: string,
): RowCheck {
  const figures = figuresOf(row, breakdowns, values);
  const begun = isBegun(figures);
  const looked = begun && row.actions.includes('submit');
  return {
    begun,
    findings: looked ? checkReport(figures, contextOf(row, half, breakdowns, today)) : [],
    rests: Object.fromEntries(breakdowns.map((one) => [one.id, restIn(one, figures)])),
  };
}

/** What of the total is in no part of a partition; groups that overlap have no rest. */
export function restIn(
  { sort, groups }: Breakdown,
  { admitted, parts }: Omit<CheckedFigures, 'asOf'>,
): number | null {
  if (sort !== 'partition' || admitted === null) return null;
  return restOf({ groupIds: groups.map(({ id }) => id) }, admitted, parts);
}

/** Where a row stands on its way to the approver. */
export type Readiness = 'closed' | 'empty' | 'errors' | 'unexplained' | 'ready';

/**
 * Whether a row could be sent as it stands.
 *
 * @param explained whether the report has a note that answers its warnings
 */
export function readinessOf(row: GridRow, { begun, findings }: RowCheck, explained: boolean): Readiness {
  if (!row.actions.includes('submit')) return 'closed';
  if (!begun) return 'empty';
  if (hasErrors(findings)) return 'errors';
  return hasWarnings(findings) && !explained ? 'unexplained' : 'ready';
}

/** Whether the warnings of a report are answered already. */
export function isExplained({ cells }: GridRow): boolean {
  return (cells['explanation']?.text ?? '') !== '';
}
