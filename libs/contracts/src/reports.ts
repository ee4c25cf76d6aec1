import * as z from 'zod/mini';
import {
  committeeRef,
  count,
  day,
  half,
  id,
  instant,
  prose,
  reportAction,
  reportState,
  sum,
  version,
} from './common';
import { endpoint } from './endpoint';

const NOTE_MAX = 2000;
const REASON_MAX = 1000;

/** A version that was sent: readable for ever. */
const sentVersion = z.object({
  number: z.int(),
  admitted: sum,
  membersAtStart: z.nullable(sum),
  note: z.string(),
  sentAt: instant,
  sentBy: z.string(),
});

const report = z.object({
  committee: committeeRef,
  half: z.string(),
  state: reportState,
  /** 0 while no report is stored; goes up with every change and is sent back with every write. */
  version,
  asOf: day,
  dueOn: day,
  admitted: z.nullable(sum),
  membersAtStart: z.nullable(sum),
  note: z.string(),
  onBehalf: z.boolean(),
  returnReason: z.nullable(z.string()),
  updatedAt: z.nullable(instant),
  updatedBy: z.nullable(z.string()),
  /** The yearly quota of the half’s year. */
  quota: z.nullable(sum),
  /** Admitted in the same half last year; null when not reported. */
  lastYear: z.nullable(sum),
  /** Admitted in the other half of the same year. */
  otherHalf: z.nullable(sum),
  versions: z.array(sentVersion),
  /** What this person may do now; a button is shown because it is here. */
  actions: z.array(reportAction),
});
export type Report = z.infer<typeof report>;

const reportLine = z.object({
  committee: committeeRef,
  state: reportState,
  version,
  admitted: z.nullable(sum),
  quota: z.nullable(sum),
  rate: z.nullable(z.number()),
  onBehalf: z.boolean(),
  sentAt: z.nullable(instant),
  sentBy: z.nullable(z.string()),
  returnReason: z.nullable(z.string()),
  note: z.string(),
  actions: z.array(reportAction),
});
export type ReportLine = z.infer<typeof reportLine>;

const reportList = z.object({
  half: z.string(),
  asOf: day,
  dueOn: day,
  lines: z.array(reportLine),
  halves: z.array(z.string()),
});
export type ReportList = z.infer<typeof reportList>;

const ofReport = z.object({ committeeId: id, half });

export const reportsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/reports',
    access: 'reports.view',
    summary:
      'The reports of a half-year, one line a committee, with what may be done; without a half, the one in hand',
    query: z.object({ half: z.optional(half) }),
    output: reportList,
  }),
  open: endpoint({
    method: 'GET',
    path: '/api/reports/:committeeId/:half',
    access: 'reports.view',
    summary: 'One report with its earlier figures and versions',
    params: ofReport,
    output: report,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/reports/:committeeId/:half',
    access: 'reports.enter',
    summary: 'Save the figures of a draft; `version` is the one that was read',
    params: ofReport,
    body: z.object({
      version,
      admitted: z.nullable(count),
      membersAtStart: z.nullable(count),
      note: prose(NOTE_MAX),
    }),
    output: report,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/submit',
    access: 'reports.enter',
    summary: 'Send the report to the board',
    params: ofReport,
    body: z.object({ version }),
    output: report,
  }),
  return: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/return',
    access: 'reports.review',
    summary: 'Return the report with a reason; what was sent stays readable and counted, marked',
    params: ofReport,
    body: z.object({ version, reason: prose(REASON_MAX) }),
    output: report,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/approve',
    access: 'reports.review',
    summary: 'Approve the report; never by the person who entered it',
    params: ofReport,
    body: z.object({ version }),
    output: report,
  }),
};
