import { Injectable } from '@nestjs/common';
import type { Board, CommitteeRef } from '@ket-nap/contracts';
import {
  comparePeriods,
  halfContaining,
  halvesOf,
  hasBegun,
  samePeriodLastYear,
  yearOf,
  yearPeriod,
  type Actor,
  type Period,
} from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { Installation } from '../installation';
import { boardFacts, boardSpan } from './board.queries';
import { boardView } from './board-view';

/** The board: one question, one answer, for the screen and for every file made of it. */
@Injectable()
export class BoardService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /** The board of a period; without one, of the newest half-year that has figures. */
  view(actor: Actor, wanted: Period | undefined): Promise<Board> {
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOf(tx, actor);
      return this.read(tx, unit, wanted);
    });
  }

  private async read(tx: Tx, unit: CommitteeRef, wanted: Period | undefined): Promise<Board> {
    const today = this.clock.today();
    const thisYear = Number(today.slice(0, 4));
    const span = await boardSpan(tx, unit.id);
    const period = wanted ?? span.lastHalf ?? halfContaining(today);
    const firstYear = Math.min(span.firstYear ?? thisYear, yearOf(period));
    const lastYear = Math.max(span.lastYear ?? thisYear, thisYear, yearOf(period));
    const trend = periodsFromTo(firstYear, yearOf(period)).filter((one) => hasBegun(one, today));
    const before = samePeriodLastYear(period);
    const year = yearPeriod(yearOf(period));
    const counted = [...new Set([...trend, period, before])];
    const facts = await boardFacts(tx, {
      unitId: unit.id,
      period,
      halves: halvesOf(period),
      halvesBefore: [...new Set([...halvesOf(before), ...halvesOf(year)])],
      quotaPeriods: [...new Set([year, samePeriodLastYear(year), period])],
      counted: counted.map((one) => ({ period: one, halves: halvesOf(one) })),
    });
    return {
      ...boardView(facts, { unit, period, today, trend }),
      readAt: this.clock.now().toISOString(),
      years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
      demo: this.installation.demo,
    };
  }
}

/** Both halves and the year itself, for each year. */
function periodsFromTo(first: number, last: number): Period[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => yearPeriod(first + index));
  return years.flatMap((year) => [...halvesOf(year), year]).sort(comparePeriods);
}
