import { Injectable } from '@nestjs/common';
import type { Installation as InstallationView } from '@ket-nap/contracts';
import { ActorTransaction, SYSTEM } from './database/actor-transaction';
import { DEMO_PASSWORD } from './database/demo-accounts';

/** What this installation is: demo or real, empty or in use. */
@Injectable()
export class Installation {
  constructor(
    private readonly database: ActorTransaction,
    readonly demo: boolean,
  ) {}

  /** What the sign-in page may know before anyone has signed in. */
  async view(): Promise<InstallationView> {
    const accounts = await this.database.asActor(SYSTEM, (tx) =>
      tx.rows<InstallationView['demoAccounts'][number]>(
        `SELECT a.username, a.display_name AS "displayName", a.role, c.valid_to IS NULL AS current
         FROM account a LEFT JOIN committee c ON c.id = a.committee_id WHERE $1 AND a.demo AND a.active
         ORDER BY array_position(ARRAY['board', 'leader', 'admin', 'entry'], a.role), c.valid_to IS NOT NULL, a.id`,
        [this.demo],
      ),
    );
    const any = await this.database.asActor(SYSTEM, (tx) => tx.row('SELECT 1 FROM account LIMIT 1'));
    return {
      demo: this.demo,
      empty: any === null,
      demoPassword: this.demo ? DEMO_PASSWORD : null,
      demoAccounts: accounts,
    };
  }
}
