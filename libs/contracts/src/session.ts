import * as z from 'zod/mini';
import { committeeRef, day, line, role } from './common';
import { endpoint } from './endpoint';

export const PASSWORD_MIN_LENGTH = 10;
const password = z.string().check(z.minLength(1), z.maxLength(200));
const newPassword = z.string().check(z.minLength(PASSWORD_MIN_LENGTH), z.maxLength(200));

const session = z.object({
  account: z.object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    role,
    mustChangePassword: z.boolean(),
  }),
  /** The committee whose tree the account works in; null for an administrator of the whole installation. */
  committee: z.nullable(committeeRef),
  permissions: z.array(z.string()),
  demo: z.boolean(),
  /** The day at the server, which is what its rules go by. */
  today: day,
});
export type Session = z.infer<typeof session>;

const installation = z.object({
  /** Sample data and demo accounts are loaded. */
  demo: z.boolean(),
  /** No account exists yet: the first administrator has to be made on the server. */
  empty: z.boolean(),
  demoPassword: z.nullable(z.string()),
  /** Those with most to show first. `current`: the committee has not ended. */
  demoAccounts: z.array(
    z.object({ username: z.string(), displayName: z.string(), role, current: z.boolean() }),
  ),
});
export type Installation = z.infer<typeof installation>;

export const sessionApi = {
  installation: endpoint({
    method: 'GET',
    path: '/api/installation',
    access: 'public',
    summary: 'What the sign-in page has to know: demo mode, empty installation',
    output: installation,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    access: 'public',
    summary: 'Sign in; sets the session cookie',
    body: z.object({ username: line(60), password }),
    output: session,
  }),
  current: endpoint({
    method: 'GET',
    path: '/api/session',
    access: 'signed-in',
    beforePasswordChange: true,
    summary: 'The signed-in account and what it may do',
    output: session,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/session',
    access: 'signed-in',
    beforePasswordChange: true,
    summary: 'Sign out; the session is revoked',
    output: 'none',
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/session/password',
    access: 'signed-in',
    beforePasswordChange: true,
    summary: 'Replace one’s own password; other sessions of the account end',
    body: z.object({ current: password, next: newPassword }),
    output: session,
  }),
};
