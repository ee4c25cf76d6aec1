import { ApiError } from './api';

/** Whether the server found fault with a field of what was sent: `hasIssue(error, 'username')`. */
export function hasIssue(error: unknown, field: string): boolean {
  return error instanceof ApiError && error.issues.some((issue) => issue.path === `body.${field}`);
}

/** Whether the server refused with this code. */
export function isRefusal(error: unknown, code: ApiError['code']): boolean {
  return error instanceof ApiError && error.code === code;
}
