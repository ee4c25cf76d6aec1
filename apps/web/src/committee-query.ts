import { api } from '@ket-nap/contracts';
import { query } from './api';
import type { CommitteeSearch } from './search';

/** The page of a committee for a period. Asked for by the route before the page is shown. */
export function committeeQuery(id: string, { period, asOf, counted }: CommitteeSearch) {
  return query(api.committeePage.open, { params: { id }, query: { period, asOf, counted } });
}
