import * as z from 'zod/mini';
import { boardAsked } from './board';
import { HISTORY_BACK, HISTORY_BY } from './board-history';
import { locale } from './common';
import { endpoint } from './endpoint';
import { rankingAsked } from './ranking';

/** Those of the board's own answer, of now or frozen. */
export const BOARD_CHARTS = ['ranking', 'trend', 'quotas', 'term', 'size'] as const;
export type BoardChart = (typeof BOARD_CHARTS)[number];

/** The charts that can be taken out of the page as a workbook. Each has its line in apps/api/src/exports/chart-files.ts. */
export const CHARTS = [
  ...BOARD_CHARTS,
  'heatmap',
  'distribution',
  'composition',
  'committees',
  'committee',
] as const;
export type Chart = (typeof CHARTS)[number];

/** What a chart of the board is asked beside its board: which rows, what a committee's size is. */
export const boardChartAsked = { ...rankingAsked, size: z.optional(z.literal('members')) };

export const chartsApi = {
  workbook: endpoint({
    method: 'GET',
    path: '/api/exports/chart.xlsx',
    access: 'board.export',
    summary: 'The figures of one chart of the board as an Excel workbook, equal to its table on the screen',
    query: z.object({
      chart: z.enum(CHARTS),
      ...boardAsked,
      ...boardChartAsked,
      /** Over the periods of heatmap and distribution. */
      by: z.optional(z.enum(HISTORY_BY)),
      back: z.optional(z.enum(HISTORY_BACK)),
      /** The breakdown of a composition, by its code; the first when not said. */
      parts: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9_]{0,39}$/))),
      locale: z.optional(locale),
    }),
    output: 'file',
  }),
};
