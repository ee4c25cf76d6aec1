import type { Shape } from './shape';
import type { viReporting } from './vi-reporting';

export const enReporting: Shape<typeof viReporting> = {
  item: {
    admitted: 'Newly admitted members, total',
    members_at_start: 'Members at the start of the year',
    as_of: 'Figures as of',
    causes: 'Causes',
    solutions: 'Solutions',
    note: 'Note',
    explanation: 'Explanation',
  },
  way: { typed: 'typed', pasted: 'pasted', imported: 'from a file', restored: 'restored' },
  finding: {
    admitted_missing: 'The number admitted is missing. If nobody was admitted, enter 0.',
    breakdown_missing: '{{name}}: no row is filled in. Put the {{total}} admitted into its rows.',
    parts_not_total_less: '{{name}}: {{rest}} are not in any row yet.',
    parts_not_total_more:
      '{{name}}: the rows add up to {{rest}} more than the total. Check the rows, or the total.',
    part_over_total: '{{name}}: cannot be more than the total of {{total}}.',
    as_of_outside: 'The day up to which the figures are counted: enter one from {{from}} to {{until}}.',
    over_quota: 'The cumulative {{cumulative}} is more than 120% of the yearly quota of {{quota}}.',
    thrice_last: 'More than 3 times the period before ({{last}}).',
    fell_to_zero: '0 in this period, {{last}} in the one before.',
    cumulative_fell: 'Less than was sent before ({{sent}}).',
  },
  left: {
    days: '{{n}} days left',
    hours: '{{n}} hours left',
    overdue_days: '{{n}} days overdue',
    overdue_hours: '{{n}} hours overdue',
  },
  due: '{{left}} ({{at}})',
  punctuality: {
    on_time: 'on time',
    late: 'late',
    missing: 'overdue, not sent',
    awaited: 'not due yet',
  },
};
