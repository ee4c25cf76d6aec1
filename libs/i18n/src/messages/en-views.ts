import type { Shape } from './shape';
import type { viViews } from './vi-views';

export const enViews: Shape<typeof viViews> = {
  choose: 'How committees are shown',
  name: {
    as_was: 'As it was',
    today: 'By today’s committees',
    former_area: 'By former area',
  },
  reference: 'For reference',
  referenceText: {
    today:
      'each row adds up committees that share a successor today; no reported figure is split, the totals are the same.',
    former_area:
      'each row adds up committees of the same former area; no reported figure is split, the totals are the same.',
  },
  group: {
    successors: 'Predecessors of: {{names}}',
    withBefore: 'Predecessors and successors: {{names}}',
    area: 'Former area: {{area}}',
    before: '{{year}}: {{name}}',
    ended: '{{name}} (ended, its first half)',
    figure: '{{admitted}}/{{quota}} = {{rate}}',
  },
  cumulative: {
    begun:
      'What has added up of a committee that began within the year counts from its first day, without its predecessors.',
    ended:
      'What has added up in the total includes the first half of committees that have ended and have no row any more.',
    area: 'The yearly quota of an area and what has added up include its committees that ended within the year.',
  },
  against: {
    label: 'Compare with',
    year: 'Compare with {{year}}',
  },
  incomparable: {
    short: 'not comparable',
    text: 'not comparable (committees were reorganised)',
    note: 'Not comparable: committees were reorganised between the periods, and a predecessor or successor lies outside the row.',
    tile: 'same period of {{year}}: {{admitted}}; not comparable (committees were reorganised)',
    tileNone: 'same period of {{year}}: not comparable (committees were reorganised)',
  },
  quota: {
    whole: 'Quota of the whole: {{version}}.',
    version: 'version {{number}}, in force from {{from}}',
    short: 'version {{number}}, from {{from}}',
    versionBy: 'version {{number}}, {{decision}}, in force from {{from}}',
    units: 'sum of the committees, as of {{day}}',
    title: 'Quotas as of which day?',
    used: 'Rates use the quota versions in force at the end of {{day}}. Admissions are always the latest reported.',
    byPeriod: 'By the reporting period (default)',
    day: 'Version in force from {{day}}',
    otherDay: 'On {{day}}',
    chosen: 'as of {{day}}',
  },
  trend: {
    legend: 'committees reorganised',
    row: 'Reorganised from {{day}}: {{ended}} committees ended, {{opened}} new',
  },
  workbook: {
    label: 'FOR REFERENCE: {{view}}',
    fileName: 'Admissions - {{unit}} - {{period}} - {{view}} - {{date}}',
    samePeriodIn: 'Same period of {{year}}',
    sinceYear: 'Against {{year}}',
    view: '{{view}} (for reference): {{text}}',
    quotaOwn: 'Quotas by the versions in force on {{day}}; the quota of the whole: {{version}}.',
    quotaUnits: 'Quotas by the versions in force on {{day}}; the whole is the sum of the committees.',
    quotaNone: 'Quotas by the versions in force on {{day}}.',
    members:
      'Rows in italics name the committees that are added up in the row above; they are not added again.',
  },
};
