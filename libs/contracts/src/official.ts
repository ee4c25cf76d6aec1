import { DOCUMENT_KINDS } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { band, instant, locale } from './common';

/**
 * The model of an official document: everything that is printed, in words and figures, and nothing of how. Made once of the answers that
 * the screens are given (libs/reports, documents/); a workbook, a Word document and the page on the screen are drawings of it. It holds
 * data only, so that it can be stored, compared and handed to another thread.
 */

/** How a column's cells look. */
export const LOOKS = [
  'index',
  'text',
  'count',
  'rate',
  'decimal',
  'signed',
  'points',
  'day',
  'instant',
  'rank',
  'note',
] as const;
export type Look = (typeof LOOKS)[number];

/** A figure; words that stand in place of one (`Chưa báo cáo`, `–`, `<5`); null where nothing stands. Rates are in percent, days ISO. */
const cell = z.union([z.number(), z.string(), z.null()]);
export type OfficialCell = z.infer<typeof cell>;

/**
 * What the cells of a column are made of, in their own row: a live formula whose stored result is the cell's figure. `rate` is left ×
 * 100 ÷ right, rounded half up; `sum` all columns from left to right; `missing` left − right, never below 0; `thousandth` left × 1.000 ÷
 * right; `share` what left is, in percent, of right in the row of its group where that has a figure, else in that of the total; `whole` always of the
 * total.
 */
const derivation = z.object({
  left: z.string(),
  sign: z.enum(['rate', 'sum', 'difference', 'missing', 'thousandth', 'share', 'whole']),
  right: z.string(),
  digits: z.int(),
});
export type Derivation = z.infer<typeof derivation>;

const column = z.object({
  /** Unique in its table. */
  id: z.string(),
  head: z.string(),
  /** A head over this column and its neighbours that say the same; null: none. */
  over: z.nullable(z.string()),
  /** As the row of numbers prints it: `A`, `4`, `5=4/3`. */
  number: z.string(),
  look: z.enum(LOOKS),
  /** In characters. */
  width: z.number(),
  from: z.nullable(derivation),
  /** Ranked by the exact rate of this column's derivation; null: no places. */
  rankOf: z.nullable(z.string()),
  /** Where each cell is the sum of those of the lines below it: of a total and of a group's row. */
  adds: z.boolean(),
  /** How a reader sees at once who is ahead: bars in the cells, or the colour of a band. */
  bars: z.boolean(),
});
export type OfficialColumn = z.infer<typeof column>;

/** `group`: the head of the lines that follow, with their sum. `member`: stands together with others in the line above, in no sum. */
export const ROW_LEVELS = ['line', 'group', 'member', 'total'] as const;
const row = z.object({
  level: z.enum(ROW_LEVELS),
  /** As many as there are columns, in their order. */
  cells: z.array(cell),
  /** Of a figure, what is of committees without a quota and so in no rate, by the column's id. */
  apart: z.record(z.string(), z.number()),
  band: z.nullable(band),
});
export type OfficialRow = z.infer<typeof row>;

const table = z.object({
  /** What is over it at the right: `Đơn vị tính: đảng viên`. Empty: nothing. */
  unit: z.string(),
  columns: z.array(column),
  rows: z.array(row),
  notes: z.array(z.string()),
});
export type OfficialTable = z.infer<typeof table>;

/** Drawn of the table of its part: the rows and columns whose cells it shows. */
const chart = z.object({
  kind: z.enum(['ranked', 'columns', 'trend']),
  title: z.string(),
  /** What a reader who does not see the chart is told. */
  summary: z.string(),
  /** The column of names. */
  category: z.string(),
  /** The columns of figures; of ranked bars the rate; of two, what was asked for stands before what came of it. */
  series: z.array(z.string()),
  /** Their rows by place in the table, in the order in which they are drawn. */
  rows: z.array(z.int()),
  /** Across ranked bars: the whole quota, and the share of time that has passed. */
  lines: z.array(z.object({ name: z.string(), percent: z.number(), paint: z.enum(['full', 'mark']) })),
  /** What the colours of the bands mean; empty where none is used. */
  key: z.array(z.object({ band, text: z.string() })),
});
export type OfficialChart = z.infer<typeof chart>;

/** A block of running text. */
const block = z.object({
  kind: z.enum(['heading', 'paragraph', 'bullet', 'addressee', 'about']),
  text: z.string(),
});
export type OfficialBlock = z.infer<typeof block>;

const officialHead = z.object({
  /** On the left: the body above the issuing one, the issuing one, its sign (`Số      -BC/BTCTU`). */
  superior: z.string(),
  body: z.string(),
  number: z.string(),
  /** On the right: ĐẢNG CỘNG SẢN VIỆT NAM, then place and date. */
  party: z.string(),
  placeAndDate: z.string(),
});
export type DocumentHead = z.infer<typeof officialHead>;

const officialFoot = z.object({
  /** `Nơi nhận`; no lines: none is printed. */
  recipientsTitle: z.string(),
  recipients: z.array(z.string()),
  /** `T/L BAN THƯỜNG VỤ`, `TRƯỞNG BAN`; then, under the space for the signature, a name that may be empty. */
  signature: z.array(z.string()),
  name: z.string(),
});
export type DocumentFoot = z.infer<typeof officialFoot>;

/** A sheet of a workbook, a letter among others. */
const part = z.object({
  /** Of a workbook's sheet. */
  name: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  head: officialHead,
  title: z.string(),
  /** Lines under the title: as of when, which view, sample figures. */
  under: z.array(z.object({ text: z.string(), tone: z.enum(['plain', 'accent']) })),
  body: z.array(block),
  table: z.nullable(table),
  charts: z.array(chart),
  foot: officialFoot,
});
export type OfficialPart = z.infer<typeof part>;

export const officialDocument = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  locale,
  /** Of the file, and of the browser's window. */
  title: z.string(),
  readAt: instant,
  /** Whose figures, for the foot of each page. */
  unit: z.string(),
  demo: z.boolean(),
  parts: z.array(part),
  /** What it was made with: period, versions of quotas and reports, as-of, filters, who exported. */
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Of an official file: under which it is found again, and the sum of what it says. */
  reference: z.nullable(z.object({ code: z.string(), checksum: z.string() })),
});
export type OfficialDocument = z.infer<typeof officialDocument>;
