import type { Alignment } from './align-paste';
import type { At } from './place';

/** What the plan has to ask of the cells. */
export interface Cells {
  rows: readonly string[];
  columns: readonly string[];
  textOf: (at: At) => string;
  /** A text as the cell would keep it. */
  canonical: (at: At, text: string) => string;
  /** Why nothing may be typed there; null when it may. */
  lockOf: (at: At) => string | null;
  /** Why a text cannot stand there; null when it can. */
  faultOf: (at: At, text: string) => string | null;
}

export interface PlannedChange extends At {
  before: string;
  after: string;
}

/** A text that will not be written, and why. */
export interface Refused extends At {
  text: string;
  why: string;
}

/** What a paste would do: nothing is written before it is accepted where it is large or not all understood. */
export interface PastePlan {
  changes: PlannedChange[];
  /** Cells that say the same already. */
  same: number;
  locked: Refused[];
  unreadable: Refused[];
  unknown: Alignment['unknown'];
  outside: number;
  by: Alignment['by'];
}

/** Pastes of more cells than this are shown before they are written. */
export const PREVIEW_OVER = 20;

export function planOf({ cells, by, unknown, outside }: Alignment, table: Cells): PastePlan {
  const plan: PastePlan = { changes: [], same: 0, locked: [], unreadable: [], unknown, outside, by };
  for (const { row: rowPlace, column: columnPlace, text } of cells) {
    const row = table.rows[rowPlace];
    const column = table.columns[columnPlace];
    if (row === undefined || column === undefined) continue;
    const at = { row, column };
    const before = table.textOf(at);
    const after = table.canonical(at, text);
    const locked = table.lockOf(at);
    const fault = table.faultOf(at, text);
    if (after === before) plan.same++;
    else if (locked !== null) plan.locked.push({ ...at, text, why: locked });
    else if (fault !== null) plan.unreadable.push({ ...at, text, why: fault });
    else plan.changes.push({ ...at, before, after });
  }
  return plan;
}

/** Whether a person should see the plan before it is written: it is large, or not all of it was understood. */
export function wantsPreview({ changes, same, locked, unreadable, unknown }: PastePlan): boolean {
  const cells = changes.length + same + locked.length + unreadable.length;
  return cells > PREVIEW_OVER || unreadable.length + unknown.rows.length + unknown.columns.length > 0;
}
