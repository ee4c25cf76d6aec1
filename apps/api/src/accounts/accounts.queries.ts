import type { Account } from '@ket-nap/contracts';
import type { Tx } from '../database/actor-transaction';
import { IS_LOCKED } from '../sessions/sign-in-lock';

const SELECT = `
  SELECT a.id, a.username, a.display_name AS "displayName", a.role, a.active, a.version,
    a.last_sign_in_at AS "lastSignInAt", r.must_change AS "mustChangePassword", ${IS_LOCKED} AS locked,
    CASE WHEN c.id IS NOT NULL THEN
      json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind) END AS committee
  FROM account a JOIN credential r ON r.account_id = a.id LEFT JOIN committee c ON c.id = a.committee_id
  WHERE in_tree(coalesce(c.ancestor_ids, '{}'))`;

interface AccountRow extends Omit<Account, 'lastSignInAt'> {
  lastSignInAt: Date | null;
}

/** The accounts of the actor's tree, those with most to do first. */
export async function listAccounts(tx: Tx, now: Date): Promise<Account[]> {
  const rows = await tx.rows<AccountRow>(
    `${SELECT} ORDER BY array_position(ARRAY['admin', 'board', 'leader', 'entry'], a.role), c.display_order, a.id`,
    [now],
  );
  return rows.map(toAccount);
}

export async function findAccount(tx: Tx, id: string, now: Date): Promise<Account | null> {
  const row = await tx.row<AccountRow>(`${SELECT} AND a.id = $2`, [now, id]);
  return row && toAccount(row);
}

function toAccount(row: AccountRow): Account {
  return { ...row, lastSignInAt: row.lastSignInAt?.toISOString() ?? null };
}

export interface NewAccount {
  username: string;
  displayName: string;
  role: string;
  committeeId: string | null;
  passwordHash: string;
  mustChange: boolean;
  demo: boolean;
}

/** Adds an account with its credential; answers its id. */
export async function insertAccount(tx: Tx, account: NewAccount, now: Date): Promise<string> {
  const row = await tx.row<{ id: string }>(
    `INSERT INTO account (username, display_name, role, committee_id, demo, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [account.username, account.displayName, account.role, account.committeeId, account.demo, now],
  );
  if (!row) throw new Error('an account was not inserted');
  await tx.rows('INSERT INTO credential VALUES ($1, $2, $3)', [
    row.id,
    account.passwordHash,
    account.mustChange,
  ]);
  return row.id;
}
