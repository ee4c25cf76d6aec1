import { BOARD_SORTS, CUTS, type RankingAsked } from '@ket-nap/contracts';
import { COMMITTEE_KINDS, ROW_GROUPINGS, STANDINGS, type Standing } from '@ket-nap/domain';
import { findIn, oneOf, someOf, text, type RawSearch } from './search-values';

export {
  BOARD_COLUMNS,
  BOARD_SORTS,
  CUTS,
  cutParts,
  type BoardColumn,
  type BoardSort,
  type Cut,
} from '@ket-nap/contracts';

/** Which rows of the board are seen, in which order, together with whom; what of it is folded, and which page of it is turned up. */
export interface RankingSearch extends RankingAsked {
  /** What is folded and what is open, by key; read by {@link keysIn}. */
  fold?: string | undefined;
  open?: string | undefined;
  /** From the second on. */
  page?: string | undefined;
}

export const rankingSearch = (raw: RawSearch): RankingSearch => ({
  sort: oneOf(BOARD_SORTS, raw['sort']),
  find: findIn(raw['find']),
  bands: standingsText(someOf(STANDINGS, raw['bands']) ?? []),
  kind: oneOf(COMMITTEE_KINDS, raw['kind']),
  area: findIn(raw['area']),
  cut: oneOf(CUTS, raw['cut']),
  group: oneOf(ROW_GROUPINGS, raw['group']),
  fold: keysText(keysIn(text(raw['fold']))),
  open: keysText(keysIn(text(raw['open']))),
  page: /^([2-9]|[1-9]\d{1,3})$/.test(text(raw['page'])) ? text(raw['page']) : undefined,
});

/** As the address has it; all of them are no filter. */
export function standingsText(chosen: readonly Standing[]): string | undefined {
  const found = STANDINGS.filter((one) => chosen.includes(one));
  return found.length === 0 || found.length === STANDINGS.length ? undefined : found.join(',');
}

const BETWEEN = '|';
const MOST_KEYS = 100;

/** Keys of what is folded or open. */
export function keysIn(text: string | undefined): ReadonlySet<string> {
  return new Set((text ?? '').split(BETWEEN).filter((key) => key !== ''));
}

/** As the address has them, which cannot be endless. */
export function keysText(keys: ReadonlySet<string>): string | undefined {
  return [...keys].slice(0, MOST_KEYS).join(BETWEEN) || undefined;
}

/** The same keys with one more, or without it. */
export function toggled(text: string | undefined, key: string): string | undefined {
  const keys = keysIn(text);
  return keysText(keys.has(key) ? new Set([...keys].filter((one) => one !== key)) : new Set([...keys, key]));
}

/** What of it a chart's workbook is asked for; folding and turning pages leave nothing out of a file. */
export function rowsAsked({ sort, find, bands, kind, area, cut, group }: RankingSearch): RankingAsked {
  return { sort, find, bands, kind, area, cut, group };
}

/** The filters, so that all can be taken away at once. */
export const NO_FILTER = {
  find: undefined,
  bands: undefined,
  kind: undefined,
  area: undefined,
  cut: undefined,
} as const satisfies RankingSearch;
