import type { BreakdownRule } from './breakdown';
import { liesIn, type DaySpan } from './period';
import { sumOfKnown } from './rollup';

/**
 * What is looked at before a report is sent; the same function answers on every key in the browser and on the server. Errors block
 * sending, warnings need a short note. Limits are defaults [K].
 */

/** More than this share of the yearly quota asks for a note: 120%. */
export const OVER_QUOTA_PERCENT = 120n;
/** More than so many times the period before asks for a note. */
export const TIMES_LAST = 3n;

/** Counts as entered; a group that is not in `parts` was not entered, which is not 0. */
export interface CheckedFigures {
  admitted: number | null;
  parts: Readonly<Record<string, number | null>>;
  /** ISO day up to which they are counted; null where none is entered. */
  asOf: string | null;
}

/** What the figures are held against; null where it does not exist. */
export interface CheckContext {
  /** The yearly quota that measures the half-year. */
  quota: number | null;
  /** Admitted in the other half of the year, when it comes before this one. */
  earlierInYear: number | null;
  /** Admitted in the half-year before. */
  lastHalf: number | null;
  /** Admitted in the same half last year. */
  lastYear: number | null;
  /** Admitted as sent last for this half-year. */
  sent: number | null;
  breakdowns: readonly BreakdownRule[];
  /** The days up to which the half-year's figures may be counted. */
  counted: DaySpan;
}

export type Finding =
  | { level: 'error'; rule: 'admitted_missing' }
  | { level: 'error'; rule: 'breakdown_missing'; breakdownId: string }
  /** `rest` is what is not put into any part yet; below 0, what the parts have too much. */
  | { level: 'error'; rule: 'parts_not_total'; breakdownId: string; rest: number }
  | { level: 'error'; rule: 'part_over_total'; groupId: string; total: number }
  | { level: 'error'; rule: 'as_of_outside'; from: string; until: string }
  | { level: 'warning'; rule: 'over_quota'; quota: number; cumulative: number }
  | { level: 'warning'; rule: 'thrice_last'; last: number }
  | { level: 'warning'; rule: 'fell_to_zero'; last: number }
  | { level: 'warning'; rule: 'cumulative_fell'; sent: number };
export type FindingRule = Finding['rule'];

/** All findings, errors first. */
export function checkReport(figures: CheckedFigures, context: CheckContext): Finding[] {
  const { admitted, asOf } = figures;
  if (admitted === null) return [{ level: 'error', rule: 'admitted_missing' }];
  return [
    ...context.breakdowns.flatMap((breakdown) => breakdownErrors(breakdown, admitted, figures.parts)),
    ...asOfErrors(asOf, context.counted),
    ...warnings(admitted, context),
  ];
}

/** Whether something blocks sending. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}

/** Whether something asks for a note. */
export function hasWarnings(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'warning');
}

/** What of the total is in no part yet; null while no part has been entered. Below 0 the parts have too much. */
export function restOf(
  breakdown: Pick<BreakdownRule, 'groupIds'>,
  total: number,
  parts: CheckedFigures['parts'],
): number | null {
  const sum = sumOfKnown(breakdown.groupIds.map((id) => parts[id] ?? null));
  return sum === null ? null : total - sum;
}

function breakdownErrors(breakdown: BreakdownRule, total: number, parts: CheckedFigures['parts']): Finding[] {
  const over = breakdown.groupIds.flatMap((groupId): Finding[] =>
    (parts[groupId] ?? 0) > total ? [{ level: 'error', rule: 'part_over_total', groupId, total }] : [],
  );
  const rest = restOf(breakdown, total, parts);
  if (rest === null) {
    const missing = breakdown.required && total > 0;
    return missing ? [{ level: 'error', rule: 'breakdown_missing', breakdownId: breakdown.id }] : [];
  }
  if (breakdown.sort === 'of_which' || rest === 0) return over;
  return [...over, { level: 'error', rule: 'parts_not_total', breakdownId: breakdown.id, rest }];
}

function asOfErrors(asOf: string | null, counted: DaySpan): Finding[] {
  if (asOf === null || liesIn(asOf, counted)) return [];
  return [{ level: 'error', rule: 'as_of_outside', ...counted }];
}

function warnings(admitted: number, context: CheckContext): Finding[] {
  const { quota, earlierInYear, lastHalf, lastYear, sent } = context;
  const found: Finding[] = [];
  const cumulative = admitted + (earlierInYear ?? 0);
  if (quota !== null && quota > 0 && BigInt(cumulative) * 100n > BigInt(quota) * OVER_QUOTA_PERCENT)
    found.push({ level: 'warning', rule: 'over_quota', quota, cumulative });
  // Last period: the half-year before, or where there was none the same one last year.
  const last = lastHalf ?? lastYear;
  if (last !== null && last > 0) {
    if (admitted === 0) found.push({ level: 'warning', rule: 'fell_to_zero', last });
    else if (BigInt(admitted) > BigInt(last) * TIMES_LAST)
      found.push({ level: 'warning', rule: 'thrice_last', last });
  }
  if (sent !== null && admitted < sent) found.push({ level: 'warning', rule: 'cumulative_fell', sent });
  return found;
}
