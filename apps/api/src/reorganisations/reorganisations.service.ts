import { Injectable } from '@nestjs/common';
import type {
  InputOf,
  Reorganisation,
  ReorganisationPlan,
  ReorganisationPreview,
  api,
} from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { holdCommittees, lockTree } from '../committees/committees.queries';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { loadFacts } from './plan-facts';
import { planReorganisation } from './reorganisation-plan';
import { undo } from './reorganisation-undo';
import { auditOf } from './reorganisation-audit';
import { carryOut } from './reorganisation-writer';
import { readReorganisations } from './reorganisations.queries';

/** Committees that end, and those that go on from them: previewed, carried out, taken back. */
@Injectable()
export class ReorganisationsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<Reorganisation[]> {
    return this.database.asActor(actor, (tx) => readReorganisations(tx, null));
  }

  preview(actor: Actor, plan: ReorganisationPlan): Promise<ReorganisationPreview> {
    return this.database.asActor(
      actor,
      async (tx) => planReorganisation(plan, await loadFacts(tx, plan)).preview,
    );
  }

  /** All or nothing, and only a plan in which nothing stands in the way. */
  apply(actor: Actor, plan: ReorganisationPlan): Promise<Reorganisation> {
    return this.database.asActor(actor, async (tx) => {
      await lockTree(tx);
      const touched = plan.successors.flatMap(({ existingId }) => existingId ?? []);
      await holdCommittees(tx, [plan.parentId, ...plan.endIds, ...touched]);
      const facts = await loadFacts(tx, plan);
      const { preview, deed } = planReorganisation(plan, facts);
      if (preview.problems.length > 0)
        throw new ProductError('reorganisation_has_problems', { count: preview.problems.length });
      const now = this.clock.now();
      const written = await carryOut(tx, actor, deed, now);
      await audit(tx, auditOf('reorganisation.apply', deed, written, facts.named, now));
      return one(tx, written.id);
    });
  }

  /** Takes one back while nothing has come after it. */
  undo(actor: Actor, { params, body }: InputOf<typeof api.reorganisations.undo>): Promise<Reorganisation> {
    return this.database.asActor(actor, async (tx) => {
      await audit(tx, await undo(tx, actor, params.id, body.note, this.clock.now()));
      return one(tx, params.id);
    });
  }
}

async function one(tx: Tx, id: string): Promise<Reorganisation> {
  const [found] = await readReorganisations(tx, id);
  if (!found) throw new ProductError('internal');
  return found;
}
