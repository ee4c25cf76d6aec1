import { Injectable } from '@nestjs/common';
import type { Composition } from '@ket-nap/contracts';
import { halvesOf, type Actor } from '@ket-nap/domain';
import { unitAsked } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { listBreakdowns } from '../groups/breakdowns.queries';
import { BoardService, spanOf, spansOf, type BoardQuery } from './board.service';
import { compositionFacts } from './composition.queries';
import { compositionView } from './composition-view';

/** What the admitted are by target group. */
@Injectable()
export class CompositionService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly board: BoardService,
  ) {}

  /** The breakdowns of the board's period, of the unit and of its committees. */
  view(actor: Actor, query: BoardQuery): Promise<Composition> {
    return this.database.asActor(actor, (tx) => this.viewIn(tx, actor, query));
  }

  /** The same within somebody's transaction. */
  async viewIn(tx: Tx, actor: Actor, query: BoardQuery): Promise<Composition> {
    const { unit, path } = await unitAsked(tx, actor, query.unit);
    const { asked, around } = await this.board.askedOf(tx, unit, query);
    const { period, before, counted, view } = asked;
    const asking = compositionFacts(tx, {
      unitId: unit.id,
      counted,
      period: spanOf(period),
      before: spanOf(before),
      grouped: view !== 'as_was',
      halves: halvesOf(period),
      halvesBefore: halvesOf(before),
      reporting: [...new Set([period, before])].map((one) => ({
        period: one,
        halves: spansOf(halvesOf(one)),
      })),
    });
    const [facts, breakdowns] = await Promise.all([asking, listBreakdowns(tx)]);
    return { ...compositionView(facts, breakdowns, asked), ...around, path };
  }
}
