import type { BoardRow } from '@ket-nap/contracts';

/** More rows than this are not drawn at once, so no file asks for them one by one. */
const MOST_NAMED = 330;

/** The rows that a chart shows, as its file is asked for them: in their order. Undefined where there are too many to name: all then. */
export function rowsAsked(rows: readonly BoardRow[]): string | undefined {
  return rows.length === 0 || rows.length > MOST_NAMED
    ? undefined
    : rows.map(({ committee }) => committee.id).join(',');
}

/** The rows that were asked for, out of those that the reader may see; without a wish all, best rate first. */
export function rowsWanted(rows: readonly BoardRow[], asked: string | undefined): readonly BoardRow[] {
  if (asked === undefined) return rows.toSorted((a, b) => place(a) - place(b));
  const found = new Map(rows.map((row) => [row.committee.id, row]));
  return [...new Set(asked.split(','))].flatMap((id) => found.get(id) ?? []);
}

function place({ rank }: BoardRow): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}
