import type { Role } from './access';
import type { ErrorCode } from './errors';
import { OPEN_GATE, type Gate } from './reporting-period';

/**
 * A report's way (one committee, one half-year): draft → submitted → (returned → submitted)* → approved → (correcting → submitted …)*,
 * locked with its period. One table, used by the button, the server and the tests. The checker never changes a figure: it goes back
 * with a reason; the one exception is a whole report that the board types on behalf of a committee which sent it on paper.
 */

export const REPORT_STATES = ['missing', 'draft', 'submitted', 'returned', 'approved', 'correcting'] as const;
/**
 * `missing`: no report has been started; it is a state of the committee × half-year, not of a stored row. `correcting`: what was
 * approved stands and counts until the correction is sent; one that was sent and comes back is being corrected again.
 */
export type ReportState = (typeof REPORT_STATES)[number];

/** `correct` begins a correction after approval, `cancel` gives it up: what was approved is what there is. */
export const REPORT_ACTIONS = ['save', 'submit', 'return', 'approve', 'correct', 'cancel'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** What the rules need to know of a report. */
export interface ReportFacts {
  state: ReportState;
  admitted: number | null;
  /** Typed by the board from paper. */
  onBehalf: boolean;
  /** Never sent, and nothing stands in any of its cells: whoever begins it anew takes it. */
  blank: boolean;
  /** It corrects an approved version, and was neither approved nor given up. */
  corrects: boolean;
  /** Everyone who typed a value that stands in it, and who sent it: none of them approves it. */
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
  save: { from: ['missing', 'draft', 'returned', 'correcting'], to: 'draft', roles: ['entry', 'board'] },
  // A report that was never saved may be sent as soon as it has a figure: until then it is refused as empty.
  submit: {
    from: ['missing', 'draft', 'returned', 'correcting'],
    to: 'submitted',
    roles: ['entry', 'board'],
  },
  return: { from: ['submitted', 'approved'], to: 'returned', roles: ['board'] },
  approve: { from: ['submitted'], to: 'approved', roles: ['board'] },
  correct: { from: ['approved'], to: 'correcting', roles: ['entry', 'board'] },
  cancel: { from: ['correcting', 'returned'], to: 'approved', roles: ['entry', 'board'] },
};

/** What only those do whose report it is. The rest is checking. */
const ENTERING: readonly ReportAction[] = ['save', 'submit', 'correct', 'cancel'];
const WITH_REASON: readonly ReportAction[] = ['return', 'correct'];

export type Transition = { ok: true; next: ReportState; onBehalf: boolean } | { ok: false; error: ErrorCode };

/**
 * The next state of a report, or why not. Saving a returned report keeps it returned, and one being corrected correcting, until it is
 * sent again.
 *
 * @param reason required to return a report, and to correct an approved one
 * @param gate what the reporting period allows
 */
export function transition(
  report: ReportFacts,
  action: ReportAction,
  actor: ReportActor,
  reason = '',
  gate: Gate = OPEN_GATE,
): Transition {
  const refusal = refusalOf(report, action, actor, gate);
  if (refusal) return { ok: false, error: refusal };
  if (action === 'submit' && report.admitted === null) return { ok: false, error: 'report_empty' };
  if (WITH_REASON.includes(action) && reason.trim() === '') return { ok: false, error: 'reason_required' };
  return {
    ok: true,
    next: nextState(report, action),
    onBehalf: isBegun(report) ? report.onBehalf : actor.role === 'board',
  };
}

/** A report is somebody's once something stands in it: what was typed into another's by mistake and emptied again is nobody's. */
function isBegun({ state, blank }: ReportFacts): boolean {
  return state !== 'missing' && !blank;
}

function nextState({ state, corrects }: ReportFacts, action: ReportAction): ReportState {
  if (action === 'save' && state !== 'missing') return state;
  // The board says of a correction that it is wrong, not of what it approved: that stands again.
  if (action === 'return' && state === 'submitted' && corrects) return 'correcting';
  return RULES[action].to;
}

/** The actions this person may take now; sent with every report, and the only reason for a button to be shown. */
export function allowedActions(
  report: ReportFacts,
  actor: ReportActor,
  gate: Gate = OPEN_GATE,
): ReportAction[] {
  return REPORT_ACTIONS.filter((action) => refusalOf(report, action, actor, gate) === null);
}

/** Whether what was sent last stands approved, so that a figure made from it need not be marked. */
export function standsApproved(state: ReportState): boolean {
  return state === 'approved' || state === 'correcting';
}

/** Whether what was sent last counts and is not approved: what came back counts until it is sent again. */
export function countsUnapproved(state: ReportState): boolean {
  return state === 'submitted' || state === 'returned';
}

/** Whether some of a figure is in and some is not: a year with one half, or several of which one has not reported. */
export function isPartial({ admitted, state }: { admitted: number | null; state: ReportState }): boolean {
  return admitted !== null && (state === 'missing' || state === 'draft');
}

/** Whether a version of it was ever sent: returned ones were. */
export function wasSent(state: ReportState): boolean {
  return state !== 'missing' && state !== 'draft';
}

/** Whether the report is waited for: not sent yet, or sent back. Of a correction, what was approved stands meanwhile. */
export function isWaitedFor(state: ReportState): boolean {
  return state === 'missing' || state === 'draft' || state === 'returned';
}

function refusalOf(
  report: ReportFacts,
  action: ReportAction,
  actor: ReportActor,
  gate: Gate,
): ErrorCode | null {
  const rule = RULES[action];
  if (!rule.roles.includes(actor.role)) return 'forbidden';
  if (!rule.from.includes(report.state)) return 'report_not_open';
  if (action === 'cancel' && !report.corrects) return 'report_not_open';
  const enters = ENTERING.includes(action);
  // A paper report stays with the board, a committee's own stays with the committee.
  if (enters && isBegun(report) && report.onBehalf !== (actor.role === 'board')) return 'report_of_committee';
  const closed = enters ? gate.entry : gate.review;
  if (closed !== null) return closed;
  if (action === 'approve' && report.enteredBy.includes(actor.accountId)) return 'approver_is_enterer';
  return null;
}
