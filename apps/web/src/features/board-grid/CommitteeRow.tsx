import type { Breakdown, GridRow } from '@ket-nap/contracts';
import type { CountItem, Half } from '@ket-nap/domain';
import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { GridCell } from '../../grid/GridCell';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import { checkRow, isExplained, readinessOf } from './checks';
import type { Block } from './columns';
import type { RowEntries } from './entries';
import { lockWords } from './lock-words';
import { RowSigns } from './RowSigns';
import { rateOf } from './sums';

interface Props {
  row: GridRow;
  half: Half;
  blocks: readonly Block[];
  /** All of the half-year, shown or not: a report is checked whole. */
  breakdowns: readonly Breakdown[];
  entries: RowEntries;
  /** Its number in the table, from 1, where not all rows are drawn. */
  index: number | undefined;
  onMenu: (committeeId: string) => void;
}

/** A committee: what is typed, where its report stands, and what its figures lack. Drawn again only when something of it changes. */
export const CommitteeRow = memo(function CommitteeRow(props: Props) {
  const { row, half, blocks, breakdowns, entries, index, onMenu } = props;
  const words = useWords();
  const { t, f } = words;
  const { id, name } = row.committee;
  const check = checkRow(row, half, breakdowns, (_, item) => entries.valueOf(item));
  const why = lockWords(row, half, words);
  const ready = readinessOf(row, check, isExplained(row)) === 'ready';
  const cell = (item: CountItem, place: number) => (
    <GridCell
      key={item}
      row={id}
      column={item}
      shown={entries.shownOf(item)}
      open={row.lockedBecause === null}
      state={entries.stateOf(item)}
      className={place === 0 ? css.first : undefined}
    />
  );
  return (
    <tr className={why === undefined ? undefined : css.closed} aria-rowindex={index}>
      <th scope="row" className={css.name} title={name}>
        <span className={css.nameBox}>
          <span className={css.nameText}>{name}</span>
          <button
            type="button"
            tabIndex={-1}
            className={css.menu}
            aria-label={t('grid.rowMenu', { name })}
            onClick={() => onMenu(id)}
          >
            <IconDots size={16} aria-hidden />
          </button>
        </span>
      </th>
      <td className={css.state} data-ready={ready || undefined}>
        <RowSigns row={row} check={check} why={why} />
      </td>
      {blocks.map(({ breakdown, items }) => [
        ...items.map(cell),
        breakdown?.sort === 'partition' && (
          <RestCell key={`rest ${breakdown.id}`} rest={check.rests[breakdown.id] ?? null} />
        ),
      ])}
      {blocks.length === 1 && (
        <>
          <td className={`${css.past ?? ''} ${css.first ?? ''}`}>
            {f.integer(row.lastYear['admitted'] ?? null)}
          </td>
          <td className={css.past}>{f.integer(row.quota)}</td>
          <td className={css.past}>{f.rate(rateOf(row, half, entries.valueOf('admitted')).rate)}</td>
          <td className={css.fill} />
        </>
      )}
    </tr>
  );
});

/** What of the total is in no part yet: amber while something is, red when the parts have too much. */
function RestCell({ rest }: { rest: number | null }) {
  const { f } = useWords();
  const tone = rest === null || rest === 0 ? css.quiet : rest > 0 ? css.notice : css.bad;
  return <td className={`${css.rest ?? ''} ${tone ?? ''}`}>{rest === null ? '' : f.integer(rest)}</td>;
}
