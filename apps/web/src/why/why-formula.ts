import type { Board, BoardHead, BoardRow, BoardTally, BoardTotal } from '@ket-nap/contracts';
import { parsePeriod, yearOf } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type { Words } from '../words';
import { otherDays, yearsText } from './days-text';

/** The figures of a board or a committee that say why they are what they are. */
export const WHY_FIGURES = [
  'admitted',
  'quota',
  'rate',
  'ofHalf',
  'cumulative',
  'remaining',
  'forecast',
  'before',
  'difference',
  'members',
  'firstHalf',
  'secondHalf',
  'pace',
  'rank',
] as const;
export type WhyFigure = (typeof WHY_FIGURES)[number];

/** How fast it would have to go, and where it leads. */
type Pace = Pick<BoardTotal, 'neededPerMonth' | 'soFarPerMonth' | 'forecast' | 'forecastRate'>;

/** Whose figure is asked about, as the server answered it: of the whole, of a row among its ranked ones, of rows that stand together. */
export type Subject =
  | { is: 'total'; figure: BoardTotal; rows: readonly BoardRow[] }
  | { is: 'row'; figure: BoardRow; ranked: number | null; pace: Pace | null }
  | { is: 'tally'; figure: BoardTally; rows: readonly BoardRow[] };

export interface Asked {
  head: BoardHead & Pick<Board, 'mark'>;
  about: Subject;
  words: Words;
}

/** How a figure is made, with the figures that the server made it of: nothing is computed here. */
export const FORMULAS: Record<WhyFigure, (asked: Asked) => string[]> = {
  admitted: (asked) => [admittedText(asked), ...halvesText(asked)],
  quota: quotaLines,
  rate: (asked) => [rateOf(asked.about.figure, asked.words)],
  ofHalf: (asked) => [rateOf(asked.about.figure.ofHalf, asked.words)],
  cumulative: (asked) => [rateOf(asked.about.figure.cumulative, asked.words)],
  remaining: remainingLines,
  forecast: forecastLines,
  before: beforeLines,
  difference: differenceLines,
  members: ({ words }) => [words.t('figures.why.members')],
  firstHalf: (asked) => [halfText(asked, 0)],
  secondHalf: (asked) => [halfText(asked, 1)],
  pace: paceLines,
  rank: rankLines,
};

type Rated = Pick<BoardRow, 'admitted' | 'quota' | 'rate'>;

function rateOf(one: Rated | null, { t, f }: Words): string {
  if (one === null || one.admitted === null) return t('figures.why.noReport');
  if (one.rate === null) return t('figures.why.rateNoQuota');
  return t('figures.why.rate', {
    admitted: f.integer(one.admitted),
    quota: f.integer(one.quota),
    rate: f.rate(one.rate),
  });
}

function admittedText({ head, about, words: { t, f } }: Asked): string {
  const approved = head.counted === 'approved';
  if (about.figure.admitted === null) return t('figures.why.noReport');
  if (about.is !== 'row') {
    const n = f.integer(about.figure.reported);
    if (about.is === 'tally') return t('figures.why.sumRows', { n });
    return approved ? t('figures.why.sumApproved', { n }) : t('figures.why.sumReports', { n });
  }
  const { group } = about.figure;
  if (group === null) return t(approved ? 'figures.why.ownApproved' : 'figures.why.own');
  const known = group.members.filter(({ admitted }) => admitted !== null);
  const parts = known.map(({ committee, admitted }) => `${canonical(committee.name)} ${f.integer(admitted)}`);
  return t('figures.why.sumUnits', { n: f.integer(known.length), parts: parts.join(', ') });
}

/**
 * Of one half of a year: nothing is missing of whoever did not exist in it, and what its figure is the sum of is not told, as the answer
 * has the committees' figures of the year only.
 */
function halfText(asked: Asked, at: number): string {
  const { about, words } = asked;
  const { t } = words;
  const half = about.figure.halves[at];
  if (half?.existed === false) return t('figures.why.absent');
  if (half?.admitted === null) return t('figures.why.noReport');
  const isSum = about.is !== 'row' || about.figure.group !== null;
  return isSum ? t('figures.why.sumHalf') : admittedText(asked);
}

/** A year is the sum of its halves. */
function halvesText(asked: Asked): string[] {
  const { halves, admitted } = asked.about.figure;
  const { t, f } = asked.words;
  const [first, second] = halves;
  if (!first || !second || first.admitted === null || second.admitted === null) return [];
  const values = { first: f.integer(first.admitted), second: f.integer(second.admitted) };
  return [t('figures.why.sumHalves', { ...values, sum: f.integer(admitted) })];
}

function quotaLines({ about, words: { t, f } }: Asked): string[] {
  if (about.is !== 'total' || about.figure.quotaGap === null) return [];
  const { unitsQuota, ownQuota, quotaGap } = about.figure;
  return [
    t('figures.why.quotaGap', {
      units: f.integer(unitsQuota),
      own: f.integer(ownQuota),
      gap: f.signed(quotaGap),
    }),
  ];
}

function remainingLines(asked: Asked): string[] {
  const figure = asked.about.figure;
  const { t, f } = asked.words;
  const { admitted, quota, remaining } = figure.cumulative ?? figure;
  if (remaining === null) return [rateOf(figure.cumulative ?? figure, asked.words)];
  const values = { admitted: f.integer(admitted), quota: f.integer(quota) };
  if (remaining === 0) return [t('figures.why.nothingLeft', values)];
  const left = t('figures.why.remaining', { ...values, remaining: f.integer(remaining) });
  return [left, ...neededLines(asked)];
}

/** The pace, where the answer has one. */
function paceOf({ about }: Asked): Pace | null {
  if (about.is === 'tally') return null;
  return about.is === 'total' ? about.figure : about.pace;
}

/** What is left also says how fast it would have to be reached. */
function neededLines(asked: Asked): string[] {
  const { t, f } = asked.words;
  const pace = paceOf(asked);
  if (pace === null || pace.neededPerMonth === null) return [];
  const { figure } = asked.about;
  const { admitted, remaining } = figure.cumulative ?? figure;
  const values = { remaining: f.integer(remaining), needed: f.decimal(pace.neededPerMonth) };
  const needed = t('figures.why.needed', values);
  if (pace.soFarPerMonth === null) return [needed];
  const soFar = { admitted: f.integer(admitted), soFar: f.decimal(pace.soFarPerMonth) };
  return [needed, t('figures.why.soFar', soFar)];
}

function forecastLines(asked: Asked): string[] {
  const { head, about, words } = asked;
  const { t, f } = words;
  const { quota, cumulative } = about.figure;
  const pace = paceOf(asked);
  if (pace === null || pace.forecast === null) return [t('board.tile.paceUnknown')];
  const { forecast, forecastRate } = pace;
  const admitted = f.integer((cumulative ?? about.figure).admitted);
  const ends = { admitted, day: f.day(head.asOf), forecast: f.integer(forecast) };
  // In a second half the mark is that of the half alone, not the share of the year.
  const linear =
    cumulative === null
      ? t('figures.why.forecastShare', { ...ends, share: f.rate(head.mark.percent) })
      : t('figures.why.forecast', ends);
  const rate = { forecast: f.integer(forecast), quota: f.integer(quota), rate: f.rate(forecastRate) };
  const lines = [linear, ...(forecastRate === null ? [] : [t('figures.why.forecastRate', rate)])];
  return about.is === 'total' ? [...lines, rangeText(about.figure, admitted, words)] : lines;
}

function rangeText({ range }: BoardTotal, admitted: string, words: Words): string {
  const { t, f } = words;
  if (range === null) return t('figures.why.noRange');
  return t('figures.why.range', {
    admitted,
    low: f.integer(range.low),
    high: f.integer(range.high),
    highShare: f.rate(range.highShare),
    lowShare: f.rate(range.lowShare),
    years: yearsText(range.years, words),
  });
}

/** The distance from where a committee on pace stands. */
function paceLines({ about, words }: Asked): string[] {
  const { t, f } = words;
  const { rate, offPace } = about.figure;
  if (rate === null || offPace === null) return [rateOf(about.figure, words)];
  const values = { rate: f.rate(rate), mark: f.rate(about.figure.mark.percent), points: f.signed(offPace) };
  return [t('figures.why.pace', { ...values, day: f.day(about.figure.mark.asOf) })];
}

function rankLines({ about, words }: Asked): string[] {
  const { t, f } = words;
  if (about.is !== 'row' || about.figure.rank === null) return [rateOf(about.figure, words)];
  const { rank, rate } = about.figure;
  return [t('figures.why.rank', { rank: f.integer(rank), of: f.integer(about.ranked), rate: f.rate(rate) })];
}

function beforeLines(asked: Asked): string[] {
  const { lastYear } = asked.about.figure;
  const { t, f } = asked.words;
  if (lastYear.admitted === null) return [t('figures.why.noReport')];
  const year = yearText(lastYear.period);
  return [
    t('figures.why.before', { admitted: f.integer(lastYear.admitted), rate: f.rate(lastYear.rate), year }),
  ];
}

function differenceLines(asked: Asked): string[] {
  const figure = asked.about.figure;
  const { lastYear, admitted, rate } = figure;
  const { t, f } = asked.words;
  if (lastYear.incomparable === 'cutoff') return [otherDays(figure, asked.words)];
  if (lastYear.incomparable !== null) return [t(`figures.why.${lastYear.incomparable}`)];
  const counts = t('figures.why.counts', {
    admitted: f.integer(admitted),
    before: f.integer(lastYear.admitted),
    difference: f.signed(lastYear.difference),
  });
  if (lastYear.points === null) return [counts];
  const then = { rate: f.rate(rate), then: f.rate(lastYear.rate), points: f.signed(lastYear.points) };
  return [t('figures.why.points', then), counts];
}

/** The year of a period's code. */
export function yearText(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === null ? period : String(yearOf(parsed));
}
