import * as z from 'zod/mini';
import { boardAsked } from './board';
import { HISTORY_BACK, HISTORY_BY } from './board-history';
import { locale } from './common';
import { endpoint } from './endpoint';

/** The charts that can be taken out of the page as a workbook. Each has its line in apps/api/src/exports/chart-files.ts. */
export const CHARTS = [
  'ranking',
  'trend',
  'quotas',
  'term',
  'heatmap',
  'distribution',
  'size',
  'composition',
  'committees',
  'committee',
] as const;
export type Chart = (typeof CHARTS)[number];

const MOST_ROWS_LENGTH = 7000;

export const chartsApi = {
  workbook: endpoint({
    method: 'GET',
    path: '/api/exports/chart.xlsx',
    access: 'board.export',
    summary: 'The figures of one chart of the board as an Excel workbook, equal to its table on the screen',
    query: z.object({
      chart: z.enum(CHARTS),
      ...boardAsked,
      /** The rows that the chart shows, in their order, by the ids of their committees: `12,5,7`. All, when not said. */
      rows: z.optional(
        z.string().check(z.maxLength(MOST_ROWS_LENGTH), z.regex(/^[1-9]\d{0,17}(,[1-9]\d{0,17})*$/)),
      ),
      /** Over the periods of heatmap and distribution. */
      by: z.optional(z.enum(HISTORY_BY)),
      back: z.optional(z.enum(HISTORY_BACK)),
      /** What a committee's size is. */
      size: z.optional(z.literal('members')),
      /** The breakdown of a composition, by its code; the first when not said. */
      parts: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9_]{0,39}$/))),
      locale: z.optional(locale),
    }),
    output: 'file',
  }),
};
