import type { Warning } from '@ket-nap/contracts';
import { checksOf, halvesOf, localDay, yearOf, yearPeriod } from '@ket-nap/domain';
import { instantOf } from '../clock';
import type { Tx } from '../database/actor-transaction';
import { listBreakdowns } from '../groups/breakdowns.queries';
import { periodsInForce } from '../periods/period-in-force';
import { dayFor, type Asked } from './board-asked';
import type { Span } from './board.queries';
import { warningFacts } from './warnings.queries';
import { warningsView } from './warnings-view';

/** The early warnings of a board, in the transaction of its request. */
export async function warningsOf(tx: Tx, asked: Asked, span: Span, now: Date): Promise<Warning[]> {
  const { unit, period, counted } = asked;
  const halves = halvesOf(period);
  const checks = checksOf(period);
  const asking = warningFacts(tx, {
    unitId: unit.id,
    counted,
    period: span,
    halves,
    halvesBefore: [checks.now, checks.before].flatMap(halvesOf),
    quotas: [checks.now, checks.before].map((one) => ({
      period: yearPeriod(yearOf(one)),
      on: dayFor(asked, one),
    })),
  });
  const [facts, periods, breakdowns] = await Promise.all([
    asking,
    periodsInForce(tx, unit.id, halves, now),
    listBreakdowns(tx),
  ]);
  const due = new Map(periods.map(({ half, dueAt }) => [half, localDay(instantOf(dueAt))]));
  return warningsView(facts, breakdowns, due, asked);
}
