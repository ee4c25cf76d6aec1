import type { Tx } from '../database/actor-transaction';
import { SYSTEM } from '../database/actor-transaction';

export interface AuditEntry {
  /** What was done, e.g. `report.submit`. */
  action: string;
  entity:
    | 'account'
    | 'board_snapshot'
    | 'breakdown'
    | 'committee'
    | 'document'
    | 'office_template'
    | 'period'
    | 'quota'
    | 'reorganisation'
    | 'report'
    | 'session'
    | 'setting'
    | 'stretch_target'
    | 'target_group'
    | 'term';
  entityId: string;
  committeeId: string | null;
  /** Values before and after, a reason, a file name; never a secret. */
  details: object;
  at: Date;
}

/**
 * Appends to the audit, in the transaction of the change itself. The last thing a transaction does, once: the chain serialises
 * writers, and one that waits for a row while it holds the chain would wait for ever.
 */
export async function audit(tx: Tx, entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const accountId = tx.actor === SYSTEM ? null : tx.actor.accountId;
  await tx.rows(
    `INSERT INTO audit (id, at, account_id, committee_id, action, entity, entity_id, details, previous_hash, hash)
     SELECT 0, e.at, $1, e.committee_id, e.action, e.entity, e.entity_id, e.details, '', ''
     FROM jsonb_to_recordset($2::jsonb)
       AS e(at timestamptz, committee_id bigint, action text, entity text, entity_id text, details jsonb)`,
    [
      accountId,
      JSON.stringify(
        entries.map((entry) => ({
          at: entry.at,
          committee_id: entry.committeeId,
          action: entry.action,
          entity: entry.entity,
          entity_id: entry.entityId,
          details: entry.details,
        })),
      ),
    ],
  );
}
