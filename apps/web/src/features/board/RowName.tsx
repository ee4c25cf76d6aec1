import type { Board, BoardRow } from '@ket-nap/contracts';
import { halfPeriod, parsePeriod, yearOf } from '@ket-nap/domain';
import { rowName } from '@ket-nap/i18n';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { CommitteeLink } from '../../CommitteeLink';
import { useWords } from '../../words';
import type { BoardLine, Opened } from './lines';
import css from './views.module.css';

/** The name of a row, the way to its page; of a group, the button that shows its committees. */
export function RowName({
  row,
  period,
  opened,
  className,
  wholeRow,
}: {
  row: BoardRow;
  /** The period of its figures. */
  period: string;
  opened: Opened;
  className?: string | undefined;
  wholeRow?: boolean;
}) {
  const { t } = useWords();
  const name = rowName(row, t);
  const { id } = row.committee;
  if (row.group === null) {
    return (
      <CommitteeLink
        committee={row.committee}
        period={period}
        className={className}
        wholeRow={wholeRow ?? false}
      />
    );
  }
  const isOpen = opened.ids.has(id);
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <button
      type="button"
      className={css.toggle}
      title={name}
      aria-expanded={isOpen}
      onClick={() => opened.toggle(id)}
    >
      <Arrow size={14} stroke={2} aria-hidden />
      <span className={className}>{name}</span>
    </button>
  );
}

/** The name of a committee under its group; of one of the compared year, after that year; of one that ended, with the half that counts. */
export function MemberName({
  line,
  board,
  wholeRow = false,
}: {
  line: Exclude<BoardLine, { of: 'row' }>;
  board: Pick<Board, 'period' | 'against' | 'total'>;
  wholeRow?: boolean;
}) {
  const { t } = useWords();
  const { committee } = line.member;
  const { name } = committee;
  const own = {
    member: { period: board.period, text: name },
    before: {
      period: board.total.lastYear.period,
      text: t('views.group.before', { year: board.against, name }),
    },
    ended: { period: firstHalfOf(board.period), text: t('views.group.ended', { name }) },
  }[line.of];
  return (
    <CommitteeLink committee={committee} period={own.period} wholeRow={wholeRow}>
      {own.text}
    </CommitteeLink>
  );
}

function firstHalfOf(code: string): string {
  const period = parsePeriod(code);
  return period === null ? code : halfPeriod(yearOf(period), 1);
}
