import { ApiError } from './api';

/** Whether the server found fault with a field of what was sent: `hasIssue(error, 'username')`. */
export function hasIssue(error: unknown, field: string): boolean {
  return error instanceof ApiError && error.issues.some((issue) => issue.path === `body.${field}`);
}

/** Whether the server refused with this code. */
export function isRefusal(error: unknown, code: ApiError['code']): boolean {
  return error instanceof ApiError && error.code === code;
}

/**
 * Whether somebody else was quicker and what they stored could not be read: the page still shows the version that was sent.
 *
 * @param sent the version over which it was to be stored
 * @param now the version that the page shows
 */
export function isUnread(error: unknown, sent: number | undefined, now: number): boolean {
  return isRefusal(error, 'conflict') && sent === now;
}
