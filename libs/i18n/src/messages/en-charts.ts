import type { Shape } from './shape';
import type { viCharts } from './vi-charts';

export const enCharts: Shape<typeof viCharts> = {
  menu: 'View and export: {{title}}',
  asTable: 'Show the figures',
  asChart: 'Show the chart',
  csv: 'Download as CSV',
};
