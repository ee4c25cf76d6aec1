import * as z from 'zod/mini';
import { count, entryWay, id, instant, item, prose, reportAction, reportState, sum, version } from './common';

/** Far above a province's committees × the cells of a form; a paste of more is sent in parts. */
export const MAX_CELLS = 5000;

/** A cell as it stands: with its version it is written again. A cell that was never filled in has none. */
const cell = z.object({
  count: z.nullable(sum),
  text: z.nullable(z.string()),
  version,
  changedBy: z.string(),
  changedAt: instant,
  way: entryWay,
});
export type Cell = z.infer<typeof cell>;

/** Cells by item. */
export const cells = z.record(z.string(), cell);

/** One cell to write, over the version that was seen in it (0: it was empty and never filled in). */
export const cellToWrite = z.object({
  committeeId: id,
  item,
  version,
  /** Of a total or a group; null empties it. */
  count: z.optional(z.nullable(count)),
  /** Of a text; blank empties it. `as_of` takes an ISO day. */
  text: z.optional(prose(2000)),
});
export type CellToWrite = z.infer<typeof cellToWrite>;

/** What became of one cell: saved, or another was first (what stands there now), or refused (why). */
const cellResult = z.object({
  committeeId: id,
  item,
  outcome: z.enum(['saved', 'conflict', 'refused']),
  /** As it stands now; null where nothing was ever entered, or where it may not be seen. */
  cell: z.nullable(cell),
  code: z.nullable(z.string()),
});
export type CellResult = z.infer<typeof cellResult>;

const savedReport = z.object({
  committeeId: id,
  /** Where it is not the one last seen, somebody else changed the report: read it again. */
  versionBefore: version,
  version,
  state: reportState,
  actions: z.array(reportAction),
});

export const saved = z.object({
  results: z.array(cellResult),
  reports: z.array(savedReport),
  savedAt: instant,
});
export type Saved = z.infer<typeof saved>;

const cellChange = z.object({
  version,
  count: z.nullable(sum),
  text: z.nullable(z.string()),
  way: entryWay,
  changedBy: z.string(),
  changedAt: instant,
});
export type CellChange = z.infer<typeof cellChange>;

export const cellHistory = z.object({
  /** Newest first. */
  changes: z.array(cellChange),
  /** The same item in earlier half-years as sent, newest first; null where it was not entered. */
  earlier: z.array(z.object({ half: z.string(), count: z.nullable(sum), text: z.nullable(z.string()) })),
});
export type CellHistory = z.infer<typeof cellHistory>;
