import type { Queue } from '../../cells/queue';
import { inBatch, isValid, keyOf, type Edit } from '../../cells/queue';
import type { Phase } from '../../cells/cell-queue';

/** How a cell is doing, as the grid engine shows it. */
export interface Mark {
  kind: 'saving' | 'waiting' | 'saved' | 'failed' | 'invalid' | 'conflict';
  text: string;
}

/** How the cells of a row are doing, by item; only of those that were typed in. */
export type RowMarks = Readonly<Record<string, Mark>>;
export type Marks = ReadonlyMap<string, RowMarks>;

export const NO_MARKS: RowMarks = {};

/** Words of the states. */
export interface MarkWords {
  saving: string;
  waiting: string;
  saved: (at: string) => string;
  invalid: (text: string) => string;
  conflict: (edit: Edit) => string;
  refused: (edit: Edit) => string;
}

/**
 * The states of all cells that were typed in since the page was opened.
 *
 * @param savedCells instants by cell key
 */
export function marksOf(
  queue: Queue,
  phase: Phase,
  savedCells: ReadonlyMap<string, string>,
  words: MarkWords,
): Marks {
  const marks = new Map<string, Record<string, Mark>>();
  const put = (committeeId: string, item: string, state: Mark) => {
    const row = marks.get(committeeId);
    if (row === undefined) marks.set(committeeId, { [item]: state });
    else row[item] = state;
  };
  for (const [key, at] of savedCells) {
    const [committeeId = '', item = ''] = key.split(' ');
    // What is under the fingers now is not saved, whatever stood there.
    if (!(key in queue.edits) && !(key in queue.open))
      put(committeeId, item, { kind: 'saved', text: words.saved(at) });
  }
  for (const edit of Object.values(queue.edits)) {
    put(edit.committeeId, edit.item, stateOf(edit, inBatch(queue, edit) && phase === 'sending', words));
  }
  return marks;
}

function stateOf(edit: Edit, sending: boolean, words: MarkWords): Mark {
  const { stuck, item, text } = edit;
  if (stuck?.kind === 'conflict') return { kind: 'conflict', text: words.conflict(edit) };
  if (stuck?.kind === 'refused') return { kind: 'failed', text: words.refused(edit) };
  if (!isValid(item, text)) return { kind: 'invalid', text: words.invalid(text) };
  return sending ? { kind: 'saving', text: words.saving } : { kind: 'waiting', text: words.waiting };
}

export function sameMarks(one: RowMarks, other: RowMarks): boolean {
  const items = Object.keys(one);
  return (
    items.length === Object.keys(other).length &&
    items.every((item) => one[item]?.kind === other[item]?.kind && one[item]?.text === other[item]?.text)
  );
}

/** The saved cells with those of one answer. */
export function withSavedCells(
  before: ReadonlyMap<string, string>,
  saved: {
    results: readonly { committeeId: string; item: Edit['item']; outcome: string }[];
    savedAt: string;
  },
): ReadonlyMap<string, string> {
  const next = new Map(before);
  for (const result of saved.results) if (result.outcome === 'saved') next.set(keyOf(result), saved.savedAt);
  return next;
}
