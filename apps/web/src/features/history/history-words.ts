import type { BoardHistory, HistoryPeriod, HistoryRow } from '@ket-nap/contracts';
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
 * The distribution in one sentence: how many reached the mark in the newest period and in the one before. Across a reorganisation
 * both are told and nothing is compared.
 */
export function distributionSummary(history: BoardHistory, edges: readonly Edge[], { t, f }: Words): string {
  const at = history.periods.length - 1;
  const [now, before] = [history.periods[at], history.periods[at - 1]];
  if (now === undefined) return '';
  const said = (period: HistoryPeriod, index: number) => ({
    period: f.period(period.code),
    n: f.integer(period.counts.reached),
    of: f.integer(rowsIn(history, index)),
  });
  const reached = standingWord('reached', now, t);
  const nowText = t('history.distribution.now', { ...said(now, at), reached });
  // Of a few reports nothing is compared.
  if (before === undefined || !now.speaks || !before.speaks)
    return t('history.distribution.alone', { now: nowText });
  const texts = { now: nowText, before: t('history.distribution.before', said(before, at - 1)) };
  if ((edges[at] ?? null) !== null || (edges[at - 1]?.at ?? null) === 'within')
    return t('history.distribution.reorganised', texts);
  const by = now.counts.reached - before.counts.reached;
  if (by === 0) return t('history.distribution.same', texts);
  const more = { ...texts, by: f.integer(Math.abs(by)) };
  return by > 0 ? t('history.distribution.more', more) : t('history.distribution.fewer', more);
}
