import { Injectable } from '@nestjs/common';
import type { Matrix, MatrixCell, MatrixPeriod, PeriodState } from '@ket-nap/contracts';
import { previousPeriod, punctualityOf, type Actor, type Half, type Punctuality } from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction } from '../database/actor-transaction';
import { periodsInForce } from '../periods/period-in-force';
import { halvesInHand } from './halves-in-hand';
import { matrixFacts, sentFacts, type MatrixFact, type SentFact } from './matrix.queries';

/** Three years: as many columns as stand beside each other on a small screen. */
const COLUMNS = 6;

/** Committees × half-years: who sent when, and what came in of what was expected. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /**
   * The half-years up to one, without it up to the one in hand. The counts are of all committees of the unit, also for an officer, who
   * is shown its own row only.
   */
  view(actor: Actor, wanted: Half | undefined): Promise<Matrix> {
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOf(tx, actor);
      const now = this.clock.now();
      const { halves, inHand } = await halvesInHand(tx, actor, unit.id, this.clock.today());
      const columns = columnsUntil(wanted ?? inHand);
      const periods = await periodsInForce(tx, unit.id, columns, now);
      const sent = await sentFacts(tx, unit.id, columns);
      return {
        periods: periods.map((period) => countsOf(period, sent, now)),
        rows: rowsOf(await matrixFacts(tx, unit.id, columns), periods, now),
        halves,
      };
    });
  }
}

function columnsUntil(last: Half): Half[] {
  const columns = [last];
  for (let half = last; columns.length < COLUMNS; columns.unshift(half)) half = previousPeriod(half);
  return columns;
}

/** Every committee that is expected is on time, late, missing, or awaited: not sent and not due yet. */
function countsOf(period: PeriodState, sent: readonly SentFact[], now: Date): MatrixPeriod {
  const ofHalf = sent.filter(({ half }) => half === period.half);
  const count = (wanted: Punctuality): number =>
    ofHalf.filter(({ firstSentAt }) => punctuality(period, firstSentAt, now) === wanted).length;
  return {
    half: period.half,
    period,
    expected: ofHalf.length,
    received: ofHalf.filter(({ firstSentAt }) => firstSentAt !== null).length,
    onTime: count('on_time'),
    late: count('late'),
    missing: count('missing'),
    approved: ofHalf.filter(({ approved }) => approved).length,
  };
}

/** A row for each committee in the order of its first fact, a cell for each period. */
function rowsOf(facts: readonly MatrixFact[], periods: readonly PeriodState[], now: Date): Matrix['rows'] {
  const byCommittee = new Map<string, MatrixFact[]>();
  for (const fact of facts) {
    const known = byCommittee.get(fact.committee.id);
    if (known) known.push(fact);
    else byCommittee.set(fact.committee.id, [fact]);
  }
  return [...byCommittee.values()].flatMap((ofCommittee) => {
    const [first] = ofCommittee;
    if (!first) return [];
    const cells = periods.map((period) => {
      const fact = ofCommittee.find(({ half }) => half === period.half);
      return fact ? cellOf(fact, period, now) : null;
    });
    return [{ committee: first.committee, cells }];
  });
}

function cellOf(fact: MatrixFact, period: PeriodState, now: Date): MatrixCell {
  const { state, onBehalf, admitted, firstSentAt } = fact;
  return { state, onBehalf, admitted, punctuality: punctuality(period, firstSentAt, now) };
}

function punctuality({ dueAt }: PeriodState, firstSentAt: Date | null, now: Date): Punctuality {
  return punctualityOf(dueAt, firstSentAt?.toISOString() ?? null, now);
}
