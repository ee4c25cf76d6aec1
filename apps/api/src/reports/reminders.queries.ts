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
       (SELECT count(*)::int FROM account a WHERE a.committee_id = c.id AND a.role = 'entry' AND a.active) AS officers
     FROM units_of($1, $3, $4) u JOIN committee c ON c.id = u.id
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = $2
     WHERE c.id = ANY ($5::bigint[]) ORDER BY c.id`,
    [unitId, half, startOf(half), cutOff(half), committeeIds],
  );
}

export async function nameOfAccount(tx: Tx, accountId: string): Promise<string> {
  const account = await tx.row<{ name: string }>('SELECT display_name AS name FROM account WHERE id = $1', [
    accountId,
  ]);
  return account?.name ?? '';
}
