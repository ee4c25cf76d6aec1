import { isItem, type EntryWay, type Item } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { NOTHING_QUEUED, type Queue } from './queue';

const way = z.enum(['typed', 'pasted', 'imported', 'restored'] satisfies EntryWay[]);
const item = z.custom<Item>((value) => typeof value === 'string' && isItem(value));
const id = { committeeId: z.string(), item };
const cell = z.object({
  count: z.nullable(z.int()),
  text: z.nullable(z.string()),
  version: z.int(),
  changedBy: z.string(),
  changedAt: z.string(),
  way,
});
const stuck = z.union([
  z.object({ kind: z.literal('conflict'), theirs: z.nullable(cell) }),
  z.object({ kind: z.literal('refused'), code: z.string() }),
]);
const edit = z.object({ ...id, text: z.string(), base: z.int(), way, stuck: z.nullable(stuck) });
const cellToWrite = z.object({
  ...id,
  version: z.int(),
  count: z.optional(z.nullable(z.int())),
  text: z.optional(z.string()),
});
const queue = z.object({
  edits: z.record(z.string(), edit),
  batch: z.nullable(z.object({ key: z.string(), way, cells: z.array(cellToWrite) })),
  open: z.record(z.string(), edit),
});

/**
 * Where a queue is kept in this browser: one for each account (after signing in as another, the first one's stays and waits), half-year and
 * place of typing.
 */
export function queueKey(accountId: string, half: string, scope: string): string {
  return `ket-nap.cells.${accountId}.${half}.${scope}`;
}

/** What is kept; null when nothing can be kept here. */
export function loadQueue(key: string): Queue | null {
  try {
    const parsed = z.safeParse(queue, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : NOTHING_QUEUED;
  } catch {
    // Storage may be forbidden or hold something else.
    return null;
  }
}

/** Keeps a queue; false when it lasts only as long as the page. */
export function storeQueue(key: string, kept: Queue): boolean {
  const empty = kept.batch === null && isEmpty(kept.edits) && isEmpty(kept.open);
  try {
    if (empty) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    // Storage may be forbidden or full.
    return false;
  }
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
