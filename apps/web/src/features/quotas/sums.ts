import type { QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import { completion, gapOf, sumOfKnown, whatIf, type Period } from '@ket-nap/domain';
import type { Edits } from '../../typing';
import { periodsOf, sumTyped, valueOf } from './edits';

/** One level of the quota as typed: the province's own against what its committees add up to. */
export interface Level {
  own: number | null;
  units: number | null;
  gap: number | null;
}

export function levelOf(sheet: QuotaSheet, period: Period, edits: Edits): Level {
  const own = valueOf(sheet.own, period, edits);
  const units = sumTyped(sheet.rows, period, edits);
  return { own, units, gap: gapOf(own, units) };
}

/** What the two halves add up to against the year: the province's own where all three are there, else the committees'. */
export function halvesAgainstYear(
  sheet: QuotaSheet,
  edits: Edits,
): { sum: number; year: number; gap: number } | null {
  const levels = periodsOf(sheet).map((period) => levelOf(sheet, period, edits));
  for (const side of ['own', 'units'] as const) {
    const [year, ...halves] = levels.map((level) => level[side]);
    if (year === undefined || year === null || halves.includes(null)) continue;
    const sum = sumOfKnown(halves) ?? 0;
    return { sum, year, gap: sum - year };
  }
  return null;
}

/** What the committees add up to in the columns that are not typed. */
export function sumsOf(rows: readonly QuotaRow[], units: number | null) {
  const members = sumOfKnown(rows.map((row) => row.members));
  const withMembers = rows.filter((row) => row.members !== null).length;
  const lastYearQuota = sumOfKnown(rows.map((row) => row.lastYearQuota));
  const lastYearAdmitted = sumOfKnown(rows.map((row) => row.lastYearAdmitted));
  // A sum over some of the members says nothing of the load of all.
  const base = {
    members: withMembers === rows.length ? members : null,
    lastYearQuota,
    lastYearAdmitted,
    lastYearWhole: rows.every((row) => row.lastYearWhole),
  };
  return {
    members,
    withMembers,
    lastYearQuota,
    lastYearAdmitted,
    lastYearRate: completion(lastYearAdmitted, lastYearQuota).rate,
    stretch: sumOfKnown(rows.map((row) => row.stretch)),
    ...whatIf(units, base, units),
  };
}
