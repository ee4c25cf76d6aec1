import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { BoardColumn, BoardSort } from '../../search';
import { useWords } from '../../words';
import css from './tables.module.css';
import { orderOf, pressed } from './sort-rows';

interface Props {
  column: BoardColumn;
  label: string;
  /** Its cells hold words, which begin at the left. */
  words?: boolean;
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
}

/** A column's head that sorts by it; pressed again, the other way round. */
export function SortHead({ column, label, words = false, sort, onSort }: Props) {
  const { t } = useWords();
  const order = orderOf(sort);
  const active = order.column === column;
  const Arrow = order.ascending ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      className={words ? css.word : undefined}
      aria-sort={active ? (order.ascending ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className={css.sortButton}
        title={t('board.table.sortBy', { column: label })}
        onClick={() => onSort(pressed(column, sort))}
      >
        {label}
        {active && <Arrow size={13} stroke={2} aria-hidden />}
      </button>
    </th>
  );
}
