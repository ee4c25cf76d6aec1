import {
  BANDS,
  COMMITTEE_KINDS,
  ERROR_CODES,
  MAX_COUNT,
  PAST_VIEWS,
  REPORT_ACTIONS,
  REPORT_STATES,
  ROLES,
  isDay,
  isHalf,
  isPeriod,
  isTermCode,
  isYear,
  type Horizon,
} from '@ket-nap/domain';
import * as z from 'zod/mini';

export const id = z.string().check(z.regex(/^[1-9]\d{0,17}$/));
export const count = z.int().check(z.minimum(0), z.maximum(MAX_COUNT));
/** A sum of counts. */
export const sum = z.int().check(z.minimum(0));
export const version = z.int().check(z.minimum(0));
export const year = periodText(isYear, '^\\d{4}$');
export const half = periodText(isHalf, '^\\d{4}-H[12]$');
export const period = periodText(isPeriod, '^\\d{4}(-H[12])?$');
export const termCode = periodText(isTermCode, '^\\d{4}-\\d{4}$');
/** What a quota is assigned for: a year, a half-year or a term. */
export const horizon = periodText(
  (text: string): text is Horizon => isPeriod(text) || isTermCode(text),
  '^\\d{4}(-H[12]|-\\d{4})?$',
);
export const day = z.string().check(z.refine(isDay));
export const instant = z.string();
/** One line of text, trimmed, without control characters. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*$/u));
/** Free text of several lines. */
export const prose = (max: number) => z.string().check(z.trim(), z.maxLength(max), z.regex(/^[^\0]*$/));

export const role = z.enum(ROLES);
export const committeeKind = z.enum(COMMITTEE_KINDS);
export const reportState = z.enum(REPORT_STATES);
export const reportAction = z.enum(REPORT_ACTIONS);
export const band = z.enum(BANDS);
export const locale = z.enum(['vi', 'en']);

export const committeeRef = z.object({ id, code: z.string(), name: z.string(), kind: committeeKind });
export type CommitteeRef = z.infer<typeof committeeRef>;

/** Which version of a quota a figure is measured against. */
export const quotaVersion = z.object({
  number: z.int(),
  decisionNumber: z.nullable(z.string()),
  decisionDate: z.nullable(day),
  effectiveOn: day,
});
export type QuotaVersion = z.infer<typeof quotaVersion>;

export const view = z.enum(PAST_VIEWS);

/** The body of every error. */
export const errorBody = z.object({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  issues: z.optional(z.array(z.object({ path: z.string(), rule: z.string() }))),
});
export type ErrorBody = z.infer<typeof errorBody>;

/** A period in its own type; the pattern is what the documentation shows. */
function periodText<P extends Horizon>(isIt: (text: string) => text is P, pattern: string) {
  return z
    .custom<P>((value) => typeof value === 'string' && isIt(value))
    .register(z.globalRegistry, { type: 'string', pattern });
}
