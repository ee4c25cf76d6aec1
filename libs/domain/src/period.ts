/**
 * What a period is: a year (`2022`) or a half-year (`2022-H1`), its order, cut-off, due date and share of the year.
 * The one home of date arithmetic. Days are ISO dates (`2022-06-30`) on the calendar of Asia/Ho_Chi_Minh.
 */

export type Year = `${number}`;
export type Half = `${number}-H1` | `${number}-H2`;
export type Period = Year | Half;

/** An exact share: `elapsed` of `of` days. Kept as integers so that nothing is rounded before it is printed. */
export interface Share {
  elapsed: number;
  of: number;
}

/** First cut 30/6, second 31/12; due five days later (default [K], an installation's periods may say otherwise). */
export const DUE_DAYS_AFTER_CUT_OFF = 5;

const YEAR = /^(19|20|21)\d\d$/;
const HALF = /^(19|20|21)\d\d-H[12]$/;
const DAY_MS = 86_400_000;
/** Viet Nam has kept UTC+7 without summer time since 1975. */
const VIET_NAM_OFFSET_MS = 7 * 3_600_000;

export function isYear(text: string): text is Year {
  return YEAR.test(text);
}

export function isHalf(text: string): text is Half {
  return HALF.test(text);
}

export function isPeriod(text: string): text is Period {
  return isYear(text) || isHalf(text);
}

/** The period a text names, or null. Accepts exactly `2022`, `2022-H1`, `2022-H2`. */
export function parsePeriod(text: string): Period | null {
  return isPeriod(text) ? text : null;
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** Tells the two kinds of periods apart by their form alone: the half after 2199-H2 is one, though nobody may enter it. */
function namesHalf(period: Period): period is Half {
  return period.includes('-');
}

/** 1 or 2 for a half-year, null for a year. */
export function halfOf(period: Period): 1 | 2 | null {
  if (!namesHalf(period)) return null;
  return period.endsWith('1') ? 1 : 2;
}

export function yearPeriod(year: number): Year {
  return `${year}`;
}

export function halfPeriod(year: number, half: 1 | 2): Half {
  return half === 1 ? `${year}-H1` : `${year}-H2`;
}

/** The half-years whose admissions add up to the period's. */
export function halvesOf(period: Period): Half[] {
  if (namesHalf(period)) return [period];
  return [halfPeriod(yearOf(period), 1), halfPeriod(yearOf(period), 2)];
}

/** Half-years from 1 January up to and including the period: what "lũy kế" (cumulative) adds up. */
export function halvesToDate(period: Period): Half[] {
  return halfOf(period) === 1 ? halvesOf(period) : halvesOf(yearPeriod(yearOf(period)));
}

/** Order in time by cut-off; a year stands after its second half. */
export function comparePeriods(a: Period, b: Period): number {
  return orderOf(a) - orderOf(b);
}

function orderOf(period: Period): number {
  return yearOf(period) * 3 + ((halfOf(period) ?? 3) - 1);
}

/** The period before of the same length: 2022-H1 → 2021-H2, 2022 → 2021. */
export function previousPeriod<P extends Period>(period: P): P;
export function previousPeriod(period: Period): Period {
  const half = halfOf(period);
  if (half === 2) return halfPeriod(yearOf(period), 1);
  return half === 1 ? halfPeriod(yearOf(period) - 1, 2) : yearPeriod(yearOf(period) - 1);
}

/** The half-year that follows. */
export function nextHalf(half: Half): Half {
  return halfOf(half) === 1 ? halfPeriod(yearOf(half), 2) : halfPeriod(yearOf(half) + 1, 1);
}

/** The same period of another year: 2022-H1 in 2019 → 2019-H1. */
export function samePeriodIn(year: number, period: Period): Period {
  const half = halfOf(period);
  return half === null ? yearPeriod(year) : halfPeriod(year, half);
}

/** The half-years, oldest first, of which a span has at least one day and that have begun: what a committee with these dates owes. */
export function halvesOwed(from: string, to: string | null, today: string): Half[] {
  const last = to === null || to > today ? today : to;
  const halves: Half[] = [];
  for (let half = halfContaining(from); startOf(half) <= last; half = nextHalf(half)) halves.push(half);
  return halves;
}

/** Cùng kỳ năm trước: 2022-H1 → 2021-H1, 2022 → 2021. */
export function samePeriodLastYear<P extends Period>(period: P): P;
export function samePeriodLastYear(period: Period): Period {
  return samePeriodIn(yearOf(period) - 1, period);
}

/** First day of the period. */
export function startOf(period: Period): string {
  return `${yearOf(period)}-${halfOf(period) === 2 ? '07-01' : '01-01'}`;
}

/** Last day whose admissions count: 30/6 or 31/12. */
export function cutOff(period: Period): string {
  return `${yearOf(period)}-${halfOf(period) === 1 ? '06-30' : '12-31'}`;
}

/** Day by which the report is due. */
export function dueDate(half: Half): string {
  return addDays(cutOff(half), DUE_DAYS_AFTER_CUT_OFF);
}

/** The instant by which the report is due: the end of the working day in Viet Nam (default [K]). */
export function dueInstant(half: Half): string {
  return new Date(`${dueDate(half)}T17:00:00+07:00`).toISOString();
}

/** The half-year in which a day lies. */
export function halfContaining(day: string): Half {
  return halfPeriod(Number(day.slice(0, 4)), Number(day.slice(5, 7)) <= 6 ? 1 : 2);
}

/** "Tính đến ngày": the cut-off, or today while the period runs. */
export function asOf(period: Period, today: string): string {
  return today < cutOff(period) ? today : cutOff(period);
}

/** The days up to which figures of a half-year may be counted at a moment: its own that have come. Both ends count. */
export interface DaySpan {
  from: string;
  until: string;
}

/** A report is often closed before its half-year ends; a day of another half-year, or one to come, is a slip. */
export function countedDays(half: Half, today: string): DaySpan {
  return { from: startOf(half), until: asOf(half, today) };
}

/** Whether a day lies in a span. */
export function liesIn(day: string, { from, until }: DaySpan): boolean {
  return from <= day && day <= until;
}

/** The same day of another year: 28/5/2026 in 2025 → 28/5/2025; 29/2 where there is none is 28/2. */
export function sameDayIn(year: number, day: string): string {
  const same = `${yearPeriod(year)}${day.slice(4)}`;
  return isDay(same) ? same : addDays(`${yearPeriod(year)}-03-01`, -1);
}

/**
 * The day whose quota versions measure a period, where none is named: its cut-off, today while it runs, its first day before
 * it has begun. So a mid-year review keeps its rate when the quota is adjusted in July.
 */
export function quotaDay(period: Period, today: string): string {
  const day = asOf(period, today);
  return day < startOf(period) ? startOf(period) : day;
}

/** Whether the period's first day has come. Nobody reports on a period that has not begun. */
export function hasBegun(period: Period, today: string): boolean {
  return startOf(period) <= today;
}

/** Whether the cut-off day has passed. */
export function hasEnded(period: Period, today: string): boolean {
  return cutOff(period) < today;
}

/**
 * The share of the yearly quota that a committee on pace has admitted in this period by `today`: exactly one half at the
 * end of a half-year, the whole at the end of a year, by days in between. A half-year measures its own admissions
 * only, so the second half's full share is one half too.
 */
export function elapsedShare(period: Period, today: string): Share {
  const shares = halvesOf(period).map((half) => {
    const of = daysFromTo(startOf(half), cutOff(half)) + 1;
    const elapsed = Math.min(Math.max(daysFromTo(startOf(half), today) + 1, 0), of);
    return { elapsed, of };
  });
  return shares.reduce(
    (sum, { elapsed, of }) => ({ elapsed: sum.elapsed * 2 * of + elapsed * sum.of, of: sum.of * 2 * of }),
    { elapsed: 0, of: 1 },
  );
}

/** The share of the year that has passed when the period's figures are taken: a half after H1, the whole after H2. */
export function elapsedOfYear(period: Period, today: string): Share {
  return elapsedShare(yearPeriod(yearOf(period)), asOf(period, today));
}

/** The calendar day in Viet Nam at an instant. */
export function localDay(instant: Date): string {
  return new Date(instant.getTime() + VIET_NAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** The wall clock in Viet Nam at an instant, to the minute: `2022-07-05T10:42`. For files whose cells know no zone. */
export function localTime(instant: Date): string {
  return new Date(instant.getTime() + VIET_NAM_OFFSET_MS).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** Whether a text is a real ISO calendar day; there is no year 0. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return false;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month of a year has. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** How many days later a day is than another. */
export function daysFromTo(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the next month, or the month's last: 30/6 → 30/7, 31/1 → 28/2. */
export function monthAfter(day: string): string {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
  const [next, nextYear] = month === 12 ? [1, year + 1] : [month + 1, year];
  return [nextYear, next, Math.min(of, daysIn(nextYear, next))]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}

/** The ISO instant so many days (of 24 hours) after another; before it, when negative. */
export function instantAfter(instant: Date, days: number): string {
  return new Date(instant.getTime() + days * DAY_MS).toISOString();
}
