import { COMMITTEE_FIELDS, type CommitteeDeed } from '@ket-nap/contracts';
import type { Tx } from '../database/actor-transaction';

/** A committee as the audit keeps it. */
type State = Partial<Record<(typeof COMMITTEE_FIELDS)[number], string | number | null>>;

interface AuditRow {
  at: Date;
  by: string | null;
  action: string;
  details: { before?: State | null; after?: State | null };
}

/** What was done to a committee, newest first; the deeds of reorganisations that touched it are among them. */
export async function historyOf(tx: Tx, committeeId: string): Promise<CommitteeDeed[]> {
  const rows = await tx.rows<AuditRow>(
    `SELECT a.at, p.display_name AS by, a.action, a.details FROM audit a LEFT JOIN account p ON p.id = a.account_id
     WHERE a.committee_id = $1 AND a.entity = 'committee' ORDER BY a.id DESC`,
    [committeeId],
  );
  return rows.map(({ at, by, action, details }) => ({
    at: at.toISOString(),
    by,
    action,
    changes: changesBetween(details.before ?? {}, details.after ?? {}),
  }));
}

function changesBetween(before: State, after: State): CommitteeDeed['changes'] {
  return COMMITTEE_FIELDS.map((field) => ({
    field,
    before: textOf(before[field]),
    after: textOf(after[field]),
  })).filter((change) => change.before !== change.after);
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
