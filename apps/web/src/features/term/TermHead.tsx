import type { TermProgress } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import type { TermColumn, TermSort } from '../../search';
import { SortHead } from '../../ui/SortHead';
import { useWords } from '../../words';
import { orderOf, pressed } from './sort-term';

interface Props {
  progress: TermProgress;
  sort: TermSort;
  onSort: (sort: TermSort) => void;
}

/** The heads of the columns, each of which sorts. */
export function TermHead({ progress, sort, onSort }: Props) {
  const { t } = useWords();
  const order = orderOf(sort);
  const head = (column: TermColumn, label: string, words = false) => (
    <SortHead
      key={column}
      label={label}
      words={words}
      title={t('terms.table.sortBy', { column: label })}
      direction={order.column === column ? (order.ascending ? 'ascending' : 'descending') : null}
      onPress={() => onSort(pressed(column, sort))}
    />
  );
  return (
    <thead>
      <tr>
        {head('name', t('terms.table.name'), true)}
        {progress.total.years.map(({ year }) => isYear(year) && head(year, year))}
        {head('admitted', t('terms.table.cumulative'))}
        {head('target', t('terms.table.target'))}
        {head('rate', t('terms.table.rate'))}
        {head('difference', t('terms.table.difference'))}
      </tr>
    </thead>
  );
}
