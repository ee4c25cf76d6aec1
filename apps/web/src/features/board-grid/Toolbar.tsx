import type { Grid } from '@ket-nap/contracts';
import { SegmentedControl } from '@mantine/core';
import { Picker } from '../../ui/Picker';
import { SearchBox } from '../../ui/SearchBox';
import { ROW_FILTERS, oneOf, type RowFilter } from '../../search';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import { ALL_ITEMS, TOTALS_ONLY, columnChoices } from './columns';
import type { Labels } from './labels';

interface Props {
  grid: Grid;
  labels: Labels;
  columns: string;
  only: RowFilter;
  find: string;
  /** How many rows each filter lets through. */
  counts: Record<RowFilter, number>;
  onColumns: (choice: string) => void;
  onOnly: (only: RowFilter) => void;
  onFind: (find: string) => void;
}

/** Which columns and which rows are shown; all of it is in the address. */
export function Toolbar({ grid, labels, columns, only, find, counts, ...on }: Props) {
  const { t, f } = useWords();
  const named = (choice: string) => {
    if (choice === TOTALS_ONLY) return t('grid.columns.totals');
    if (choice === ALL_ITEMS) return t('grid.columns.all');
    const breakdown = grid.breakdowns.find(({ code }) => code === choice);
    return breakdown === undefined ? choice : labels.breakdown(breakdown);
  };
  return (
    <div className={css.toolbar}>
      <Picker
        label={t('grid.columns.label')}
        value={columns}
        options={columnChoices(grid.breakdowns).map((value) => ({ value, label: named(value) }))}
        onChange={on.onColumns}
      />
      <SegmentedControl
        aria-label={t('grid.filter.label')}
        value={only}
        data={ROW_FILTERS.map((value) => ({
          value,
          label: (
            <>
              {t(`grid.filter.${value}`)} <span className={css.count}>{f.integer(counts[value])}</span>
            </>
          ),
        }))}
        onChange={(value) => on.onOnly(oneOf(ROW_FILTERS, value) ?? 'all')}
      />
      <div className={css.find}>
        <SearchBox label={t('grid.find')} value={find} onChange={on.onFind} />
      </div>
    </div>
  );
}
