import { enBoard } from './en-board';
import { enCharts } from './en-charts';
import { enCommitteePage } from './en-committee-page';
import { enComposition } from './en-composition';
import { enCommon } from './en-common';
import { enDistribution } from './en-distribution';
import { enDocumentNames } from './en-document-names';
import { enDocuments } from './en-documents';
import { enErrors } from './en-errors';
import { enReporting } from './en-reporting';
import { enSheet } from './en-sheet';
import { enSheetCharts } from './en-sheet-charts';
import { enGrid } from './en-grid';
import { enMeeting } from './en-meeting';
import { enMatrix } from './en-matrix';
import { enHistory } from './en-history';
import { enInbox } from './en-inbox';
import { enGroups } from './en-groups';
import { enEntryFile } from './en-entry-file';
import { enFigures } from './en-figures';
import { enFiles } from './en-files';
import { enOffice } from './en-office';
import { enOfficial } from './en-official';
import { enRanking } from './en-ranking';
import { enSession } from './en-session';
import { enSettings } from './en-settings';
import { enStatus } from './en-status';
import { enLetters } from './en-letters';
import { enLive } from './en-live';
import { enTerms } from './en-terms';
import { enTree } from './en-tree';
import { enViews } from './en-views';
import { enWarnings } from './en-warnings';
import { enWork } from './en-work';
import type { Shape } from './shape';
import type { vi } from './vi';

/** Every English message, in the shape of the Vietnamese. */
export const en: Shape<typeof vi> = {
  ...enCommon,
  error: enErrors,
  session: enSession,
  board: enBoard,
  charts: enCharts,
  figures: enFigures,
  history: enHistory,
  documentNames: enDocumentNames,
  office: enOffice,
  official: enOfficial,
  ranking: enRanking,
  settings: enSettings,
  committeePage: enCommitteePage,
  composition: enComposition,
  status: enStatus,
  warnings: enWarnings,
  letters: enLetters,
  live: enLive,
  work: enWork,
  files: enFiles,
  views: enViews,
  distribution: enDistribution,
  documents: enDocuments,
  terms: enTerms,
  tree: enTree,
  entryFile: enEntryFile,
  groups: enGroups,
  inbox: enInbox,
  matrix: enMatrix,
  meeting: enMeeting,
  grid: enGrid,
  sheet: enSheet,
  sheetCharts: enSheetCharts,
  reporting: enReporting,
};
