import type { OfficialDocument } from '@ket-nap/contracts';
import { isRefusal } from '../../issues';

/** Why a document may not be seen although its file can be made: the making has a time and a turn of its own. */
const OF_THE_MOMENT = ['preview_too_long', 'server_busy', 'unavailable', 'internal'] as const;

interface Looked {
  /** Whom letters go to has been chosen. */
  complete: boolean;
  /** What is seen of this choice; undefined while it is not there. */
  seen: OfficialDocument | undefined;
  /** Why it cannot be seen. */
  error: Error | null;
}

/** What can be had of a choice: a file of what is seen or of what only the preview failed to show; paper of what is seen. */
export function withinReach({ complete, seen, error }: Looked): { file: boolean; paper: boolean } {
  const paper = seen !== undefined && seen.parts.length > 0;
  return { file: paper || (complete && OF_THE_MOMENT.some((code) => isRefusal(error, code))), paper };
}
