import {
  DOCUMENT_KINDS,
  hasWideVersion,
  neededFor,
  type DocumentKind,
  type Permission,
} from '@ket-nap/domain';

/** What can be chosen of a document beside its language. `period` is any, `half` a half-year, `year` a year, each in the address as the period. */
export type Option =
  | 'period'
  | 'half'
  | 'year'
  | 'term'
  | 'through'
  | 'unit'
  | 'view'
  | 'counted'
  | 'order'
  | 'group'
  | 'circulation'
  | 'pick';

/** What came with the way here from the board, and is not chosen on this page. */
export type Carried = 'unit' | 'asOf' | 'against';

interface Known {
  options: readonly Option[];
  carried: readonly Carried[];
}

const ALL: readonly Carried[] = ['unit', 'asOf', 'against'];

const OWN: Record<DocumentKind, Known> = {
  summary: { options: ['period', 'view', 'counted', 'order', 'group'], carried: ALL },
  term: { options: ['term', 'through', 'view', 'order', 'group'], carried: [] },
  committee: { options: ['unit', 'period', 'counted'], carried: ['asOf'] },
  distribution: { options: ['year', 'group'], carried: [] },
  discipline: { options: ['half', 'group'], carried: [] },
  breakdowns: { options: ['period', 'counted'], carried: ALL },
  focus: { options: ['period', 'counted'], carried: ALL },
  register: { options: ['period', 'counted'], carried: ['unit'] },
  review: { options: ['period', 'counted'], carried: ALL },
  reminder: { options: ['period', 'counted', 'pick'], carried: ['asOf'] },
};

/** What is known of a kind; those with a wide version also by whom they may be read. */
export function knownOf(kind: DocumentKind): Known {
  const { options, carried } = OWN[kind];
  return { options: hasWideVersion(kind) ? [...options, 'circulation'] : options, carried };
}

/** The kinds that an account may have made, in the order of the page. */
export function kindsFor(holds: (permission: Permission) => boolean): DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => {
    const needed = neededFor(kind);
    return needed === null || holds(needed);
  });
}
