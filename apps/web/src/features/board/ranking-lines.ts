import type { BoardRow, BoardTally } from '@ket-nap/contracts';
import { rankedGroups, type WithoutRate } from '@ket-nap/tables';
import { keysIn, type RankingSearch } from '../../ranking-search';
import { linesOf, type BoardLine } from './lines';

/** A line of the ranking: as of the table, or the head of a group of rows, with the group's own figures, or of rows without a rate. */
export type RankingLine =
  | BoardLine
  | { of: 'tally'; key: string; fold: string; tally: BoardTally; shown: number; folded: boolean }
  | { of: 'section'; key: string; fold: WithoutRate; count: number; folded: boolean };

/** The groups of the ranking with what is folded folded and what is open open. */
export function rankingLines(
  rows: readonly BoardRow[],
  tallies: readonly BoardTally[],
  search: RankingSearch,
): RankingLine[] {
  const fold = keysIn(search.fold);
  const open = keysIn(search.open);
  return rankedGroups(rows, tallies, search).flatMap(({ head, rows: together }): RankingLine[] => {
    const lines = linesOf(together, open);
    if (head === null) return lines;
    const shown = headOf(head, together.length, fold);
    return [shown, ...(shown.folded ? [] : lines)];
  });
}

function headOf(head: BoardTally | WithoutRate, rows: number, fold: ReadonlySet<string>) {
  if (typeof head === 'string') {
    const section = { of: 'section', key: `section ${head}`, fold: head, count: rows } as const;
    return { ...section, folded: fold.has(head) };
  }
  const key = foldKey(head);
  const tally = { of: 'tally', key: `tally ${key}`, fold: key, tally: head, shown: rows } as const;
  return { ...tally, folded: fold.has(key) };
}

/** The key of a group in the address. */
function foldKey({ key }: BoardTally): string {
  return key === null ? '-' : key.replaceAll('|', '/');
}

/** As many bars as are drawn at once. */
export const PAGE = 330;

export interface Paged<T> {
  lines: readonly T[];
  page: number;
  pages: number;
  /** Places of the first and the last line shown, from 1. */
  from: number;
  to: number;
  total: number;
}

/** One page of a long list; a page beyond the last is the last. */
export function pageOf<T>(all: readonly T[], wanted: string | undefined): Paged<T> {
  const pages = Math.max(Math.ceil(all.length / PAGE), 1);
  const page = Math.min(Number(wanted ?? 1), pages);
  const lines = all.slice((page - 1) * PAGE, page * PAGE);
  const before = (page - 1) * PAGE;
  return { lines, page, pages, from: before + 1, to: before + lines.length, total: all.length };
}
