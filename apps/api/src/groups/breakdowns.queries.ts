import type { Breakdown, TargetGroup } from '@ket-nap/contracts';
import { isAskedIn, type Half } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** All breakdowns with all their groups, in order; also those that are not asked for any more. */
export function listBreakdowns(tx: Tx): Promise<Breakdown[]> {
  return tx.rows<Breakdown>(
    `SELECT b.id, b.code, b.name, b.name_en AS "nameEn", b.sort, b.required, b.from_half AS "fromHalf",
       b.until_half AS "untilHalf", b.version,
       (SELECT coalesce(json_agg(json_build_object('id', g.id::text, 'code', g.code, 'name', g.name,
          'nameEn', g.name_en, 'fromHalf', g.from_half, 'untilHalf', g.until_half, 'version', g.version)
          ORDER BY g.display_order, g.id), '[]')
        FROM target_group g WHERE g.breakdown_id = b.id) AS groups
     FROM breakdown b ORDER BY b.display_order, b.id`,
  );
}

/**
 * What a report of a half-year is asked for: its breakdowns in order, each with the groups of the half-year. A breakdown without any
 * group then is not asked for: nobody could fill it in.
 */
export async function breakdownsAskedIn(tx: Tx, half: Half): Promise<Breakdown[]> {
  const asked = (thing: Breakdown | TargetGroup): boolean =>
    isAskedIn(half, { from: thing.fromHalf, until: thing.untilHalf });
  return (await listBreakdowns(tx))
    .filter(asked)
    .map((breakdown) => ({ ...breakdown, groups: breakdown.groups.filter(asked) }))
    .filter(({ groups }) => groups.length > 0);
}

const GROUPS_LOCK = 4072004;

/**
 * Holds the breakdowns as they are until the transaction ends. Whoever writes figures of groups calls it before asking which are asked
 * for: a half-year is then not taken from a group while a figure of it is being written.
 */
export async function holdBreakdowns(tx: Tx): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock_shared($1)', [GROUPS_LOCK]);
}

/** Waits for figures being written, and lets no other change begin. */
export async function lockBreakdowns(tx: Tx): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock($1)', [GROUPS_LOCK]);
}

/** The half-years in which a report has, or a sent version had, a figure of one of the groups; oldest first. */
export async function halvesWithFigures(tx: Tx, groupIds: readonly string[]): Promise<Half[]> {
  const rows = await tx.rows<{ half: Half }>(
    'SELECT DISTINCT f.half FROM groups_with_figures($1::bigint[]) f ORDER BY f.half',
    [groupIds],
  );
  return rows.map(({ half }) => half);
}
