import * as z from 'zod/mini';
import { committeeRef, id, instant, line, role, version } from './common';
import { endpoint } from './endpoint';

/** Lower-case letters, digits, dot, dash: what everybody can type on any keyboard. */
export const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;
const username = z.string().check(z.trim(), z.toLowerCase(), z.regex(USERNAME));

const account = z.object({
  id,
  username: z.string(),
  displayName: z.string(),
  role,
  committee: z.nullable(committeeRef),
  active: z.boolean(),
  locked: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.nullable(instant),
  version,
});
export type Account = z.infer<typeof account>;

/** The secret is shown once and has to be replaced at the first sign-in. */
const withSecret = z.object({ account, secret: z.string() });
export type AccountWithSecret = z.infer<typeof withSecret>;

export const accountsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/accounts',
    access: 'accounts.manage',
    summary: 'The accounts of one’s tree',
    output: z.object({ accounts: z.array(account) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/accounts',
    access: 'accounts.manage',
    summary: 'Add an account; answers a one-time secret',
    body: z.object({ username, displayName: line(120), role, committeeId: z.nullable(id) }),
    output: withSecret,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/api/accounts/:id',
    access: 'accounts.manage',
    summary: 'Change an account’s display name, or close and reopen it; closing ends its sessions',
    params: z.object({ id }),
    body: z.object({ version, displayName: line(120), active: z.boolean() }),
    output: account,
  }),
  resetSecret: endpoint({
    method: 'POST',
    path: '/api/accounts/:id/secret',
    access: 'accounts.manage',
    summary: 'Give the account a new one-time secret, unlock it and end its sessions',
    params: z.object({ id }),
    body: z.object({ version }),
    output: withSecret,
  }),
};
