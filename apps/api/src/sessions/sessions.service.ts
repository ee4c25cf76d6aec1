import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session } from '@ket-nap/contracts';
import { ProductError, permissionsOf, type Actor } from '@ket-nap/domain';
import { audit, type AuditEntry } from '../audit/audit';
import { Clock, shifted } from '../clock';
import { ActorTransaction, SYSTEM, type Tx } from '../database/actor-transaction';
import { hashPassword, isPassword } from '../accounts/passwords';
import { Installation } from '../installation';
import { countTry, forgetFailures } from './sign-in-lock';
import { findSession, findSignIn, sessionView, type SignInRow } from './sessions.queries';

const HOUR_MS = 3_600_000;
/** A working day; and an hour of quiet, since office computers are shared. */
const SESSION_MS = 12 * HOUR_MS;
const IDLE_MS = HOUR_MS;
/** "Last seen" is written once a minute, not with every request. */
const SEEN_EVERY_MS = 60_000;

export interface SignedIn {
  actor: Actor;
  mustChangePassword: boolean;
}

export interface NewSession {
  token: string;
  expires: Date;
  session: Session;
}

/** Revocable sessions in PostgreSQL: the browser holds a random token, the table its hash. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /** Signs in, or refuses with `wrong_credentials` or `account_locked`. */
  async signIn(typedName: string, password: string): Promise<NewSession> {
    const username = typedName.toLowerCase();
    const now = this.clock.now();
    const found = await this.database.asActor(SYSTEM, async (tx) => {
      // Counted before the password is looked at: many tries at once are many failures.
      await countTry(tx, username, now);
      return findSignIn(tx, username);
    });
    const right = await isPassword(found?.password_hash ?? null, password);
    if (!right || !found?.active) throw new ProductError('wrong_credentials');
    return this.database.asActor(SYSTEM, async (tx) => {
      await tx.rows('UPDATE account SET last_sign_in_at = $2 WHERE id = $1', [found.id, now]);
      // While the password was looked at, an administrator may have closed the account or given it a new secret.
      const still = await findSignIn(tx, username);
      if (!still?.active || still.password_hash !== found.password_hash)
        throw new ProductError('wrong_credentials');
      await forgetFailures(tx, username, now);
      return this.open(tx, still, now);
    });
  }

  /**
   * Who the token belongs to, or null when it is unknown, expired, idle for too long, or of a closed account.
   *
   * @param attended whether somebody is there: a page that asks of itself does not keep the session awake
   */
  async resume(token: string, attended: boolean): Promise<SignedIn | null> {
    const now = this.clock.now();
    const row = await findSession(this.database, hashOf(token), now, shifted(now, -IDLE_MS));
    if (!row) return null;
    if (attended && now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) {
      await this.database.asActor(SYSTEM, (tx) =>
        tx.rows('UPDATE session SET last_seen_at = $2 WHERE token_hash = $1', [hashOf(token), now]),
      );
    }
    return {
      actor: { accountId: row.id, role: row.role, committeeId: row.committee_id },
      mustChangePassword: row.must_change,
    };
  }

  /** The session as the client sees it. */
  async current(actor: Actor): Promise<Session> {
    return this.database.asActor(actor, (tx) => this.view(tx, actor.accountId));
  }

  async signOut(actor: Actor, token: string): Promise<void> {
    await this.database.asActor(actor, async (tx) => {
      await tx.rows('DELETE FROM session WHERE token_hash = $1', [hashOf(token)]);
      await audit(tx, [this.entry('session.end', actor.accountId, actor.committeeId)]);
    });
  }

  /** Replaces one's own password; every session of the account ends and a new one begins. */
  async changePassword(actor: Actor, current: string, next: string): Promise<NewSession> {
    const now = this.clock.now();
    const own = await this.database.asActor(actor, (tx) =>
      tx.row<{ password_hash: string; username: string }>(
        'SELECT password_hash, username FROM credential JOIN account ON id = account_id WHERE account_id = $1',
        [actor.accountId],
      ),
    );
    if (!own || !(await isPassword(own.password_hash, current))) throw new ProductError('wrong_credentials');
    if (next === current || next.toLowerCase().includes(own.username))
      throw new ProductError('password_too_weak');
    const passwordHash = await hashPassword(next);
    return this.database.asActor(SYSTEM, async (tx) => {
      // An administrator's new secret, given meanwhile, is not overwritten.
      const replaced = await tx.touched(
        'UPDATE credential SET password_hash = $2, must_change = false WHERE account_id = $1 AND password_hash = $3',
        [actor.accountId, passwordHash, own.password_hash],
      );
      const row = await findSignIn(tx, own.username);
      if (replaced !== 1 || !row) throw new ProductError('wrong_credentials');
      await tx.rows('DELETE FROM session WHERE account_id = $1', [actor.accountId]);
      return this.open(tx, row, now, [this.entry('account.password', actor.accountId, actor.committeeId)]);
    });
  }

  private async open(tx: Tx, account: SignInRow, now: Date, done: AuditEntry[] = []): Promise<NewSession> {
    const token = randomBytes(32).toString('base64url');
    const expires = shifted(now, SESSION_MS);
    await tx.rows('DELETE FROM session WHERE expires_at < $1', [now]);
    await tx.rows('INSERT INTO session VALUES ($1, $2, $3, $3, $4)', [
      hashOf(token),
      account.id,
      now,
      expires,
    ]);
    await audit(tx, [...done, this.entry('session.start', account.id, account.committee_id)]);
    return { token, expires, session: await this.view(tx, account.id) };
  }

  private async view(tx: Tx, accountId: string): Promise<Session> {
    const view = await sessionView(tx, accountId);
    if (!view) throw new ProductError('unauthenticated');
    return {
      ...view,
      permissions: permissionsOf(view.account.role),
      demo: this.installation.demo,
      today: this.clock.today(),
    };
  }

  private entry(action: string, accountId: string, committeeId: string | null) {
    return {
      action,
      entity: 'session',
      entityId: accountId,
      committeeId,
      details: {},
      at: this.clock.now(),
    } as const;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
