import { Injectable } from '@nestjs/common';
import type { InputOf, api } from '@ket-nap/contracts';
import { ProductError, fitsCode, type Actor, type Term } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { standsBelow } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isExclusionViolation, isUniqueViolation } from '../database/violations';
import {
  insertTerm,
  listTerms,
  lockTerm,
  termHasQuotas,
  termInTheWay,
  updateTerm,
  type StoredTerm,
} from './terms.queries';

type Create = InputOf<typeof api.terms.create>['body'];
type Change = InputOf<typeof api.terms.change>;

/** Congress terms: an administrator records the years over which a term's target runs. */
@Injectable()
export class TermsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<StoredTerm[]> {
    return this.database.asActor(actor, (tx) => listTerms(tx));
  }

  /** Adds a term whose years no other term has. */
  async create(actor: Actor, term: Create): Promise<StoredTerm[]> {
    if (!fitsCode(term)) throw new ProductError('invalid_input');
    return this.write(actor, term, false, async (tx) => {
      await insertTerm(tx, term);
      await this.record(tx, actor, 'term.create', term, { after: term });
    });
  }

  /** Corrects the years of a term while nothing is measured against them. */
  async change(actor: Actor, { params: { code }, body }: Change): Promise<StoredTerm[]> {
    const { version, ...years } = body;
    const after = { code, ...years };
    if (!fitsCode(after)) throw new ProductError('invalid_input');
    return this.write(actor, after, true, async (tx) => {
      const before = await lockTerm(tx, code);
      if (!before) throw new ProductError('not_found');
      if (before.version !== version) {
        throw new ProductError('conflict', { firstYear: before.firstYear, lastYear: before.lastYear });
      }
      if (await termHasQuotas(tx, code)) throw new ProductError('term_has_quotas', { code });
      await updateTerm(tx, after);
      await this.record(tx, actor, 'term.change', after, {
        before,
        after: { ...after, version: version + 1 },
      });
    });
  }

  /** The constraint refuses an overlap; which term is in the way is asked for afterwards, as its transaction is over. */
  private async write(
    actor: Actor,
    term: Term,
    changed: boolean,
    work: (tx: Tx) => Promise<void>,
  ): Promise<StoredTerm[]> {
    try {
      return await this.database.asActor(actor, async (tx) => {
        // A term is everybody's: not for an administrator of a part.
        if (actor.committeeId !== null && (await standsBelow(tx, actor.committeeId)))
          throw new ProductError('forbidden');
        await work(tx);
        return listTerms(tx);
      });
    } catch (error) {
      if (!isExclusionViolation(error) && !isUniqueViolation(error)) throw error;
      const code = await this.database.asActor(actor, (tx) => termInTheWay(tx, term, changed));
      throw new ProductError('term_overlaps', { code: code ?? term.code });
    }
  }

  private record(tx: Tx, actor: Actor, action: string, { code }: Term, details: object): Promise<void> {
    const { committeeId } = actor;
    return audit(tx, [
      { action, entity: 'term', entityId: code, committeeId, details, at: this.clock.now() },
    ]);
  }
}
