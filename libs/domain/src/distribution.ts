import { percent, quotient } from './completion';
import { wholeNumber } from './count';
import { sumOfKnown } from './rollup';

/**
 * How a year's quota is distributed: proposals by rule, whose sum is exact to the last admission, and what a quota would mean before it
 * is assigned. Proposals are for a person to change and decide on; nothing recorded is ever apportioned.
 */

/** The most a share of the members can be: 100,00% in {@link ProposalRule}'s units. */
export const WHOLE_IN_BASIS_POINTS = 10_000;

/** What a committee's quota is proposed from; null is unknown, which is not 0. */
export interface ProposalBase {
  members: number | null;
  lastYearQuota: number | null;
  lastYearAdmitted: number | null;
  /** It existed all of last year: else its quota and admissions were of a part of it, and a year's quota is not held against them. */
  lastYearWhole: boolean;
}

/** The rules; a percentage is given exactly, in hundredths of a percent: 3,25% is 325. */
export type ProposalRule =
  { kind: 'last_year' } | { kind: 'members' } | { kind: 'percent'; basisPoints: number } | { kind: 'actual' };
export type ProposalKind = ProposalRule['kind'];
export const PROPOSAL_KINDS = ['last_year', 'members', 'percent', 'actual'] as const satisfies ProposalKind[];

export interface Proposal {
  /** One for each committee, in order; null where the rule's base is unknown. */
  amounts: (number | null)[];
  /** What the amounts add up to; null when there is none. */
  total: number | null;
  /** Places of the committees whose base is unknown. */
  unknown: number[];
}

/**
 * Divides a total over weights by largest remainders (Hamilton): each share is its exact part rounded down or up, and the shares add up
 * to the total. Of equal remainders the earlier takes the one that is left. A weight of zero gets 0, an unknown one null; where there
 * is nothing to divide by, every share is null.
 *
 * @throws RangeError when the total or a weight is negative or not a whole number
 */
export function apportion(
  total: number | bigint,
  weights: readonly (number | bigint | null)[],
): (number | null)[] {
  const whole = wholeNumber(total);
  const parts = weights.flatMap((weight, place) =>
    weight === null ? [] : [{ place, weight: wholeNumber(weight) }],
  );
  const base = parts.reduce((sum, { weight }) => sum + weight, 0n);
  const shares = weights.map((): number | null => null);
  if (base === 0n) return shares;
  const exact = parts.map(({ place, weight }) => ({
    place,
    floor: (whole * weight) / base,
    remainder: (whole * weight) % base,
  }));
  const left = whole - exact.reduce((sum, { floor }) => sum + floor, 0n);
  // A stable sort: equal remainders stay in their order.
  const lucky = exact
    .toSorted((a, b) => compare(b.remainder, a.remainder))
    .slice(0, Number(left))
    .map(({ place }) => place);
  for (const { place, floor } of exact) shares[place] = Number(floor) + (lucky.includes(place) ? 1 : 0);
  return shares;
}

/**
 * What a rule proposes for each committee. `total` is the province's own quota: what the rules by members and by last year's actual
 * distribute to the last one. The rule by percentage makes its own total: the share of all members, rounded half up once.
 */
export function propose(rule: ProposalRule, rows: readonly ProposalBase[], total: number | null): Proposal {
  const bases = rows.map((row) => baseOf(rule, row));
  const amounts = amountsOf(rule, bases, total);
  return {
    amounts,
    total: sumOfKnown(amounts),
    unknown: bases.flatMap((base, place) => (base === null ? [place] : [])),
  };
}

/** Whether a rule distributes the province's own quota, and so needs one. */
export function needsTotal({ kind }: ProposalRule): boolean {
  return kind === 'members' || kind === 'actual';
}

function baseOf({ kind }: ProposalRule, row: ProposalBase): number | null {
  if (kind === 'members' || kind === 'percent') return row.members;
  if (!row.lastYearWhole) return null;
  return kind === 'last_year' ? row.lastYearQuota : row.lastYearAdmitted;
}

function amountsOf(
  rule: ProposalRule,
  bases: readonly (number | null)[],
  total: number | null,
): (number | null)[] {
  if (rule.kind === 'last_year') return [...bases];
  if (rule.kind !== 'percent') return total === null ? bases.map(() => null) : apportion(total, bases);
  const members = sumOfKnown(bases);
  if (members === null) return bases.map(() => null);
  const share = quotient(BigInt(members) * BigInt(rule.basisPoints), WHOLE_IN_BASIS_POINTS, 0);
  return share === null ? bases.map(() => null) : apportion(share, bases);
}

/** What a quota would mean, before it is assigned. */
export interface WhatIf {
  /** Quota − last year's quota. */
  change: number | null;
  /** Its share of the sum of all committees' quotas, in percent. */
  share: number | null;
  /** Admissions per 1.000 members. */
  perThousand: number | null;
  /** In percent of what was admitted last year: above 100 asks for more than was done. */
  ofActual: number | null;
  /** In percent of the members, with two decimals. */
  ofMembers: number | null;
}

/** The measures of a quota, typed or in force; each null where what it is measured by is unknown or zero. */
export function whatIf(amount: number | null, base: ProposalBase, sumOfUnits: number | null): WhatIf {
  const { members } = base;
  const [lastYearQuota, lastYearAdmitted] = base.lastYearWhole
    ? [base.lastYearQuota, base.lastYearAdmitted]
    : [null, null];
  if (amount === null) {
    return { change: null, share: null, perThousand: null, ofActual: null, ofMembers: null };
  }
  return {
    change: lastYearQuota === null ? null : amount - lastYearQuota,
    share: sumOfUnits === null ? null : percent(amount, sumOfUnits),
    perThousand: members === null ? null : quotient(BigInt(amount) * 1000n, members),
    ofActual: lastYearAdmitted === null ? null : percent(amount, lastYearAdmitted),
    ofMembers: members === null ? null : percent(amount, members, 2),
  };
}

/** units − own where both exist: published reports have been 45 apart. */
export function gapOf(own: number | null, units: number | null): number | null {
  return own === null || units === null ? null : units - own;
}

function compare(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? 1 : -1;
}
