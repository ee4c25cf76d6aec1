import type { Board, BoardRow, BoardTotal } from '@ket-nap/contracts';
import { parsePeriod, yearOf } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type { Words } from '../words';
import { otherDays, yearsText } from './days-text';

/** The figures that say why they are what they are. */
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
] as const;
export type WhyFigure = (typeof WHY_FIGURES)[number];

/** What is asked about: a figure of the total, or of a row. */
export interface Asked {
  board: Board;
  row: BoardRow | null;
  words: Words;
}

/** How a figure is made, with the figures that the server made it of: nothing is computed here. */
export const FORMULAS: Record<WhyFigure, (asked: Asked) => string[]> = {
  admitted: (asked) => [admittedText(asked), ...halvesText(asked)],
  quota: quotaLines,
  rate: (asked) => [rateOf(figureOf(asked), asked.words)],
  ofHalf: (asked) => [rateOf(figureOf(asked).ofHalf, asked.words)],
  cumulative: (asked) => [rateOf(figureOf(asked).cumulative, asked.words)],
  remaining: remainingLines,
  forecast: forecastLines,
  before: beforeLines,
  difference: differenceLines,
  members: ({ words }) => [words.t('figures.why.members')],
  firstHalf: (asked) => [admittedText(asked)],
  secondHalf: (asked) => [admittedText(asked)],
};

/** A row, or the total. */
export function figureOf({ board, row }: Asked): BoardRow | BoardTotal {
  return row ?? board.total;
}

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

function admittedText({ board, row, words: { t, f } }: Asked): string {
  const approved = board.counted === 'approved';
  if ((row ?? board.total).admitted === null) return t('figures.why.noReport');
  if (row === null) {
    const n = f.integer(board.total.reported);
    return approved ? t('figures.why.sumApproved', { n }) : t('figures.why.sumReports', { n });
  }
  if (row.group === null) return t(approved ? 'figures.why.ownApproved' : 'figures.why.own');
  const known = row.group.members.filter(({ admitted }) => admitted !== null);
  const parts = known.map(({ committee, admitted }) => `${canonical(committee.name)} ${f.integer(admitted)}`);
  return t('figures.why.sumUnits', { n: f.integer(known.length), parts: parts.join(', ') });
}

/** A year is the sum of its halves. */
function halvesText(asked: Asked): string[] {
  const { halves, admitted } = figureOf(asked);
  const { t, f } = asked.words;
  const [first, second] = halves;
  if (!first || !second || first.admitted === null || second.admitted === null) return [];
  const values = { first: f.integer(first.admitted), second: f.integer(second.admitted) };
  return [t('figures.why.sumHalves', { ...values, sum: f.integer(admitted) })];
}

function quotaLines({ board, row, words: { t, f } }: Asked): string[] {
  const { unitsQuota, ownQuota, quotaGap } = board.total;
  if (row !== null || quotaGap === null) return [];
  return [
    t('figures.why.quotaGap', {
      units: f.integer(unitsQuota),
      own: f.integer(ownQuota),
      gap: f.signed(quotaGap),
    }),
  ];
}

function remainingLines(asked: Asked): string[] {
  const figure = figureOf(asked);
  const { t, f } = asked.words;
  const { admitted, quota, remaining } = figure.cumulative ?? figure;
  if (remaining === null) return [rateOf(figure.cumulative ?? figure, asked.words)];
  const values = { admitted: f.integer(admitted), quota: f.integer(quota) };
  if (remaining === 0) return [t('figures.why.nothingLeft', values)];
  const left = t('figures.why.remaining', { ...values, remaining: f.integer(remaining) });
  // What is left of the whole also says how fast it would have to be reached.
  const paced = asked.row === null && asked.board.total.neededPerMonth !== null;
  return paced ? [left, ...neededLines(asked)] : [left];
}

function neededLines(asked: Asked): string[] {
  const { total } = asked.board;
  const { t, f } = asked.words;
  const { admitted, remaining } = total.cumulative ?? total;
  return [
    t('figures.why.needed', { remaining: f.integer(remaining), needed: f.decimal(total.neededPerMonth) }),
    t('figures.why.soFar', { admitted: f.integer(admitted), soFar: f.decimal(total.soFarPerMonth) }),
  ];
}

function forecastLines(asked: Asked): string[] {
  const { board, words } = asked;
  const { t, f } = words;
  const { forecast, forecastRate, quota, range, cumulative } = board.total;
  if (forecast === null) return [t('board.tile.paceUnknown')];
  const admitted = f.integer((cumulative ?? board.total).admitted);
  const ends = { admitted, day: f.day(board.asOf), forecast: f.integer(forecast) };
  // In a second half the mark is that of the half alone, not the share of the year.
  const linear =
    cumulative === null
      ? t('figures.why.forecastShare', { ...ends, share: f.rate(board.mark.percent) })
      : t('figures.why.forecast', ends);
  const rate = { forecast: f.integer(forecast), quota: f.integer(quota), rate: f.rate(forecastRate) };
  const lines = [linear, ...(forecastRate === null ? [] : [t('figures.why.forecastRate', rate)])];
  if (range === null) return [...lines, t('figures.why.noRange')];
  const shares = {
    admitted,
    low: f.integer(range.low),
    high: f.integer(range.high),
    highShare: f.rate(range.highShare),
    lowShare: f.rate(range.lowShare),
    years: yearsText(range.years, words),
  };
  return [...lines, t('figures.why.range', shares)];
}

function beforeLines(asked: Asked): string[] {
  const { lastYear } = figureOf(asked);
  const { t, f } = asked.words;
  if (lastYear.admitted === null) return [t('figures.why.noReport')];
  const year = yearText(lastYear.period);
  return [
    t('figures.why.before', { admitted: f.integer(lastYear.admitted), rate: f.rate(lastYear.rate), year }),
  ];
}

function differenceLines(asked: Asked): string[] {
  const figure = figureOf(asked);
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
