import type { BoardRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../../words';
import type { BoardLine, Opened } from './lines';
import css from './views.module.css';

/** The name of a row; of a group, the button that shows its committees. */
export function RowName({
  row,
  opened,
  className,
}: {
  row: BoardRow;
  opened: Opened;
  className?: string | undefined;
}) {
  const { t } = useWords();
  const name = rowName(row, t);
  const { id } = row.committee;
  if (row.group === null) {
    return (
      <span className={className} title={name}>
        {name}
      </span>
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

/** The name of a committee under its group; of one of the compared year, after that year. */
export function MemberName({ line, against }: { line: Exclude<BoardLine, { of: 'row' }>; against: string }) {
  const { t } = useWords();
  const { name } = line.member.committee;
  return line.of === 'before' ? t('views.group.before', { year: against, name }) : name;
}
