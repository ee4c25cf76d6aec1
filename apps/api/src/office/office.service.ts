import { Injectable } from '@nestjs/common';
import type { InputOf, Office, api } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { translator } from '@ket-nap/i18n';
import { defaultOffice } from '@ket-nap/reports';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { officeUnit, storedOffice, storeOffice, type OfficeUnit } from './office.queries';

type NewOffice = InputOf<typeof api.office.set>['body'];

/** How an office lays out its documents: its heads, signs, signature and recipients. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /** @throws ProductError `not_found` while there is no committee at all */
  view(actor: Actor): Promise<Office> {
    return this.database.asActor(actor, async (tx) => officeNow(tx, await unitOfOffice(tx, actor)));
  }

  /**
   * Sets how the unit of the account lays out its documents. Files that were made stay as they are.
   *
   * @throws ProductError `conflict` when somebody else set it meanwhile
   */
  set(actor: Actor, { template, version }: NewOffice): Promise<Office> {
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOfOffice(tx, actor);
      const before = (await storedOffice(tx, unit.id)).template;
      const at = this.clock.now();
      const wanted = { unitId: unit.id, template, version };
      if (!(await storeOffice(tx, wanted, { accountId: actor.accountId, at })))
        throw new ProductError('conflict');
      await audit(tx, [
        {
          action: 'office.set',
          entity: 'office_template',
          entityId: unit.id,
          committeeId: unit.id,
          details: { before: before ?? defaultsOf(unit), after: template },
          at,
        },
      ]);
      return officeNow(tx, unit);
    });
  }
}

async function unitOfOffice(tx: Tx, actor: Actor): Promise<OfficeUnit> {
  const unit = await officeUnit(tx, actor);
  if (!unit) throw new ProductError('not_found');
  return unit;
}

async function officeNow(tx: Tx, unit: OfficeUnit): Promise<Office> {
  const { id, code, name, kind } = unit;
  const { template, version, updatedAt } = await storedOffice(tx, id);
  const defaults = defaultsOf(unit);
  return {
    unit: { id, code, name, kind },
    template: template ?? defaults,
    version,
    updatedAt: updatedAt?.toISOString() ?? null,
    defaults,
  };
}

/** Documents of the Party are Vietnamese, whatever language the page is read in. */
function defaultsOf(unit: OfficeUnit) {
  return defaultOffice(unit, translator('vi'), unit.above);
}
