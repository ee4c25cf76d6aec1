import type { Board, BoardRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { useMediaQuery } from '@mantine/hooks';
import { RankingBars } from '../../charts/RankingBars';
import { rankingSeries, type RankingMeasure } from '../../charts/ranking-series';
import { useWords, type Words } from '../../words';
import { markName } from './board-words';
import type { Opened } from './lines';
import type { RankingLine as Line } from './ranking-lines';
import { barOf } from './ranking-measure';
import table from './ranking.module.css';
import { RankingLine } from './RankingLine';
import { walkRows } from './row-walk';

/** Height of a row in pixels, as in ranking.module.css: many rows stand closer; with names of two lines, or narrow, they are taller. */
const ROW = { roomy: 26, compact: 22, tall: 42, narrow: 46, narrowTall: 64 } as const;
const NARROW = '(max-width: 40em)';
/** More rows than these stand closer. */
const ROOMY = 30;

interface Props {
  board: Board;
  /** All rows that are seen, also those of other pages. */
  rows: readonly BoardRow[];
  lines: readonly Line[];
  measure: RankingMeasure;
  title: string;
  opened: Opened;
  onFold: (key: string) => void;
}

/** A table for every reader, with the bars drawn over its middle. */
export function RankingGrid({ board, rows, lines, measure, title, opened, onFold }: Props) {
  const words = useWords();
  const { t, f } = words;
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  // Named by several successors, a row needs two lines.
  const tall = rows.some((row) => row.group?.kind === 'successors');
  const dense = tall ? 'tall' : lines.length > ROOMY ? 'compact' : 'roomy';
  const items = lines.map((line) => barOf(line, measure, board));
  const axis = rankingSeries(items, measure, board.mark.percent);
  const [mark, percent] = [markName(board, words), f.rate(board.mark.percent)];
  return (
    <div
      className={table.ranking}
      data-ordered
      // Where the focus goes on to when its rows have been put in order.
      tabIndex={-1}
      data-grouped={rows.some((row) => row.group !== null) || undefined}
      data-rows={dense}
    >
      <div className={table.rows} role="table" aria-label={title} onKeyDown={walkRows}>
        <div className={table.headRow} role="row">
          <span role="columnheader" className={table.hidden}>
            {t('board.table.rank')}
          </span>
          <span role="columnheader" className={table.hidden}>
            {t('board.table.name')}
          </span>
          <span role="columnheader" className={table.hidden}>
            {t('board.table.band')}
          </span>
          <span role="columnheader">{t(`ranking.value.${measure}`)}</span>
          <span role="columnheader">{t('ranking.value.counts')}</span>
        </div>
        {lines.map((line, index) => (
          <RankingLine
            key={line.key}
            board={board}
            line={line}
            measure={measure}
            place={index + 1}
            opened={opened}
            onFold={onFold}
            axis={axis}
          />
        ))}
      </div>
      <div className={table.bars} style={{ gridRow: `2 / span ${lines.length}` }}>
        <RankingBars
          items={items}
          measure={measure}
          rowHeight={narrow ? ROW[tall ? 'narrowTall' : 'narrow'] : ROW[dense]}
          mark={{ percent: board.mark.percent, label: t('board.mark.line', { mark, percent }) }}
          fullLabel={t('board.ranking.full')}
          label={t(`ranking.chart.${measure}`)}
          description={summaryOf(rows, mark, percent, words)}
        />
      </div>
    </div>
  );
}

function summaryOf(rows: readonly BoardRow[], mark: string, percent: string, { t, f }: Words): string {
  const ranked = rows.filter((row) => row.rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const [best, lowest] = [ranked.at(0), ranked.at(-1)];
  if (best === undefined || lowest === undefined) return t('board.ranking.summaryNone');
  return t('board.ranking.summary', {
    n: f.integer(ranked.length),
    best: rowName(best, t),
    bestRate: f.rate(best.rate),
    lowest: rowName(lowest, t),
    lowestRate: f.rate(lowest.rate),
    mark,
    percent,
  });
}
