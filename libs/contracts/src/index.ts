import { accountsApi } from './accounts';
import { boardApi } from './board';
import { committeesApi } from './committees';
import { healthApi } from './health';
import { importsApi } from './imports';
import { quotasApi } from './quotas';
import { reorganisationsApi } from './reorganisations';
import { reportsApi } from './reports';
import { sessionApi } from './session';
import { termsApi } from './terms';

export * from './accounts';
export * from './board';
export * from './common';
export * from './endpoint';
export * from './imports';
export * from './quotas';
export * from './reorganisations';
export * from './reports';
export * from './session';
export * from './terms';
export { COMMITTEE_FIELDS } from './committees';
export type { Committee, CommitteeDeed, ListedCommittee, Touches } from './committees';

/** Every door of the API. */
export const api = {
  session: sessionApi,
  board: boardApi,
  reports: reportsApi,
  quotas: quotasApi,
  terms: termsApi,
  committees: committeesApi,
  reorganisations: reorganisationsApi,
  accounts: accountsApi,
  imports: importsApi,
  health: healthApi,
};
