import * as z from 'zod/mini';
import { committeeRef, count, day, id, instant, line, period, prose, sum, version, year } from './common';
import { endpoint } from './endpoint';

const MAX_CHANGES = 5000;

/** The quota in force for one committee and period; amount null when none is (or it was withdrawn). */
const quotaCell = z.object({
  amount: z.nullable(sum),
  /** 0 when nothing was ever recorded. */
  version,
  decisionNumber: z.nullable(z.string()),
  decisionDate: z.nullable(day),
  effectiveOn: z.nullable(day),
  recordedBy: z.nullable(z.string()),
  recordedAt: z.nullable(instant),
  note: z.string(),
});
export type QuotaCell = z.infer<typeof quotaCell>;

const quotaRow = z.object({
  committee: committeeRef,
  year: quotaCell,
  firstHalf: quotaCell,
  secondHalf: quotaCell,
  /** The yearly quota of the year before, for orientation. */
  lastYearQuota: z.nullable(sum),
  lastYearAdmitted: z.nullable(sum),
});
export type QuotaRow = z.infer<typeof quotaRow>;

const quotaSheet = z.object({
  year: z.string(),
  /** The province's own quota. */
  own: quotaRow,
  rows: z.array(quotaRow),
  /** Sums of the committees' quotas and their gap to the province's own. */
  unitsYear: z.nullable(sum),
  gap: z.nullable(z.int()),
  years: z.array(z.int()),
  mayRecord: z.boolean(),
});
export type QuotaSheet = z.infer<typeof quotaSheet>;

export const quotasApi = {
  sheet: endpoint({
    method: 'GET',
    path: '/api/quotas',
    access: 'quotas.view',
    summary: 'The quotas of a year: the province’s own and each committee’s, by year and half-year',
    query: z.object({ year: z.optional(year) }),
    output: quotaSheet,
  }),
  record: endpoint({
    method: 'POST',
    path: '/api/quotas',
    access: 'quotas.record',
    summary: 'Record quotas by a decision, all or none; each becomes a new version, nothing is overwritten',
    body: z.object({
      year,
      decisionNumber: z.nullable(line(60)),
      decisionDate: z.nullable(day),
      effectiveOn: day,
      note: prose(1000),
      changes: z
        .array(z.object({ committeeId: id, period, amount: z.nullable(count), version }))
        .check(z.minLength(1), z.maxLength(MAX_CHANGES)),
    }),
    output: quotaSheet,
  }),
};
