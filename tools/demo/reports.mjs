import {
  CODES,
  CODES_NTH,
  COMMUNES,
  FIRST_HALF_2022_NTH,
  GO_ON,
  MEMBERS_2022,
  SAMPLE,
  districtOf,
} from './base.mjs';
import {
  ADMITTED,
  CORRECTED,
  DRAFTS,
  LATE,
  MISSING,
  NEWEST,
  NOTES,
  ON_PAPER,
  OVER_QUOTA,
  RETURNED,
  SENT_ON,
  SUBMITTED,
} from './cases.mjs';
import { chance, split, swing } from './chance.mjs';
import { quotaFor } from './quotas.mjs';

/** @typedef {import('./quotas.mjs').Quota} Quota */
/**
 * @typedef {{ code: string, half: string, state: string, admitted: number, members: number, sent_on: string,
 *   first_sent: string, on_paper: string, return_reason: string, note: string }} Report
 */

/** The usual share of the year's quota in a half-year; the year comes to 85–100%. */
const SHARES = new Map([
  ['2021-H1', 0.36],
  ['2021-H2', 0.5],
  ['2022-H2', 0.52],
  ['2023-H1', 0.37],
  ['2023-H2', 0.545],
  ['2024-H1', 0.4],
  ['2024-H2', 0.535],
  ['2025-H1', 0.41],
  ['2025-H2', 0.5],
  ['2026-H1', 0.37],
]);
/** The new ones' first quota was for half a year. */
const SHARE_OF_NEW_2025 = 0.86;
const HALVES = ['2021-H1', '2021-H2', '2022-H1', ...SHARES.keys()].filter(
  (half, index, all) => all.indexOf(half) === index,
);
/** Part of a year's admissions by which the members grow: others leave, move away or die. */
const GROWTH = 0.42;

/** How much more or less than the usual a committee does: as it did in 2021, or by its seed. @param {string} code */
function character(code) {
  const sample = SAMPLE.get(code);
  if (!sample) return 0.015 + swing(0.08, code, 'character');
  const admitted = Number(sample['admitted_2021_h1']) + Number(sample['admitted_2021_h2']);
  return ((admitted / Number(sample['quota_2021'])) * 0.5 - 0.43) * 0.5;
}

/** @param {Quota[]} quotas @param {string} code @param {string} half */
function admittedIn(quotas, code, half) {
  const given = SAMPLE.get(code)?.[`admitted_${half.toLowerCase().replace('-', '_')}`];
  if (given !== undefined) return Number(given);
  if (half === '2022-H1') return FIRST_HALF_2022_NTH.get(code) ?? 0;
  const key = `${code} ${half}`;
  // Who has no quota admits people too.
  const quota = quotaFor(quotas, code, half) ?? 14;
  const over = OVER_QUOTA.get(key);
  if (over !== undefined) return quota + over;
  const isNew = COMMUNES.some((commune) => commune.code === code);
  const share = isNew && half === '2025-H2' ? SHARE_OF_NEW_2025 : (SHARES.get(half) ?? 0);
  const spread = isNew ? share * 0.28 : 0.05;
  const exact = quota * Math.max(0.1, share + character(code) + swing(spread, code, half));
  return ADMITTED.get(key) ?? Math.round(exact);
}

/** @param {string} code @param {string} half */
function existsIn(code, half) {
  if (GO_ON.includes(code)) return true;
  const isNew = COMMUNES.some((commune) => commune.code === code);
  return isNew === half > '2025-H1';
}

/** @param {string} day @param {number} days */
function later(day, days) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** @param {string} half */
function dueDay(half) {
  const year = Number(half.slice(0, 4));
  return half.endsWith('1') ? `${year}-07-05` : `${year + 1}-01-05`;
}

/** @param {string} code @param {string} half */
function sentOn(code, half) {
  const key = `${code} ${half}`;
  const fixed = SENT_ON.get(key);
  if (fixed !== undefined) return fixed;
  const due = dueDay(half);
  const isEnding = half === '2025-H1' && !GO_ON.includes(code);
  const early = isEnding ? 5 + Math.floor(chance(key, 'sent') * 3) : Math.floor(chance(key, 'sent') * 5);
  return later(due, LATE.get(key) ?? -early);
}

/** @param {string} code @param {string} half */
function stateOf(code, half) {
  if (half !== NEWEST) return 'approved';
  if (DRAFTS.includes(code)) return 'draft';
  if (RETURNED.has(code)) return 'returned';
  return SUBMITTED.includes(code) ? 'submitted' : 'approved';
}

/** @param {string} code @param {string} half @param {number} admitted @param {number} members @returns {Report} */
function reportOf(code, half, admitted, members) {
  const key = `${code} ${half}`;
  const state = stateOf(code, half);
  const fewer = CORRECTED.get(key);
  return {
    ...{ code, half, state, admitted, members },
    sent_on: state === 'draft' ? '' : sentOn(code, half),
    first_sent: fewer === undefined ? '' : String(admitted - fewer),
    on_paper: ON_PAPER.includes(key) ? '1' : '',
    return_reason: state === 'returned' ? (RETURNED.get(code) ?? '') : '',
    note: NOTES.get(key) ?? '',
  };
}

/** Members at the beginning of a year from those of 2022 and what was admitted since. @param {(code: string, year: number) => number} admitted */
function membersAt(admitted) {
  /** @param {string} code @param {number} year @returns {number} */
  const old = (code, year) => {
    if (year === 2022) return MEMBERS_2022.get(code) ?? 0;
    if (year < 2022) return (MEMBERS_2022.get(code) ?? 0) - Math.round(admitted(code, year) * GROWTH);
    return old(code, year - 1) + Math.round(admitted(code, year - 1) * GROWTH);
  };
  /** The members of a district, over the communes that it became. @type {Map<string, number>} */
  const opening = new Map();
  for (const area of new Set(COMMUNES.map((commune) => commune.area))) {
    const communes = COMMUNES.filter((commune) => commune.area === area);
    const weights = communes.map(({ code }) => 1 + swing(0.25, code, 'members'));
    split(old(districtOf(area), 2025), weights).forEach((part, index) =>
      opening.set(communes[index]?.code ?? '', part),
    );
  }
  /** @param {string} code @param {number} year */
  return (code, year) => {
    const first = opening.get(code);
    if (first === undefined) return old(code, year);
    return year === 2025 ? first : first + Math.round(admitted(code, 2025) * GROWTH);
  };
}

/** Every report: one a committee and half-year, none after a committee's end. @param {Quota[]} quotas @returns {Report[]} */
export function reports(quotas) {
  const codes = [...CODES, ...CODES_NTH, ...COMMUNES.map(({ code }) => code)];
  const pairs = HALVES.flatMap((half) =>
    codes
      .filter((code) => existsIn(code, half) && !(half === NEWEST && code === MISSING))
      .map((code) => ({ code, half, admitted: admittedIn(quotas, code, half) })),
  );
  const members = membersAt((code, year) =>
    pairs
      .filter((pair) => pair.code === code && pair.half.startsWith(String(year)))
      .reduce((total, pair) => total + pair.admitted, 0),
  );
  return pairs.map(({ code, half, admitted }) =>
    reportOf(code, half, admitted, members(code, Number(half.slice(0, 4)))),
  );
}
