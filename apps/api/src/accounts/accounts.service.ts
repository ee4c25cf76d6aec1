import { Injectable } from '@nestjs/common';
import type { Account, AccountWithSecret, InputOf, api } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isUniqueViolation } from '../database/violations';
import { findAccount, insertAccount, listAccounts } from './accounts.queries';
import { hashPassword, oneTimeSecret } from './passwords';

type Create = InputOf<typeof api.accounts.create>['body'];
type Change = InputOf<typeof api.accounts.change>;
type ResetSecret = InputOf<typeof api.accounts.resetSecret>;

/** One account per person: made, closed and given a new secret by an administrator. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<Account[]> {
    return this.database.asActor(actor, (tx) => listAccounts(tx, this.clock.now()));
  }

  async create(actor: Actor, body: Create): Promise<AccountWithSecret> {
    const secret = oneTimeSecret();
    const passwordHash = await hashPassword(secret);
    return this.database.asActor(actor, async (tx) => {
      await refuseForeignCommittee(tx, actor, body);
      const account = { ...body, passwordHash, mustChange: true, demo: false };
      const id = await insertAccount(tx, account, this.clock.now()).catch((error: unknown) => {
        throw isUniqueViolation(error)
          ? new ProductError('username_taken', { username: body.username })
          : error;
      });
      await this.record(tx, 'account.create', id, body.committeeId, { after: body });
      return { account: await this.find(tx, id), secret };
    });
  }

  /** Changes the name, closes or reopens; a closed account's sessions end. */
  async change(actor: Actor, { params, body }: Change): Promise<Account> {
    return this.database.asActor(actor, async (tx) => {
      const before = await this.locked(tx, params.id, body.version);
      if (!body.active && params.id === actor.accountId) throw new ProductError('own_account');
      if (body.active) await refuseAnnulled(tx, before);
      await tx.rows(
        'UPDATE account SET display_name = $2, active = $3, version = version + 1 WHERE id = $1',
        [params.id, body.displayName, body.active],
      );
      if (!body.active) await tx.rows('DELETE FROM session WHERE account_id = $1', [params.id]);
      await this.record(tx, 'account.change', params.id, before.committee?.id ?? null, {
        before: { displayName: before.displayName, active: before.active },
        after: { displayName: body.displayName, active: body.active },
      });
      return this.find(tx, params.id);
    });
  }

  /** A new one-time secret: unlocks the name and ends the account's sessions. */
  async resetSecret(actor: Actor, { params, body }: ResetSecret): Promise<AccountWithSecret> {
    const secret = oneTimeSecret();
    const passwordHash = await hashPassword(secret);
    return this.database.asActor(actor, async (tx) => {
      const before = await this.locked(tx, params.id, body.version);
      if (params.id === actor.accountId) throw new ProductError('own_account');
      await tx.rows('UPDATE credential SET password_hash = $2, must_change = true WHERE account_id = $1', [
        params.id,
        passwordHash,
      ]);
      await tx.rows('UPDATE account SET version = version + 1 WHERE id = $1', [params.id]);
      await tx.rows('DELETE FROM sign_in_failure WHERE username = $1', [before.username]);
      await tx.rows('DELETE FROM session WHERE account_id = $1', [params.id]);
      await this.record(tx, 'account.secret', params.id, before.committee?.id ?? null, {});
      return { account: await this.find(tx, params.id), secret };
    });
  }

  private async locked(tx: Tx, id: string, version: number): Promise<Account> {
    // Not against audit rows that refer to it: their writer would wait for us, and we for the end of the audit.
    await tx.rows('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const account = await this.find(tx, id);
    if (account.version !== version) throw new ProductError('conflict');
    return account;
  }

  private async find(tx: Tx, id: string): Promise<Account> {
    const account = await findAccount(tx, id, this.clock.now());
    if (!account) throw new ProductError('not_found');
    return account;
  }

  private record(
    tx: Tx,
    action: string,
    id: string,
    committeeId: string | null,
    details: object,
  ): Promise<void> {
    return audit(tx, [
      { action, entity: 'account', entityId: id, committeeId, details, at: this.clock.now() },
    ]);
  }
}

/** Everyone but an installation's administrator belongs to a committee, and to one in the administrator's own tree. */
async function refuseForeignCommittee(tx: Tx, actor: Actor, { role, committeeId }: Create): Promise<void> {
  if (committeeId === null) {
    if (role === 'admin' && actor.committeeId === null) return;
    throw new ProductError('parent_invalid');
  }
  const known = await tx.row(
    'SELECT 1 FROM committee WHERE id = $1 AND in_tree(ancestor_ids) AND NOT annulled',
    [committeeId],
  );
  if (!known) throw new ProductError('parent_invalid');
}

/** An account of a committee that an undone reorganisation had opened stays closed: there is nothing it could work on. */
async function refuseAnnulled(tx: Tx, { committee }: Account): Promise<void> {
  if (committee === null) return;
  const annulled = await tx.row('SELECT 1 FROM committee WHERE id = $1 AND annulled', [committee.id]);
  if (annulled) throw new ProductError('committee_ended', { name: committee.name });
}
