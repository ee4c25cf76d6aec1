import { cutOff, startOf, type Half, type ReportState } from '@ket-nap/domain';
import { addsUp } from '../committees/adds-up';
import type { Tx } from '../database/actor-transaction';
import { ON_BEHALF } from './report-rows';

/** A committee that may be reminded. */
export interface Reminded {
  id: string;
  state: ReportState;
  /** The board types this report from paper: its committee has nothing to send. */
  onBehalf: boolean;
  /** It has a report of its own. */
  reports: boolean;
  /** Active accounts of its officers. */
  officers: number;
  /** When they were last reminded of the half-year. */
  remindedAt: Date | null;
}

/**
 * Holds the reminders of a unit's half-year until the transaction ends: what is read afterwards of who was reminded stays true. A lock and
 * no look at the notices: those told to others are nobody else's to read.
 */
export async function holdReminders(tx: Tx, unitId: string, half: Half): Promise<void> {
  await tx.rows(
    `SELECT pg_advisory_xact_lock(hashtextextended('reminders/' || $1::text || '/' || $2::text, 0))`,
    [unitId, half],
  );
}

/** Those of these committees that are directly below the unit and exist in the half-year, in one order for all who remind. */
export function committeesToRemind(
  tx: Tx,
  unitId: string,
  half: Half,
  committeeIds: readonly string[],
): Promise<Reminded[]> {
  return tx.rows<Reminded>(
    `SELECT c.id, coalesce(r.state, 'missing') AS state, coalesce(${ON_BEHALF}, false) AS "onBehalf",
       NOT ${addsUp('c.id', '$3', '$4')} AS reports,
       (SELECT count(*)::int FROM account a WHERE a.committee_id = c.id AND a.role = 'entry' AND a.active) AS officers,
       m.reminded_at AS "remindedAt"
     FROM units_of($1, $3, $4) u JOIN committee c ON c.id = u.id
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = $2
     LEFT JOIN units_reminded($1, $2) m ON m.committee_id = c.id
     WHERE c.id = ANY ($5::bigint[]) ORDER BY c.id`,
    [unitId, half, startOf(half), cutOff(half), committeeIds],
  );
}
