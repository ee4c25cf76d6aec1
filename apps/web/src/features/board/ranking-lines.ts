import type { BoardRow, BoardTally } from '@ket-nap/contracts';
import { keysIn, type RankingSearch } from '../../ranking-search';
import { linesOf, type BoardLine } from './lines';
import { standingOf } from './ranking-rows';
import { DEFAULT_SORT, sortTallies } from './sort-rows';

/** Why a row has no rate: such rows stand at the end, with a head of their own. */
const WITHOUT_RATE = ['no_quota', 'no_report'] as const;
export type WithoutRate = (typeof WITHOUT_RATE)[number];

/** A line of the ranking: as of the table, or the head of a group of rows, with the group's own figures, or of rows without a rate. */
export type RankingLine =
  | BoardLine
  | { of: 'tally'; key: string; fold: string; tally: BoardTally; shown: number; folded: boolean }
  | { of: 'section'; key: string; fold: WithoutRate; count: number; folded: boolean };

/** Rows with a rate first; those without one at the end, or at the end of their group. */
export function rankingLines(
  rows: readonly BoardRow[],
  tallies: readonly BoardTally[],
  { sort = DEFAULT_SORT, group, ...search }: RankingSearch,
): RankingLine[] {
  const fold = keysIn(search.fold);
  const open = keysIn(search.open);
  const rated = rows.filter((row) => !isWithout(row, 'no_quota') && !isWithout(row, 'no_report'));
  if (group === undefined) {
    const sections = WITHOUT_RATE.map((why) => sectionOf(rows, why, fold, open));
    return [...linesOf(rated, open), ...sections.flat()];
  }
  const inOrder = [...rated, ...WITHOUT_RATE.flatMap((why) => rows.filter((row) => isWithout(row, why)))];
  return sortTallies(
    tallies.filter(({ by }) => by === group),
    sort,
  ).flatMap((tally): RankingLine[] => {
    const of = inOrder.filter((row) => (group === 'kind' ? row.kind : row.formerArea) === tally.key);
    if (of.length === 0) return [];
    const key = foldKey(tally);
    const folded = fold.has(key);
    const head = { of: 'tally', key: `tally ${key}`, fold: key, tally, shown: of.length, folded } as const;
    return [head, ...(folded ? [] : linesOf(of, open))];
  });
}

function sectionOf(
  rows: readonly BoardRow[],
  why: WithoutRate,
  fold: ReadonlySet<string>,
  open: ReadonlySet<string>,
): RankingLine[] {
  const without = rows.filter((row) => isWithout(row, why));
  if (without.length === 0) return [];
  const folded = fold.has(why);
  const head = { of: 'section', key: `section ${why}`, fold: why, count: without.length, folded } as const;
  return [head, ...(folded ? [] : linesOf(without, open))];
}

function isWithout(row: BoardRow, why: WithoutRate): boolean {
  return standingOf(row) === why;
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
