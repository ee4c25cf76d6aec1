import type { BoardHistory, HistoryPeriod } from '@ket-nap/contracts';
import { STANDINGS, type Standing } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import { standingWord } from '@ket-nap/tables';
import { oneOf } from '../search';
import type { Words } from '../words';
import { onBoardOf, type Explained, type Marked } from './why-board';
import { WHY_FIGURES } from './why-formula';
import { approvedLine, demoLines, nameLines, reportedLines, reportLinks, type Why } from './why-lines';

/**
 * Of a figure of the last periods: a committee's is answered by the board of its period, of which it is a part; how many stand where,
 * by the rows that are counted (`count`, with the standing as its part).
 *
 * @param asOf the day of the quotas that the reader chose, if any
 */
export function whyInHistory(
  history: BoardHistory,
  asOf: string | undefined,
  marked: Marked,
  words: Words,
): Explained {
  const at = history.periods.findIndex(({ code }) => code === marked.period);
  const period = history.periods[at];
  if (period === undefined) return null;
  const standing = oneOf(STANDINGS, marked.part);
  if (standing !== undefined) return { why: whyOfCount(history, at, period, standing, words) };
  const figure = oneOf(WHY_FIGURES, marked.figure);
  return figure === undefined ? null : onBoardOf(history, period.code, asOf, figure, marked.row);
}

function whyOfCount(
  history: BoardHistory,
  at: number,
  period: HistoryPeriod,
  standing: Standing,
  words: Words,
): Why {
  const { t, f } = words;
  const { reported, expected, counts } = period;
  const counted = history.rows.filter(({ cells }) => cells[at]?.standing === standing);
  return {
    name: t('figures.why.count.name', { standing: standingWord(standing, period, t) }),
    of: `${canonical(history.unit.name)}, ${f.period(period.code)}`,
    value: f.integer(counts[standing]),
    lines: [
      { of: 'formula', text: countText(standing, period, words) },
      { of: 'quota', text: t('history.quotas') },
      ...nameLines('committees', counted, words),
      ...reportedLines(reported, expected, [], words).map((line) => ({ ...line, of: 'reports' as const })),
      { of: 'asOf', text: f.day(period.asOf) },
      approvedLine(history, null, words),
      ...demoLines(history, words),
    ],
    links: reportLinks(period.code, null, words),
  };
}

/** Between which rates they stand, in percent of the quota of the year. */
function countText(
  standing: Standing,
  { bands: { reached, near, behind } }: HistoryPeriod,
  { t, f }: Words,
): string {
  switch (standing) {
    case 'reached':
      return t('figures.why.count.from', { from: f.rate(reached) });
    case 'near':
      return t('figures.why.count.between', { from: f.rate(near), to: f.rate(reached) });
    case 'behind':
      return t('figures.why.count.between', { from: f.rate(behind), to: f.rate(near) });
    case 'far_behind':
      return t('figures.why.count.below', { to: f.rate(behind) });
    case 'no_quota':
      return t('figures.why.count.noQuota');
    case 'no_approved':
      return t('figures.why.count.notApproved');
    case 'no_report':
      return t('figures.why.count.noReport');
  }
}
