import { cutParts, type Board, type BoardRow, type BoardSort, type RankingAsked } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import { lowered } from './about';
import { bandTense } from './board-words';
import { isFiltered, standingsIn } from './ranking-rows';
import { columnOf, DEFAULT_SORT } from './sort-rows';
import type { TableWords } from './words';

type Said = Pick<TableWords, 't' | 'f'>;

/**
 * Which rows of the board stand in a table, in which order and how grouped, where the reader chose: a list of ten is never taken for the
 * whole. Undefined where every row stands in its usual order.
 */
export function selectionOf(
  board: Board,
  rows: readonly BoardRow[],
  asked: RankingAsked,
  words: Said,
): string | undefined {
  const { t, f } = words;
  const { sort = DEFAULT_SORT, group } = asked;
  const sentences = [
    ...(isFiltered(asked)
      ? [
          t('charts.rows.some', {
            shown: f.integer(rows.length),
            of: f.integer(board.rows.length),
            filters: filtersOf(board, asked, words).join('; '),
          }),
          t('charts.rows.whole', { unit: canonical(board.unit.name) }),
        ]
      : []),
    ...(sort === DEFAULT_SORT ? [] : [orderText(sort, words)]),
    ...(group === undefined ? [] : [t(`ranking.group.${group}`)]),
  ];
  return sentences.length === 0 ? undefined : sentences.map((one) => `${one}.`).join(' ');
}

/** `Xếp theo còn thiếu`, in words. */
export function orderText(sort: BoardSort, { t }: Pick<TableWords, 't'>): string {
  const by = t('board.ranking.by', { column: t(`board.sort.${columnOf(sort)}`) });
  return sort.startsWith('-') ? t('board.sort.reversed', { column: by }) : by;
}

function filtersOf(board: Board, asked: RankingAsked, { t }: Said): string[] {
  const { find, kind, area, cut, sort = DEFAULT_SORT } = asked;
  const standings = standingsIn(asked.bands).map((standing) =>
    standing === 'no_quota' || standing === 'no_approved' || standing === 'no_report'
      ? t(`ranking.without.${standing}`)
      : t(`band.${bandTense(board)}.${standing}`),
  );
  return [
    ...(cut === undefined
      ? []
      : [
          t('charts.rows.cut', {
            ends: t(`ranking.cut.${cutParts(cut).end}`, { n: cutParts(cut).n }),
            column: t(`board.sort.${columnOf(sort)}`),
          }),
        ]),
    ...(kind === undefined ? [] : [t('charts.rows.kind', { kind: lowered(t(`kind.${kind}`)) })]),
    ...(area === undefined ? [] : [t('charts.rows.area', { area: canonical(area) })]),
    ...(standings.length === 0 ? [] : [t('charts.rows.bands', { bands: standings.join(', ') })]),
    ...(find === undefined ? [] : [t('charts.rows.find', { words: find })]),
  ];
}
