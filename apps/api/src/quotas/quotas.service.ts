import { Injectable } from '@nestjs/common';
import type { InputOf, QuotaSheet, api } from '@ket-nap/contracts';
import { ProductError, existsIn, may, yearOf, type Actor, type Year } from '@ket-nap/domain';
import { audit, type AuditEntry } from '../audit/audit';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isUniqueViolation } from '../database/violations';
import {
  currentVersions,
  insertQuotas,
  newestQuotaYear,
  quotaSheet,
  type Decision,
  type NewQuota,
} from './quotas.queries';

type Record = InputOf<typeof api.quotas.record>['body'];

/** Quotas: assigned by a decision, kept as versions, never overwritten. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /** The quotas of a year; without one, of the newest year that has any. */
  sheet(actor: Actor, year: Year | undefined): Promise<QuotaSheet> {
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOf(tx, actor);
      return this.read(tx, actor, year ?? (await newestQuotaYear(tx, unit.id)) ?? this.thisYear());
    });
  }

  /** Records the changes as new versions, all or none. A version that is not the latest is a conflict, with its amount. */
  async record(actor: Actor, body: Record): Promise<QuotaSheet> {
    if (body.changes.some((change) => yearOf(change.period) !== yearOf(body.year)))
      throw new ProductError('invalid_input');
    return this.database.asActor(actor, async (tx) => {
      const changes = body.changes.map((change) => ({ ...change, effectiveOn: body.effectiveOn }));
      await audit(tx, await this.write(tx, actor, changes, body));
      return this.read(tx, actor, body.year);
    });
  }

  /** Appends quotas within a transaction of the caller's (the form above, or an import); answers what it has to audit, last. */
  async write(tx: Tx, actor: Actor, changes: readonly NewQuota[], decision: Decision): Promise<AuditEntry[]> {
    const keys = new Set(changes.map((change) => `${change.committeeId} ${change.period}`));
    if (keys.size !== changes.length) throw new ProductError('invalid_input');
    await refuseUnknown(tx, changes);
    const found = await currentVersions(tx, changes);
    const current = new Map(found.map((one) => [`${one.committee_id} ${one.period}`, one]));
    for (const change of changes) {
      const now = current.get(`${change.committeeId} ${change.period}`);
      if (now && now.version !== change.version) {
        throw new ProductError('conflict', {
          committeeId: change.committeeId,
          period: change.period,
          amount: now.amount,
        });
      }
      if (now?.effectiveOn && change.effectiveOn < now.effectiveOn) {
        throw new ProductError('quota_effective_too_early', { effectiveOn: now.effectiveOn });
      }
    }
    const now = this.clock.now();
    await insertQuotas(tx, changes, decision, actor.accountId, now).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new ProductError('conflict') : error;
    });
    return changes.map(({ committeeId, period, amount, version, effectiveOn }) => {
      const before = current.get(`${committeeId} ${period}`)?.amount ?? null;
      return {
        action: 'quota.record',
        entity: 'quota',
        entityId: `${committeeId}/${period}/${version + 1}`,
        committeeId,
        details: { period, before, after: amount, effectiveOn, ...decisionOf(decision) },
        at: now,
      };
    });
  }

  private async read(tx: Tx, actor: Actor, year: Year): Promise<QuotaSheet> {
    const unit = await unitOf(tx, actor);
    const { firstYear, ...sheet } = await quotaSheet(tx, unit.id, yearOf(year));
    const thisYear = yearOf(this.thisYear());
    // Next year's quotas are assigned in December.
    const last = Math.max(thisYear + 1, yearOf(year));
    const first = Math.min(firstYear ?? thisYear, yearOf(year));
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return { ...sheet, years, mayRecord: may(actor.role, 'quotas.record') };
  }

  private thisYear(): Year {
    return `${Number(this.clock.today().slice(0, 4))}`;
  }
}

function decisionOf({ decisionNumber, decisionDate, note }: Decision): Decision {
  return { decisionNumber, decisionDate, note };
}

/** A quota is for a committee of one's own tree that exists in the period. */
async function refuseUnknown(tx: Tx, changes: readonly NewQuota[]): Promise<void> {
  const known = await tx.rows<{ id: string; name: string; validFrom: string; validTo: string | null }>(
    `SELECT id, name, valid_from AS "validFrom", valid_to AS "validTo" FROM committee
     WHERE id = ANY ($1::bigint[]) AND in_tree(ancestor_ids)`,
    [changes.map((change) => change.committeeId)],
  );
  const byId = new Map(known.map((committee) => [committee.id, committee]));
  for (const { committeeId, period } of changes) {
    const committee = byId.get(committeeId);
    if (!committee) throw new ProductError('not_found');
    if (!existsIn(period, committee.validFrom, committee.validTo)) {
      throw new ProductError('committee_not_active', { name: committee.name, period });
    }
  }
}
