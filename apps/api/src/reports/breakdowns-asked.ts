import type { Breakdown } from '@ket-nap/contracts';
import {
  TEXT_ITEMS,
  TOTAL_ITEMS,
  groupItem,
  type BreakdownRule,
  type Half,
  type Item,
} from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** What is asked for in a half-year, in order: breakdowns with the groups that are in force, and have at least one. */
export function breakdownsAsked(tx: Tx, half: Half): Promise<Breakdown[]> {
  return tx.rows<Breakdown>(
    `SELECT b.id::text, b.code, b.name, b.name_en AS "nameEn", b.sort, b.required, b.from_half AS "fromHalf",
       b.until_half AS "untilHalf", b.version,
       json_agg(json_build_object('id', g.id::text, 'code', g.code, 'name', g.name, 'nameEn', g.name_en,
         'fromHalf', g.from_half, 'untilHalf', g.until_half, 'version', g.version) ORDER BY g.display_order, g.id) AS groups
     FROM breakdown b JOIN target_group g ON g.breakdown_id = b.id
     WHERE b.from_half <= $1 AND (b.until_half IS NULL OR b.until_half >= $1)
       AND g.from_half <= $1 AND (g.until_half IS NULL OR g.until_half >= $1)
     GROUP BY b.id ORDER BY b.display_order, b.id`,
    [half],
  );
}

/** The ids of all groups asked for. */
export function groupIdsOf(asked: readonly Breakdown[]): string[] {
  return asked.flatMap(({ groups }) => groups.map(({ id }) => id));
}

/** What the checks have to know of them. */
export function rulesOf(asked: readonly Breakdown[]): BreakdownRule[] {
  return asked.map(({ id, sort, required, groups }) => ({
    id,
    sort,
    required,
    groupIds: groups.map((group) => group.id),
  }));
}

/** The cells of a report in a half-year that asks for these. */
export function itemsAsked(asked: readonly Breakdown[]): Item[] {
  return [...TOTAL_ITEMS, ...groupIdsOf(asked).map(groupItem), ...TEXT_ITEMS];
}
