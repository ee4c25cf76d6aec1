import { NativeSelect } from '@mantine/core';
import { BOARD_COLUMNS, BOARD_SORTS, oneOf, type BoardSort } from '../../search';
import { useWords } from '../../words';
import table from './ranking.module.css';

/** What the ranking is ordered by. */
export function SortChoice({ sort, onSort }: { sort: BoardSort; onSort: (sort: BoardSort) => void }) {
  const { t } = useWords();
  const data = BOARD_COLUMNS.flatMap((column) => {
    const label = t('board.ranking.by', { column: t(`board.sort.${column}`) });
    const natural = { value: column, label };
    // The other direction is chosen in the table's head; here it only has to be named.
    return sort === `-${column}`
      ? [natural, { value: sort, label: t('board.sort.reversed', { column: label }) }]
      : [natural];
  });
  return (
    <NativeSelect
      aria-label={t('board.ranking.sortBy')}
      size="xs"
      variant="unstyled"
      value={sort}
      data={data}
      classNames={{ root: table.sort, input: table.sortInput }}
      onChange={(event) => {
        const chosen = oneOf(BOARD_SORTS, event.currentTarget.value);
        if (chosen !== undefined) onSort(chosen);
      }}
    />
  );
}
