import type { Shape } from './shape';
import type { viStatus } from './vi-status';

export const enStatus: Shape<typeof viStatus> = {
  readAt: 'read at {{time}}',
  approved: '{{n}} of {{of}} committees have approved figures',
  ofHalf: '{{text}} for {{half}}',
  missing: '{{n}} not reported',
  onlyApproved: 'Approved figures only',
  approvedOnly: 'Approved reports only',
  entering_one: 'being entered: {{n}} committee, {{admitted}} admitted (not sent, not counted)',
  entering_other: 'being entered: {{n}} committees, {{admitted}} admitted (not sent, not counted)',
  enteringAll: '{{admitted}} being entered (not counted)',
  enteringRow: 'entering {{n}}',
  enteringTitle: '{{n}} being entered; not sent, so not counted',
};
