import type { Grid } from '@ket-nap/contracts';
import { sumOfKnown, type CountItem, type Half } from '@ket-nap/domain';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import { figuresOf, restIn } from './checks';
import type { Block } from './columns';
import { sumOf, totalsOf, type ColumnSum, type Values } from './sums';

interface Props {
  grid: Grid;
  half: Half;
  blocks: readonly Block[];
  /** What stands and is typed in all rows, shown or not. */
  values: Values;
}

/** What all committees add up to at this moment; never a mean. */
export function SumRow({ grid, half, blocks, values }: Props) {
  const { t, f } = useWords();
  const { rows } = grid;
  const admitted = sumOf(rows, 'admitted', values);
  const totals = totalsOf(rows, half, admitted.sum, grid.quota);
  const shown = (item: CountItem) => (item === 'admitted' ? admitted : sumOf(rows, item, values));
  return (
    <tfoot>
      <tr>
        <th scope="row" className={css.name}>
          {t('grid.sum')}
        </th>
        <td className={css.state} />
        {blocks.map(({ breakdown, items }) => [
          ...items.map((item, place) => (
            <SumCell key={item} sum={shown(item)} of={rows.length} first={place === 0} />
          )),
          breakdown?.sort === 'partition' && (
            <td key={`rest ${breakdown.id}`} className={css.rest}>
              {f.integer(
                sumOfKnown(rows.map((row) => restIn(breakdown, figuresOf(row, [breakdown], values)))),
              )}
            </td>
          ),
        ])}
        {blocks.length === 1 && (
          <>
            <td className={`${css.past ?? ''} ${css.first ?? ''}`}>{f.integer(totals.lastYear)}</td>
            <td className={css.past}>{f.integer(totals.quotas)}</td>
            <td className={css.past}>{f.rate(totals.completion.rate)}</td>
            <td className={css.fill} />
          </>
        )}
      </tr>
    </tfoot>
  );
}

function SumCell({ sum, of, first }: { sum: ColumnSum; of: number; first: boolean }) {
  const { t, f } = useWords();
  const counts = { n: f.integer(sum.entered), total: f.integer(of) };
  return (
    <td
      className={`${css.sum ?? ''} ${first ? (css.first ?? '') : ''}`}
      title={t('grid.sumEnteredLong', counts)}
    >
      {f.integer(sum.sum)}
    </td>
  );
}
