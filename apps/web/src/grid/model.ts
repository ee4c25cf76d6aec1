import type { Names } from './align-paste';
import type { Written } from './history';
import type { Cells, PastePlan } from './paste-plan';
import type { At } from './place';

/** How texts came to be written: `undone` also stands for what was done again. */
export type WriteWay = 'typed' | 'pasted' | 'undone';

/**
 * What a table is to the grid. Texts are as one would type them: plain digits, not grouped. Rows and columns are those that are
 * shown, in order, by keys of the caller's own.
 */
export interface GridModel extends Cells {
  /** For pastes with heads and names, in the order of `rows` and `columns`. */
  names: Names;
  /** "Nữ, Kỳ này": what a cell is called. */
  labelOf: (at: At) => string;
  /** Keeps texts, already canonical. Has to show in `textOf` at once. */
  write: (written: readonly Written[], way: WriteWay) => void;
  /** What is being typed, on every key; null once the cell is left. */
  onDraft?: (draft: Written | null) => void;
  onActive?: (at: At) => void;
}

/** What the grid has to say after a deed; the words are in GridStatus. */
export type Said =
  | { kind: 'locked'; why: string }
  | { kind: 'pasted'; plan: PastePlan }
  | { kind: 'emptied'; cells: number; locked: number }
  | { kind: 'undone' | 'redone'; cells: number }
  | { kind: 'nothing_to_undo' | 'nothing_to_redo' };
