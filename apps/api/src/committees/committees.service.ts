import { Injectable } from '@nestjs/common';
import type { Committee, InputOf, api } from '@ket-nap/contracts';
import { ProductError, existsIn, type Actor, type Period } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isExclusionViolation } from '../database/violations';
import { insertCommittees, listCommittees, lockCommittee } from './committees.queries';

type Create = InputOf<typeof api.committees.create>['body'];
type Correct = InputOf<typeof api.committees.correct>;

/** The committee tree: an administrator's work. */
@Injectable()
export class CommitteesService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<Committee[]> {
    return this.database.asActor(actor, (tx) => listCommittees(tx));
  }

  /** Adds a committee below its parent, or as the top of the tree. */
  async create(actor: Actor, committee: Create): Promise<Committee> {
    return this.database.asActor(actor, async (tx) => {
      await refuseOutsideParent(tx, actor, committee);
      const [created] = await insertCommittees(tx, [committee]).catch((error: unknown) => {
        throw isExclusionViolation(error) ? new ProductError('code_taken', { code: committee.code }) : error;
      });
      if (!created) throw new ProductError('internal');
      await this.record(tx, 'committee.create', created, { after: created });
      return created;
    });
  }

  /** Corrects a name, a kind, a former area or the end of validity; the values before stay in the audit. */
  async correct(actor: Actor, { params, body }: Correct): Promise<Committee> {
    return this.database.asActor(actor, async (tx) => {
      const before = await lockCommittee(tx, params.id);
      if (!before) throw new ProductError('not_found');
      if (before.version !== body.version) throw new ProductError('conflict');
      if (body.validTo !== null && body.validTo < before.validFrom) throw new ProductError('invalid_input');
      const after = { ...before, ...body, version: before.version + 1 };
      // Where it stands does not change: an administrator corrects the top of their own tree as well.
      if (before.id !== actor.committeeId) await refuseOutsideParent(tx, actor, after);
      if (body.validTo !== null) await refuseEndBefore(tx, before, body.validTo);
      await tx
        .rows(
          `UPDATE committee SET name = $2, kind = $3, former_area = $4, valid_to = $5, version = version + 1
           WHERE id = $1`,
          [params.id, body.name, body.kind, body.formerArea, body.validTo],
        )
        .catch((error: unknown) => {
          throw isExclusionViolation(error) ? new ProductError('code_taken', { code: before.code }) : error;
        });
      await this.record(tx, 'committee.correct', after, { before, after });
      return after;
    });
  }

  private record(tx: Tx, action: string, { id }: Committee, details: object): Promise<void> {
    return audit(tx, [
      { action, entity: 'committee', entityId: id, committeeId: id, details, at: this.clock.now() },
    ]);
  }
}

interface Dated {
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
}

/** A committee lives within its parent's dates; only an administrator of the whole installation adds at the top. */
async function refuseOutsideParent(
  tx: Tx,
  actor: Actor,
  { parentId, validFrom, validTo }: Dated,
): Promise<void> {
  if (validTo !== null && validTo < validFrom) throw new ProductError('invalid_input');
  if (parentId === null) {
    if (actor.committeeId === null) return;
    throw new ProductError('parent_invalid');
  }
  const parent = await lockCommittee(tx, parentId);
  if (!parent) throw new ProductError('parent_invalid');
  const endsAfterParent = parent.validTo !== null && (validTo === null || validTo > parent.validTo);
  if (validFrom < parent.validFrom || endsAfterParent) {
    throw new ProductError('committee_outside_parent', { from: parent.validFrom, to: parent.validTo });
  }
}

/** A committee does not end before those below it, nor before its own figures: they would count and be shown nowhere. */
async function refuseEndBefore(tx: Tx, { id, validFrom }: Committee, validTo: string): Promise<void> {
  const outliving = await tx.row(
    'SELECT 1 FROM committee WHERE parent_id = $1 AND (valid_to IS NULL OR valid_to > $2) LIMIT 1',
    [id, validTo],
  );
  if (outliving) throw new ProductError('committee_outside_parent', { from: validFrom, to: validTo });
  const periods = await tx.rows<{ period: Period }>('SELECT period FROM periods_with_figures($1)', [id]);
  const later = periods.find(({ period }) => !existsIn(period, validFrom, validTo));
  if (later) throw new ProductError('committee_has_figures', { period: later.period });
}
