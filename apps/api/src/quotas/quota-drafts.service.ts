import { Injectable } from '@nestjs/common';
import type { DraftCell, InputOf, QuotaSheet, api } from '@ket-nap/contracts';
import { ProductError, existsIn, yearOf, type Actor, type Year } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { draftUnits, removeDraft, storeDraft } from './quota-drafts.queries';
import { readSheet } from './quota-sheet';

type Save = InputOf<typeof api.quotas.saveDraft>;
type Discard = InputOf<typeof api.quotas.discardDraft>;

/** Drafts of a year's distribution: the board works on one together; nothing is measured against it. */
@Injectable()
export class QuotaDraftsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  save(actor: Actor, { params: { year }, body }: Save): Promise<QuotaSheet> {
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOf(tx, actor);
      await refuseForeign(tx, unit.id, year, body.cells);
      const now = this.clock.now();
      const key = { unitId: unit.id, year, version: body.version };
      await storeDraft(tx, key, body.cells, actor.accountId, now);
      await this.audit(tx, 'quota.draft_save', unit.id, year, { version: body.version + 1 });
      return readSheet(tx, actor, year, this.clock.today());
    });
  }

  discard(actor: Actor, { params: { year }, query }: Discard): Promise<QuotaSheet> {
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOf(tx, actor);
      const version = Number(query.version);
      await removeDraft(tx, { unitId: unit.id, year, version });
      await this.audit(tx, 'quota.draft_discard', unit.id, year, { version });
      return readSheet(tx, actor, year, this.clock.today());
    });
  }

  /** Without amounts: more people read the audit than may see a draft. */
  private audit(tx: Tx, action: string, unitId: string, year: Year, details: object): Promise<void> {
    return audit(tx, [
      {
        action,
        entity: 'quota',
        entityId: `${unitId}/${year}/draft`,
        committeeId: unitId,
        details: { period: year, ...details },
        at: this.clock.now(),
      },
    ]);
  }
}

/** A draft holds quotas of the year's own periods, once each, for the unit and those under it that exist then. */
async function refuseForeign(tx: Tx, unitId: string, year: Year, cells: readonly DraftCell[]): Promise<void> {
  const keys = new Set(cells.map((cell) => `${cell.committeeId} ${cell.period}`));
  const ofYear = cells.every((cell) => yearOf(cell.period) === yearOf(year));
  if (keys.size !== cells.length || !ofYear) throw new ProductError('invalid_input');
  const units = await draftUnits(tx, unitId, year);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const { committeeId, period } of cells) {
    const unit = byId.get(committeeId);
    if (!unit) throw new ProductError('not_found');
    if (!existsIn(period, unit.validFrom, unit.validTo))
      throw new ProductError('committee_not_active', { name: unit.name, period });
  }
}
