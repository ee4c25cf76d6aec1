import type { Shape } from './shape';
import type { viSheetCharts } from './vi-sheet-charts';

export const enSheetCharts: Shape<typeof viSheetCharts> = {
  sheet: 'Charts',
  rates: 'Completion rate of the {{year}} quota, by committee',
  ratesOfSecond: 'Admissions of the second half against the {{year}} quota, by committee',
  counts: 'Quota {{year}} and members admitted, by committee',
  part: '{{title}} ({{from}}–{{to}} of {{of}})',
  people: 'Members',
  full: '100% of the yearly quota',
  countsAbout:
    'Pairs of columns of {{n}} committees: yearly quota and admitted; figures on the sheet “{{sheet}}”.',
  without: 'Without a rate, so without a bar: {{names}}.',
  bound:
    'The charts are drawn from cells of the sheet “{{sheet}}”: change a figure there and they follow; order and colours are those of the export.',
  lines: 'Figures of the lines (not printed)',
};
