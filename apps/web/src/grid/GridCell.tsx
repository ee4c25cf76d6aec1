import { memo, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { CellEditor } from './CellEditor';
import { CellMark, type CellState } from './CellMark';
import css from './grid.module.css';
import { ACTIVE, FOCUSED, SELECTED } from './selection';
import { useFlags, useStore } from './use-grid';

interface Props {
  /** Keys of the grid's model. */
  row: string;
  column: string;
  /** What stands there, as it is read: `1.455`. */
  children?: ReactNode;
  /** The same as plain text, for the field while the cell is not being typed in. */
  shown?: string;
  /** Something may be typed here; `false` where it could be, were it not locked. Not given for what is calculated. */
  open?: boolean;
  state?: CellState | undefined;
  /** Says that there are remarks on the cell: "2 ý kiến". */
  commented?: string | undefined;
  /** What stands in an empty cell. */
  placeholder?: string | undefined;
  /** A count, for which telephones show digits only, or a text. */
  kind?: 'count' | 'text';
  className?: string | undefined;
  /** For a narrow screen, where the row is a card. */
  label?: string | undefined;
}

/** One cell that can be walked to. Exactly one of them is the grid's Tab stop: the real field in it, or itself. */
export const GridCell = memo(function GridCell(props: Props) {
  const { row, column, children, shown = '', open = false, state, commented, className = '', label } = props;
  const store = useStore();
  const flags = useFlags(store, row, column);
  const cell = useRef<HTMLTableCellElement>(null);
  const id = useId();
  const active = (flags & ACTIVE) !== 0;
  const focused = (flags & FOCUSED) !== 0;
  useLayoutEffect(() => {
    if (!focused) return;
    if (!open) cell.current?.focus({ preventScroll: true });
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focused, open]);
  const look = [
    className,
    props.open !== undefined && css.field,
    open && css.open,
    active && css.active,
    (flags & SELECTED) !== 0 && css.selected,
    state !== undefined && css[state.kind],
  ];
  const marked = state !== undefined || commented !== undefined;
  return (
    <td
      ref={cell}
      role="gridcell"
      data-row={row}
      data-column={column}
      data-label={label}
      data-state={state?.kind}
      aria-selected={(flags & SELECTED) !== 0 || undefined}
      aria-readonly={!open || undefined}
      tabIndex={active && !open ? 0 : undefined}
      className={look.filter(Boolean).join(' ')}
    >
      {active && open ? (
        <CellEditor
          row={row}
          column={column}
          shown={shown}
          focused={focused}
          invalid={state?.kind === 'invalid'}
          describedBy={marked ? id : undefined}
          placeholder={props.placeholder}
          kind={props.kind ?? 'count'}
        />
      ) : (
        <span className={css.value}>
          {children ?? (shown === '' ? <span className={css.blank}>{props.placeholder}</span> : shown)}
        </span>
      )}
      {marked && <CellMark id={id} state={state} commented={commented} />}
    </td>
  );
});
