import { Injectable } from '@nestjs/common';
import type { InputOf, TermProgress, api } from '@ket-nap/contracts';
import {
  ProductError,
  cutOff,
  halfContaining,
  halvesOfTerm,
  hasBegun,
  may,
  quotaDay,
  startOf,
  termOf,
  yearOf,
  yearPeriod,
  yearsOf,
  type Actor,
  type Half,
} from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { Installation } from '../installation';
import { bandsInForce } from '../settings/settings.queries';
import { newestHalf, termFacts, type WantedQuota } from './term-progress.queries';
import { termProgressView } from './term-progress-view';
import { listTerms, type StoredTerm } from './terms.queries';

type Asked = InputOf<typeof api.terms.progress>['query'];

/** The progress of a term: one question, one answer. */
@Injectable()
export class TermProgressService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /** A term's progress; without one named, that of today's, or else of the newest that has begun. Null without any term. */
  view(actor: Actor, asked: Asked): Promise<TermProgress | null> {
    return this.database.asActor(actor, (tx) => this.viewIn(tx, actor, asked));
  }

  /** The same within somebody's transaction. */
  async viewIn(tx: Tx, actor: Actor, asked: Asked): Promise<TermProgress | null> {
    const terms = await listTerms(tx);
    if (terms.length === 0 && asked.term === undefined) return null;
    const term =
      asked.term === undefined ? this.present(terms) : terms.find(({ code }) => code === asked.term);
    if (!term) throw new ProductError('not_found');
    return this.read(tx, actor, { terms, term, asked });
  }

  private async read(
    tx: Tx,
    actor: Actor,
    { terms, term, asked }: { terms: StoredTerm[]; term: StoredTerm; asked: Asked },
  ): Promise<TermProgress> {
    const today = this.clock.today();
    const unit = await unitOf(tx, actor);
    const all = halvesOfTerm(term);
    const through = asked.through ?? (await newestHalf(tx, unit.id, all)) ?? nearest(all, today);
    if (!all.includes(through)) throw new ProductError('invalid_input');
    const halves = halvesOfTerm(term, through);
    const view = asked.view ?? 'as_was';
    const facts = await termFacts(tx, {
      unitId: unit.id,
      term: term.code,
      from: startOf(yearPeriod(term.firstYear)),
      to: cutOff(through),
      halves,
      grouped: view !== 'as_was',
      quotas: quotasWanted(term, through, today),
    });
    const bands = await bandsInForce(tx);
    const mayRecord = may(actor.role, 'quotas.record');
    return {
      ...termProgressView(facts, { term, unit, through, halves, view, today, mayRecord, bands }),
      readAt: this.clock.now().toISOString(),
      terms,
      halves: all.filter((half) => half === through || hasBegun(half, today)),
      demo: this.installation.demo,
    };
  }

  private present(terms: readonly StoredTerm[]): StoredTerm | undefined {
    const year = Number(this.clock.today().slice(0, 4));
    return termOf(year, terms) ?? terms.findLast(({ firstYear }) => firstYear <= year) ?? terms[0];
  }
}

/** The half that contains today, or the first or last one of a term that today is not in. */
function nearest(halves: readonly Half[], today: string): Half {
  const now = halfContaining(today);
  return halves.findLast((half) => half <= now) ?? halves[0] ?? now;
}

/**
 * The target as of the half-year asked for; every year's quota as of its end, or as of the half-year in the year that it ends in. So
 * a past half-year keeps its rates when a quota is adjusted later.
 */
function quotasWanted(term: StoredTerm, through: Half, today: string): WantedQuota[] {
  const years = yearsOf(term).map((year) => ({
    period: year,
    on: quotaDay(yearOf(year) === yearOf(through) ? through : year, today),
    from: startOf(year),
    to: cutOff(year),
  }));
  const from = startOf(yearPeriod(term.firstYear));
  return [{ period: term.code, on: quotaDay(through, today), from, to: cutOff(through) }, ...years];
}
