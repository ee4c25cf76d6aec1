import * as z from 'zod/mini';
import { committeeRef, half, id, instant, item, locale, sum } from './common';
import { endpoint } from './endpoint';
import { importError } from './imports';

/** One cell of a workbook against what is stored. */
const entryChange = z.object({
  sheet: z.string(),
  cell: z.string(),
  committee: committeeRef,
  item,
  before: z.object({ count: z.nullable(sum), text: z.nullable(z.string()) }),
  after: z.object({ count: z.nullable(sum), text: z.nullable(z.string()) }),
  /** Who changed the stored value after the form was downloaded, and when; null where it is the one handed out. */
  overtaken: z.nullable(z.object({ by: z.string(), at: instant })),
});
export type EntryChange = z.infer<typeof entryChange>;

/** A cell that is wrong, with whose and which it is. */
const entryError = z.extend(importError, { committee: z.nullable(committeeRef), item });
export type EntryError = z.infer<typeof entryError>;

const entryPlan = z.object({
  fileName: z.string(),
  half: z.string(),
  /** Names exactly this plan; applying is refused when the data has changed since. */
  fingerprint: z.string(),
  changes: z.array(entryChange),
  unchanged: z.int(),
  errors: z.array(entryError),
  applied: z.boolean(),
});
export type EntryPlan = z.infer<typeof entryPlan>;

const wanted = z.object({
  half,
  /** One committee's form; without it, for the board, the whole unit. */
  committeeId: z.optional(id),
  locale: z.optional(locale),
});
const ENTER = 'reports.enter' as const;

export const entryFilesApi = {
  form: endpoint({
    method: 'GET',
    path: '/api/entry/form.xlsx',
    access: ENTER,
    summary: 'A protected workbook filled with what is stored, to be filled in offline',
    query: wanted,
    output: 'file',
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/entry/check',
    access: ENTER,
    summary: 'Read a filled-in workbook and say what it would change, cell by cell; changes nothing',
    query: wanted,
    upload: true,
    output: entryPlan,
  }),
  apply: endpoint({
    method: 'POST',
    path: '/api/entry/apply',
    access: ENTER,
    summary: 'Save the cells of the same workbook into drafts, all or nothing, if the plan shown still holds',
    query: z.extend(wanted, { fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    upload: true,
    output: entryPlan,
  }),
  marked: endpoint({
    method: 'POST',
    path: '/api/entry/marked.xlsx',
    access: ENTER,
    summary: 'The same workbook back with its wrong cells marked and the advice beside them',
    query: wanted,
    upload: true,
    output: 'file',
  }),
};
