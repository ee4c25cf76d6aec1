import type { CommitteeRef, Session } from '@ket-nap/contracts';
import type { Role } from '@ket-nap/domain';
import type { ActorTransaction, Tx } from '../database/actor-transaction';

export interface SignInRow {
  id: string;
  role: Role;
  committee_id: string | null;
  active: boolean;
  password_hash: string;
}

/** The account of a username, with its password hash. */
export function findSignIn(tx: Tx, username: string): Promise<SignInRow | null> {
  return tx.row<SignInRow>(
    `SELECT id, role, committee_id, active, password_hash
     FROM account JOIN credential ON account_id = id WHERE username = $1`,
    [username],
  );
}

export interface SessionRow {
  id: string;
  role: Role;
  committee_id: string | null;
  must_change: boolean;
  last_seen_at: Date;
}

/** A session that is still good, with its account. */
export function findSession(
  database: ActorTransaction,
  tokenHash: Buffer,
  now: Date,
  seenAfter: Date,
): Promise<SessionRow | null> {
  return database.lookUp<SessionRow>(
    `SELECT a.id, a.role, a.committee_id, c.must_change, s.last_seen_at
     FROM session s JOIN account a ON a.id = s.account_id JOIN credential c ON c.account_id = a.id
     WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND a.active`,
    [tokenHash, now, seenAfter],
  );
}

interface ViewRow {
  account: Session['account'];
  committee: CommitteeRef | null;
}

/** The account and its committee as the client is shown them. */
export function sessionView(tx: Tx, accountId: string): Promise<ViewRow | null> {
  return tx.row<ViewRow>(
    `SELECT json_build_object('id', a.id::text, 'username', a.username, 'displayName', a.display_name, 'role', a.role,
       'mustChangePassword', r.must_change) AS account,
       CASE WHEN c.id IS NOT NULL THEN
         json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind) END AS committee
     FROM account a JOIN credential r ON r.account_id = a.id LEFT JOIN committee c ON c.id = a.committee_id
     WHERE a.id = $1`,
    [accountId],
  );
}
