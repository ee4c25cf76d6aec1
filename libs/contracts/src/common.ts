import {
  BANDS,
  BREAKDOWN_SORTS,
  COMMITTEE_KINDS,
  ENTRY_WAYS,
  ERROR_CODES,
  MAX_COUNT,
  NOTICE_KINDS,
  ONE_LINE,
  PAST_VIEWS,
  PUNCTUALITIES,
  REPORT_ACTIONS,
  REPORT_STATES,
  ROLES,
  SEVERAL_LINES,
  isDay,
  isHalf,
  isItem,
  isPeriod,
  isTermCode,
  isYear,
  type Horizon,
  type Item,
} from '@ket-nap/domain';
import * as z from 'zod/mini';

/** Periods reach to 2199: what is set for a century later is a slip, and the end of 9999 is no year of four digits in every zone. */
const LAST_YEAR_SET = '2300';

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
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(ONE_LINE));
/** Free text of several lines. */
export const prose = (max: number) => z.string().check(z.trim(), z.maxLength(max), z.regex(SEVERAL_LINES));

export const role = z.enum(ROLES);
export const committeeKind = z.enum(COMMITTEE_KINDS);
export const reportState = z.enum(REPORT_STATES);
export const reportAction = z.enum(REPORT_ACTIONS);
export const punctuality = z.enum(PUNCTUALITIES);
export const entryWay = z.enum(ENTRY_WAYS);
export const breakdownSort = z.enum(BREAKDOWN_SORTS);
export const noticeKind = z.enum(NOTICE_KINDS);
/** One cell of a report: a total, a text, or the count of a target group. */
export const item = z
  .custom<Item>((value) => typeof value === 'string' && isItem(value))
  .register(z.globalRegistry, {
    type: 'string',
    pattern: '^(admitted|members_at_start|as_of|causes|solutions|note|explanation|group:[1-9]\\d{0,17})$',
  });
/** Under which something is asked for that has to be done once, however often it is sent; a new one for each thing asked. */
export const onceKey = z.string().check(z.regex(/^[\w-]{8,100}$/));
/** An instant that a person sets, in UTC or with its offset: `2022-07-05T17:00:00+07:00`. */
export const setInstant = z.iso.datetime({ offset: true }).check(z.refine((text) => text < LAST_YEAR_SET));
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
