import type { BoardRow, BoardTotal, GroupMember } from '@ket-nap/contracts';
import table from '../../ui/figures.module.css';
import type { ReactNode } from 'react';
import { otherDays } from '../../why/days-text';
import { MEMBER } from '../../why/why-board';
import type { WhyFigure } from '../../why/why-formula';
import { WhyNumber } from '../../why/WhyNumber';
import { useWords, type Words } from '../../words';
import views from './views.module.css';

export interface Columns {
  showsHalves: boolean;
  showsCumulative: boolean;
  showsHalfQuota: boolean;
  showsPace: boolean;
}

/** The figures of a row or of the total, column by column; each says why it is what it is. */
export function FigureCells({
  of,
  row,
  showsHalves,
  showsCumulative,
  showsHalfQuota,
  showsPace,
}: {
  of: BoardRow | BoardTotal;
  /** The id of the row; the total without one. */
  row?: string | undefined;
} & Columns) {
  const words = useWords();
  const { t, f } = words;
  const { lastYear } = of;
  const figure = (one: BoardRow['ofHalf']) =>
    one === null
      ? f.rate(null)
      : t('board.table.ofHalf', {
          rate: f.rate(one.rate),
          admitted: f.integer(one.admitted),
          quota: f.integer(one.quota),
        });
  const why = (name: WhyFigure, text: ReactNode) => (
    <WhyNumber figure={name} row={row}>
      {text}
    </WhyNumber>
  );
  return (
    <>
      <td>{why('members', f.integer(of.membersAtStart))}</td>
      <td>{why('quota', f.integer(of.quota))}</td>
      {showsHalves && <td>{why('firstHalf', f.integer(of.halves[0]?.admitted ?? null))}</td>}
      {showsHalves && <td>{why('secondHalf', f.integer(of.halves[1]?.admitted ?? null))}</td>}
      <td>{why('admitted', f.integer(of.admitted))}</td>
      <td className={table.strong}>{why('rate', f.rate(of.rate))}</td>
      {showsPace && <td>{why('pace', f.signed(of.offPace))}</td>}
      {showsHalfQuota && <td>{why('ofHalf', figure(of.ofHalf))}</td>}
      {showsCumulative && <td>{why('cumulative', figure(of.cumulative))}</td>}
      <td>{why('before', f.integer(lastYear.admitted))}</td>
      <td>
        {why(
          'difference',
          <>
            {differenceText(of, words)}
            {lastYear.points !== null && (
              <span className={table.points}>
                {' '}
                {t('board.table.points', { points: f.signed(lastYear.points) })}
              </span>
            )}
          </>,
        )}
      </td>
      <td>{why('remaining', f.integer((of.cumulative ?? of).remaining))}</td>
    </>
  );
}

/** The difference, or that there is none to be made, with the reason on hover. */
function differenceText(of: BoardRow | BoardTotal, words: Words): ReactNode {
  const { t, f } = words;
  const { incomparable, difference } = of.lastYear;
  if (incomparable !== 'reorganised' && incomparable !== 'cutoff') return f.signed(difference);
  const reason = incomparable === 'cutoff' ? otherDays(of, words) : t('views.incomparable.text');
  return (
    <span className={views.incomparable} title={reason}>
      {t('views.incomparable.short')}
    </span>
  );
}

/** One of the committees that are added up in the row above, in the columns of its own figures. */
export function MemberCells({
  member,
  as,
  showsHalves,
  showsCumulative,
  showsHalfQuota,
  showsPace,
}: { member: GroupMember; as: 'member' | 'ended' | 'before' } & Columns) {
  const { t, f } = useWords();
  const { admitted, quota, rate } = member;
  const empty = (shown: boolean) => shown && <td />;
  const now = (figure: WhyFigure, text: string) =>
    as === 'member' && (
      <WhyNumber figure={figure} row={member.committee.id} part={MEMBER}>
        {text}
      </WhyNumber>
    );
  const then = t('views.group.figure', {
    admitted: f.integer(admitted),
    quota: f.integer(quota),
    rate: f.rate(rate),
  });
  return (
    <>
      <td />
      <td>{as === 'ended' ? f.integer(quota) : now('quota', f.integer(quota))}</td>
      {empty(showsHalves)}
      {empty(showsHalves)}
      <td>{now('admitted', f.integer(admitted))}</td>
      <td>{now('rate', f.rate(rate))}</td>
      {empty(showsPace)}
      {empty(showsHalfQuota)}
      {showsCumulative && <td>{as === 'ended' && then}</td>}
      <td>{as === 'before' && then}</td>
      <td />
      <td />
    </>
  );
}
