import * as z from 'zod/mini';
import { half, id, instant, prose, setInstant, version } from './common';
import { endpoint } from './endpoint';

const REASON_MAX = 500;

/** When a half-year is reported; the server's time and zone decide, `now` is its clock. */
export const periodState = z.object({
  half: z.string(),
  dueAt: instant,
  lateAllowed: z.boolean(),
  locked: z.boolean(),
  announcedAt: z.nullable(instant),
  /** 0 while nothing was set: the defaults hold. */
  version,
  /** The server's clock, for "3 days left". */
  now: instant,
});
export type PeriodState = z.infer<typeof periodState>;

const ofHalf = z.object({ half });
/** Whose half-year it is: the board's own unit, or one that went on in it as a whole. */
const unitId = z.optional(id);
const ofException = z.object({ half, committeeId: id });
const MANAGE = 'periods.manage' as const;

export const periodsApi = {
  set: endpoint({
    method: 'PUT',
    path: '/api/periods/:half',
    access: MANAGE,
    summary:
      'Set when a half-year is due and whether late reports are taken; `announce` tells every committee',
    params: ofHalf,
    body: z.object({ unitId, version, dueAt: setInstant, lateAllowed: z.boolean(), announce: z.boolean() }),
    output: periodState,
  }),
  lock: endpoint({
    method: 'POST',
    path: '/api/periods/:half/lock',
    access: MANAGE,
    summary: 'Lock a half-year: nothing is entered, sent, returned or approved, but by exception',
    params: ofHalf,
    body: z.object({ unitId, version }),
    output: periodState,
  }),
  unlock: endpoint({
    method: 'POST',
    path: '/api/periods/:half/unlock',
    access: MANAGE,
    summary: 'Open a locked half-year again',
    params: ofHalf,
    body: z.object({ unitId, version }),
    output: periodState,
  }),
  grant: endpoint({
    method: 'PUT',
    path: '/api/periods/:half/exceptions/:committeeId',
    access: MANAGE,
    summary: 'Let one committee enter until an instant though the half-year is locked or overdue',
    params: ofException,
    body: z.object({ until: setInstant, reason: prose(REASON_MAX) }),
    output: periodState,
  }),
  endException: endpoint({
    method: 'DELETE',
    path: '/api/periods/:half/exceptions/:committeeId',
    access: MANAGE,
    summary: 'End a committee’s exception at once',
    params: ofException,
    output: periodState,
  }),
};
