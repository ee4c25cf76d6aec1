import * as z from 'zod/mini';
import { boardApi, boardAsked, COUNTED } from './board';
import { BOARD_CHARTS, boardChartAsked } from './charts';
import { committeeRef, id, instant, line, locale, sum, view } from './common';
import { endpoint } from './endpoint';

export const SNAPSHOT_NOTE_MAX = 200;

/** A frozen board in a list: which figures of when, kept why and by whom. */
const snapshotLine = z.object({
  id,
  note: z.string(),
  takenBy: z.string(),
  takenAt: instant,
  unit: committeeRef,
  period: z.string(),
  view,
  counted: z.enum(COUNTED),
  admitted: z.nullable(sum),
  quota: z.nullable(sum),
  rate: z.nullable(z.number()),
});
export type SnapshotLine = z.infer<typeof snapshotLine>;

const snapshot = z.extend(snapshotLine, {
  /** Everything the board showed, as it was stored; what was not asked for then is null or empty. */
  board: boardApi.view.output,
});
export type Snapshot = z.infer<typeof snapshot>;

/** Only what is asked goes in: the server makes the board itself, so that nobody can store another. */
export const snapshotsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/snapshots',
    access: 'snapshots.view',
    summary: 'The frozen boards of the account’s unit and those below it, newest first',
    query: z.object({ before: z.optional(id) }),
    output: z.object({
      snapshots: z.array(snapshotLine),
      /** To ask for those before these; null where there are none. */
      before: z.nullable(id),
    }),
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/snapshots',
    access: 'snapshots.take',
    summary: 'Freeze the board as it stands, with a note; sent again under the same key, it is done once',
    body: z.object({
      asked: z.object(boardAsked),
      note: line(SNAPSHOT_NOTE_MAX),
      key: z.optional(z.string().check(z.regex(/^[\w-]{8,100}$/))),
    }),
    output: snapshotLine,
  }),
  open: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id',
    access: 'snapshots.view',
    summary: 'A frozen board exactly as it was',
    params: z.object({ id }),
    output: snapshot,
  }),
  summaryWorkbook: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/summary.xlsx',
    access: 'snapshots.view',
    summary: 'The annex table of a frozen board as an Excel workbook',
    params: z.object({ id }),
    query: z.object({ locale: z.optional(locale) }),
    output: 'file',
  }),
  chartWorkbook: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/chart.xlsx',
    access: 'snapshots.view',
    summary: 'The figures of one chart of a frozen board as an Excel workbook',
    params: z.object({ id }),
    query: z.object({ chart: z.enum(BOARD_CHARTS), ...boardChartAsked, locale: z.optional(locale) }),
    output: 'file',
  }),
};
