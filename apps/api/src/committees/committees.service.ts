import { Injectable } from '@nestjs/common';
import type { Committee, InputOf, ListedCommittee, OutputOf, Touches, api } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { historyOf } from './committee-history';
import { codeTaken, refuseEndBefore, refuseOutsideParent } from './committee-rules';
import { touchesOf } from './committee-touches';
import {
  findCommittee,
  insertCommittees,
  listWithFacts,
  lockCommittee,
  lockTree,
  renumber,
  updateCommittee,
} from './committees.queries';

type Doors = typeof api.committees;
type Create = InputOf<Doors['create']>['body'];

/** The committee tree: an administrator's work. */
@Injectable()
export class CommitteesService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<ListedCommittee[]> {
    return this.database.asActor(actor, (tx) => listWithFacts(tx));
  }

  /** Adds a committee below its parent, or as the top of the tree. */
  create(actor: Actor, committee: Create): Promise<Committee> {
    return this.database.asActor(actor, async (tx) => {
      await lockTree(tx);
      await refuseOutsideParent(tx, actor, committee);
      const [created] = await insertCommittees(tx, [committee]).catch(codeTaken(committee.code));
      if (!created) throw new ProductError('internal');
      const parent = created.parentId === null ? null : await findCommittee(tx, created.parentId);
      const after = { ...created, parent: parent?.name ?? null };
      await this.record(tx, 'committee.create', created.id, { after });
      return created;
    });
  }

  /** Corrects a name, a kind, a former area or the place among its siblings; the values before stay in the audit. */
  correct(actor: Actor, { params, body }: InputOf<Doors['correct']>): Promise<Committee> {
    return this.change(actor, params.id, body.version, 'committee.correct', async (tx, before) => {
      const { name, kind, formerArea, displayOrder } = body;
      await updateCommittee(tx, { ...before, name, kind, formerArea });
      if (displayOrder !== before.displayOrder)
        await renumber(tx, [before.parentId], { id: before.id, place: displayOrder });
    });
  }

  /** Ends a committee on its last day, or takes its end back. */
  close(actor: Actor, { params, body }: InputOf<Doors['close']>): Promise<Committee> {
    const { validTo } = body;
    const action = validTo === null ? 'committee.reopen' : 'committee.close';
    return this.change(actor, params.id, body.version, action, async (tx, before) => {
      // One that others succeeded is reopened by undoing the reorganisation, or not at all.
      const succeeded = before.successorIds.length > 0;
      if (succeeded || (validTo !== null && before.validTo !== null))
        throw new ProductError('committee_ended', { name: before.name });
      if (validTo !== null && validTo <= before.validFrom)
        throw new ProductError('committee_day_too_early', { from: before.validFrom });
      const after = { ...before, validTo };
      // Where it stands does not change: an administrator ends the top of their own tree as well.
      if (before.id !== actor.committeeId) await refuseOutsideParent(tx, actor, after);
      if (validTo !== null) await refuseEndBefore(tx, before, validTo);
      await updateCommittee(tx, after).catch(codeTaken(before.code));
    });
  }

  touches(actor: Actor, { params, query }: InputOf<Doors['touches']>): Promise<Touches> {
    return this.database.asActor(actor, async (tx) => {
      const touches = await touchesOf(tx, params.id, query.on);
      if (!touches) throw new ProductError('not_found');
      return touches;
    });
  }

  history(actor: Actor, { params }: InputOf<Doors['history']>): Promise<OutputOf<Doors['history']>> {
    return this.database.asActor(actor, async (tx) => {
      const committee = await findCommittee(tx, params.id);
      if (!committee) throw new ProductError('not_found');
      return { committee, deeds: await historyOf(tx, params.id) };
    });
  }

  private change(
    actor: Actor,
    id: string,
    version: number,
    action: string,
    write: (tx: Tx, before: Committee) => Promise<void>,
  ): Promise<Committee> {
    return this.database.asActor(actor, async (tx) => {
      await lockTree(tx);
      const before = await lockCommittee(tx, id);
      if (!before) throw new ProductError('not_found');
      if (before.version !== version) throw new ProductError('conflict');
      await write(tx, before);
      const after = await findCommittee(tx, id);
      if (!after) throw new ProductError('internal');
      await this.record(tx, action, id, { before, after });
      return after;
    });
  }

  private record(tx: Tx, action: string, id: string, details: object): Promise<void> {
    return audit(tx, [
      { action, entity: 'committee', entityId: id, committeeId: id, details, at: this.clock.now() },
    ]);
  }
}
