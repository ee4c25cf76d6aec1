import type { BoardRow, BoardTotal, GroupMember } from '@ket-nap/contracts';
import table from '../../ui/figures.module.css';
import { useWords } from '../../words';
import views from './views.module.css';

export interface Columns {
  showsHalves: boolean;
  showsCumulative: boolean;
  showsHalfQuota: boolean;
  showsPace: boolean;
}

/** The figures of a row or of the total, column by column. */
export function FigureCells({
  of,
  showsHalves,
  showsCumulative,
  showsHalfQuota,
  showsPace,
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
      {showsPace && <td>{f.signed(of.offPace)}</td>}
      {showsHalfQuota && <td>{figure(of.ofHalf)}</td>}
      {showsCumulative && <td>{figure(of.cumulative)}</td>}
      <td>{f.integer(lastYear.admitted)}</td>
      <td>
        {lastYear.incomparable === 'reorganised' ? (
          <span className={views.incomparable} title={t('views.incomparable.text')}>
            {t('views.incomparable.short')}
          </span>
        ) : (
          f.signed(lastYear.difference)
        )}
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

/** One of the committees that are added up in the row above, in the columns of its own figures. */
export function MemberCells({
  member,
  before,
  showsHalves,
  showsCumulative,
  showsHalfQuota,
  showsPace,
}: { member: GroupMember; before: boolean } & Columns) {
  const { t, f } = useWords();
  const { admitted, quota, rate } = member;
  const empty = (shown: boolean) => shown && <td />;
  const now = (text: string) => (before ? '' : text);
  const then = t('views.group.figure', {
    admitted: f.integer(admitted),
    quota: f.integer(quota),
    rate: f.rate(rate),
  });
  return (
    <>
      <td />
      <td>{now(f.integer(quota))}</td>
      {empty(showsHalves)}
      {empty(showsHalves)}
      <td>{now(f.integer(admitted))}</td>
      <td>{now(f.rate(rate))}</td>
      {empty(showsPace)}
      {empty(showsHalfQuota)}
      {empty(showsCumulative)}
      <td>{before && then}</td>
      <td />
      <td />
    </>
  );
}
