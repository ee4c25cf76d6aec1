import { standsApproved, type Punctuality, type ReportState } from '@ket-nap/domain';
import { searchKey } from '@ket-nap/i18n';
import type { ReviewSent, ReviewState } from '../../search';

/** What of a committee's report its progress is told by: a line of the list, or a cell of the matrix. */
export interface Standing {
  state: ReportState;
  punctuality: Punctuality;
}

/** How far a half-year's reports have come; counts of committees. */
export interface Progress {
  expected: number;
  received: number;
  onTime: number;
  late: number;
  unsent: number;
  /** Those of the unsent that are past the due time. */
  overdue: number;
  /** By where the reports stand that were sent. */
  of: Readonly<Record<ReviewState, number>>;
  /** Sent, and not approved. */
  unapproved: number;
}

const SENT: Record<ReviewSent, readonly Punctuality[]> = {
  received: ['on_time', 'late'],
  on_time: ['on_time'],
  late: ['late'],
  unsent: ['missing', 'awaited'],
};

export interface Filter {
  sent?: ReviewSent | undefined;
  state?: ReviewState | undefined;
}

/** Counts a half-year's reports. */
export function progressOf(all: readonly Standing[]): Progress {
  const sent = (wanted: ReviewSent) => all.filter((one) => isSent(one, wanted)).length;
  const of = (wanted: ReviewState) => all.filter(({ state }) => state === wanted).length;
  const received = all.filter((one) => isSent(one, 'received'));
  return {
    expected: all.length,
    received: received.length,
    onTime: sent('on_time'),
    late: sent('late'),
    unsent: sent('unsent'),
    overdue: all.filter(({ punctuality }) => punctuality === 'missing').length,
    of: {
      submitted: of('submitted'),
      returned: of('returned'),
      correcting: of('correcting'),
      approved: of('approved'),
    },
    unapproved: received.filter(({ state }) => !standsApproved(state)).length,
  };
}

/** Whether a report is one of those looked for. */
export function matches(one: Standing, { sent, state }: Filter): boolean {
  return (sent === undefined || isSent(one, sent)) && (state === undefined || one.state === state);
}

/** Whether a committee is the one looked for by a part of its name or code, with or without marks. */
export function isFound(committee: { name: string; code: string }, find: string): boolean {
  return searchKey(`${committee.name} ${committee.code}`).includes(searchKey(find));
}

function isSent({ punctuality }: Standing, wanted: ReviewSent): boolean {
  return SENT[wanted].includes(punctuality);
}
