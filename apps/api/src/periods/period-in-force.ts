import type { PeriodState } from '@ket-nap/contracts';
import { defaultPeriod, type Half } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** First key of the advisory locks of reporting periods; the second tells unit and half-year apart. */
const LOCK = 4072004;

/** What holds for a half-year, which is one. */
export interface PeriodInForce extends PeriodState {
  half: Half;
}

interface PeriodRow {
  half: Half;
  dueAt: Date;
  lateAllowed: boolean;
  locked: boolean;
  announcedAt: Date | null;
  version: number;
}

const COLUMNS = `p.half, p.due_at AS "dueAt", p.late_allowed AS "lateAllowed", p.locked, p.announced_at AS "announcedAt", p.version`;

/** What the board of a unit set for a half-year of the committees directly below it, or the defaults (version 0). */
export async function periodInForce(tx: Tx, unitId: string, half: Half, now: Date): Promise<PeriodInForce> {
  const [period] = await periodsInForce(tx, unitId, [half], now);
  return period ?? stateOf(half, null, now);
}

/** The same for several half-years, in the order given. */
export async function periodsInForce(
  tx: Tx,
  unitId: string,
  halves: readonly Half[],
  now: Date,
): Promise<PeriodInForce[]> {
  const rows = await tx.rows<PeriodRow>(
    `SELECT ${COLUMNS} FROM reporting_period p WHERE p.unit_id = $1 AND p.half = ANY ($2)`,
    [unitId, halves],
  );
  const byHalf = new Map(rows.map((row) => [row.half, row]));
  return halves.map((half) => stateOf(half, byHalf.get(half) ?? null, now));
}

/**
 * SQL of the instant at which a committee's exception for a half-year ends, null without one; it may have passed. The arguments are
 * SQL expressions.
 *
 *     SELECT c.id, ${exceptionUntil('c.id', '$3')} AS "exceptionUntil" FROM committee c
 */
export function exceptionUntil(committee: string, half: string): string {
  return `(SELECT x.until FROM period_exception x WHERE x.committee_id = ${committee} AND x.half = ${half})`;
}

/** SQL of why a committee has an exception, null without one; used as {@link exceptionUntil}. */
export function exceptionReason(committee: string, half: string): string {
  return `(SELECT x.reason FROM period_exception x WHERE x.committee_id = ${committee} AND x.half = ${half})`;
}

/** What `gateOf` needs to know of a committee's half-year. */
export interface HeldPeriod {
  period: PeriodInForce;
  /** ISO instant; null without an exception. */
  exceptionUntil: string | null;
}

/**
 * Takes hold of a half-year for writing reports of these committees, until the transaction ends: whoever locks it, or sets it
 * otherwise, waits for this transaction, and one that comes after reads what was set. Call it before any row is locked or read for
 * the decision, ask `now` afterwards, and decide by what it answers. Committees that do not exist are missing in the answer.
 *
 * @param now the clock, asked once the period is held
 */
export async function holdPeriods(
  tx: Tx,
  committeeIds: readonly string[],
  half: Half,
  now: () => Date,
): Promise<Map<string, HeldPeriod>> {
  // A statement sees what was there when it began: the lock has to be had before the one that reads. In one order for all.
  const held = tx.rows(
    `SELECT pg_advisory_xact_lock_shared(${LOCK}, u.key) FROM (
       SELECT DISTINCT ${keyOf('coalesce(c.parent_id, c.id)', '$2')} AS key FROM committee c WHERE c.id = ANY ($1::bigint[])
       ORDER BY key
     ) u`,
    [committeeIds, half],
  );
  const read = tx.rows<{ id: string; exceptionUntil: Date | null } & (PeriodRow | { half: null })>(
    `SELECT c.id, ${exceptionUntil('c.id', '$2')} AS "exceptionUntil", ${COLUMNS}
     FROM committee c LEFT JOIN reporting_period p ON p.unit_id = coalesce(c.parent_id, c.id) AND p.half = $2
     WHERE c.id = ANY ($1::bigint[])`,
    [committeeIds, half],
  );
  const [, rows] = await Promise.all([held, read]);
  const at = now();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        period: stateOf(half, row.half === null ? null : row, at),
        exceptionUntil: row.exceptionUntil?.toISOString() ?? null,
      },
    ]),
  );
}

/** Takes a unit's half-year for oneself, until the transaction ends: no report of it is being written meanwhile. */
export async function holdPeriodAlone(tx: Tx, unitId: string, half: Half): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(${LOCK}, ${keyOf('$1::bigint', '$2')})`, [unitId, half]);
}

/** A lock and not a row: where the defaults hold there is none, and an officer may not lock the board's. */
function keyOf(unit: string, half: string): string {
  return `hashtext(${unit}::text || '/' || ${half}::text)`;
}

function stateOf(half: Half, row: PeriodRow | null, now: Date): PeriodInForce {
  const set = row
    ? {
        dueAt: row.dueAt.toISOString(),
        lateAllowed: row.lateAllowed,
        locked: row.locked,
        announcedAt: row.announcedAt?.toISOString() ?? null,
        version: row.version,
      }
    : { ...defaultPeriod(half), announcedAt: null, version: 0 };
  return { half, ...set, now: now.toISOString() };
}
