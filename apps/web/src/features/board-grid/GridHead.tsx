import { yearOf, type Half } from '@ket-nap/domain';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import type { Block } from './columns';
import type { Labels } from './labels';

interface Props {
  half: Half;
  blocks: readonly Block[];
  labels: Labels;
}

/** Names of the columns; over them those of the blocks where there are several breakdowns. */
export function GridHead({ half, blocks, labels }: Props) {
  const { t } = useWords();
  const [, ...breakdowns] = blocks;
  return (
    <thead>
      {breakdowns.length > 1 && (
        <tr className={css.blocks}>
          <th className={css.name} colSpan={1} />
          <td />
          {blocks.map(({ breakdown, items }) => (
            <th
              key={breakdown?.id ?? ''}
              scope="colgroup"
              colSpan={items.length + (breakdown?.sort === 'partition' ? 1 : 0)}
              className={css.block}
            >
              <span>{breakdown === null ? t('grid.totals') : labels.breakdown(breakdown)}</span>
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col" className={css.name}>
          {t('grid.committee')}
        </th>
        <th scope="col" className={css.state}>
          {t('grid.state')}
        </th>
        {blocks.map(({ breakdown, items }) => [
          ...items.map((item, place) => (
            <th
              key={item}
              scope="col"
              title={labels.item(item)}
              className={`${css.typed ?? ''} ${place === 0 ? (css.first ?? '') : ''}`}
            >
              <span className={css.head}>{labels.item(item)}</span>
            </th>
          )),
          breakdown?.sort === 'partition' && (
            <th
              key={`rest ${breakdown.id}`}
              scope="col"
              className={css.rest}
              title={t('grid.column.restLong', { name: labels.breakdown(breakdown) })}
            >
              {t('grid.column.rest')}
            </th>
          ),
        ])}
        {breakdowns.length === 0 && <OrientationHeads half={half} />}
      </tr>
    </thead>
  );
}

/** What the totals are read against; beside a breakdown there is no room for it. */
function OrientationHeads({ half }: { half: Half }) {
  const { t } = useWords();
  const year = yearOf(half);
  return (
    <>
      <th scope="col" className={`${css.past ?? ''} ${css.first ?? ''}`}>
        {t('grid.column.lastYear', { year: year - 1 })}
      </th>
      <th scope="col" className={css.past}>
        {t('grid.column.quota', { year })}
      </th>
      <th scope="col" className={css.past}>
        {t('grid.column.rate')}
      </th>
      <td className={css.fill} />
    </>
  );
}
