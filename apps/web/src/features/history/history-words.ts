import type { BoardHistory, HistoryPeriod, HistoryRow } from '@ket-nap/contracts';
import { parsePeriod, samePeriodLastYear } from '@ket-nap/domain';
import { rowName } from '@ket-nap/i18n';
import { standingWord, wholeName } from '@ket-nap/tables';
import type { Edge } from '../../charts/heat-edges';
import type { Words } from '../../words';

/** Whether there is anything to draw: the first thing that is missing, or null. */
export function lackOf({ rows, total, periods }: BoardHistory): 'noUnit' | 'noReport' | 'noQuota' | null {
  if (rows.length === 0) return 'noUnit';
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
  if ([...cells, ...total].every(({ admitted }) => admitted === null)) return 'noReport';
  const quotas = [...cells, ...total].some(({ quota }) => quota !== null);
  return quotas || periods.length === 0 ? null : 'noQuota';
}

/** The heatmap in one sentence: the newest period's whole, how many are on pace, who is first and last. */
export function heatSummary(history: BoardHistory, rows: readonly HistoryRow[], { t, f }: Words): string {
  const last = history.periods.at(-1);
  if (last === undefined) return '';
  const rated = rows.flatMap((row) => {
    const cell = row.cells.at(-1) ?? null;
    return cell === null || cell.rate === null ? [] : [{ name: rowName(row, t), rate: cell.rate }];
  });
  const [first, ...others] = rated;
  if (first === undefined) return t('history.heat.summaryNone', { period: f.period(last.code) });
  const best = others.reduce((a, b) => (b.rate > a.rate ? b : a), first);
  const lowest = others.reduce((a, b) => (b.rate < a.rate ? b : a), first);
  return t('history.heat.summary', {
    period: f.period(last.code),
    whole: wholeName(history.unit, t),
    rate: f.rate(history.total.at(-1)?.rate ?? null),
    n: f.integer(last.counts.reached),
    of: f.integer(rowsIn(history, history.periods.length - 1)),
    reached: standingWord('reached', last, t),
    best: best.name,
    bestRate: f.rate(best.rate),
    lowest: lowest.name,
    lowestRate: f.rate(lowest.rate),
  });
}

/** How many rows stand in a period. */
export function rowsIn({ rows }: Pick<BoardHistory, 'rows'>, at: number): number {
  return rows.filter(({ cells }) => (cells[at] ?? null) !== null).length;
}

/**
 * The distribution in one sentence: how many reached the mark in the newest period, and in the same one a year before, because a
 * second half is nearly always ahead of a first; of years, of the newest that is over. Nothing is compared where one of the two has reports missing; across a reorganisation
 * both are told and not compared.
 */
export function distributionSummary(history: BoardHistory, edges: readonly Edge[], { t, f }: Words): string {
  const { periods, by } = history;
  const over = by === 'year' ? periods.findLastIndex(isAfter) : -1;
  const at = over === -1 ? periods.length - 1 : over;
  const now = periods[at];
  if (now === undefined) return '';
  const said = (period: HistoryPeriod, index: number) => ({
    period: f.period(period.code),
    n: f.integer(period.counts.reached),
    of: f.integer(rowsIn(history, index)),
  });
  const reached = standingWord('reached', now, t);
  const nowText = t('history.distribution.now', { ...said(now, at), reached });
  const then = yearBefore(periods, now);
  const before = periods[then];
  const alike =
    before !== undefined &&
    now.speaks &&
    before.speaks &&
    now.complete &&
    before.complete &&
    isAfter(now) === isAfter(before);
  if (!alike) return t('history.distribution.alone', { now: nowText });
  const texts = { now: nowText, before: t('history.distribution.before', said(before, then)) };
  const crossed = edges
    .slice(then, at + 1)
    .some((edge, index) => edge !== null && (index > 0 || edge.at === 'within'));
  if (crossed) return t('history.distribution.reorganised', texts);
  const change = now.counts.reached - before.counts.reached;
  if (change === 0) return t('history.distribution.same', texts);
  const more = { ...texts, by: f.integer(Math.abs(change)) };
  return change > 0 ? t('history.distribution.more', more) : t('history.distribution.fewer', more);
}

/** Where the same period of the year before stands; −1 where it is not shown. */
function yearBefore(periods: readonly HistoryPeriod[], { code }: HistoryPeriod): number {
  const period = parsePeriod(code);
  return period === null ? -1 : periods.findIndex((one) => one.code === samePeriodLastYear(period));
}

const FULL = 100;
/** Whether its bands speak of the quota of a year that is over; before, of the pace. */
const isAfter = ({ mark }: HistoryPeriod): boolean => mark.percent >= FULL;
