import { completion, type Completion, type RateDigits } from './completion';
import type { ReportState } from './report-workflow';

/** What one member of a group contributes. Null is "not reported" or "no quota", never 0. */
export interface Part {
  admitted: number | null;
  quota: number | null;
}

/** Several together against the sum of their quotas. */
export interface GroupCompletion extends Completion {
  /** How many of `admitted` are of members without a quota: counted, and in no rate. Null where all have one. */
  unmeasured: number | null;
}

/**
 * What several admitted against what they were assigned: the rate is of those that have a quota, on both sides of the line; what the
 * others admitted stands beside it. Where none has a quota there is no rate, and nothing stands apart.
 *
 * @param admitted of all
 * @param measured of those with a quota
 * @param quota the sum of these quotas
 */
export function groupCompletion(
  admitted: number | null,
  measured: number | null,
  quota: number | null,
  digits: RateDigits = 1,
): GroupCompletion {
  const apart = quota === null ? 0 : (admitted ?? 0) - (measured ?? 0);
  return {
    ...completion(apart === 0 ? admitted : measured, quota, digits),
    admitted,
    unmeasured: apart === 0 ? null : apart,
  };
}

/** What of a figure is in its rate. */
export function measuredPart({
  admitted,
  unmeasured,
}: Pick<GroupCompletion, 'admitted' | 'unmeasured'>): number | null {
  if (unmeasured === null || admitted === null) return admitted;
  return admitted === unmeasured ? null : admitted - unmeasured;
}

export interface RollUp extends Completion {
  /** Sum of the members' quotas; null when none has one. */
  unitsQuota: number | null;
  /** The group's own recorded quota; null when none is. */
  ownQuota: number | null;
  /** unitsQuota − ownQuota where both exist: published reports have been 45 apart. */
  quotaGap: number | null;
  /** Members that reported, of all members. */
  reported: number;
  expected: number;
}

/** Reports of those below a committee that adds them up: how many are owed, how many came in, how many of these stand approved. */
export interface BelowReports {
  expected: number;
  reported: number;
  approved: number;
}

/**
 * The state of a committee that adds up others, which owes no report of its own: it has reported when all below it that owe one have
 * (`owesReport`), and stands approved when all of those do.
 */
export function stateOfSum({ expected, reported, approved }: BelowReports): ReportState {
  if (reported < expected) return 'missing';
  return approved < expected ? 'submitted' : 'approved';
}

/** Sum of what is there; null when nothing is. */
export function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/**
 * A group's completion: sum of admissions ÷ the group's own quota, or ÷ the sum of its members' quotas where it has none of its
 * own. Never a mean of rates.
 */
export function rollUp(parts: readonly Part[], ownQuota: number | null, digits: RateDigits = 1): RollUp {
  const unitsQuota = sumOfKnown(parts.map((part) => part.quota));
  const admitted = sumOfKnown(parts.map((part) => part.admitted));
  return {
    ...completion(admitted, ownQuota ?? unitsQuota, digits),
    unitsQuota,
    ownQuota,
    quotaGap: unitsQuota === null || ownQuota === null ? null : unitsQuota - ownQuota,
    reported: parts.filter((part) => part.admitted !== null).length,
    expected: parts.length,
  };
}

/** Places 1, 2, 2, 4 … by exact rate (admitted ÷ quota), best first; null for a part whose rate does not exist. */
export function rankByRate(parts: readonly Part[]): (number | null)[] {
  const rated = parts.map((part) => {
    const { admitted, quota } = part;
    return admitted === null || quota === null || quota === 0 ? null : { admitted, quota };
  });
  const places = new Map<RatedPart, number>();
  let before: RatedPart | null = null;
  const sorted = rated.filter((part) => part !== null).sort(byRateDescending);
  for (const [index, part] of sorted.entries()) {
    const shared = before !== null && byRateDescending(before, part) === 0 ? places.get(before) : undefined;
    places.set(part, shared ?? index + 1);
    before = part;
  }
  return rated.map((part) => (part === null ? null : (places.get(part) ?? null)));
}

interface RatedPart {
  admitted: number;
  quota: number;
}

function byRateDescending(a: RatedPart, b: RatedPart): number {
  const [left, right] = [b.admitted * a.quota, a.admitted * b.quota];
  // Cross products instead of quotients are exact; beyond 2^53, which counts of people never reach, by bigint.
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const difference = BigInt(b.admitted) * BigInt(a.quota) - BigInt(a.admitted) * BigInt(b.quota);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
