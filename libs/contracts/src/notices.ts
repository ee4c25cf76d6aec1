import * as z from 'zod/mini';
import { committeeRef, id, instant, noticeKind } from './common';
import { endpoint } from './endpoint';

const notice = z.object({
  id,
  kind: noticeKind,
  committee: committeeRef,
  half: z.string(),
  /** What the words of its kind need: `dueAt`, `by`, `reason`, `item`, `text`. */
  details: z.record(z.string(), z.nullable(z.string())),
  createdAt: instant,
  readAt: z.nullable(instant),
});
export type Notice = z.infer<typeof notice>;

const inbox = z.object({
  /** Newest first. */
  notices: z.array(notice),
  unread: z.int(),
  /** The server's clock: days are counted by it, not by the reader's. */
  now: instant,
  /** The id to ask on from; null at the end. */
  next: z.nullable(id),
});
export type Inbox = z.infer<typeof inbox>;

const mailPreference = z.object({
  email: z.nullable(z.string()),
  wanted: z.boolean(),
  /** Whether this installation sends e-mail at all. */
  configured: z.boolean(),
});
export type MailPreference = z.infer<typeof mailPreference>;

export const noticesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/notices',
    access: 'signed-in',
    summary: 'One’s own notices, newest first, and how many are unread',
    query: z.object({ before: z.optional(id) }),
    output: inbox,
    unattended: true,
  }),
  read: endpoint({
    method: 'POST',
    path: '/api/notices/read',
    access: 'signed-in',
    summary: 'Mark one’s notices as read: some, or all up to one',
    body: z.object({ ids: z.optional(z.array(id).check(z.maxLength(500))), upTo: z.optional(id) }),
    output: z.object({ unread: z.int() }),
  }),
  mail: endpoint({
    method: 'GET',
    path: '/api/notices/mail',
    access: 'signed-in',
    summary: 'Where, and whether, one’s notices are mailed',
    output: mailPreference,
  }),
  setMail: endpoint({
    method: 'PUT',
    path: '/api/notices/mail',
    access: 'signed-in',
    summary: 'Set one’s own address, or switch the daily e-mail off',
    body: z.object({
      email: z.string().check(z.trim(), z.maxLength(254), z.regex(/^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+$/)),
      wanted: z.boolean(),
    }),
    output: mailPreference,
  }),
};
