import type { TermProgress } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import { viewNotes } from './history-words';
import type { ChartTable } from './table';
import type { TableWords } from './words';

/** Whose way it is, of which term, up to when. */
export function termAbout(
  { unit, term, through, asOf, view, demo }: TermProgress,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const parts = [
    canonical(unit.name),
    t('charts.term', { term: term.code, first: term.firstYear, last: term.lastYear }),
    f.period(through),
    t('charts.asOf', { day: f.day(asOf) }),
    ...(view === 'as_was' ? [] : [`${t('views.reference')}: ${t(`views.name.${view}`)}`]),
    ...(demo ? [t('app.demo')] : []),
  ];
  return parts.join(' · ');
}

/** A term's way in numbers: admitted since it began, half-year by half-year, beside an even pace to the target. */
export function termWayTable(progress: TermProgress, words: TableWords): ChartTable {
  const { t, f } = words;
  return {
    title: t('terms.way.title'),
    about: termAbout(progress, words),
    columns: [
      { key: 'half', label: t('terms.way.period'), kind: 'text' },
      { key: 'admitted', label: t('terms.way.cumulative'), kind: 'count' },
      { key: 'proRata', label: t('terms.way.proRata'), kind: 'count' },
      { key: 'complete', label: t('terms.way.complete'), kind: 'text' },
    ],
    rows: progress.points.map(({ half, admitted, proRata, complete }) => ({
      of: 'row',
      cells: [f.period(half), admitted, proRata, completeText(admitted, complete, words)],
    })),
    notes: [termWaySummary(progress, words), ...viewNotes(progress, words)],
  };
}

/** How far the term has come, in one sentence. */
export function termWaySummary(
  { through, total: { admitted, target, rate, proRata } }: TermProgress,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const said = { half: f.period(through), admitted: f.integer(admitted) };
  if (target === null) return t('terms.way.summaryNoTarget', said);
  const of = { rate: f.rate(rate), target: f.integer(target), proRata: f.integer(proRata) };
  return t('terms.way.summary', { ...said, ...of });
}

function completeText(admitted: number | null, complete: boolean, { t }: TableWords): string {
  if (admitted === null) return t('terms.way.noReport');
  return t(complete ? 'terms.way.yes' : 'terms.way.no');
}
