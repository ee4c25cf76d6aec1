import { BOARD_GROUPINGS } from '@ket-nap/contracts';
import { BANDS, COMMITTEE_KINDS, type CommitteeKind } from '@ket-nap/domain';
import { findIn, oneOf, someOf, text, type RawSearch } from './search-values';

/** What the board can be sorted by; a leading dash reverses it. */
export const BOARD_COLUMNS = [
  'rate',
  'pace',
  'remaining',
  'name',
  'members',
  'quota',
  'admitted',
  'difference',
  'state',
] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];
export type BoardSort = BoardColumn | `-${BoardColumn}`;
export const BOARD_SORTS = BOARD_COLUMNS.flatMap((column): BoardSort[] => [column, `-${column}`]);

/** Only so many at the ends of the order. */
export const ENDS = ['top', 'bottom', 'both'] as const;
export type End = (typeof ENDS)[number];
export const END_SIZES = ['5', '10', '20'] as const;
export type Cut = `${End}-${(typeof END_SIZES)[number]}`;
export const CUTS = ENDS.flatMap((end) => END_SIZES.map((n): Cut => `${end}-${n}`));

/** Which end, and how many. */
export function cutParts(cut: Cut): { end: End; n: string } {
  const end = ENDS.find((one) => cut.startsWith(one)) ?? 'top';
  return { end, n: cut.slice(end.length + 1) };
}

/** Where a row can stand: in a band, or without a rate and why. */
export const STANDINGS = [...BANDS, 'no_quota', 'no_report'] as const;
export type StandingOf = (typeof STANDINGS)[number];

export type Grouping = (typeof BOARD_GROUPINGS)[number];

/** Which rows of the board are seen, in which order, together with whom. */
export interface RankingSearch {
  sort?: BoardSort | undefined;
  /** Words of a name. */
  find?: string | undefined;
  /** Some of {@link STANDINGS}, in their order, with commas; read by {@link standingsIn}. */
  bands?: string | undefined;
  kind?: CommitteeKind | undefined;
  /** A former area. */
  area?: string | undefined;
  cut?: Cut | undefined;
  group?: Grouping | undefined;
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
  group: oneOf(BOARD_GROUPINGS, raw['group']),
  fold: keysText(keysIn(text(raw['fold']))),
  open: keysText(keysIn(text(raw['open']))),
  page: /^([2-9]|[1-9]\d{1,3})$/.test(text(raw['page'])) ? text(raw['page']) : undefined,
});

export function standingsIn(bands: string | undefined): readonly StandingOf[] {
  return someOf(STANDINGS, bands) ?? [];
}

/** As the address has it; all of them are no filter. */
export function standingsText(chosen: readonly StandingOf[]): string | undefined {
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

/** The filters, so that all can be taken away at once. */
export const NO_FILTER = {
  find: undefined,
  bands: undefined,
  kind: undefined,
  area: undefined,
  cut: undefined,
} as const satisfies RankingSearch;

/** Whether some rows are set aside. */
export function isFiltered(search: RankingSearch): boolean {
  const { find, bands, kind, area, cut } = search;
  return [find, bands, kind, area, cut].some((filter) => filter !== undefined);
}
