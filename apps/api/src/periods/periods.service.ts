import { Injectable } from '@nestjs/common';
import type { InputOf, PeriodState, api } from '@ket-nap/contracts';
import {
  ProductError,
  cutOff,
  existsIn,
  hasBegun,
  localDay,
  type Actor,
  type Half,
  type ReportingPeriod,
} from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock, instantOf } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { tellOfficers } from '../notices/tell';
import { holdPeriodAlone, periodInForce } from './period-in-force';
import {
  committeeBelow,
  committeesOf,
  lastSetBy,
  removeException,
  wentOnIn,
  writeException,
  writePeriod,
  type ExceptionFor,
} from './periods.queries';

/** A half-year of a unit, held alone. */
interface Held {
  unitId: string;
  half: Half;
  before: PeriodState;
  now: Date;
}

/** Finds the unit whose half-year is meant, from the actor's own. */
type WhichUnit = (tx: Tx, ownId: string) => Promise<string>;

/** A half-year changes only over the version that was seen. */
interface Change {
  /** The actor's own unit where none is named. */
  unitId: string | undefined;
  version: number;
  action: 'period.set' | 'period.lock' | 'period.unlock';
  announce: boolean;
}

/**
 * When the committees below a board's own are to report: due, late or not, locked, and who is let through. The past of a unit that went
 * on in the board's own as a whole is its too.
 */
@Injectable()
export class PeriodsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets when the half-year is due and whether late reports are taken, also before it has begun; `announce` tells the committees'
   * officers, once for each due time.
   *
   * @throws `period_due_too_early` when the due instant is not after the cut-off day, `conflict`, `period_not_begun` when announced
   */
  set(actor: Actor, { params: { half }, body }: InputOf<typeof api.periods.set>): Promise<PeriodState> {
    const { unitId, version, announce, lateAllowed } = body;
    const dueAt = instantOf(body.dueAt);
    if (localDay(dueAt) <= cutOff(half))
      throw new ProductError('period_due_too_early', { day: cutOff(half) });
    if (announce && !hasBegun(half, this.clock.today())) throw new ProductError('period_not_begun', { half });
    return this.change(actor, half, { unitId, version, announce, action: 'period.set' }, ({ locked }) => ({
      dueAt: dueAt.toISOString(),
      lateAllowed,
      locked,
    }));
  }

  /** Locks the half-year: what was begun before is finished first, nothing comes after but by exception. */
  lock(actor: Actor, { params: { half }, body }: InputOf<typeof api.periods.lock>): Promise<PeriodState> {
    return this.setLocked(actor, half, 'period.lock', body, true);
  }

  unlock(actor: Actor, { params: { half }, body }: InputOf<typeof api.periods.unlock>): Promise<PeriodState> {
    return this.setLocked(actor, half, 'period.unlock', body, false);
  }

  /** Lets one committee through until an instant, over an earlier exception of its own. */
  grant(actor: Actor, { params, body }: InputOf<typeof api.periods.grant>): Promise<PeriodState> {
    const { committeeId, half } = params;
    const until = instantOf(body.until).toISOString();
    return this.alone(actor, half, above(committeeId, half), async (tx, held) => {
      const committee = await reporterOf(tx, held, committeeId);
      if (instantOf(until) <= held.now) throw new ProductError('exception_ended');
      await writeException(tx, { committeeId, half, until, reason: body.reason }, actor.accountId, held.now);
      await auditException(tx, 'period.grant', committeeId, held, {
        until: [committee.until, until],
        reason: body.reason,
      });
    });
  }

  /** Ends a committee's exception at once; where there is none, nothing is done. */
  endException(actor: Actor, { params }: InputOf<typeof api.periods.endException>): Promise<PeriodState> {
    const { committeeId, half } = params;
    return this.alone(actor, half, above(committeeId, half), async (tx, held) => {
      const { until } = await reporterOf(tx, held, committeeId);
      if (until === null) return;
      await removeException(tx, committeeId, half);
      await auditException(tx, 'period.end_exception', committeeId, held, { until: [until, null] });
    });
  }

  private setLocked(
    actor: Actor,
    half: Half,
    action: 'period.lock' | 'period.unlock',
    { unitId, version }: { unitId?: string | undefined; version: number },
    locked: boolean,
  ): Promise<PeriodState> {
    return this.change(actor, half, { unitId, version, announce: false, action }, (before) => ({
      ...before,
      locked,
    }));
  }

  private change(
    actor: Actor,
    half: Half,
    { unitId: wanted, version, announce, action }: Change,
    next: (before: ReportingPeriod) => ReportingPeriod,
  ): Promise<PeriodState> {
    return this.alone(actor, half, named(wanted), async (tx, { unitId, before, now }) => {
      if (before.version !== version) throw await conflictWith(tx, unitId, half, before);
      const [was, after] = [settingOf(before), next(settingOf(before))];
      await writePeriod(tx, { unitId, half, ...after }, announce, actor.accountId, now);
      if (announce) {
        await tellOfficers(tx, {
          kind: 'period_opened',
          half,
          key: `period_opened:${half}:${after.dueAt}`,
          details: { dueAt: after.dueAt },
          at: now,
          committeeIds: await committeesOf(tx, unitId, half),
        });
      }
      await audit(tx, [
        {
          action,
          entity: 'period',
          entityId: `${unitId}/${half}`,
          committeeId: unitId,
          details: { half, before: was, after, announced: announce },
          at: now,
        },
      ]);
    });
  }

  /** Does something to the half-year while no report of it is being written; answers what holds afterwards. */
  private alone(
    actor: Actor,
    half: Half,
    which: WhichUnit,
    work: (tx: Tx, held: Held) => Promise<void>,
  ): Promise<PeriodState> {
    return this.database.asActor(actor, async (tx) => {
      const unitId = await which(tx, (await unitOf(tx, actor)).id);
      await holdPeriodAlone(tx, unitId, half);
      const now = this.clock.now();
      await work(tx, { unitId, half, before: await periodInForce(tx, unitId, half, now), now });
      return periodInForce(tx, unitId, half, now);
    });
  }
}

/** Both sides of a change that came second: what stands there, by whom and since when. */
async function conflictWith(tx: Tx, unitId: string, half: Half, now: PeriodState): Promise<ProductError> {
  const last = await lastSetBy(tx, unitId, half);
  return new ProductError('conflict', {
    version: now.version,
    dueAt: now.dueAt,
    lateAllowed: Number(now.lateAllowed),
    locked: Number(now.locked),
    changedBy: last?.changedBy ?? null,
    changedAt: last?.changedAt.toISOString() ?? null,
  });
}

function settingOf({ dueAt, lateAllowed, locked }: PeriodState): ReportingPeriod {
  return { dueAt, lateAllowed, locked };
}

/** The unit that is named, or the actor's own: another's half-year is not found. */
function named(wanted: string | undefined): WhichUnit {
  return async (tx, ownId) => {
    if (wanted === undefined) return ownId;
    if (!(await wentOnIn(tx, ownId, wanted))) throw new ProductError('not_found');
    return wanted;
  };
}

/** The unit above a committee, which is the actor's own or went on in it. */
function above(committeeId: string, half: Half): WhichUnit {
  return async (tx, ownId) => {
    const committee = await committeeBelow(tx, ownId, committeeId, half);
    if (!committee) throw new ProductError('not_found');
    return committee.unitId;
  };
}

/** An exception is for a committee directly below the unit that exists in the half-year. */
async function reporterOf(tx: Tx, { unitId, half }: Held, committeeId: string): Promise<ExceptionFor> {
  const committee = await committeeBelow(tx, unitId, committeeId, half);
  if (!committee) throw new ProductError('not_found');
  const { name, validFrom, validTo } = committee;
  if (!existsIn(half, validFrom, validTo))
    throw new ProductError('committee_not_active', { name, period: half });
  return committee;
}

function auditException(
  tx: Tx,
  action: 'period.grant' | 'period.end_exception',
  committeeId: string,
  { unitId, half, now }: Held,
  details: object,
): Promise<void> {
  return audit(tx, [
    {
      action,
      entity: 'period',
      entityId: `${unitId}/${half}`,
      committeeId,
      details: { half, ...details },
      at: now,
    },
  ]);
}
