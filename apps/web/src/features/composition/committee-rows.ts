import type { Composed, CompositionRow } from '@ket-nap/contracts';

/** More parts than these are not drawn at once; whoever is left out stands in the table. */
export const MOST_MARKS = 330;
/** More lines than these are read in the table. */
export const MOST_ROWS = 30;

/** The breakdown of the committees: the one asked for, or the first whose parts add up. */
export function chosenOf(breakdowns: readonly Composed[], code: string | undefined): Composed | undefined {
  const partitions = breakdowns.filter(({ sort }) => sort === 'partition');
  return partitions.find((one) => one.code === code) ?? partitions[0];
}

/**
 * The committees that are drawn: those that admitted most, or where a group is brought out, those with the highest share of it; as
 * many as there is room for their parts. Who sent no figure of it stands last.
 */
export function rowsShown(
  rows: readonly CompositionRow[],
  at: number,
  groups: number,
  place: number | null,
): CompositionRow[] {
  const valueOf = ({ admitted, parts }: CompositionRow) =>
    place === null ? admitted : (parts[at]?.groups[place]?.share ?? null);
  const most = Math.min(MOST_ROWS, Math.max(1, Math.floor(MOST_MARKS / Math.max(groups, 1))));
  return rows.toSorted((a, b) => (valueOf(b) ?? -1) - (valueOf(a) ?? -1)).slice(0, most);
}
