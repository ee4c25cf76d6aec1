import { useMemo, type ReactNode } from 'react';
import css from './grid.module.css';
import { gridEvents } from './grid-events';
import type { GridStore } from './store';
import { GridContext } from './use-grid';

interface Props {
  grid: GridStore;
  /** What the table shows: its name. */
  label: string;
  className?: string | undefined;
  /** Nothing in it may be typed into. */
  readOnly?: boolean;
  /** A plain `thead` and `tbody`, with a GridCell for each cell that can be walked to. */
  children: ReactNode;
}

/** A table that is walked, typed into, copied from and pasted into as a spreadsheet. */
export function GridTable({ grid, label, className = '', readOnly = false, children }: Props) {
  const events = useMemo(() => gridEvents(grid), [grid]);
  return (
    <GridContext value={grid}>
      <table
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-readonly={readOnly || undefined}
        className={`${css.table ?? ''} ${className}`}
        {...events}
      >
        {children}
      </table>
    </GridContext>
  );
}
