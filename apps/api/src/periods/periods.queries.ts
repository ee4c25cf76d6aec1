import { cutOff, startOf, type Half } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** What a board sets for a half-year. */
export interface PeriodSetting {
  unitId: string;
  half: Half;
  /** ISO instant. */
  dueAt: string;
  lateAllowed: boolean;
  locked: boolean;
}

/** Who set the half-year last, to be told to whoever came second; null while nothing was set. */
export function lastSetBy(
  tx: Tx,
  unitId: string,
  half: Half,
): Promise<{ changedBy: string; changedAt: Date } | null> {
  return tx.row(
    `SELECT a.display_name AS "changedBy", p.updated_at AS "changedAt"
     FROM reporting_period p JOIN account a ON a.id = p.updated_by WHERE p.unit_id = $1 AND p.half = $2`,
    [unitId, half],
  );
}

/** Writes the next version; to be called while the half-year is held alone. */
export async function writePeriod(
  tx: Tx,
  { unitId, half, dueAt, lateAllowed, locked }: PeriodSetting,
  announced: boolean,
  accountId: string,
  at: Date,
): Promise<void> {
  await tx.rows(
    `INSERT INTO reporting_period AS p
       (unit_id, half, due_at, late_allowed, locked, announced_at, updated_by, updated_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN $8::timestamptz END, $7, $8)
     ON CONFLICT (unit_id, half) DO UPDATE SET due_at = excluded.due_at, late_allowed = excluded.late_allowed,
       locked = excluded.locked, announced_at = coalesce(excluded.announced_at, p.announced_at),
       version = p.version + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
    [unitId, half, dueAt, lateAllowed, locked, announced, accountId, at],
  );
}

/** The committees directly below a unit that exist in the half-year. */
export async function committeesOf(tx: Tx, unitId: string, half: Half): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>('SELECT u.id FROM units_of($1, $2, $3) u ORDER BY u.id', [
    unitId,
    startOf(half),
    cutOff(half),
  ]);
  return rows.map(({ id }) => id);
}

/** A committee to be let through, and until when it is already. */
export interface ExceptionFor {
  /** Whose half-year it is: the unit above it. */
  unitId: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  until: Date | null;
}

/**
 * A committee directly below the unit, or below one that went on in it as a whole: nobody else is left to look after its past. Null
 * where there is none.
 */
export function committeeBelow(
  tx: Tx,
  unitId: string,
  committeeId: string,
  half: Half,
): Promise<ExceptionFor | null> {
  return tx.row<ExceptionFor>(
    `SELECT c.parent_id::text AS "unitId", c.name, c.valid_from AS "validFrom", c.valid_to AS "validTo", x.until
     FROM committee c LEFT JOIN period_exception x ON x.committee_id = c.id AND x.half = $3
     WHERE c.id = $2 AND c.parent_id = ANY (absorbed_by($1)) AND NOT c.annulled`,
    [unitId, committeeId, half],
  );
}

/** Whether a unit is the other itself, or went on in it as a whole. */
export async function wentOnIn(tx: Tx, unitId: string, wanted: string): Promise<boolean> {
  const row = await tx.row('SELECT WHERE $2::bigint = ANY (absorbed_by($1))', [unitId, wanted]);
  return row !== null;
}

/** Lets a committee through until an instant, instead of any earlier exception. */
export async function writeException(
  tx: Tx,
  exception: { committeeId: string; half: Half; until: string; reason: string },
  accountId: string,
  at: Date,
): Promise<void> {
  const { committeeId, half, until, reason } = exception;
  await tx.rows(
    `INSERT INTO period_exception (committee_id, half, until, reason, granted_by, granted_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (committee_id, half) DO UPDATE SET until = excluded.until, reason = excluded.reason,
       granted_by = excluded.granted_by, granted_at = excluded.granted_at`,
    [committeeId, half, until, reason, accountId, at],
  );
}

export async function removeException(tx: Tx, committeeId: string, half: Half): Promise<void> {
  await tx.rows('DELETE FROM period_exception WHERE committee_id = $1 AND half = $2', [committeeId, half]);
}
