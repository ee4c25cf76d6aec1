import { accountsApi } from './accounts';
import { boardApi } from './board';
import { boardHistoryApi } from './board-history';
import { committeePageApi } from './committee-page';
import { chartsApi } from './charts';
import { committeesApi } from './committees';
import { compositionApi } from './composition';
import { documentsApi } from './documents';
import { entryFilesApi } from './entry-files';
import { groupsApi } from './groups';
import { healthApi } from './health';
import { importsApi } from './imports';
import { liveApi } from './live';
import { noticesApi } from './notices';
import { officeApi } from './office';
import { periodsApi } from './periods';
import { quotasApi } from './quotas';
import { reorganisationsApi } from './reorganisations';
import { reportsApi } from './reports';
import { sessionApi } from './session';
import { settingsApi } from './settings';
import { snapshotsApi } from './snapshots';
import { termsApi } from './terms';

export * from './accounts';
export * from './board';
export type { Figure, GroupMember, Mark } from './board-figures';
export * from './board-history';
export * from './committee-page';
export * from './charts';
export * from './common';
export * from './composition';
export * from './documents';
export * from './endpoint';
export * from './entry-files';
export * from './groups';
export * from './imports';
export * from './live';
export * from './notices';
export * from './office';
export * from './official';
export * from './periods';
export * from './quotas';
export * from './ranking';
export * from './reorganisations';
export * from './report-cells';
export * from './report-lists';
export * from './reports';
export * from './session';
export * from './settings';
export * from './snapshots';
export * from './terms';
export * from './warnings';
export { COMMITTEE_FIELDS } from './committees';
export type { Committee, CommitteeDeed, ListedCommittee, Touches } from './committees';

/** Every door of the API. */
export const api = {
  session: sessionApi,
  board: boardApi,
  boardHistory: boardHistoryApi,
  committeePage: committeePageApi,
  composition: compositionApi,
  live: liveApi,
  snapshots: snapshotsApi,
  charts: chartsApi,
  documents: documentsApi,
  office: officeApi,
  reports: reportsApi,
  entryFiles: entryFilesApi,
  periods: periodsApi,
  groups: groupsApi,
  notices: noticesApi,
  quotas: quotasApi,
  terms: termsApi,
  committees: committeesApi,
  reorganisations: reorganisationsApi,
  accounts: accountsApi,
  settings: settingsApi,
  imports: importsApi,
  health: healthApi,
};
