import type { QuotaRow } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useState } from 'react';
import { keyOf } from './edits';
import { placeAfter, type Move } from './grid-keys';
import type { Range } from './range';

export type Place = readonly [row: number, column: number];

/** Rows and columns of the table that can be typed into; the first row is the province's own. */
export interface Cells {
  rows: readonly QuotaRow[];
  periods: readonly Period[];
  readOnly: boolean;
}

/** The focus and the selection in the table's pane. */
export function useRange({ rows, periods }: Cells) {
  const [pane, setPane] = useState<HTMLDivElement | null>(null);
  const [range, setRange] = useState<Range | null>(null);
  const size = [rows.length, periods.length] as const;
  const firstUnit = Math.min(1, rows.length - 1);
  const cellAt = ([row, column]: Place) => {
    const cell = pane?.querySelector(`[data-place="${row}.${column}"]`);
    return cell instanceof HTMLElement ? cell : null;
  };
  const go = (place: Place) => cellAt(place)?.focus();
  const selectColumn = (column: number) => setRange({ column, from: firstUnit, to: rows.length - 1 });
  return {
    setPane,
    range,
    setRange,
    selectColumn,
    move: (place: Place, move: Move) => go(placeAfter(place, move, size)),
    /** Shift and a move: the selection grows from where it began. */
    extend: ([row, column]: Place, move: Move) => {
      const begun = range?.column === column ? range : { column, from: row, to: row };
      const [to] = placeAfter([begun.to, column], move, size);
      setRange({ ...begun, to });
      cellAt([to, column])?.scrollIntoView({ block: 'nearest' });
    },
    /** Shows where something has just changed, as the undo of a spreadsheet does. */
    goToFirst: ([key]: readonly string[]) => {
      const row = rows.findIndex(({ committee }) => key?.startsWith(`${committee.id} `));
      const column = periods.findIndex((period) => key === keyOf(rows[row]?.committee.id ?? '', period));
      if (row >= 0 && column >= 0) go([row, column]);
    },
    /** All committees' quotas of the year, ready for Ctrl C. */
    selectYear: () => {
      go([firstUnit, 0]);
      selectColumn(0);
    },
  };
}
