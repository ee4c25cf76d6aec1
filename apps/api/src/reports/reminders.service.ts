import { Injectable } from '@nestjs/common';
import type { InputOf, OutputOf, api } from '@ket-nap/contracts';
import { ProductError, hasBegun, isWaitedFor, localDay, type Actor, type Half } from '@ket-nap/domain';
import { nameOf } from '../accounts/name-of';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { tellOfficers } from '../notices/tell';
import { periodInForce } from '../periods/period-in-force';
import { committeesToRemind, holdReminders, type Reminded } from './reminders.queries';

type Reminder = InputOf<typeof api.reports.remind>['body'];
type Outcome = OutputOf<typeof api.reports.remind>;

/** The board's own reminders, by hand; those of the product itself are in notices/. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Reminds the officers of committees whose report is waited for, each once a day of Viet Nam.
   *
   * @throws `period_not_begun`; `not_found` for a committee that is not directly below the unit in this half-year
   */
  remind(actor: Actor, { half, committeeIds }: Reminder): Promise<Outcome> {
    return this.database.asActor(actor, async (tx) => {
      const now = this.clock.now();
      if (!hasBegun(half, localDay(now))) throw new ProductError('period_not_begun', { half });
      const unit = await unitOf(tx, actor);
      const wanted = [...new Set(committeeIds)];
      await holdReminders(tx, unit.id, half);
      const committees = await committeesToRemind(tx, unit.id, half, wanted);
      if (committees.length < wanted.length) throw new ProductError('not_found');
      const { dueAt } = await periodInForce(tx, unit.id, half, now);
      const outcome = outcomeOf(committees, localDay(now));
      await tellOfficers(tx, {
        kind: 'reminded',
        half,
        key: `reminded:${half}:${localDay(now)}`,
        details: { dueAt, by: await nameOf(tx, actor) },
        at: now,
        committeeIds: outcome.reminded,
      });
      await auditReminders(tx, outcome.reminded, half, now);
      return outcome;
    });
  }
}

/** Who is reminded on a day of Viet Nam, by whom that was before it. */
function outcomeOf(committees: readonly Reminded[], today: string): Outcome {
  const outcome: Outcome = { reminded: [], already: [], nobody: [] };
  for (const { id, state, onBehalf, reports, officers, remindedAt } of committees) {
    const owes = reports && !onBehalf && isWaitedFor(state);
    if (!owes || officers === 0) outcome.nobody.push(id);
    else if (remindedAt !== null && localDay(remindedAt) === today) outcome.already.push(id);
    else outcome.reminded.push(id);
  }
  return outcome;
}

function auditReminders(tx: Tx, committeeIds: readonly string[], half: Half, at: Date): Promise<void> {
  return audit(
    tx,
    committeeIds.map((committeeId) => ({
      action: 'report.remind',
      entity: 'report',
      entityId: `${committeeId}/${half}`,
      committeeId,
      details: { half },
      at,
    })),
  );
}
