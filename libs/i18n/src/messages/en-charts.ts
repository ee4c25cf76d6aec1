import type { Shape } from './shape';
import type { viCharts } from './vi-charts';

export const enCharts: Shape<typeof viCharts> = {
  menu: 'View and export: {{title}}',
  asTable: 'Show the figures',
  asChart: 'Show the chart',
  csv: 'Download CSV',
  excel: 'Download Excel',
  picture: 'Download picture (PNG)',
  print: 'Print this chart',
  pictureFailed: 'The picture could not be made. Try again, or download Excel.',
  sheet: 'Figures',
  asOf: 'as of {{day}}',
  quotasOn: 'quotas in effect on {{day}}',
  approvedOnly: 'approved figures only: {{n}} of {{of}} committees',
  span: '{{from}} to {{to}}',
  rows: {
    some: 'Only {{shown}} of {{of}} committees: {{filters}}',
    whole: 'Groups and the total are still of all of {{unit}}',
    cut: '{{ends}} by {{column}}',
    kind: 'kind {{kind}}',
    area: 'former area {{area}}',
    bands: 'band {{bands}}',
    find: 'name with “{{words}}”',
  },
  frozen: 'frozen at {{at}}: {{note}}',
  pointsSince: 'Rate against same period (pct. points)',
  forecast:
    'Forecast for {{year}} at the present pace: {{count}} ({{rate}} of the yearly quota). An estimate, not a reported figure.',
};
