import type { BoardTotal } from '@ket-nap/contracts';
import { halfOf, yearOf } from '@ket-nap/domain';
import { namesTogether, reportedTexts } from '@ket-nap/i18n';
import { isYearOver, unapprovedNames, unreportedNames, type Writing } from './review-words';

const WHOLE = 100;

/** What the whole unit reached, beside the time that has passed and the same period, and how much of it is in: a paragraph each. */
export function totalParagraphs(writing: Writing): string[] {
  return [
    [...achieved(writing), ...ofHalf(writing), ...againstMark(writing)],
    [...notes(writing)],
    samePeriod(writing),
    reporting(writing),
  ]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '));
}

/** `Đến 30/6/2022, toàn Đảng bộ tỉnh kết nạp 612 đảng viên, đạt 36% chỉ tiêu năm (1.700 đảng viên).` */
function achieved(writing: Writing): string[] {
  const { board, period, t, f } = writing;
  const { total } = board;
  const [when, whole] = [whenOf(writing), t(`letters.whole.${board.unit.kind}`)];
  const { admitted } = total;
  if (admitted === null)
    return [t('letters.review.total.none', { when: spanOf(writing) }), ...sinceJanuary(writing)];
  const counted = { count: admitted, n: f.integer(admitted), when, whole };
  const ofYear = { rate: f.rate(total.rate), quota: f.integer(total.quota) };
  // A second half is measured by what has added up since January.
  if (halfOf(period) === 2)
    return [plain(writing, counted), ...secondAlone(writing), ...sinceJanuary(writing)];
  if (total.rate === null)
    return [
      plain(writing, counted),
      ...halves(writing),
      t('letters.review.total.noQuota', { year: yearOf(period) }),
    ];
  const first =
    admitted === 0
      ? t('letters.review.total.zero', { when, whole, ...ofYear })
      : t('letters.review.total.admitted', { ...counted, ...ofYear });
  return [first, ...halves(writing), ...remaining(writing)];
}

function plain(
  { t }: Writing,
  { count, ...values }: { count: number; n: string; when: string; whole: string },
): string {
  return count === 0
    ? t('letters.review.total.countedZero', { when: values.when, whole: values.whole })
    : t('letters.review.total.counted', { count, ...values });
}

function sinceJanuary(writing: Writing): string[] {
  const { board, period, t, f } = writing;
  const cumulative = board.total.cumulative;
  if (cumulative === null || cumulative.admitted === null) return [];
  const counted = { count: cumulative.admitted, n: f.integer(cumulative.admitted) };
  if (cumulative.rate === null)
    return [
      t('letters.review.total.cumulativeCounted', counted),
      t('letters.review.total.noQuota', { year: yearOf(period) }),
    ];
  const ofYear = { rate: f.rate(cumulative.rate), quota: f.integer(cumulative.quota) };
  return [t('letters.review.total.cumulative', { ...counted, ...ofYear }), ...remaining(writing)];
}

/** Of when the figures are, and of whom where not all that was sent is counted. */
function whenOf(writing: Writing): string {
  const { board, t, f } = writing;
  const { reported, expected } = board.total;
  const when = spanOf(writing);
  if (board.counted === 'sent' || reported === expected) return when;
  return t('letters.review.when.approved', { when, n: f.integer(reported), of: f.integer(expected) });
}

/** Up to which day, or of which year when it is over. */
function spanOf(writing: Writing): string {
  const { board, period, t, f } = writing;
  const [day, year] = [f.day(board.asOf), yearOf(period)];
  if (halfOf(period) === 2) return t('letters.review.when.second', { day, year });
  return isYearOver(writing) ? t('letters.review.when.year', { year }) : t('letters.review.when.to', { day });
}

function halves({ board, t, f }: Writing): string[] {
  const [first, second] = board.total.halves.map(({ admitted }) => admitted);
  if (typeof first !== 'number' || typeof second !== 'number') return [];
  return [t('letters.review.total.halves', { first: f.integer(first), second: f.integer(second) })];
}

/** What of the quota of the year is left, or by how much it is exceeded. */
function remaining(writing: Writing): string[] {
  const { board, t, f } = writing;
  const { remaining: left, exceedsBy } = board.total;
  if (left === null) return [];
  if (exceedsBy !== null) return [t('letters.review.total.exceeds', { rate: f.rate(exceedsBy) })];
  if (left === 0) return [t('letters.review.total.reached')];
  const counted = { count: left, n: f.integer(left) };
  return [t(isYearOver(writing) ? 'letters.review.total.short' : 'letters.review.total.left', counted)];
}

function ofHalf({ board, t, f }: Writing): string[] {
  const half = board.total.ofHalf;
  if (half === null || half.rate === null) return [];
  return [t('letters.review.total.ofHalf', { quota: f.integer(half.quota), rate: f.rate(half.rate) })];
}

/** A second half by itself, beside half a year's mark. */
function secondAlone({ board, t, f }: Writing): string[] {
  const { offPace, rate: reached, mark: held } = board.total;
  if (offPace === null) return [];
  const [rate, mark] = [f.rate(reached), f.rate(held.percent)];
  if (offPace === 0) return [t('letters.review.mark.second.at', { rate })];
  const key = offPace > 0 ? 'letters.review.mark.second.above' : 'letters.review.mark.second.below';
  return [t(key, { rate, mark, points: f.decimal(Math.abs(offPace)) })];
}

/** During the year only: after it, the quota itself is the mark. */
function againstMark({ board, period, t, f }: Writing): string[] {
  const { total } = board;
  if (total.mark.percent >= WHOLE || halfOf(period) === 2) return [];
  if (!total.speaks) return total.admitted === null ? [] : [t('letters.review.mark.few')];
  if (total.offPace === null) return [];
  const mark = f.rate(total.mark.percent);
  if (total.offPace === 0) return [t('letters.review.mark.at', { mark })];
  const points = f.decimal(Math.abs(total.offPace));
  return [t(total.offPace > 0 ? 'letters.review.mark.above' : 'letters.review.mark.below', { mark, points })];
}

/** What has to be known of the rate: figures outside of it, and quotas that do not add up to the unit's own. */
function notes({ board, t, f }: Writing): string[] {
  const { unmeasured, quotaGap: gap, ownQuota, unitsQuota } = board.total;
  const outside =
    unmeasured === null
      ? []
      : [t('letters.review.total.unmeasured', { count: unmeasured, n: f.integer(unmeasured) })];
  if (gap === null || gap === 0) return outside;
  const key = gap > 0 ? 'files.workbook.note.quotaAbove' : 'files.workbook.note.quotaBelow';
  const values = { own: f.integer(ownQuota), units: f.integer(unitsQuota), gap: f.integer(Math.abs(gap)) };
  return [...outside, t(key, values)];
}

function samePeriod(writing: Writing): string[] {
  const { board, t, f } = writing;
  const { admitted, difference, incomparable }: BoardTotal['lastYear'] = board.total.lastYear;
  const key = isYearOver(writing) && halfOf(writing.period) === null ? 'year' : 'period';
  const then = t(`letters.review.same.${key}`, { year: board.against });
  if (admitted === null) return [];
  if (incomparable !== null)
    return [t('letters.review.same.none', { then, reason: t(`letters.review.same.reason.${incomparable}`) })];
  if (difference === null) return [];
  const before = f.integer(admitted);
  if (difference === 0) return [t('letters.review.same.equal', { then, before }), ...pointsSince(writing)];
  const [n, count] = [f.integer(Math.abs(difference)), Math.abs(difference)];
  const change = difference > 0 ? 'letters.review.same.more' : 'letters.review.same.fewer';
  return [t(change, { count, n, then, before }), ...pointsSince(writing)];
}

function pointsSince({ board, t, f }: Writing): string[] {
  const { points } = board.total.lastYear;
  if (points === null || points === 0) return [];
  const key = points > 0 ? 'letters.review.same.pointsMore' : 'letters.review.same.pointsFewer';
  return [t(key, { points: f.decimal(Math.abs(points)) })];
}

function reporting(writing: Writing): string[] {
  const { board, t, f } = writing;
  const { reported, expected } = board.total;
  // Where nobody has reported, everybody's name says nothing more.
  const missing = board.total.admitted === null ? [] : unreportedNames(writing);
  const unapproved = unapprovedNames(writing);
  const all = expected > 0 && reported === expected && board.counted === 'sent' && unapproved.length === 0;
  const counts = all
    ? [t('letters.review.reported.all', { of: f.integer(expected) })]
    : reportedTexts(board, board.total, { t, f }).map((text) => `${text}.`);
  return [
    ...(board.counted === 'approved' ? [`${t('status.approvedOnly')}.`] : []),
    ...counts,
    ...named(missing, (names) => t('letters.review.reported.missing', { names })),
    ...named(unapproved, (names) => t('letters.review.reported.unapproved', { names })),
  ];
}

function named(names: readonly string[], said: (names: string) => string): string[] {
  return names.length === 0 ? [] : [said(namesTogether(names))];
}
