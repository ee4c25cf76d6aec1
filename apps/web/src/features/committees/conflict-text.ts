import { isRefusal, isUnread } from '../../issues';
import type { Words } from '../../words';

interface Saving {
  error: Error | null;
  /** The version that was sent. */
  variables: number | undefined;
}

/** What is said where somebody else was quicker, whether or not the newest version has come; null for any other failure. */
export function conflictText({ error, variables }: Saving, version: number, t: Words['t']): string | null {
  if (isUnread(error, variables, version)) return t('work.conflict.unread');
  return isRefusal(error, 'conflict') ? t('tree.conflict.again') : null;
}
