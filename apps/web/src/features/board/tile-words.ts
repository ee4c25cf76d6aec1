import type { Board, BoardTotal } from '@ket-nap/contracts';
import { parsePeriod, points, yearOf } from '@ket-nap/domain';
import { hasNotBegun, noQuotaText, withoutQuota } from '@ket-nap/tables';
import { otherDays, sameDay, yearsText } from '../../why/days-text';
import type { Words } from '../../words';
import { bandTense, isShortfall, markName, yearIsOver } from './board-words';

/** Sentences of the tiles. Every number in them is one of the answer's; only its words are chosen here. */
export function rateSentence(board: Board, words: Words): string {
  const { t, f } = words;
  const { rate, exceedsBy, admitted } = board.total;
  if (hasNotBegun(board)) return t('status.notBegun');
  if (admitted === null) return t('board.tile.noFigures');
  if (!board.total.speaks) return fewSentence(board.total, words);
  if (rate === null) return t('board.tile.noRate');
  if (exceedsBy !== null) return t('board.tile.exceeded', { points: f.decimal(exceedsBy) });
  const gap = points(rate, board.mark.percent, 2);
  if (bandTense(board) === 'after') {
    return gap === 0 ? t('board.tile.completed') : t('board.tile.ended', { points: f.decimal(-gap) });
  }
  const mark = t('board.mark.with', { mark: markName(board, words), percent: f.rate(board.mark.percent) });
  if (gap === 0) return t('board.tile.atMark', { mark });
  const distance = f.decimal(Math.abs(gap));
  return gap > 0
    ? t('board.tile.ahead', { points: distance, mark })
    : t('board.tile.behind', { points: distance, mark });
}

/** Too few have reported to hold it against a mark. */
function fewSentence({ reported, expected, sent }: BoardTotal, { t, f }: Words): string {
  const of = { n: f.integer(reported), of: f.integer(expected) };
  return sent > reported ? t('status.approved', of) : t('board.tile.few', of);
}

/** The same admissions against other denominators, each named; empty when there is only one. */
export function otherRates(total: BoardTotal, { t, f }: Words): string[] {
  const { ofHalf, cumulative } = total;
  const lines: string[] = [];
  if (ofHalf !== null) {
    lines.push(t('board.tile.ofHalf', { rate: f.rate(ofHalf.rate), quota: f.integer(ofHalf.quota) }));
  }
  if (cumulative !== null) {
    const { rate, admitted, quota } = cumulative;
    lines.push(
      t('board.tile.cumulative', {
        rate: f.rate(rate),
        admitted: f.integer(admitted),
        quota: f.integer(quota),
      }),
    );
  }
  return lines;
}

/** From how many reports the count is, and which are missing or not approved yet. */
export function admittedSentence(board: Board, words: Words): string {
  const { t, f } = words;
  const { total } = board;
  if (hasNotBegun(board)) return t('status.notBegun');
  if (total.expected === 0) return t('status.noUnits');
  return t('figures.tile.from', {
    n: f.integer(total.reported),
    of: f.integer(total.expected),
    more: reportedSentence(total, words),
  });
}

/** Against the same period: in percentage points, without rates in counts; nothing where it is not compared. */
export function sameValue(
  { lastYear }: BoardTotal,
  { t, f }: Words,
): { value: string; unit: string | undefined } {
  if (lastYear.points !== null) return { value: f.signed(lastYear.points), unit: t('figures.tile.points') };
  return { value: f.signed(lastYear.difference), unit: undefined };
}

/** Both sides in rates and counts, or why they are not compared. */
export function sameSentence(total: BoardTotal, words: Words): string {
  const { lastYear, admitted, rate } = total;
  const { t, f } = words;
  if (lastYear.difference === null) return lastYearSentence(total, words);
  const counts = { admitted: f.integer(admitted), before: f.integer(lastYear.admitted) };
  const then = { ...counts, rate: f.rate(rate), then: f.rate(lastYear.rate) };
  const text =
    lastYear.points === null
      ? t('figures.tile.sameCounts', counts)
      : t('figures.tile.sameRates', { ...then, difference: f.signed(lastYear.difference) });
  const day = sameDay(total);
  return day === null ? text : `${text}; ${t('figures.tile.sameDay', { day: f.day(day) })}`;
}

function lastYearSentence(total: BoardTotal, words: Words): string {
  const { t, f } = words;
  const { lastYear } = total;
  const period = parsePeriod(lastYear.period);
  const year = period === null ? lastYear.period : yearOf(period);
  if (lastYear.incomparable === 'reorganised') {
    if (lastYear.admitted === null) return t('views.incomparable.tileNone', { year });
    return t('views.incomparable.tile', { year, admitted: f.integer(lastYear.admitted) });
  }
  if (lastYear.admitted === null) return t('board.tile.lastYearNone', { year });
  const before = t('board.tile.lastYear', { year, admitted: f.integer(lastYear.admitted) });
  if (lastYear.incomparable === 'cutoff') return `${before}; ${otherDays(total, words)}`;
  return `${before}; ${t('figures.why.incomplete')}`;
}

/** Where the year would end by the shares of first halves in past years; a line only where that can be said. */
export function rangeSentence({ range }: BoardTotal, words: Words): string[] {
  if (range === null) return [];
  const { t, f } = words;
  const { low, high, years } = range;
  return [
    t('figures.tile.range', { years: yearsText(years, words), low: f.integer(low), high: f.integer(high) }),
  ];
}

/** Whether the committees' quotas add up to the province's own, and how many of them have none. */
export function quotaSentence(board: Board, words: Words): string {
  const { t, f } = words;
  const { unitsQuota, ownQuota } = board.total;
  if (ownQuota === null && unitsQuota === null) return noQuotaText(board, words);
  const n = withoutQuota(board.rows).length;
  const without =
    unitsQuota === null || n === 0 ? [] : [t('status.withoutQuota', { count: n, n: f.integer(n) })];
  return [sumSentence(board.total, words), ...without].join('; ');
}

function sumSentence({ unitsQuota, ownQuota, quotaGap }: BoardTotal, { t, f }: Words): string {
  if (ownQuota === null) return t('board.tile.unitsOnly');
  if (unitsQuota === null || quotaGap === null) return t('board.tile.unitsNone');
  if (quotaGap === 0) return t('board.tile.unitsEqual');
  const values = { units: f.integer(unitsQuota), gap: f.integer(Math.abs(quotaGap)) };
  return quotaGap > 0 ? t('board.tile.unitsMore', values) : t('board.tile.unitsFewer', values);
}

export function remainingSentence(board: Board, { t, f }: Words): string {
  const { total } = board;
  const { remaining } = total.cumulative ?? total;
  if (remaining === null) return '';
  if (remaining === 0) return t('board.tile.nothingLeft');
  if (isShortfall(board)) return t('board.tile.yearOver', { year: board.quotaYear });
  if (yearIsOver(board)) return t('board.tile.soFar');
  if (total.neededPerMonth === null) return t('board.tile.paceUnknown');
  const needed = f.decimal(total.neededPerMonth);
  if (total.soFarPerMonth === null) return t('board.tile.neededOnly', { needed });
  return t('board.tile.needed', { needed, soFar: f.decimal(total.soFarPerMonth) });
}

export function reportedSentence(
  { reported, expected, sent, unapproved }: BoardTotal,
  { t, f }: Words,
): string {
  // Of approved figures alone: those that sent theirs have reported.
  if (sent > reported) {
    const waiting = t('board.tile.notApproved', { n: f.integer(sent - reported) });
    return sent < expected
      ? `${waiting}; ${t('board.tile.missing', { n: f.integer(expected - sent) })}`
      : waiting;
  }
  if (reported < expected) return t('board.tile.missing', { n: f.integer(expected - reported) });
  return unapproved > 0 ? t('board.tile.waiting', { n: f.integer(unapproved) }) : t('board.tile.allApproved');
}
