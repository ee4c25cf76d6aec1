import type { FigureChange, ImportError } from '@ket-nap/contracts';
import {
  checkReport,
  countedDays,
  gateOf,
  hasBegun,
  hasErrors,
  isHalf,
  type BreakdownRule,
  type DaySpan,
  type Half,
  type Period,
  type ReportState,
} from '@ket-nap/domain';
import { dropDuplicates, type FigureCell, type FigureEntry } from '@ket-nap/reports';
import type { HeldPeriod } from '../periods/period-in-force';
import type { CommitteeFinder, KnownCommittee } from './committee-finder';

export interface QuotaNow {
  amount: number | null;
  version: number;
  effectiveOn: string | null;
}

export interface ReportNow {
  state: ReportState;
  version: number;
  onBehalf: boolean;
  admitted: number | null;
  wasSent: boolean;
  /** Counts of target groups that stand in its cells, by group id. */
  parts: Record<string, number>;
}

/** What is stored, by `committee id + period`. */
export interface Stored {
  quotas: Map<string, QuotaNow>;
  reports: Map<string, ReportNow>;
  /** Of each committee and half-year of the file. */
  periods: Map<string, HeldPeriod>;
  /** What each half-year of the file asks for. */
  breakdowns: Map<Half, readonly BreakdownRule[]>;
}

/** When a file is read. */
export interface Moment {
  today: string;
  now: Date;
}

export interface Located {
  entry: FigureEntry;
  committee: KnownCommittee;
}

export interface QuotaToWrite extends QuotaNow {
  committeeId: string;
  period: Period;
  after: number;
}

export interface AdmittedToWrite {
  committeeId: string;
  half: Half;
  version: number;
  after: number;
}

export interface Plan {
  changes: FigureChange[];
  quotas: QuotaToWrite[];
  admitted: AdmittedToWrite[];
  unchanged: number;
  errors: ImportError[];
}

/** States in which the figures of a paper report may still be entered. */
const OPEN: readonly ReportState[] = ['draft', 'returned', 'correcting'];

export const storedKey = (committeeId: string, period: Period): string => `${committeeId} ${period}`;

/** The entries whose committee is known, and an error for each of the others. */
export function locate(
  entries: readonly FigureEntry[],
  finder: CommitteeFinder,
): { located: Located[]; errors: ImportError[] } {
  const located: Located[] = [];
  const errors: ImportError[] = [];
  for (const entry of entries) {
    const found = finder.find(entry, entry.period);
    if (found.ok) located.push({ entry, committee: found.committee });
    else errors.push(committeeError(entry, found.rule));
  }
  const idOf = new Map(located.map(({ entry, committee }) => [entry, committee.id]));
  // The reader compared what is written; a code in one row and the name in another are one committee all the same.
  const known = located.map(({ entry }) => entry);
  errors.push(...dropDuplicates(known, (entry) => idOf.get(entry) ?? ''));
  return { located, errors };
}

/** What the located entries would change, held against what is stored. Pure. */
export function planFigures(located: readonly Located[], stored: Stored, moment: Moment): Plan {
  const plan: Plan = { changes: [], quotas: [], admitted: [], unchanged: 0, errors: [] };
  for (const one of located) {
    if (one.entry.quota) planQuota(plan, one, one.entry.quota, stored);
    if (one.entry.admitted) planAdmitted(plan, one, one.entry.admitted, stored, moment);
  }
  return plan;
}

function planQuota(plan: Plan, { entry, committee }: Located, cell: FigureCell, stored: Stored): void {
  const now = stored.quotas.get(storedKey(committee.id, entry.period)) ?? {
    amount: null,
    version: 0,
    effectiveOn: null,
  };
  if (now.amount === cell.value) {
    plan.unchanged += 1;
    return;
  }
  plan.changes.push(changeOf(entry, committee, 'quota', cell, now.amount));
  plan.quotas.push({ ...now, committeeId: committee.id, period: entry.period, after: cell.value });
}

function planAdmitted(
  plan: Plan,
  one: Located,
  cell: FigureCell,
  stored: Stored,
  { today, now: at }: Moment,
): void {
  const { entry, committee } = one;
  const refuse = (rule: ImportError['rule']): void => {
    plan.errors.push({
      sheet: entry.sheet,
      cell: cell.cell,
      value: `${cell.value}`,
      rule,
      params: { value: entry.period, period: entry.period },
    });
  };
  const { period } = entry;
  // The reader has refused a yearly one.
  if (!isHalf(period)) return refuse('admitted_needs_half');
  if (committee.hasUnits) return refuse('admitted_of_province');
  if (!hasBegun(period, today)) return refuse('period_not_begun');
  const key = storedKey(committee.id, period);
  const now = stored.reports.get(key) ?? null;
  if (now?.admitted === cell.value && (now.state === 'submitted' || now.state === 'approved')) {
    plan.unchanged += 1;
    return;
  }
  if (now && !now.onBehalf) return refuse('report_of_committee');
  if (now && !OPEN.includes(now.state)) return refuse('report_approved');
  const held = stored.periods.get(key);
  if (held && gateOf(held.period, held.exceptionUntil, now?.wasSent ?? false, at).entry)
    return refuse('period_closed');
  if (now && disagrees(cell.value, now, stored.breakdowns.get(period) ?? [], countedDays(period, today)))
    return refuse('breakdown_disagrees');
  plan.changes.push(changeOf(entry, committee, 'admitted', cell, now?.admitted ?? null));
  plan.admitted.push({
    committeeId: committee.id,
    half: period,
    version: now?.version ?? 0,
    after: cell.value,
  });
}

/**
 * Whether parts that stand in the report do not fit the total of the file. A file brings totals only, and is the sender's own
 * statement: what it says nothing about (a breakdown that is required, the reason of an unusual figure) is not asked for.
 */
function disagrees(
  admitted: number,
  { parts }: ReportNow,
  breakdowns: readonly BreakdownRule[],
  counted: DaySpan,
): boolean {
  const entered = breakdowns.filter(({ groupIds }) => groupIds.some((id) => parts[id] !== undefined));
  const context = { quota: null, earlierInYear: null, lastHalf: null, lastYear: null, sent: null };
  return hasErrors(
    checkReport({ admitted, parts, asOf: null }, { ...context, breakdowns: entered, counted }),
  );
}

function changeOf(
  entry: FigureEntry,
  { id, code, name, kind }: KnownCommittee,
  field: FigureChange['field'],
  cell: FigureCell,
  before: number | null,
): FigureChange {
  const committee = { id, code, name, kind };
  return {
    sheet: entry.sheet,
    cell: cell.cell,
    committee,
    period: entry.period,
    field,
    before,
    after: cell.value,
  };
}

function committeeError(entry: FigureEntry, rule: ImportError['rule']): ImportError {
  const value = entry.code ?? entry.name ?? entry.codeOrName ?? '';
  return {
    sheet: entry.sheet,
    cell: entry.committeeCell,
    value,
    rule,
    params: { value, period: entry.period },
  };
}
