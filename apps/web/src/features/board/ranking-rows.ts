import type { BoardRow } from '@ket-nap/contracts';
import { searchKey } from '@ket-nap/i18n';
import { cutParts, standingsIn, type Cut, type RankingSearch, type StandingOf } from '../../ranking-search';
import { DEFAULT_SORT, hasValue, sortRows } from './sort-rows';

/** Where a row stands: in a band, or without a rate and why. Null before the period has begun. */
export function standingOf({
  band,
  admitted,
  rate,
}: Pick<BoardRow, 'band' | 'admitted' | 'rate'>): StandingOf | null {
  if (band !== null) return band;
  if (admitted === null) return 'no_report';
  return rate === null ? 'no_quota' : null;
}

/**
 * The rows that the address asks for, in its order.
 *
 * @param wordsOf what a search looks through: the names of a row as the reader knows them
 */
export function shownRows(
  rows: readonly BoardRow[],
  search: RankingSearch,
  wordsOf: (row: BoardRow) => string,
): BoardRow[] {
  const { find, kind, area, cut, sort = DEFAULT_SORT } = search;
  const standings = standingsIn(search.bands);
  const wanted = find === undefined ? null : searchKey(find);
  const found = rows.filter((row) => {
    const standing = standingOf(row);
    if (standings.length > 0 && (standing === null || !standings.includes(standing))) return false;
    if (kind !== undefined && row.kind !== kind) return false;
    if (area !== undefined && row.formerArea !== area) return false;
    return wanted === null || searchKey(wordsOf(row)).includes(wanted);
  });
  const sorted = sortRows(found, sort);
  return cut === undefined
    ? sorted
    : endsOf(
        sorted.filter((row) => hasValue(row, sort)),
        cut,
      );
}

/** The first, the last or both ends of an order; where they meet, each row once. */
function endsOf(rows: readonly BoardRow[], cut: Cut): BoardRow[] {
  const { end, n: many } = cutParts(cut);
  const n = Number(many);
  if (end === 'top') return rows.slice(0, n);
  if (end === 'bottom') return rows.slice(-n);
  return rows.filter((_, place) => place < n || place >= rows.length - n);
}
