import { Injectable } from '@nestjs/common';
import type { InputOf, QuotaHistory, QuotaSheet, api } from '@ket-nap/contracts';
import {
  ProductError,
  isTermCode,
  startOf,
  yearOf,
  yearPeriod,
  type Actor,
  type Horizon,
  type Year,
} from '@ket-nap/domain';
import { audit, type AuditEntry } from '../audit/audit';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isUniqueViolation } from '../database/violations';
import { removeDraft } from './quota-drafts.queries';
import { readSheet } from './quota-sheet';
import { newestQuotaYear } from './quota-sheet.queries';
import {
  currentVersions,
  insertQuotas,
  quotaHistory,
  spansOf,
  type Decision,
  type NewQuota,
  type Span,
} from './quotas.queries';

type Record = InputOf<typeof api.quotas.record>['body'];
type Asked = InputOf<typeof api.quotas.history>['params'];

interface DatedCommittee {
  id: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  annulled: boolean;
}

/** Quotas: assigned by a decision, kept as versions, never overwritten. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /** The quotas of a year; without one, of the newest year that has any. */
  sheet(actor: Actor, year: Year | undefined): Promise<QuotaSheet> {
    return this.database.asActor(actor, (tx) => this.sheetIn(tx, actor, year));
  }

  /** The same within somebody's transaction. */
  async sheetIn(tx: Tx, actor: Actor, year: Year | undefined): Promise<QuotaSheet> {
    const unit = await unitOf(tx, actor);
    return this.read(tx, actor, year ?? (await newestQuotaYear(tx, unit.id)) ?? this.thisYear());
  }

  /** Every version of one quota, with the one that is in force today. */
  history(actor: Actor, { committeeId, period }: Asked): Promise<QuotaHistory> {
    return this.database.asActor(actor, async (tx) => {
      const found = await quotaHistory(tx, committeeId, period, this.clock.today());
      if (!found) throw new ProductError('not_found');
      return { ...found, period };
    });
  }

  /**
   * Records the changes as new versions, all or none; the draft that they carry out goes with them. A version that is not the latest
   * is a conflict, with its amount.
   */
  async record(actor: Actor, body: Record): Promise<QuotaSheet> {
    return this.database.asActor(actor, async (tx) => {
      const changes = body.changes.map((change) => ({ ...change, effectiveOn: body.effectiveOn }));
      const spans = await spansOf(tx, periodsOf(changes));
      if (changes.some(({ period }) => !isOf(body.year, period, spans.get(period))))
        throw new ProductError('invalid_input');
      if (body.draftVersion !== undefined) {
        const unit = await unitOf(tx, actor);
        await removeDraft(tx, { unitId: unit.id, year: body.year, version: body.draftVersion });
      }
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

  private read(tx: Tx, actor: Actor, year: Year): Promise<QuotaSheet> {
    return readSheet(tx, actor, year, this.clock.today());
  }

  private thisYear(): Year {
    return yearPeriod(Number(this.clock.today().slice(0, 4)));
  }
}

function decisionOf({ decisionNumber, decisionDate, note }: Decision): Decision {
  return { decisionNumber, decisionDate, note };
}

function periodsOf(changes: readonly NewQuota[]): Horizon[] {
  return [...new Set(changes.map((change) => change.period))];
}

/** A decision on a year is about the year, its halves, or the term that holds it. */
function isOf(year: Year, period: Horizon, span: Span | undefined): boolean {
  if (!isTermCode(period)) return yearOf(period) === yearOf(year);
  return span !== undefined && span.from <= startOf(year) && startOf(year) <= span.to;
}

/**
 * A quota is for a committee of one's own tree that exists in the period, and takes effect before the period is over: later it would
 * never measure anything.
 */
async function refuseUnknown(tx: Tx, changes: readonly NewQuota[]): Promise<void> {
  const spans = await spansOf(tx, periodsOf(changes));
  const known = await tx.rows<DatedCommittee>(
    `SELECT id, name, valid_from AS "validFrom", valid_to AS "validTo", annulled
     FROM committee WHERE id = ANY ($1::bigint[]) AND in_own_tree(ancestor_ids)`,
    [changes.map((change) => change.committeeId)],
  );
  const byId = new Map(known.map((committee) => [committee.id, committee]));
  for (const { committeeId, period, effectiveOn } of changes) {
    const committee = byId.get(committeeId);
    const span = spans.get(period);
    if (!committee) throw new ProductError('not_found');
    if (!span) throw new ProductError('invalid_input');
    if (committee.annulled || !existsWithin(span, committee)) {
      throw new ProductError('committee_not_active', { name: committee.name, period });
    }
    if (effectiveOn > span.to) throw new ProductError('quota_effective_too_late', { period, until: span.to });
  }
}

function existsWithin({ from, to }: Span, { validFrom, validTo }: DatedCommittee): boolean {
  return validFrom <= to && (validTo === null || validTo >= from);
}
