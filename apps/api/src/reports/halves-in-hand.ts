import {
  comparePeriods,
  existsIn,
  halfContaining,
  halfPeriod,
  hasBegun,
  nextHalf,
  yearOf,
  type Actor,
  type Half,
} from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { reportedSpan } from './reports.queries';

/** How far back an installation without any report may start. */
const YEARS_BACK = 5;

/**
 * The half-years one may choose, newest first, and the one in hand: for an officer the half after the last one it sent, for the
 * board the newest half with a report; the current half where there is none yet.
 */
export async function halvesInHand(
  tx: Tx,
  actor: Actor,
  unitId: string,
  today: string,
): Promise<{ halves: Half[]; inHand: Half }> {
  const current = halfContaining(today);
  const ofOfficer = actor.role === 'entry' && actor.committeeId !== null;
  const span = await reportedSpan(tx, unitId);
  const firstYear = Math.min(
    span?.first ? yearOf(span.first) : yearOf(current),
    yearOf(current) - YEARS_BACK,
  );
  const dates = ofOfficer
    ? await tx.row<{ from: string; to: string | null }>(
        'SELECT valid_from AS "from", valid_to AS "to" FROM committee WHERE id = $1',
        [actor.committeeId],
      )
    : null;
  const halves: Half[] = [];
  for (let half = halfPeriod(firstYear, 1); hasBegun(half, today); half = nextHalf(half)) {
    if (!dates || existsIn(half, dates.from, dates.to)) halves.push(half);
  }
  halves.sort((a, b) => comparePeriods(b, a));

  const own = ofOfficer && actor.committeeId !== null ? await reportedSpan(tx, actor.committeeId) : span;
  const wanted = own?.last ? (ofOfficer ? nextHalf(own.last) : own.last) : current;
  const inHand = halves.includes(wanted) ? wanted : (own?.last ?? halves[0] ?? current);
  return { halves, inHand };
}
