import { accountsApi } from './accounts';
import { boardApi } from './board';
import { chartsApi } from './charts';
import { committeesApi } from './committees';
import { entryFilesApi } from './entry-files';
import { groupsApi } from './groups';
import { healthApi } from './health';
import { importsApi } from './imports';
import { noticesApi } from './notices';
import { periodsApi } from './periods';
import { quotasApi } from './quotas';
import { reorganisationsApi } from './reorganisations';
import { reportsApi } from './reports';
import { sessionApi } from './session';
import { termsApi } from './terms';

export * from './accounts';
export * from './board';
export * from './charts';
export * from './common';
export * from './endpoint';
export * from './entry-files';
export * from './groups';
export * from './imports';
export * from './notices';
export * from './periods';
export * from './quotas';
export * from './reorganisations';
export * from './report-cells';
export * from './report-lists';
export * from './reports';
export * from './session';
export * from './terms';
export { COMMITTEE_FIELDS } from './committees';
export type { Committee, CommitteeDeed, ListedCommittee, Touches } from './committees';

/** Every door of the API. */
export const api = {
  session: sessionApi,
  board: boardApi,
  charts: chartsApi,
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
  imports: importsApi,
  health: healthApi,
};
