import type { Actor, ReportFacts } from '@ket-nap/domain';
import type { ReportRow } from './reports.queries';

/** What the workflow rules need to know of a stored report, or of none. */
export function factsOf(report: ReportRow | null): ReportFacts {
  if (!report) return { state: 'missing', admitted: null, onBehalf: false, enteredBy: [] };
  const { state, admitted, onBehalf, enteredBy, sender } = report;
  return { state, admitted, onBehalf, enteredBy: sender === null ? [enteredBy] : [enteredBy, sender] };
}

/** A committee's unsent draft is its own: the others see what was sent last. A paper report is shown to both sides. */
export function seesDraft({ onBehalf }: ReportRow, committeeId: string, actor: Actor): boolean {
  return onBehalf || (actor.role === 'entry' && actor.committeeId === committeeId);
}

/** Whose report it is: an officer enters for its own committee only, a board checks those below it and never its own. */
export function handles(actor: Actor, committeeId: string): boolean {
  return (actor.role === 'entry') === (committeeId === actor.committeeId);
}
