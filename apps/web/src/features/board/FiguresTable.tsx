import type { Board, BoardRow } from '@ket-nap/contracts';
import { halfOf, parsePeriod, type Year } from '@ket-nap/domain';
import { Card } from '../../ui/Card';
import table from '../../ui/figures.module.css';
import { useWords } from '../../words';
import css from './board.module.css';
import { AgainstChoice } from './AgainstChoice';
import { bandTense, showsAll, stateText } from './board-words';
import { FigureCells, MemberCells } from './FigureCells';
import { linesOf, type Opened } from './lines';
import { MemberName, RowName } from './RowName';
import { SortHead } from './SortHead';
import views from './views.module.css';
import type { BoardSort } from '../../search';

interface Props {
  board: Board;
  rows: readonly BoardRow[];
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
  opened: Opened;
  onAgainst: (against: Year) => void;
}

/** Every figure of the page in words and numbers: the twin of the charts, with all its columns sortable. */
export function FiguresTable({ board, rows, sort, onSort, opened, onAgainst }: Props) {
  const words = useWords();
  const { t } = words;
  const period = parsePeriod(board.period);
  const showsHalves = period !== null && halfOf(period) === null;
  const showsCumulative = board.total.cumulative !== null;
  const showsHalfQuota = [board.total, ...rows].some((one) => one.ofHalf !== null);
  const showsNotes = rows.some((row) => row.note !== '');
  const showsReorganised = [board.total, ...rows].some((one) => one.lastYear.incomparable === 'reorganised');
  const ranked = showsAll(board);
  const head = { sort, onSort };
  const columns = { showsHalves, showsCumulative, showsHalfQuota };
  return (
    <Card
      title={t('board.table.title')}
      subtitle={words.f.period(board.period)}
      tools={<AgainstChoice board={board} onChange={onAgainst} />}
    >
      <div className={css.scroll} role="group" aria-label={t('board.table.title')} tabIndex={0}>
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
            {linesOf(rows, opened.ids).map((line) =>
              line.of === 'row' ? (
                <tr key={line.key} data-without-rate={line.row.rate === null || undefined}>
                  <td>{ranked ? line.row.rank : ''}</td>
                  <th scope="row">
                    <RowName row={line.row} opened={opened} />
                  </th>
                  <FigureCells of={line.row} {...columns} />
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
                    <MemberName line={line} against={board.against} />
                  </th>
                  <MemberCells member={line.member} before={line.of === 'before'} {...columns} />
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
              <th scope="row">{t('board.table.total')}</th>
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
      {showsReorganised && <p className={views.note}>{t('views.incomparable.note')}</p>}
    </Card>
  );
}
