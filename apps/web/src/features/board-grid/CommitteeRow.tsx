import type { GridRow } from '@ket-nap/contracts';
import type { CountItem, Half } from '@ket-nap/domain';
import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { GridCell } from '../../grid/GridCell';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import { isExplained, readinessOf, type RowCheck } from './checks';
import type { Block } from './columns';
import type { Labels } from './labels';
import { lockWords } from './lock-words';
import { RowSigns } from './RowSigns';
import { sameMarks, type RowMarks } from './marks';
import { rateOf } from './sums';
import { countIn, sameTexts, type RowTexts } from './texts';

interface Props {
  row: GridRow;
  half: Half;
  blocks: readonly Block[];
  labels: Labels;
  texts: RowTexts;
  marks: RowMarks;
  check: RowCheck;
  /** Its number in the table, from 1, where not all rows are drawn. */
  index: number | undefined;
  onMenu: (committeeId: string) => void;
}

/** A committee: what is typed, where its report stands, and what its figures lack. Drawn again only when something of it changes. */
export const CommitteeRow = memo(function CommitteeRow(props: Props) {
  const { row, half, blocks, labels, texts, marks, check, index, onMenu } = props;
  const words = useWords();
  const { t, f } = words;
  const { id, name } = row.committee;
  const why = lockWords(row, half, words);
  const [found] = check.findings;
  const ready = readinessOf(row, check, isExplained(row)) === 'ready';
  const shown = (item: CountItem) => {
    const count = countIn(row, texts, item);
    return count === null ? (texts[item] ?? '') : f.integer(count);
  };
  const cell = (item: CountItem, place: number) => (
    <GridCell
      key={item}
      row={id}
      column={item}
      shown={shown(item)}
      open={row.lockedBecause === null}
      state={marks[item]}
      className={place === 0 ? css.first : undefined}
    />
  );
  return (
    <tr className={why === undefined ? undefined : css.closed} aria-rowindex={index}>
      <th scope="row" className={css.name} title={name}>
        {name}
      </th>
      <td className={css.state} data-ready={ready || undefined}>
        <span className={css.stateBox}>
          <RowSigns row={row} check={check} why={why} />
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
          <td className={css.past}>{f.rate(rateOf(row, half, countIn(row, texts, 'admitted')).rate)}</td>
          <td className={css.fill}>
            {found !== undefined && (
              <span data-level={found.level} className={css.found}>
                {labels.finding(found, countIn(row, texts, 'admitted'))}
              </span>
            )}
          </td>
        </>
      )}
    </tr>
  );
}, isSame);

/** `onMenu` only says whose menu is wanted: another function of the same deed changes nothing. */
function isSame(one: Props, other: Props): boolean {
  return (
    one.row === other.row &&
    one.half === other.half &&
    one.blocks === other.blocks &&
    one.labels === other.labels &&
    one.check === other.check &&
    one.index === other.index &&
    sameTexts(one.texts, other.texts) &&
    sameMarks(one.marks, other.marks)
  );
}

/** What of the total is in no part yet: amber while something is, red when the parts have too much. */
function RestCell({ rest }: { rest: number | null }) {
  const { f } = useWords();
  const tone = rest === null || rest === 0 ? css.quiet : rest > 0 ? css.notice : css.bad;
  return <td className={`${css.rest ?? ''} ${tone ?? ''}`}>{rest === null ? '' : f.integer(rest)}</td>;
}
