import type { Shape } from './shape';
import type { viStatus } from './vi-status';

export const enStatus: Shape<typeof viStatus> = {
  readAt: 'read at {{time}}',
  approved: '{{n}} of {{of}} committees have approved figures',
  missing: '{{n}} not reported',
  onlyApproved: 'Approved figures only',
  approvedOnly: 'Approved reports only',
  entering_one: 'being entered: {{n}} committee, {{admitted}} admitted (not sent, not counted)',
  entering_other: 'being entered: {{n}} committees, {{admitted}} admitted (not sent, not counted)',
  enteringAll: '{{admitted}} members being entered (not counted)',
  enteringRow: 'entering {{n}}',
  enteringTitle: '{{n}} being entered; not sent, so not counted',
  noUnits: 'There are no committees in this period',
  notBegun: 'The period has not begun',
  reportedYear: '{{n}} of {{of}} committees have reported all the halves that they owe',
  reportedHalf: '{{n}} of {{of}} committees have reported {{period}}',
  noQuota: 'No quota assigned for {{year}}',
  noQuotaOn: 'As of {{day}} no quota assigned for {{year}}',
  noQuotaYet: 'As of {{day}} no quota assigned for {{year}}; version 1 takes effect on {{from}}',
  noQuotaNow: 'As of {{day}} no quota for {{year}} is in force; the next version takes effect on {{from}}',
  left: '{{n}} remaining',
  reached: 'quota reached',
  exceeds: 'quota exceeded by {{rate}}',
  withoutQuota_one: '{{n}} committee without a quota',
  withoutQuota_other: '{{n}} committees without a quota',
};
