import type { Tx } from '../database/actor-transaction';

/** Whether a unit has a quota, or a report of its own or of those below it, in any year from one to another. */
export async function hasFigures(
  tx: Tx,
  unitId: string,
  [firstYear, lastYear]: readonly [number, number],
): Promise<boolean> {
  const row = await tx.row<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM roll_up WHERE committee_id = $1 AND reports > 0 AND left(half, 4)::int BETWEEN $2 AND $3)
       OR EXISTS (SELECT FROM quota_days($1) WHERE left(period, 4)::int BETWEEN $2 AND $3) AS known`,
    [unitId, firstYear, lastYear],
  );
  return row?.known ?? false;
}
