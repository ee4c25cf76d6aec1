import { cutParts, type BoardRow, type Cut, type RankingAsked } from '@ket-nap/contracts';
import { STANDINGS, type Standing } from '@ket-nap/domain';
import { rowName, searchKey } from '@ket-nap/i18n';
import { DEFAULT_SORT, hasValue, sortRows } from './sort-rows';
import type { TableWords } from './words';

/** Where a row stands: in a band, or without a rate and why. Null before the period has begun. */
export function standingOf({
  band,
  admitted,
  rate,
  awaitsApproval,
}: Pick<BoardRow, 'band' | 'admitted' | 'rate' | 'awaitsApproval'>): Standing | null {
  if (band !== null) return band;
  if (admitted === null) return awaitsApproval ? 'no_approved' : 'no_report';
  return rate === null ? 'no_quota' : null;
}

/** The standings that are looked for: `behind,no_report`; none are all. */
export function standingsIn(bands: string | undefined): readonly Standing[] {
  const given = (bands ?? '').split(',');
  return STANDINGS.filter((standing) => given.includes(standing));
}

/** Whether some rows are set aside. */
export function isFiltered({ find, bands, kind, area, cut }: RankingAsked): boolean {
  return [find, bands, kind, area, cut].some((filter) => filter !== undefined);
}

/** The rows of a board that are asked for, in the order asked for: on the screen and in its files. */
export function shownRows(
  rows: readonly BoardRow[],
  search: RankingAsked,
  words: Pick<TableWords, 't'>,
): BoardRow[] {
  const { find, kind, area, cut, sort = DEFAULT_SORT } = search;
  const standings = standingsIn(search.bands);
  const wanted = find === undefined ? null : searchKey(find);
  const found = rows.filter((row) => {
    const standing = standingOf(row);
    if (standings.length > 0 && (standing === null || !standings.includes(standing))) return false;
    if (kind !== undefined && row.kind !== kind) return false;
    if (area !== undefined && row.formerArea !== area) return false;
    return wanted === null || searchKey(wordsOf(row, words)).includes(wanted);
  });
  const sorted = sortRows(found, sort);
  return cut === undefined
    ? sorted
    : endsOf(
        sorted.filter((row) => hasValue(row, sort)),
        cut,
      );
}

/** What a search looks through: the names and codes of a row and of its committees, and its kind. */
function wordsOf(row: BoardRow, { t }: Pick<TableWords, 't'>): string {
  const members = row.group?.members.map(({ committee }) => committee.name) ?? [];
  const kind = row.kind === null ? '' : t(`kind.${row.kind}`);
  return [rowName(row, t), row.committee.code, ...members, kind].join(' ');
}

/** The first, the last or both ends of an order; where they meet, each row once. */
function endsOf(rows: readonly BoardRow[], cut: Cut): BoardRow[] {
  const { end, n: many } = cutParts(cut);
  const n = Number(many);
  if (end === 'top') return rows.slice(0, n);
  if (end === 'bottom') return rows.slice(-n);
  return rows.filter((_, place) => place < n || place >= rows.length - n);
}
