import { api } from '@ket-nap/contracts';
import { query } from './api';
import type { TermSearch } from './search';

/** The progress of a term as the address asks for it. Asked for by the route before its page is shown. */
export function termQuery({ term, through, view }: Pick<TermSearch, 'term' | 'through' | 'view'>) {
  return query(api.terms.progress, { query: { term, through, view } });
}
