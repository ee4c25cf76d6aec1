import type { Grid, GridRow } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import type { KeyboardEvent } from 'react';
import { GridTable } from '../../grid/GridTable';
import { isMenuKey } from '../../grid/keys';
import type { GridStore } from '../../grid/store';
import { cellOf } from '../../grid/use-grid';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import type { RowCheck } from './checks';
import type { Block } from './columns';
import { CommitteeRow } from './CommitteeRow';
import { GridHead } from './GridHead';
import type { Labels } from './labels';
import { NO_MARKS, type Marks } from './marks';
import { SumRow } from './SumRow';
import type { Values } from './sums';
import { NO_TEXTS, type Texts } from './texts';
import { useWindow } from '../../grid/use-window';
import { WINDOW_OVER } from '../../grid/window';

interface Props {
  grid: Grid;
  half: Half;
  /** The rows that are shown, of all. */
  rows: readonly GridRow[];
  blocks: readonly Block[];
  labels: Labels;
  store: GridStore;
  texts: Texts;
  marks: Marks;
  values: Values;
  checkOf: (row: GridRow) => RowCheck;
  /** The row with the active cell. */
  active: string | null;
  onMenu: (committeeId: string) => void;
}

/** Committees × items, in a pane that scrolls by itself: names at the side, heads above and sums below stay in sight. */
export function BoardTable(props: Props) {
  const { grid, half, rows, blocks, labels, store, texts, marks, values, checkOf, active, onMenu } = props;
  const { t, f } = useWords();
  const focused = rows.findIndex(({ committee }) => committee.id === active);
  const { watch, look, drawn, after } = useWindow(rows.length, focused < 0 ? null : focused);
  const long = rows.length > WINDOW_OVER;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = cellOf(event.target);
    if (at === null || !isMenuKey(event)) return;
    event.preventDefault();
    onMenu(at.row);
  };
  const lineOf = (row: GridRow, place: number) => (
    <CommitteeRow
      key={row.committee.id}
      row={row}
      half={half}
      blocks={blocks}
      labels={labels}
      texts={texts.get(row.committee.id) ?? NO_TEXTS}
      marks={marks.get(row.committee.id) ?? NO_MARKS}
      check={checkOf(row)}
      index={long ? place + 2 : undefined}
      onMenu={onMenu}
    />
  );
  return (
    <div
      ref={watch}
      className={css.pane}
      onKeyDown={onKeyDown}
      onScroll={long ? (event) => look(event.currentTarget) : undefined}
    >
      <GridTable grid={store} label={t('grid.tableLabel', { period: f.period(half) })} className={css.sheet}>
        <GridHead half={half} blocks={blocks} labels={labels} />
        <tbody>
          {drawn.flatMap(({ from, until, before }, at) => [
            // The row with the focus keeps its place among the others: drawn anew it would lose its keys.
            <Gap key={`before ${at === drawn.length - 1 ? 'last' : 'first'}`} height={before} />,
            ...rows.slice(from, until).map((row, step) => lineOf(row, from + step)),
          ])}
          <Gap key="after" height={after} />
        </tbody>
        <SumRow grid={grid} half={half} blocks={blocks} values={values} />
      </GridTable>
    </div>
  );
}

/** Where rows are that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true">
      <td style={{ height }} className={css.gap} />
    </tr>
  );
}
