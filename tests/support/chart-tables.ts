import { api, type Chart } from '@ket-nap/contracts';
import { formats, translator, type Locale } from '@ket-nap/i18n';
import {
  boardTables,
  committeeSeriesTable,
  committeesTable,
  compositionTable,
  distributionTable,
  heatmapTable,
  type BoardChartAsked,
  type ChartTable,
  type TableWords,
} from '@ket-nap/tables';
import { call } from './api';
import type { Client } from './client';

/** How a chart is asked for: fields of its screen's address. */
export type Asked = Record<string, string>;

/** The words of a language, as tables want them. */
export function wordsIn(locale: Locale): TableWords {
  return { t: translator(locale), f: formats(locale), locale };
}

/**
 * The figures that the screen of a chart shows as its twin: its own request's answer, in words and numbers. `shown` is how the screen
 * shows it, which no request of a screen knows.
 */
export async function twinOf(
  client: Client,
  chart: Chart,
  asked: Asked,
  shown: BoardChartAsked & { parts?: string },
  words: TableWords,
): Promise<ChartTable> {
  switch (chart) {
    case 'heatmap':
      return heatmapTable(await call(client, api.boardHistory.view, { query: asked }), shown.sort, words);
    case 'distribution':
      return distributionTable(await call(client, api.boardHistory.view, { query: asked }), words);
    case 'composition':
    case 'committees': {
      const answer = await call(client, api.composition.view, { query: asked });
      const composed = answer.breakdowns.find(({ code }) => code === shown.parts);
      if (composed === undefined) throw new Error(`no breakdown ${shown.parts}`);
      return chart === 'composition'
        ? compositionTable(composed, answer, words)
        : committeesTable(answer.breakdowns.indexOf(composed), answer, words);
    }
    case 'committee': {
      const { unit = '', ...query } = asked;
      return committeeSeriesTable(
        await call(client, api.committeePage.open, { params: { id: unit }, query }),
        words,
      );
    }
    default:
      return boardTables[chart](await call(client, api.board.view, { query: asked }), shown, words);
  }
}
