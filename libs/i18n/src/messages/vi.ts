import { viBoard } from './vi-board';
import { viCharts } from './vi-charts';
import { viCommon } from './vi-common';
import { viDistribution } from './vi-distribution';
import { viErrors } from './vi-errors';
import { viReporting } from './vi-reporting';
import { viSheet } from './vi-sheet';
import { viGrid } from './vi-grid';
import { viMeeting } from './vi-meeting';
import { viMatrix } from './vi-matrix';
import { viInbox } from './vi-inbox';
import { viGroups } from './vi-groups';
import { viEntryFile } from './vi-entry-file';
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
  charts: viCharts,
  work: viWork,
  files: viFiles,
  views: viViews,
  distribution: viDistribution,
  terms: viTerms,
  tree: viTree,
  entryFile: viEntryFile,
  groups: viGroups,
  inbox: viInbox,
  matrix: viMatrix,
  meeting: viMeeting,
  grid: viGrid,
  sheet: viSheet,
  reporting: viReporting,
} as const;
