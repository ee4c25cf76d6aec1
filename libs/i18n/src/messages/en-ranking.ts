import type { Shape } from './shape';
import type { viRanking } from './vi-ranking';

export const enRanking: Shape<typeof viRanking> = {
  title: {
    pace: 'Distance from the mark',
    remaining: 'Remaining to the yearly quota',
  },
  chart: {
    rate: 'Bar chart of the completion rate by committee',
    pace: 'Bar chart of distances from the mark by committee',
    remaining: 'Bar chart of what remains by committee',
  },
  value: {
    rate: 'Rate',
    pace: 'From mark (points)',
    remaining: 'Remaining',
    counts: 'Admitted/quota',
  },
  tools: { label: 'Committees to look at', open: 'Filter, group' },
  find: 'Find a committee',
  cut: {
    label: 'How many at the ends of the ranking',
    all: 'All places',
    top: 'First {{n}}',
    bottom: 'Last {{n}}',
    both: 'First {{n}} and last {{n}}',
  },
  kind: { label: 'Kind of committee', all: 'All kinds' },
  area: { label: 'Former area', all: 'All former areas' },
  group: {
    label: 'Grouping',
    none: 'Not grouped',
    kind: 'Grouped by kind',
    area: 'Grouped by former area',
    kindNone: 'Several kinds',
    areaNone: 'No former area',
  },
  tally: {
    all: '{{name}} · {{of}} committees',
    some: '{{name}} · {{shown}} of {{of}} committees seen',
  },
  viewing: '{{shown}} of {{of}} committees are shown.',
  whole: 'Tiles, groups and the total are still of all of {{unit}}.',
  clear: 'Clear filters',
  total: 'Total of all of {{unit}}',
  legend: {
    label: 'Key to the completion bands',
    only: 'Show this band only: {{n}} committees',
  },
  without: {
    no_quota: 'no quota yet',
    no_approved: 'no approved figure',
    no_report: 'not reported',
  },
  section: {
    notBegun: 'The period has not begun · {{n}} committees',
    no_quota: 'No quota yet · {{n}} committees',
    no_approved: 'No approved figure · {{n}} committees',
    no_report: 'Not reported · {{n}} committees',
  },
  keys: '↑ ↓ walks the rows, Enter opens, ? asks why',
  pages: {
    label: 'Pages: {{of}}',
    shown: 'Rows {{from}} – {{to}} of {{total}}',
    before: 'Previous page',
    next: 'Next page',
  },
  empty: {
    committees: {
      title: 'There are no committees in this period yet.',
      text: 'An administrator adds them on the page Committees.',
    },
    own: {
      title:
        'The committee of this account does not exist in this period: it has ended or was not set up yet.',
      text: 'Choose another year at the top of the page to see its figures.',
    },
    match: {
      title: 'No committee matches the filters.',
      text: 'Clear them, or take one away.',
    },
    notBegun: {
      title: 'The period has not begun.',
      text: 'Choose another year or period at the top of the page.',
    },
    quota: {
      text: 'Without a quota there is no rate; what was admitted is shown below.',
      way: 'Assign quotas',
    },
    report: {
      title: 'No committee has sent its report for this period.',
      text: 'The ranking appears as soon as the first report is sent.',
      way: 'See the state of reports',
      own: 'Enter the report',
    },
  },
};
