import { ROW_GROUPINGS, STANDINGS } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { committeeKind } from './common';

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

const MOST_SOUGHT = 100;
const ONE_STANDING = STANDINGS.join('|');

/** Which rows of a board are seen, in which order, together with whom: so the screen shows them, and so its files are asked for. */
const ranking = z.object({
  sort: z.optional(z.enum(BOARD_SORTS)),
  /** Words of a name. */
  find: z.optional(z.string().check(z.maxLength(MOST_SOUGHT))),
  /** Some of the standings, with commas: `behind,no_report`. */
  bands: z.optional(z.string().check(z.regex(new RegExp(`^(${ONE_STANDING})(,(${ONE_STANDING}))*$`)))),
  kind: z.optional(committeeKind),
  /** A former area. */
  area: z.optional(z.string().check(z.maxLength(MOST_SOUGHT))),
  cut: z.optional(z.enum(CUTS)),
  group: z.optional(z.enum(ROW_GROUPINGS)),
});
export const rankingAsked = ranking.shape;
export type RankingAsked = z.infer<typeof ranking>;
