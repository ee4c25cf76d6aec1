import type { Shape } from './shape';
import type { viLetters } from './vi-letters';

/** English words of the texts that leaders sign. */
export const enLetters: Shape<typeof viLetters> = {
  office: {
    head: 'HEAD OF THE BOARD',
    standingBoard: 'THE STANDING BOARD',
    deputy: 'DEPUTY SECRETARY',
    standing: 'Standing members of {{committee}}',
    reportTo: '{{to}} (for report),',
    units: 'The committees below,',
    asAbove: 'As above,',
    kept: 'File.',
  },
  whole: {
    nation: 'the whole Party',
    province: 'the whole provincial Party organisation',
    city: 'the whole city Party organisation',
    town: 'the whole town Party organisation',
    district: 'the whole district Party organisation',
    bloc: 'the whole bloc Party organisation',
    grassroots: 'the whole Party organisation',
    armed_forces: 'the whole Party organisation',
    commune: 'the whole commune Party organisation',
    ward: 'the whole ward Party organisation',
    special_zone: 'the whole special-zone Party organisation',
  },
  review: {
    title: {
      first: 'REPORT\non admissions to the Party, mid-year review {{year}}',
      second: 'REPORT\non admissions to the Party in the second half of {{year}}',
      year: 'REPORT\non admissions to the Party, year-end review {{year}}',
      running: 'REPORT\non admissions to the Party in {{year}}, up to {{day}}',
    },
    sheet: 'Report',
    intro: 'The results of {{whole}} against its quota for {{year}} are as follows:',
    heading: {
      overall: 'Overall result',
      units: 'Results of the committees',
      parts: 'Who was admitted',
      causes: 'Causes',
      solutions: 'Solutions',
      tasks: 'Tasks for the rest of {{year}}',
    },
    when: {
      to: 'Up to {{day}}',
      second: 'In the second half of {{year}} (up to {{day}})',
      year: 'In {{year}}',
      approved: '{{when}}, by the approved reports of {{n}} of {{of}} committees',
    },
    total: {
      none: '{{when}}, no committee has reported admissions.',
      admitted_one:
        '{{when}}, {{whole}} admitted {{n}} member, {{rate}} of the quota for the year ({{quota}}).',
      admitted_other:
        '{{when}}, {{whole}} admitted {{n}} members, {{rate}} of the quota for the year ({{quota}}).',
      zero: '{{when}}, {{whole}} admitted nobody, {{rate}} of the quota for the year ({{quota}}).',
      counted_one: '{{when}}, {{whole}} admitted {{n}} member.',
      counted_other: '{{when}}, {{whole}} admitted {{n}} members.',
      countedZero: '{{when}}, {{whole}} admitted nobody.',
      noQuota: 'There is no quota for {{year}} to measure a rate against.',
      cumulative_one:
        'Since the beginning of the year, {{n}} member was admitted, {{rate}} of the quota for the year ({{quota}}).',
      cumulative_other:
        'Since the beginning of the year, {{n}} members were admitted, {{rate}} of the quota for the year ({{quota}}).',
      cumulativeCounted_one: 'Since the beginning of the year, {{n}} member was admitted.',
      cumulativeCounted_other: 'Since the beginning of the year, {{n}} members were admitted.',
      halves: 'Of these, {{first}} in the first half and {{second}} in the second half.',
      left_one: '{{n}} admission is still missing to the quota for the year.',
      left_other: '{{n}} admissions are still missing to the quota for the year.',
      short_one: 'The quota for the year was missed by {{n}} admission.',
      short_other: 'The quota for the year was missed by {{n}} admissions.',
      reached: 'The quota for the year is reached.',
      exceeds: 'The quota for the year is exceeded by {{rate}}.',
      ofHalf: "Against the half-year's own quota ({{quota}}), the rate is {{rate}}.",
      unmeasured_one: 'Of the admitted, {{n}} is of committees without a quota and in no rate.',
      unmeasured_other: 'Of the admitted, {{n}} are of committees without a quota and in no rate.',
    },
    mark: {
      above:
        'Against the mark of {{mark}} for the time that has passed, this is {{points}} percentage points ahead.',
      below:
        'Against the mark of {{mark}} for the time that has passed, this is {{points}} percentage points behind.',
      at: 'This is exactly the mark of {{mark}} for the time that has passed.',
      second: {
        above:
          'The second half alone reached {{rate}} of the quota for the year, {{points}} percentage points above the mark of {{mark}} for half a year.',
        below:
          'The second half alone reached {{rate}} of the quota for the year, {{points}} percentage points below the mark of {{mark}} for half a year.',
        at: 'The second half alone reached {{rate}} of the quota for the year, exactly the mark of half a year.',
      },
      few: 'Fewer than half of the committees have reported: nothing is held against the time that has passed.',
    },
    same: {
      period: 'the same period of {{year}}',
      year: '{{year}}',
      more_one: 'Compared with {{then}} ({{before}}), {{n}} member more.',
      more_other: 'Compared with {{then}} ({{before}}), {{n}} members more.',
      fewer_one: 'Compared with {{then}} ({{before}}), {{n}} member fewer.',
      fewer_other: 'Compared with {{then}} ({{before}}), {{n}} members fewer.',
      equal: 'As many as in {{then}} ({{before}}).',
      pointsMore: 'The completion rate rose by {{points}} percentage points.',
      pointsFewer: 'The completion rate fell by {{points}} percentage points.',
      none: 'Not comparable with {{then}}: {{reason}}.',
      reason: {
        incomplete: 'some committees have not reported',
        reorganised: 'committees were reorganised between the two periods',
        cutoff: 'the figures are as of different days of the year',
      },
    },
    reported: {
      all: 'All committees have reported ({{of}}).',
      missing: 'Not reported: {{names}}.',
      unapproved: 'With reports that are not approved: {{names}}.',
    },
    units: {
      item: '{{name}} ({{rate}})',
      itemMark: '{{name}} ({{rate}}, own mark {{mark}})',
      itemWhole: '{{name}} with {{rate}} ({{admitted}} of {{quota}})',
      itemCount: '{{name}} (admitted {{n}})',
      /** In the place of a mark, where not all have the same. */
      ownMark: 'their own',
      during: {
        some_one: '{{n}} of {{of}} committees is at or above the mark of {{mark}}: {{names}}.',
        some_other: '{{n}} of {{of}} committees are at or above the mark of {{mark}}: {{names}}.',
        all_one: 'The {{n}} committee with a rate is at or above the mark of {{mark}}: {{names}}.',
        all_other: 'All {{n}} committees with a rate are at or above the mark of {{mark}}: {{names}}.',
        none: 'No committee has reached the mark of {{mark}}.',
        below_one: '{{n}} committee is below the mark of {{mark}}: {{names}}.',
        below_other: '{{n}} committees are below the mark of {{mark}}: {{names}}.',
      },
      after: {
        some_one:
          '{{n}} of {{of}} committees completed the quota for the year ({{mark}} or more): {{names}}.',
        some_other:
          '{{n}} of {{of}} committees completed the quota for the year ({{mark}} or more): {{names}}.',
        all_one:
          'The {{n}} committee with a rate completed the quota for the year ({{mark}} or more): {{names}}.',
        all_other:
          'All {{n}} committees with a rate completed the quota for the year ({{mark}} or more): {{names}}.',
        none: 'No committee completed the quota for the year ({{mark}}).',
        below_one: '{{n}} committee did not complete the quota for the year (below {{mark}}): {{names}}.',
        below_other: '{{n}} committees did not complete the quota for the year (below {{mark}}): {{names}}.',
      },
      best: 'Highest: {{names}}.',
      lowest: 'Lowest: {{names}}.',
      zero: 'Nobody admitted yet: {{names}}.',
      noQuota: 'Without a quota and so without a rate: {{names}}.',
      noRates: 'No committee has a rate yet.',
    },
    parts: { line: '{{name}}: {{parts}}.' },
    gathered: {
      intro_one: 'By the report of {{n}} committee:',
      intro_other: 'By the reports of {{n}} committees:',
      item: '{{text}} ({{names}}).',
      noCauses: 'No committee has named causes in its report.',
      noSolutions: 'No committee has named solutions in its report.',
    },
    tasks: {
      needed_one:
        '{{n}} admission is still to be made after {{day}}, {{needed}} a month on average until the end of the year; up to then it was {{soFar}} a month.',
      needed_other:
        '{{n}} admissions are still to be made after {{day}}, {{needed}} a month on average until the end of the year; up to then it was {{soFar}} a month.',
      left_one: 'By the figures up to {{day}}, {{n}} admission is still to be made.',
      left_other: 'By the figures up to {{day}}, {{n}} admissions are still to be made.',
      forecast:
        'At the present pace the year is heading for {{n}} admissions, {{rate}} of its quota (an estimate, not a reported figure).',
      item: '{{name}} ({{n}} missing)',
      most: 'Concentrate on the committees that miss most: {{names}}.',
      missing: 'Press for the reports that are missing: {{names}}.',
      unapproved_one: 'Approve the {{n}} report that is left.',
      unapproved_other: 'Approve the {{n}} reports that are left.',
      noQuota: 'Assign quotas to the committees without one: {{names}}.',
      reached: 'The quota for {{year}} is reached; go on building the pool for the next year.',
    },
    wide: 'This version for wider circulation leaves out who was admitted, and the causes and solutions in the reports of committees.',
    attached: 'Attached: annex with the figures of each committee.',
    annex: { sheet: 'Annex', title: 'ANNEX\n{{title}}' },
  },
  reminder: {
    title: 'Reminder letters on admissions, {{period}}',
    about: {
      quota: 'Re: completing the admission quota for {{year}}',
      report: 'Re: report on admissions, {{period}}',
      both: 'Re: admission quota and report for {{year}}',
      late: 'Re: time limit of the report on admissions, {{period}}',
      quotaLate: 'Re: admission quota and time limit of reports for {{year}}',
    },
    addressee: 'To: the Standing Board of {{committee}}',
    quota_one: 'For {{year}}, {{name}} was assigned a quota of {{n}} admission.',
    quota_other: 'For {{year}}, {{name}} was assigned a quota of {{n}} admissions.',
    noQuota: 'For {{year}}, {{name}} has not been assigned an admission quota.',
    admitted_one:
      'By the figures up to {{day}}, {{n}} member was admitted, {{rate}} of the quota for the year.',
    admitted_other:
      'By the figures up to {{day}}, {{n}} members were admitted, {{rate}} of the quota for the year.',
    counted_one: 'By the figures up to {{day}}, {{n}} member was admitted.',
    counted_other: 'By the figures up to {{day}}, {{n}} members were admitted.',
    zero: 'By the figures up to {{day}}, nobody has been admitted.',
    unreported: 'There are no figures yet for the {{period}}.',
    below:
      'Against the mark of {{mark}} for the time that has passed, this is {{points}} percentage points behind.',
    above:
      'Against the mark of {{mark}} for the time that has passed, this is {{points}} percentage points ahead.',
    at: 'This is exactly the mark of {{mark}} for the time that has passed.',
    unapproved: 'These figures are not approved.',
    short_one: '{{n}} admission is missing to the quota for the year.',
    short_other: '{{n}} admissions are missing to the quota for the year.',
    left_one: '{{n}} admission is still missing to the quota for the year.',
    left_other: '{{n}} admissions are still missing to the quota for the year.',
    needed_one:
      '{{n}} admission is still missing; to complete the quota, {{needed}} a month are needed on average from {{day}} to the end of the year.',
    needed_other:
      '{{n}} admissions are still missing; to complete the quota, {{needed}} a month are needed on average from {{day}} to the end of the year.',
    reached: 'The quota for the year is reached.',
    missing: 'The report of {{name}} for the {{period}} was due {{due}}; by {{now}} it had not been sent.',
    missingFor:
      'The report of {{name}} for the {{period}} was due {{due}}; by {{now}} it had not been sent ({{overdue}}).',
    late: 'The report of {{name}} for the {{period}} was due {{due}}; it was first sent {{sent}}, after that.',
    ask: 'The Standing Board of {{committee}} is asked to see to the following:',
    asks: {
      send: 'Send the report for the {{period}} at once, with all figures, causes and solutions.',
      inTime: 'Send the reports of coming periods in time.',
      pool: 'Go through the recruitment pool; assign who prepares and helps outstanding candidates; complete the files of those who qualify, so that they can be admitted within the year.',
      causes: 'Make the causes clear, name concrete solutions, and report the results in the next report.',
    },
    figures: 'The figures of the committee:',
    column: {
      admitted: 'Admitted up to {{day}}',
      mark: 'Mark %',
      needed: 'Needed per month',
    },
  },
};
