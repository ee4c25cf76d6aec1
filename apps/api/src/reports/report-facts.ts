import type { PeriodState } from '@ket-nap/contracts';
import {
  ProductError,
  allowedActions,
  existsIn,
  gateOf,
  hasBegun,
  localDay,
  transition,
  type Actor,
  type Gate,
  type Half,
  type ReportAction,
  type ReportFacts,
  type Transition,
} from '@ket-nap/domain';
import type { ReportRow, Stored } from './report-rows';

/** A committee's half-year at an instant: all that the rules look at. */
export interface Situation extends Stored {
  half: Half;
  period: PeriodState;
  now: Date;
}

/** What the workflow rules need to know of a stored report, or of none. */
export function factsOf(report: ReportRow | null): ReportFacts {
  if (!report)
    return {
      state: 'missing',
      admitted: null,
      onBehalf: false,
      blank: false,
      corrects: false,
      enteredBy: [],
    };
  const { state, admitted, onBehalf, blank, corrects, enteredBy } = report;
  return { state, admitted, onBehalf, blank, corrects: corrects !== null, enteredBy };
}

/** What the period lets through. */
export function gateFor({ committee, report, period, now }: Situation): Gate {
  return gateOf(period, committee.exceptionUntil, (report?.sentVersion ?? 0) > 0, now);
}

/** When the exception ends that holds now. */
export function exceptionNow({ committee, now }: Situation): string | null {
  const { exceptionUntil } = committee;
  return exceptionUntil !== null && now.getTime() < Date.parse(exceptionUntil) ? exceptionUntil : null;
}

/** A committee's unsent draft is its own: the others see what was sent last. A paper report is shown to both sides. */
export function seesDraft({ onBehalf }: ReportRow, committeeId: string, actor: Actor): boolean {
  return onBehalf || (actor.role === 'entry' && actor.committeeId === committeeId);
}

/** Whether the cells as they stand may be shown: they are the actor's side's, exactly what was sent, or empty and anybody's. */
export function seesCells(report: ReportRow, committeeId: string, actor: Actor): boolean {
  const asSent = report.state === 'submitted' || report.state === 'approved';
  return asSent || report.blank || seesDraft(report, committeeId, actor);
}

/** Whose report it is: an officer enters for its own committee only, a board checks those below it and never its own. */
export function handles(actor: Actor, committeeId: string): boolean {
  return (actor.role === 'entry') === (committeeId === actor.committeeId);
}

/** Why the actor can do nothing at all with a committee's half-year, before its report is looked at. */
export function standsOutside({ committee, half, now }: Situation, actor: Actor): ProductError | null {
  const { id, name, validFrom, validTo, hasUnits, isOwn } = committee;
  if (!isOwn) return new ProductError('forbidden');
  if (!hasBegun(half, localDay(now))) return new ProductError('period_not_begun', { half });
  if (!existsIn(half, validFrom, validTo))
    return new ProductError('committee_not_active', { name, period: half });
  if (hasUnits) return new ProductError('report_not_open');
  return handles(actor, id) ? null : new ProductError('forbidden');
}

/** One step, by the table of the domain. */
export function stepOf(situation: Situation, action: ReportAction, actor: Actor, reason = ''): Transition {
  return transition(factsOf(situation.report), action, actor, reason, gateFor(situation));
}

/** What the actor may do now. */
export function actionsOf(situation: Situation, actor: Actor): ReportAction[] {
  if (standsOutside(situation, actor)) return [];
  return allowedActions(factsOf(situation.report), actor, gateFor(situation));
}

/** Whether the actor may remark on the report: both sides, once there is one. */
export function mayComment(situation: Situation, actor: Actor): boolean {
  const sides = actor.role === 'entry' || actor.role === 'board';
  return sides && situation.report !== null && standsOutside(situation, actor) === null;
}
