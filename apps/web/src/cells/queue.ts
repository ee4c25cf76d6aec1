import type { Cell, CellToWrite, Saved } from '@ket-nap/contracts';
import { fitsItem, isCountItem, isTextItem, type EntryWay, type Item } from '@ket-nap/domain';
import { parseCount, parseDay } from '@ket-nap/i18n';

/**
 * What was typed into cells of reports and is not saved yet. Pure: the browser's storage and the sending are in cell-queue.ts. A cell
 * leaves the queue only when the server has said that it is saved, or when a person has chosen so: nothing typed is ever lost.
 */

/** A cell of a committee's report. */
export interface CellId {
  committeeId: string;
  item: Item;
}

/** Why an edit does not go on by itself: another was first (what stands there now), or the server refused it. */
export type Stuck = { kind: 'conflict'; theirs: Cell | null } | { kind: 'refused'; code: string };

/** A cell's new text, over the version that was seen in it. Counts are plain digits, or whatever was typed that is none. */
export interface Edit extends CellId {
  text: string;
  base: number;
  way: EntryWay;
  stuck: Stuck | null;
}

/** Cells on their way. Once made it is sent unchanged under its key until it is answered: the server does a key once. */
export interface Batch {
  key: string;
  way: EntryWay;
  cells: CellToWrite[];
}

export interface Queue {
  edits: Readonly<Record<string, Edit>>;
  batch: Batch | null;
  /** Being typed at this moment, cell not left yet: kept, so that a reload loses nothing, but not sent. */
  open: Readonly<Record<string, Edit>>;
}

export const NOTHING_QUEUED: Queue = { edits: {}, batch: null, open: {} };
/** The contract takes more; a request stays small enough for a weak line. */
const MOST_AT_ONCE = 1000;

export function keyOf({ committeeId, item }: CellId): string {
  return `${committeeId} ${item}`;
}

/** A cell's content as text: plain digits, an ISO day, or the text; blank where nothing is. */
export function textOfCell(cell: Cell | null | undefined): string {
  return cell?.text ?? (cell === null || cell === undefined || cell.count === null ? '' : String(cell.count));
}

/** A text as its cell keeps it: `1 455` is 1455; what is no count stays as it was typed. */
export function canonicalText(item: Item, text: string): string {
  if (item === 'as_of') return parseDay(text) ?? text.trim();
  if (!isCountItem(item)) return text.trim();
  const read = parseCount(text);
  return read.ok ? String(read.value) : text.trim();
}

/** How a text that a table wrote came about: what is taken back or put there again was there before. */
export function entryWayOf(written: 'typed' | 'pasted' | 'undone'): EntryWay {
  return written === 'undone' ? 'restored' : written;
}

/** Whether a text may be sent. */
export function isValid(item: Item, text: string): boolean {
  if (isTextItem(item)) return fitsItem(item, text);
  return text === '' || parseCount(text).ok;
}

/** A cell was given a text. What goes back to what is stored is no edit any more, unless another text of it is under way. */
export function typedInto(queue: Queue, edit: Omit<Edit, 'stuck'>, stored: string): Queue {
  const key = keyOf(edit);
  const before = queue.edits[key];
  const under = inBatch(queue, edit);
  if (edit.text === stored && !under) return dropped(queue, key);
  // Over another's change one still has to choose; over a refusal it is simply tried again.
  const stuck = before?.stuck?.kind === 'conflict' ? before.stuck : null;
  // Over what was there when the typing began, whatever came in since.
  const base = before?.base ?? queue.open[key]?.base ?? edit.base;
  return { ...queue, edits: { ...queue.edits, [key]: { ...edit, base, stuck } } };
}

/** The edit is gone: what is stored shows again. */
export function dropped(queue: Queue, key: string): Queue {
  return { ...queue, edits: without(queue.edits, key) };
}

/** A key was pressed in a cell that is not left yet. */
export function held(queue: Queue, edit: Omit<Edit, 'stuck'>): Queue {
  const key = keyOf(edit);
  const base = queue.open[key]?.base ?? edit.base;
  return { ...queue, open: { ...queue.open, [key]: { ...edit, base, stuck: null } } };
}

export function released(queue: Queue, key: string): Queue {
  return key in queue.open ? { ...queue, open: without(queue.open, key) } : queue;
}

/** What another life of the page left half typed counts as typed. */
export function recovered(queue: Queue): Queue {
  const edits = Object.values(queue.open).reduce((all, edit) => {
    const base = all[keyOf(edit)]?.base ?? edit.base;
    return { ...all, [keyOf(edit)]: { ...edit, base } };
  }, queue.edits);
  return { ...queue, edits, open: {} };
}

/** The queue with a batch made of what waits: all that came in the same way. The one under way comes first, unchanged. */
export function withBatch(queue: Queue, newKey: () => string): Queue {
  if (queue.batch !== null) return queue;
  const waiting = Object.values(queue.edits).filter(waits);
  const way = waiting[0]?.way;
  if (way === undefined) return queue;
  const cells = waiting.filter((edit) => edit.way === way).slice(0, MOST_AT_ONCE);
  return { ...queue, batch: { key: newKey(), way, cells: cells.map(toWrite) } };
}

/** Whether an edit goes as soon as it can. */
export function waits({ item, text, stuck }: Edit): boolean {
  return stuck === null && isValid(item, text);
}

/** The batch was answered, cell by cell. What was typed meanwhile goes on over what is stored now. */
export function answered(queue: Queue, batch: Batch, { results }: Saved): Queue {
  let { edits, open } = queue;
  for (const result of results) {
    const key = keyOf(result);
    const edit = edits[key];
    const sent = batch.cells.find((cell) => keyOf(cell) === key);
    if (sent === undefined) continue;
    const { outcome, cell, code } = result;
    const under = open[key];
    // What is under the fingers now goes on over one's own text that was just saved.
    if (outcome === 'saved' && under) open = { ...open, [key]: { ...under, base: cell?.version ?? 0 } };
    if (edit === undefined) continue;
    if (outcome === 'conflict') {
      edits = { ...edits, [key]: { ...edit, stuck: { kind: 'conflict', theirs: cell } } };
    } else if (outcome === 'refused') {
      edits = { ...edits, [key]: { ...edit, stuck: { kind: 'refused', code: code ?? 'internal' } } };
    } else if (edit.text === textToWrite(sent)) edits = without(edits, key);
    else edits = { ...edits, [key]: { ...edit, base: cell?.version ?? 0 } };
  }
  return { edits, open, batch: queue.batch?.key === batch.key ? null : queue.batch };
}

/** The whole batch was refused; its cells keep what was typed. */
export function refusedWhole(queue: Queue, batch: Batch, code: string): Queue {
  const keys = new Set(batch.cells.map(keyOf));
  const edits = Object.fromEntries(
    Object.entries(queue.edits).map(([key, edit]): [string, Edit] => [
      key,
      keys.has(key) ? { ...edit, stuck: { kind: 'refused', code } } : edit,
    ]),
  );
  return { ...queue, edits, batch: queue.batch?.key === batch.key ? null : queue.batch };
}

/** After a conflict: mine goes on over what stands there now. */
export function kept(queue: Queue, key: string): Queue {
  const edit = queue.edits[key];
  if (edit?.stuck?.kind !== 'conflict') return queue;
  const base = edit.stuck.theirs?.version ?? 0;
  return { ...queue, edits: { ...queue.edits, [key]: { ...edit, base, stuck: null } } };
}

/** What was refused is tried once more. */
export function retried(queue: Queue): Queue {
  const edits = Object.fromEntries(
    Object.entries(queue.edits).map(([key, edit]): [string, Edit] => [
      key,
      edit.stuck?.kind === 'refused' ? { ...edit, stuck: null } : edit,
    ]),
  );
  return { ...queue, edits };
}

export interface Counts {
  /** Will be sent: under way, or waiting for it. */
  waiting: number;
  conflicts: number;
  refused: number;
  /** Cannot be read, so that they are kept here only. */
  invalid: number;
}

export function countsOf({ edits }: Queue): Counts {
  const all = Object.values(edits);
  return {
    waiting: all.filter(waits).length,
    conflicts: all.filter(({ stuck }) => stuck?.kind === 'conflict').length,
    refused: all.filter(({ stuck }) => stuck?.kind === 'refused').length,
    invalid: all.filter(({ item, text, stuck }) => stuck === null && !isValid(item, text)).length,
  };
}

export function inBatch({ batch }: Queue, cell: CellId): boolean {
  return batch?.cells.some((one) => keyOf(one) === keyOf(cell)) === true;
}

function toWrite({ committeeId, item, base, text }: Edit): CellToWrite {
  const cell = { committeeId, item, version: base };
  if (isTextItem(item)) return { ...cell, text };
  const read = parseCount(text);
  return { ...cell, count: read.ok ? read.value : null };
}

function textToWrite({ count, text }: CellToWrite): string {
  return text ?? (count === undefined || count === null ? '' : String(count));
}

function without<T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));
}
