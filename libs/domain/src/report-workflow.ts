import type { Role } from './access';
import type { ErrorCode } from './errors';

/**
 * A report's way (one committee, one half-year): draft → submitted → (returned → submitted)* → approved. One table, used by the
 * button, the server and the tests. The checker never changes a figure: it goes back with a reason; the one exception
 * is a whole report that the board types on behalf of a committee which sent it on paper.
 */

export const REPORT_STATES = ['missing', 'draft', 'submitted', 'returned', 'approved'] as const;
/** `missing`: no report has been started; it is a state of the committee × half-year, not of a stored row. */
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTIONS = ['save', 'submit', 'return', 'approve'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** What the rules need to know of a report. */
export interface ReportFacts {
  state: ReportState;
  admitted: number | null;
  /** Typed by the board from paper. */
  onBehalf: boolean;
  /** Who typed and who sent it: none of them approves it. */
  enteredBy: readonly string[];
}

/** The person who acts, seen from the report: its own committee's officer, or the board above it. */
export interface ReportActor {
  accountId: string;
  role: Role;
}

interface Rule {
  from: readonly ReportState[];
  to: ReportState;
  roles: readonly Role[];
}

const RULES: Record<ReportAction, Rule> = {
  save: { from: ['missing', 'draft', 'returned'], to: 'draft', roles: ['entry', 'board'] },
  // A report that was never saved may be sent as soon as it has a figure: until then it is refused as empty.
  submit: { from: ['missing', 'draft', 'returned'], to: 'submitted', roles: ['entry', 'board'] },
  return: { from: ['submitted', 'approved'], to: 'returned', roles: ['board'] },
  approve: { from: ['submitted'], to: 'approved', roles: ['board'] },
};

export type Transition = { ok: true; next: ReportState; onBehalf: boolean } | { ok: false; error: ErrorCode };

/**
 * The next state of a report, or why not. Saving a returned report keeps it returned until it is sent again.
 *
 * @param reason required to return a report
 */
export function transition(
  report: ReportFacts,
  action: ReportAction,
  actor: ReportActor,
  reason = '',
): Transition {
  const refusal = refusalOf(report, action, actor);
  if (refusal) return { ok: false, error: refusal };
  if (action === 'submit' && report.admitted === null) return { ok: false, error: 'report_empty' };
  if (action === 'return' && reason.trim() === '') return { ok: false, error: 'reason_required' };
  const keepsReturned = action === 'save' && report.state === 'returned';
  const starts = report.state === 'missing';
  return {
    ok: true,
    next: keepsReturned ? 'returned' : RULES[action].to,
    onBehalf: starts ? actor.role === 'board' : report.onBehalf,
  };
}

/** The actions this person may take now; sent with every report, and the only reason for a button to be shown. */
export function allowedActions(report: ReportFacts, actor: ReportActor): ReportAction[] {
  return REPORT_ACTIONS.filter((action) => refusalOf(report, action, actor) === null);
}

function refusalOf(report: ReportFacts, action: ReportAction, actor: ReportActor): ErrorCode | null {
  const rule = RULES[action];
  if (!rule.roles.includes(actor.role)) return 'forbidden';
  if (!rule.from.includes(report.state)) return 'report_not_open';
  const enters = action === 'save' || action === 'submit';
  const started = report.state !== 'missing';
  // A paper report stays with the board, a committee's own stays with the committee.
  if (enters && started && report.onBehalf !== (actor.role === 'board')) return 'report_of_committee';
  if (action === 'approve' && report.enteredBy.includes(actor.accountId)) return 'approver_is_enterer';
  return null;
}
