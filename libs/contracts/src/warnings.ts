import * as z from 'zod/mini';
import { committeeRef, day, half, sum } from './common';

const named = z.object({ name: z.string(), nameEn: z.string() });
const about = { committee: committeeRef };
const ofReport = { committee: committeeRef, half };
const rate = z.nullable(z.number());

/** Early warning: one reason each with its figures; `half` names the report that it leads to. */
export const warning = z.discriminatedUnion('kind', [
  /** Behind the mark in this check and in the one before: what had added up by the end of each period. */
  z.object({
    kind: z.literal('behind_twice'),
    ...about,
    period: z.string(),
    rate,
    remaining: z.nullable(sum),
    before: z.object({ period: z.string(), rate }),
  }),
  /** Parts that do not add up to the total. */
  z.object({ kind: z.literal('breakdown_wrong'), ...ofReport, breakdown: named, parts: sum, admitted: sum }),
  /** Half or more of the figure came on the day on which the report was due, or later. */
  z.object({ kind: z.literal('spike'), ...ofReport, from: day, entered: sum, admitted: sum }),
  /** A report begun, not sent, in which nothing was saved for weeks. */
  z.object({ kind: z.literal('unchanged'), ...ofReport, since: day, weeks: sum }),
  z.object({ kind: z.literal('breakdown_missing'), ...ofReport, breakdowns: z.array(named) }),
]);
export type Warning = z.infer<typeof warning>;
