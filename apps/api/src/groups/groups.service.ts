import { Injectable } from '@nestjs/common';
import type { Breakdown, BreakdownList, InputOf, TargetGroup, api } from '@ket-nap/contracts';
import { ProductError, comparePeriods, isAskedIn, type Actor, type Half } from '@ket-nap/domain';
import { audit, type AuditEntry } from '../audit/audit';
import { Clock } from '../clock';
import { standsBelow } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isUniqueViolation } from '../database/violations';
import { halvesWithFigures, listBreakdowns, lockBreakdowns } from './breakdowns.queries';
import {
  insertBreakdown,
  insertGroup,
  placeBreakdowns,
  placeGroups,
  updateBreakdown,
  updateGroup,
  type NewBreakdown,
} from './groups.queries';

type ChangeBreakdown = InputOf<typeof api.groups.changeBreakdown>;
type AddGroup = InputOf<typeof api.groups.addGroup>;
type ChangeGroup = InputOf<typeof api.groups.changeGroup>;
type OrderGroups = InputOf<typeof api.groups.orderGroups>;

/** What is written into the audit of a change. */
type Written = Pick<AuditEntry, 'action' | 'entity' | 'entityId' | 'details'>;

type Span = Pick<TargetGroup, 'fromHalf' | 'untilHalf'>;

/**
 * Breakdowns and their target groups as an administrator keeps them. Nothing is deleted, and no half-year that has figures of a group
 * is taken from it: what was reported stays readable as it was asked for.
 */
@Injectable()
export class GroupsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /** All breakdowns with their groups, also those that are asked for no more. */
  list(actor: Actor): Promise<BreakdownList> {
    return this.database.asActor(actor, async (tx) => ({ breakdowns: await listBreakdowns(tx) }));
  }

  /** Adds a breakdown after the others; it is asked for once it has groups. */
  addBreakdown(actor: Actor, body: NewBreakdown): Promise<BreakdownList> {
    refuseBackwards(body);
    return this.write(actor, body.code, async (tx) => ({
      action: 'breakdown.add',
      entity: 'breakdown',
      entityId: await insertBreakdown(tx, body),
      details: { after: body },
    }));
  }

  /** Renames a breakdown, requires it or not, moves its first or last half-year; never away from figures. */
  changeBreakdown(actor: Actor, { params: { id }, body }: ChangeBreakdown): Promise<BreakdownList> {
    refuseBackwards(body);
    return this.write(actor, null, async (tx, all) => {
      const { groups, ...before } = one(all, id);
      refuseStale(before, body.version);
      const ids = groups.map((group) => group.id);
      await refuseCutOff(tx, ids, before, body);
      const { version, ...after } = body;
      await updateBreakdown(tx, id, after);
      const details = { before, after: { ...after, version: version + 1 } };
      return { action: 'breakdown.change', entity: 'breakdown', entityId: id, details };
    });
  }

  /** Puts all breakdowns into an order; a list that is not the present one is refused. */
  orderBreakdowns(actor: Actor, ids: readonly string[]): Promise<BreakdownList> {
    return this.write(actor, null, async (tx, all) => {
      refuseOtherSet(all, ids);
      await placeBreakdowns(tx, ids);
      const details = { before: codesOf(all), after: inOrder(all, ids) };
      return { action: 'breakdown.order', entity: 'breakdown', entityId: 'all', details };
    });
  }

  /** Adds a group at the end of its breakdown. */
  addGroup(actor: Actor, { params: { id }, body }: AddGroup): Promise<BreakdownList> {
    refuseBackwards(body);
    return this.write(actor, body.code, async (tx, all) => {
      const breakdown = one(all, id);
      const entityId = await insertGroup(tx, breakdown, body);
      const details = { breakdown: breakdown.code, after: body };
      return { action: 'target_group.add', entity: 'target_group', entityId, details };
    });
  }

  /** Renames a group, moves its first or last half-year; never away from figures. */
  changeGroup(actor: Actor, { params: { id }, body }: ChangeGroup): Promise<BreakdownList> {
    refuseBackwards(body);
    return this.write(actor, null, async (tx, all) => {
      const before = one(
        all.flatMap(({ groups }) => groups),
        id,
      );
      refuseStale(before, body.version);
      await refuseCutOff(tx, [id], before, body);
      const { version, ...after } = body;
      await updateGroup(tx, id, after);
      const details = { before, after: { ...after, version: version + 1 } };
      return { action: 'target_group.change', entity: 'target_group', entityId: id, details };
    });
  }

  /** As {@link orderBreakdowns}, of the groups of one breakdown. */
  orderGroups(actor: Actor, { params: { id }, body: { ids } }: OrderGroups): Promise<BreakdownList> {
    return this.write(actor, null, async (tx, all) => {
      const { groups } = one(all, id);
      refuseOtherSet(groups, ids);
      await placeGroups(tx, ids);
      const details = { before: codesOf(groups), after: inOrder(groups, ids) };
      return { action: 'breakdown.order_groups', entity: 'breakdown', entityId: id, details };
    });
  }

  /** One change at a time, on what stands now. `code`: the one to be added, for the refusal when it is taken. */
  private async write(
    actor: Actor,
    code: string | null,
    work: (tx: Tx, all: Breakdown[]) => Promise<Written>,
  ): Promise<BreakdownList> {
    try {
      return await this.database.asActor(actor, async (tx) => {
        // What reports ask for is everybody's: not for an administrator of a part.
        if (actor.committeeId !== null && (await standsBelow(tx, actor.committeeId)))
          throw new ProductError('forbidden');
        await lockBreakdowns(tx);
        const written = await work(tx, await listBreakdowns(tx));
        const breakdowns = await listBreakdowns(tx);
        await audit(tx, [{ ...written, committeeId: actor.committeeId, at: this.clock.now() }]);
        return { breakdowns };
      });
    } catch (error) {
      throw isUniqueViolation(error) ? new ProductError('code_taken', { code }) : error;
    }
  }
}

function one<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (!found) throw new ProductError('not_found');
  return found;
}

function refuseStale(now: Omit<Breakdown, 'groups'> | TargetGroup, seen: number): void {
  if (now.version === seen) return;
  const { name, nameEn, fromHalf, untilHalf } = now;
  throw new ProductError('conflict', { name, nameEn, fromHalf, untilHalf });
}

function refuseBackwards({ fromHalf, untilHalf }: Span): void {
  if (untilHalf !== null && comparePeriods(untilHalf, fromHalf) < 0)
    throw new ProductError('groups_last_half_too_early');
}

/** The newest half-year that would be cut off is named: a last half-year has to be that one or later. */
async function refuseCutOff(
  tx: Tx,
  groupIds: readonly string[],
  before: Span,
  { fromHalf, untilHalf }: Span,
): Promise<void> {
  // Looking through all figures is for a span that gets shorter: a new name need not wait for it.
  if (covers({ fromHalf, untilHalf }, before)) return;
  const span = { from: fromHalf, until: untilHalf };
  const half = (await halvesWithFigures(tx, groupIds)).findLast((each: Half) => !isAskedIn(each, span));
  if (half !== undefined) throw new ProductError('group_has_figures', { half });
}

/** Whether a span has every half-year of another. */
function covers(span: Span, other: Span): boolean {
  if (comparePeriods(span.fromHalf, other.fromHalf) > 0) return false;
  if (span.untilHalf === null) return true;
  return other.untilHalf !== null && comparePeriods(span.untilHalf, other.untilHalf) >= 0;
}

/** Somebody added one meanwhile, or the list was another's. */
function refuseOtherSet(present: readonly { id: string }[], ids: readonly string[]): void {
  const given = new Set(ids);
  const same =
    given.size === ids.length && ids.length === present.length && present.every(({ id }) => given.has(id));
  if (!same) throw new ProductError('conflict');
}

function codesOf(all: readonly { code: string }[]): string[] {
  return all.map(({ code }) => code);
}

function inOrder(all: readonly { id: string; code: string }[], ids: readonly string[]): string[] {
  return ids.map((id) => one(all, id).code);
}
