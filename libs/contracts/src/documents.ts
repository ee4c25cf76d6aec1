import {
  CIRCULATIONS,
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  LINE_GROUPINGS,
  LINE_ORDERS,
  REMINDER_PICKS,
} from '@ket-nap/domain';
import * as z from 'zod/mini';
import { boardAsked } from './board';
import { committeeRef, id, instant, locale, onceKey, sum, termCode } from './common';
import { endpoint } from './endpoint';
import { officialDocument } from './official';

/** Letters at once: as many as a province has committees, and more. */
export const MOST_LETTERS = 1_000;
const idList = z.string().check(z.regex(/^[1-9]\d{0,17}(,[1-9]\d{0,17}){0,999}$/));

/** Which document: the figures as a board is asked for them, and how they are printed. What a kind does not know is
 * ignored; but a wide version that it does not have is refused: nobody takes the internal one for it. */
export const documentAsked = {
  kind: z.enum(DOCUMENT_KINDS),
  ...boardAsked,
  term: z.optional(termCode),
  order: z.optional(z.enum(LINE_ORDERS)),
  group: z.optional(z.enum(LINE_GROUPINGS)),
  circulation: z.optional(z.enum(CIRCULATIONS)),
  /** Of letters: to whom; `committees` (ids with commas) where they are chosen by hand. */
  pick: z.optional(z.enum(REMINDER_PICKS)),
  committees: z.optional(idList),
  locale: z.optional(locale),
};
const asked = z.object(documentAsked);
/** What was asked for, as it is stored. */
export const documentQuery = asked;
export type DocumentAsked = z.infer<typeof asked>;

/** A document that was asked for: how far it is, and what came of it. */
const documentLine = z.object({
  id,
  kind: z.enum(DOCUMENT_KINDS),
  asked,
  official: z.boolean(),
  state: z.enum(DOCUMENT_STATES),
  /** Lines written, of how many; null before that is known. */
  rows: z.nullable(sum),
  ofRows: z.nullable(sum),
  /** Percent, rounded down. */
  percent: sum,
  unit: committeeRef,
  /** What it is called in the list: `Biểu tổng hợp, 6 tháng đầu năm 2022`. */
  title: z.string(),
  fileName: z.nullable(z.string()),
  bytes: z.nullable(sum),
  /** Of an official file that is done. */
  code: z.nullable(z.string()),
  checksum: z.nullable(z.string()),
  requestedBy: z.string(),
  requestedAt: instant,
  finishedAt: z.nullable(instant),
  /** Until when the file can be fetched; null: for good, or there is none. */
  keptUntil: z.nullable(instant),
  /** The code of the error that ended it. */
  error: z.nullable(z.string()),
  /** The account may stop it. */
  mayCancel: z.boolean(),
});
export type DocumentLine = z.infer<typeof documentLine>;

/** What a file at hand is. */
const verdict = z.object({
  /** `unchanged`: byte for byte the exported one. `changed`: it says that it is that one, and is not. */
  verdict: z.enum(['unchanged', 'changed', 'unknown']),
  /** Null where it is unknown, or out of sight. */
  document: z.nullable(documentLine),
  /** Of a changed one: the first cells or paragraphs that differ. */
  differences: z.array(z.object({ place: z.string(), stored: z.string(), found: z.string() })),
});
export type Verdict = z.infer<typeof verdict>;

/** Only what is asked goes in: the server makes the document itself, of the figures as they stand. */
export const documentsApi = {
  preview: endpoint({
    method: 'GET',
    path: '/api/documents/preview',
    access: 'documents.view',
    summary:
      'An official document as it would be printed now; nothing is stored. Of a register its first lines',
    query: asked,
    output: officialDocument,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/documents',
    access: 'documents.view',
    summary:
      'Documents that were asked for: official ones of the account’s unit and those below it, and the account’s own; newest first',
    query: z.object({ before: z.optional(id) }),
    output: z.object({
      documents: z.array(documentLine),
      /** To ask for those before these; null where there are none. */
      before: z.nullable(id),
    }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/api/documents',
    access: 'documents.view',
    summary:
      'Ask for a document to be made in the background; sent again under the same key, it is asked once',
    body: z.object({ asked, official: z.boolean(), key: onceKey }),
    output: documentLine,
  }),
  open: endpoint({
    method: 'GET',
    path: '/api/documents/:id',
    access: 'documents.view',
    summary: 'How far a document is',
    params: z.object({ id }),
    output: documentLine,
    unattended: true,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/documents/:id/cancel',
    access: 'documents.view',
    summary: 'Stop a document that is not done; one that is stays as it is',
    params: z.object({ id }),
    output: documentLine,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/documents/:id/file',
    access: 'documents.view',
    summary: 'The file of a document that is done, byte for byte as it was made',
    params: z.object({ id }),
    output: 'file',
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/documents/verify',
    access: 'documents.view',
    summary: 'Whether a file at hand is one that was exported officially, unchanged',
    upload: true,
    output: verdict,
  }),
};
