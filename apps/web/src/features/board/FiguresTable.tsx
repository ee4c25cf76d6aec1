import type { Board, BoardRow } from '@ket-nap/contracts';
import { halfOf, parsePeriod, type Year } from '@ket-nap/domain';
import { DEFAULT_SORT, endedNotes, isFiltered, sinceNotes, totalName } from '@ket-nap/tables';
import { Reorder } from '../../live/Reorder';
import type { KeptOrder } from '../../live/use-kept-order';
import { type BoardSort, type RankingSearch } from '../../ranking-search';
import { Card } from '../../ui/Card';
import table from '../../ui/figures.module.css';
import { useWords } from '../../words';
import css from './board.module.css';
import { AgainstChoice } from './AgainstChoice';
import { bandTense, showsAll, stateText } from './board-words';
import { FigureCells, MemberCells } from './FigureCells';
import { linesOf, type Opened } from './lines';
import { Pages } from './Pages';
import { pageOf } from './ranking-lines';
import { MemberName, RowName } from './RowName';
import { SortHead } from './SortHead';
import views from './views.module.css';

interface Props {
  board: Board;
  /** The rows that the address asks for, in its order. */
  rows: readonly BoardRow[];
  order: KeptOrder<BoardRow>;
  search: RankingSearch;
  onSearch: (change: RankingSearch) => void;
  opened: Opened;
  /** Not given for a frozen board. */
  onAgainst?: ((against: Year) => void) | undefined;
}

/** Every figure of the page in words and numbers: the twin of the charts, with all its columns sortable. */
export function FiguresTable({ board, rows, order, search, onSearch, opened, onAgainst }: Props) {
  const words = useWords();
  const { t } = words;
  const period = parsePeriod(board.period);
  const showsHalves = period !== null && halfOf(period) === null;
  const showsCumulative = board.total.cumulative !== null;
  const showsHalfQuota = [board.total, ...rows].some((one) => one.ofHalf !== null);
  const showsNotes = rows.some((row) => row.note !== '');
  const ranked = showsAll(board);
  const showsPace = board.mark.percent > 0;
  const head = { sort: search.sort ?? DEFAULT_SORT, onSort: (sort: BoardSort) => onSearch({ sort }) };
  const paged = pageOf(linesOf(rows, opened.ids), search.page);
  const seen = { shown: words.f.integer(rows.length), of: words.f.integer(board.rows.length) };
  const columns = { showsHalves, showsCumulative, showsHalfQuota, showsPace };
  return (
    <Card
      title={t('board.table.title')}
      className={css.paperLast}
      subtitle={
        isFiltered(search)
          ? `${words.f.period(board.period)} · ${t('ranking.viewing', seen)}`
          : words.f.period(board.period)
      }
      tools={
        <>
          <Reorder order={order} />
          {onAgainst && <AgainstChoice board={board} onChange={onAgainst} />}
        </>
      }
    >
      <div
        className={css.scroll}
        role="group"
        aria-label={t('board.table.title')}
        aria-description={t('figures.why.hint')}
        tabIndex={0}
        data-why-walk
        data-ordered
      >
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('board.table.rank')}</th>
              <SortHead {...head} column="name" words label={t('board.table.name')} />
              <SortHead {...head} column="members" label={t('board.table.members')} />
              <SortHead {...head} column="quota" label={t('board.table.quota')} />
              {showsHalves && <th scope="col">{t('board.table.firstHalf')}</th>}
              {showsHalves && <th scope="col">{t('board.table.secondHalf')}</th>}
              <SortHead {...head} column="admitted" label={t('board.table.admitted')} />
              <SortHead {...head} column="rate" label={t('board.table.rate')} />
              {showsPace && <SortHead {...head} column="pace" label={t('ranking.value.pace')} />}
              {showsHalfQuota && <th scope="col">{t('board.table.half')}</th>}
              {showsCumulative && <th scope="col">{t('board.table.cumulative')}</th>}
              <th scope="col">{t('board.table.lastYear', { year: board.against })}</th>
              <SortHead {...head} column="difference" label={t('board.table.difference')} />
              <SortHead {...head} column="remaining" label={t('board.table.remaining')} />
              <th scope="col" className={table.word}>
                {t('board.table.band')}
              </th>
              <SortHead {...head} column="state" words label={t('board.table.state')} />
              {showsNotes && (
                <th scope="col" className={table.word}>
                  {t('board.table.note')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {paged.lines.map((line) =>
              line.of === 'row' ? (
                <tr key={line.key} data-without-rate={line.row.rate === null || undefined}>
                  <td data-place>{ranked ? line.row.rank : ''}</td>
                  <th scope="row">
                    <RowName row={line.row} period={board.period} opened={opened} />
                  </th>
                  <FigureCells of={line.row} row={line.row.committee.id} {...columns} />
                  <td className={table.word}>
                    {line.row.band && t(`band.${bandTense(board)}.${line.row.band}`)}
                  </td>
                  <td className={table.word}>{stateText(line.row, words)}</td>
                  {showsNotes && <td className={table.note}>{line.row.note}</td>}
                </tr>
              ) : (
                <tr key={line.key} data-of={line.of}>
                  <td />
                  <th scope="row">
                    <MemberName line={line} board={board} />
                  </th>
                  <MemberCells member={line.member} as={line.of} {...columns} />
                  <td />
                  <td className={table.word}>{t(`reportState.${line.member.state}`)}</td>
                  {showsNotes && <td />}
                </tr>
              ),
            )}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{totalName(board, search, words)}</th>
              <FigureCells of={board.total} {...columns} />
              <td className={table.word}>
                {board.total.band && t(`band.${bandTense(board)}.${board.total.band}`)}
              </td>
              <td />
              {showsNotes && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
      <Pages paged={paged} label={t('board.table.title')} onPage={(page) => onSearch({ page })} />
      <Notes board={board} rows={rows} />
    </Card>
  );
}

/** What has to be known of its sums and its comparisons. */
function Notes({ board, rows }: Pick<Props, 'board' | 'rows'>) {
  const words = useWords();
  const incomparable = new Set([board.total, ...rows].map((one) => one.lastYear.incomparable));
  const notes = [
    ...sinceNotes(board, words),
    ...endedNotes(board, words),
    ...(incomparable.has('reorganised') ? [words.t('views.incomparable.note')] : []),
    ...(incomparable.has('cutoff') ? [words.t('figures.cutoff.note')] : []),
  ];
  return notes.map((note) => (
    <p key={note} className={views.note}>
      {note}
    </p>
  ));
}
