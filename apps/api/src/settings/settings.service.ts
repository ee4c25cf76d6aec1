import { Injectable } from '@nestjs/common';
import type { InputOf, Settings, api } from '@ket-nap/contracts';
import { DEFAULT_BANDS, ProductError, type Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { standsBelow } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { storeBands, storedBands } from './settings.queries';

type NewBands = InputOf<typeof api.settings.setBands>['body'];

/** What an administrator sets for the whole installation. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor): Promise<Settings> {
    return this.database.asActor(actor, settingsNow);
  }

  /**
   * Sets the bounds of the bands.
   *
   * @throws ProductError `forbidden` for an administrator of a part, `conflict` when somebody else set them meanwhile
   */
  setBands(actor: Actor, body: NewBands): Promise<Settings> {
    return this.database.asActor(actor, async (tx) => {
      // How everybody is judged is not for an administrator of a part.
      if (actor.committeeId !== null && (await standsBelow(tx, actor.committeeId)))
        throw new ProductError('forbidden');
      const { during, after } = await storedBands(tx);
      const at = this.clock.now();
      if (!(await storeBands(tx, body, { accountId: actor.accountId, at })))
        throw new ProductError('conflict');
      await audit(tx, [
        {
          action: 'setting.bands',
          entity: 'setting',
          entityId: 'bands',
          committeeId: actor.committeeId,
          details: { before: { during, after }, after: { during: body.during, after: body.after } },
          at,
        },
      ]);
      return settingsNow(tx);
    });
  }
}

async function settingsNow(tx: Tx): Promise<Settings> {
  const { during, after, version, updatedAt } = await storedBands(tx);
  return {
    bands: { during, after, version, updatedAt: updatedAt?.toISOString() ?? null },
    defaults: { bands: DEFAULT_BANDS },
  };
}
