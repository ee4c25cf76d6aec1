import type { Board, TermWay, TrendPoint } from '@ket-nap/contracts';
import { isHalf, isYear } from '@ket-nap/domain';
import type { TrendSeries } from '../../charts/trend-series';
import { yearsText } from '../../why/days-text';
import type { Words } from '../../words';

/** A point of a chart as it is read: where it stands, and what it says. */
export interface Stop {
  x: number;
  text: string;
}

/** What the trend says in one sentence; null where nothing has been reported. */
export function trendSummary({ trend }: Board, { t, f }: Words): string | null {
  const latest = trend.findLast((point) => isHalf(point.period) && point.admitted !== null);
  if (latest === undefined) return null;
  const text = t('board.trend.summary', {
    latest: f.period(latest.period),
    admitted: f.integer(latest.admitted),
    rate: f.rate(latest.rate),
  });
  // Whole years only: half a year is no low one.
  const years = trend.filter(({ period, rate, complete }) => isYear(period) && rate !== null && complete);
  const byRate = years.toSorted((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  const [best, lowest] = [byRate.at(0), byRate.at(-1)];
  if (best === undefined || lowest === undefined || best === lowest) return text;
  return t('figures.trend.summaryBest', {
    latest: text,
    ...{ best: best.period, bestRate: f.rate(best.rate) },
    ...{ lowest: lowest.period, lowestRate: f.rate(lowest.rate) },
  });
}

/** A point of the trend in words. */
export function pointText({ period, admitted, quota, rate, complete }: TrendPoint, { t, f }: Words): string {
  const name = f.period(period);
  if (admitted === null) return t('figures.trend.pointNone', { period: name });
  const count = { period: name, admitted: f.integer(admitted) };
  const text =
    rate === null
      ? t('figures.trend.pointNoQuota', count)
      : t('figures.trend.point', { ...count, rate: f.rate(rate), quota: f.integer(quota) });
  return complete ? text : t('figures.trend.partial', { text });
}

/** The dots of the ways through the years, as they are drawn, and the forecast after them. */
export function halfStops(board: Board, { years }: TrendSeries, words: Words): Stop[] {
  const found = new Map(board.trend.map((point) => [point.period, point]));
  const stops = years.flatMap(({ year, end, dots }) =>
    dots.flatMap(({ x }) => {
      const point = found.get(x === end ? String(year) : `${year}-H1`);
      return point === undefined ? [] : [{ x, text: pointText(point, words) }];
    }),
  );
  const last = years.at(-1);
  const text = forecastText(board, words);
  const ahead = last !== undefined && String(last.year) === board.quotaYear && last.dots.length < 2;
  return ahead && text !== null ? [...stops, { x: last.end, text }] : stops;
}

function forecastText({ quotaYear: year, total }: Board, words: Words): string | null {
  const { t, f } = words;
  const { forecast: count, range } = total;
  if (count === null) return null;
  const forecast = f.integer(count);
  if (range === null) return t('figures.trend.pointForecast', { year, forecast });
  const ends = { low: f.integer(range.low), high: f.integer(range.high) };
  return t('figures.trend.pointForecastRange', {
    ...{ year, forecast },
    ...ends,
    years: yearsText(range.years, words),
  });
}

/** What has been admitted since the term began, in one sentence. */
export function termSummary({ admitted, rate, target, proRata }: TermWay, { t, f }: Words): string {
  if (target === null) return t('figures.trend.summaryTermNoTarget', { admitted: f.integer(admitted) });
  return t('figures.trend.summaryTerm', {
    ...{ admitted: f.integer(admitted), rate: f.rate(rate) },
    ...{ target: f.integer(target), due: f.integer(proRata) },
  });
}

/** The half-years of a term with figures, in words. */
export function termStops({ points, passed, firstYear, lastYear }: TermWay, { t, f }: Words): Stop[] {
  const FULL = 100;
  const now = (passed / FULL) * (lastYear - firstYear + 1);
  return points.flatMap(({ half, admitted, proRata, complete }, index) => {
    if (admitted === null) return [];
    const said = { period: f.period(half), admitted: f.integer(admitted) };
    const text =
      proRata === null
        ? t('figures.trend.pointTermNoTarget', said)
        : t('figures.trend.pointTerm', { ...said, due: f.integer(proRata) });
    const x = index === points.length - 1 ? Math.min(now, (index + 1) / 2) : (index + 1) / 2;
    return [{ x, text: complete ? text : t('figures.trend.partial', { text }) }];
  });
}
