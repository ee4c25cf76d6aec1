import { viBoard } from './vi-board';
import { viCommon } from './vi-common';
import { viDistribution } from './vi-distribution';
import { viErrors } from './vi-errors';
import { viFiles } from './vi-files';
import { viSession } from './vi-session';
import { viTerms } from './vi-terms';
import { viTree } from './vi-tree';
import { viViews } from './vi-views';
import { viWork } from './vi-work';

/** Every Vietnamese message; one file an area. */
export const vi = {
  ...viCommon,
  error: viErrors,
  session: viSession,
  board: viBoard,
  work: viWork,
  files: viFiles,
  views: viViews,
  distribution: viDistribution,
  terms: viTerms,
  tree: viTree,
} as const;
