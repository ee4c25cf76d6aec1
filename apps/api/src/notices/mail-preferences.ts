import { Injectable } from '@nestjs/common';
import type { InputOf, MailPreference, api } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { Mailer } from './mailer';

/** Each person's own address, and whether their notices are mailed there. */
@Injectable()
export class MailPreferences {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  of(actor: Actor): Promise<MailPreference> {
    return this.database.asActor(actor, (tx) => this.read(tx, actor));
  }

  set(actor: Actor, { email, wanted }: InputOf<typeof api.notices.setMail>['body']): Promise<MailPreference> {
    const { accountId, committeeId } = actor;
    const at = this.clock.now();
    return this.database.asActor(actor, async (tx) => {
      await tx.rows(
        `INSERT INTO mail_preference VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE SET email = $2, wanted = $3, updated_at = $4`,
        [accountId, email, wanted, at],
      );
      const preference = await this.read(tx, actor);
      // The address is the person's own affair: who reads the audit learns that it was changed.
      const details = { wanted };
      await audit(tx, [
        { action: 'account.mail', entity: 'account', entityId: accountId, committeeId, details, at },
      ]);
      return preference;
    });
  }

  private async read(tx: Tx, { accountId }: Actor): Promise<MailPreference> {
    const { configured } = this.mailer;
    const row = await tx.row<{ email: string; wanted: boolean }>(
      'SELECT email, wanted FROM mail_preference WHERE account_id = $1',
      [accountId],
    );
    return row ? { ...row, configured } : { email: null, wanted: false, configured };
  }
}
