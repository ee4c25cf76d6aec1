import type { BoardColumn, BoardSort } from '../../search';
import { SortHead as Head } from '../../ui/SortHead';
import { orderOf, pressed } from '@ket-nap/tables';
import { useWords } from '../../words';

interface Props {
  column: BoardColumn;
  label: string;
  /** Its cells hold words, which begin at the left. */
  words?: boolean;
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
}

/** A column's head of the board's table. */
export function SortHead({ column, label, words = false, sort, onSort }: Props) {
  const { t } = useWords();
  const order = orderOf(sort);
  const direction = order.ascending ? 'ascending' : 'descending';
  return (
    <Head
      label={label}
      title={t('board.table.sortBy', { column: label })}
      direction={order.column === column ? direction : null}
      words={words}
      onPress={() => onSort(pressed(column, sort))}
    />
  );
}
