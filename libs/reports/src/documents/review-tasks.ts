import { FEWEST_RANKED, yearOf } from '@ket-nap/domain';
import { namesTogether } from '@ket-nap/i18n';
import { isStillAhead } from './still-ahead';
import { isYearOver, listed, unreportedNames, withoutQuotaNames, type Writing } from './review-words';

/** So many committees are named that miss most. */
const MOST_NAMED = 3;

/** What is left to be done in the year, a line each; none when it is over. */
export function taskLines(writing: Writing): string[] {
  if (isYearOver(writing)) return [];
  return [...remaining(writing), ...mostMissing(writing), ...toReport(writing), ...toAssign(writing)];
}

function remaining({ board, period, t, f }: Writing): string[] {
  const { remaining: left, neededPerMonth, soFarPerMonth, forecast, forecastRate } = board.total;
  if (left === null) return [];
  if (left === 0) return [t('letters.review.tasks.reached', { year: yearOf(period) })];
  const counted = { count: left, n: f.integer(left), day: f.day(board.asOf) };
  if (neededPerMonth === null || soFarPerMonth === null || !isStillAhead(board.asOf, board))
    return [t('letters.review.tasks.left', counted)];
  const perMonth = { needed: f.decimal(neededPerMonth), soFar: f.decimal(soFarPerMonth) };
  const guess =
    forecast === null || forecastRate === null
      ? []
      : [t('letters.review.tasks.forecast', { n: f.integer(forecast), rate: f.rate(forecastRate) })];
  return [t('letters.review.tasks.needed', { ...counted, ...perMonth }), ...guess];
}

/** Named only where there are enough to compare, and more than are named. */
function mostMissing({ board, t, f }: Writing): string[] {
  const missing = board.rows.filter(({ remaining: left }) => (left ?? 0) > 0);
  if (board.rows.length <= FEWEST_RANKED || !board.total.speaks || missing.length === 0) return [];
  const most = missing.toSorted((a, b) => (b.remaining ?? 0) - (a.remaining ?? 0)).slice(0, MOST_NAMED);
  const names = listed(most, t, ({ remaining: left }, name) =>
    t('letters.review.tasks.item', { name, n: f.integer(left) }),
  );
  return [t('letters.review.tasks.most', { names })];
}

function toReport(writing: Writing): string[] {
  const { board, t, f } = writing;
  const { total, counted } = board;
  // Where nobody has reported, nothing may be due yet.
  const missing = total.admitted === null ? [] : unreportedNames(writing);
  const unapproved = counted === 'approved' ? total.sent - total.reported : total.unapproved;
  return [
    ...(missing.length === 0 ? [] : [t('letters.review.tasks.missing', { names: namesTogether(missing) })]),
    ...(unapproved === 0
      ? []
      : [t('letters.review.tasks.unapproved', { count: unapproved, n: f.integer(unapproved) })]),
  ];
}

function toAssign(writing: Writing): string[] {
  const names = withoutQuotaNames(writing);
  return names.length === 0
    ? []
    : [writing.t('letters.review.tasks.noQuota', { names: namesTogether(names) })];
}
