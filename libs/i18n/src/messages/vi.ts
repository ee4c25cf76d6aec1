import { viBoard } from './vi-board';
import { viCharts } from './vi-charts';
import { viCommitteePage } from './vi-committee-page';
import { viComposition } from './vi-composition';
import { viCommon } from './vi-common';
import { viDistribution } from './vi-distribution';
import { viDocumentNames } from './vi-document-names';
import { viDocuments } from './vi-documents';
import { viErrors } from './vi-errors';
import { viReporting } from './vi-reporting';
import { viSheet } from './vi-sheet';
import { viSheetCharts } from './vi-sheet-charts';
import { viGrid } from './vi-grid';
import { viMeeting } from './vi-meeting';
import { viMatrix } from './vi-matrix';
import { viHistory } from './vi-history';
import { viInbox } from './vi-inbox';
import { viGroups } from './vi-groups';
import { viEntryFile } from './vi-entry-file';
import { viFigures } from './vi-figures';
import { viFiles } from './vi-files';
import { viOffice } from './vi-office';
import { viOfficial } from './vi-official';
import { viRanking } from './vi-ranking';
import { viSession } from './vi-session';
import { viSettings } from './vi-settings';
import { viStatus } from './vi-status';
import { viLetters } from './vi-letters';
import { viLive } from './vi-live';
import { viTerms } from './vi-terms';
import { viTree } from './vi-tree';
import { viViews } from './vi-views';
import { viWarnings } from './vi-warnings';
import { viWork } from './vi-work';

/** Every Vietnamese message; one file an area. */
export const vi = {
  ...viCommon,
  error: viErrors,
  session: viSession,
  board: viBoard,
  charts: viCharts,
  figures: viFigures,
  history: viHistory,
  documentNames: viDocumentNames,
  office: viOffice,
  official: viOfficial,
  ranking: viRanking,
  settings: viSettings,
  committeePage: viCommitteePage,
  composition: viComposition,
  status: viStatus,
  warnings: viWarnings,
  letters: viLetters,
  live: viLive,
  work: viWork,
  files: viFiles,
  views: viViews,
  distribution: viDistribution,
  documents: viDocuments,
  terms: viTerms,
  tree: viTree,
  entryFile: viEntryFile,
  groups: viGroups,
  inbox: viInbox,
  matrix: viMatrix,
  meeting: viMeeting,
  grid: viGrid,
  sheet: viSheet,
  sheetCharts: viSheetCharts,
  reporting: viReporting,
} as const;
