import { viBoard } from './vi-board';
import { viCommon } from './vi-common';
import { viErrors } from './vi-errors';
import { viFiles } from './vi-files';
import { viSession } from './vi-session';
import { viWork } from './vi-work';

/** Every Vietnamese message; one file an area. */
export const vi = {
  ...viCommon,
  error: viErrors,
  session: viSession,
  board: viBoard,
  work: viWork,
  files: viFiles,
} as const;
