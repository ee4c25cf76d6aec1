import { accountsApi } from './accounts';
import { boardApi } from './board';
import { committeesApi } from './committees';
import { healthApi } from './health';
import { importsApi } from './imports';
import { quotasApi } from './quotas';
import { reportsApi } from './reports';
import { sessionApi } from './session';

export * from './accounts';
export * from './board';
export * from './common';
export * from './endpoint';
export * from './imports';
export * from './quotas';
export * from './reports';
export * from './session';
export type { Committee } from './committees';

/** Every door of the API. */
export const api = {
  session: sessionApi,
  board: boardApi,
  reports: reportsApi,
  quotas: quotasApi,
  committees: committeesApi,
  accounts: accountsApi,
  imports: importsApi,
  health: healthApi,
};
