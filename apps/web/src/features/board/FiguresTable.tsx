import type { Board, BoardRow, BoardTotal } from '@ket-nap/contracts';
import { halfOf, parsePeriod, yearOf } from '@ket-nap/domain';
import { Card } from '../../ui/Card';
import table from '../../ui/figures.module.css';
import { useWords, type Words } from '../../words';
import css from './board.module.css';
import { bandTense, showsAll, signsOf } from './board-words';
import { SortHead } from './SortHead';
import type { BoardSort } from '../../search';

interface Props {
  board: Board;
  rows: readonly BoardRow[];
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
}

/** Every figure of the page in words and numbers: the twin of the charts, with all its columns sortable. */
export function FiguresTable({ board, rows, sort, onSort }: Props) {
  const words = useWords();
  const { t } = words;
  const period = parsePeriod(board.period);
  const lastYear = period === null ? '' : yearOf(period) - 1;
  const showsHalves = period !== null && halfOf(period) === null;
  const showsCumulative = board.total.cumulative !== null;
  const showsHalfQuota = [board.total, ...rows].some((one) => one.ofHalf !== null);
  const showsNotes = rows.some((row) => row.note !== '');
  const ranked = showsAll(board);
  const head = { sort, onSort };
  const columns = { showsHalves, showsCumulative, showsHalfQuota };
  return (
    <Card title={t('board.table.title')} subtitle={words.f.period(board.period)}>
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
              <th scope="col">{t('board.table.lastYear', { year: lastYear })}</th>
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
            {rows.map((row) => (
              <tr key={row.committee.id} data-without-rate={row.rate === null || undefined}>
                <td>{ranked ? row.rank : ''}</td>
                <th scope="row">{row.committee.name}</th>
                <Cells of={row} {...columns} />
                <td className={table.word}>{row.band && t(`band.${bandTense(board)}.${row.band}`)}</td>
                <td className={table.word}>{stateOf(row, words)}</td>
                {showsNotes && <td className={table.note}>{row.note}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{t('board.table.total')}</th>
              <Cells of={board.total} {...columns} />
              <td className={table.word}>
                {board.total.band && t(`band.${bandTense(board)}.${board.total.band}`)}
              </td>
              <td />
              {showsNotes && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

interface Columns {
  showsHalves: boolean;
  showsCumulative: boolean;
  showsHalfQuota: boolean;
}

function Cells({
  of,
  showsHalves,
  showsCumulative,
  showsHalfQuota,
}: { of: BoardRow | BoardTotal } & Columns) {
  const { t, f } = useWords();
  const { lastYear } = of;
  const figure = (one: BoardRow['ofHalf']) =>
    one === null
      ? f.rate(null)
      : t('board.table.ofHalf', {
          rate: f.rate(one.rate),
          admitted: f.integer(one.admitted),
          quota: f.integer(one.quota),
        });
  return (
    <>
      <td>{f.integer(of.membersAtStart)}</td>
      <td>{f.integer(of.quota)}</td>
      {showsHalves && <td>{f.integer(of.halves[0]?.admitted ?? null)}</td>}
      {showsHalves && <td>{f.integer(of.halves[1]?.admitted ?? null)}</td>}
      <td>{f.integer(of.admitted)}</td>
      <td className={table.strong}>{f.rate(of.rate)}</td>
      {showsHalfQuota && <td>{figure(of.ofHalf)}</td>}
      {showsCumulative && <td>{figure(of.cumulative)}</td>}
      <td>{f.integer(lastYear.admitted)}</td>
      <td>
        {f.signed(lastYear.difference)}
        {lastYear.points !== null && (
          <span className={table.points}>
            {' '}
            {t('board.table.points', { points: f.signed(lastYear.points) })}
          </span>
        )}
      </td>
      <td>{f.integer((of.cumulative ?? of).remaining)}</td>
    </>
  );
}

function stateOf(row: BoardRow, { t }: Words): string {
  const signs = signsOf(row);
  // Half of a year's figures are there: "not reported" beside them would contradict the row.
  const state = signs.includes('partial') ? t('board.sign.partial') : t(`reportState.${row.state}`);
  return signs.includes('onBehalf') ? `${state} · ${t('board.sign.onBehalf')}` : state;
}
