import type { Board, BoardRow } from '@ket-nap/contracts';
import { BANDS } from '@ket-nap/domain';
import { rowName } from '@ket-nap/i18n';
import { rankingTable, rowsAsked } from '@ket-nap/tables';
import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { ChartCard } from '../../charts/ChartCard';
import { bandColour, rankingSeries, type RankingItem } from '../../charts/ranking-series';
import { BOARD_COLUMNS, BOARD_SORTS, oneOf, type BoardSort } from '../../search';
import { useWords, type Words } from '../../words';
import css from './board.module.css';
import table from './ranking.module.css';
import { bandTense, markName, rateTitle, showsAll, SIGNS, signsOf } from './board-words';
import { linesOf, type Opened } from './lines';
import { RankingLine } from './RankingLine';
import { SignLegend } from './Signs';

const RankingBars = lazy(() => import('../../charts/RankingBars'));

/** Height of a row in pixels, with its name in one line or in two, wide and narrow: as in ranking.module.css. */
const ROW = { wide: [28, 42], narrow: [46, 64] } as const;
const NARROW = '(max-width: 40em)';

interface Props {
  board: Board;
  /** The rows in the order of the address. */
  rows: readonly BoardRow[];
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
  opened: Opened;
}

/** The main chart: committees by rate, with their counts. A table for every reader, with the bars drawn over its middle. */
export function Ranking({ board, rows, sort, onSort, opened }: Props) {
  const words = useWords();
  const { t, f } = words;
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const mark = markName(board, words);
  const percent = f.rate(board.mark.percent);
  const lines = linesOf(rows, opened.ids);
  const items = lines.map((line): RankingItem =>
    line.of === 'row'
      ? { id: line.key, rate: line.row.rate, band: line.row.band }
      : { id: line.key, rate: line.member.rate, band: null },
  );
  const axis = { ...rankingSeries(items, board.mark.percent), mark: board.mark.percent };
  // Named by several successors, a row needs two lines.
  const tall = rows.some((row) => row.group?.kind === 'successors');
  const grouped = rows.some((row) => row.group !== null);
  return (
    <ChartCard
      chart="ranking"
      head={board}
      table={() => rankingTable(board, rows, words)}
      asked={{ rows: rowsAsked(rows) }}
      title={rateTitle(board, words)}
      subtitle={t('board.ranking.subtitle')}
      tools={<SortChoice sort={sort} onSort={onSort} />}
      className={table.rankingCard}
    >
      {rows.length === 0 && (
        <p className={css.quiet}>{t(showsAll(board) ? 'board.ranking.none' : 'board.ranking.ownNone')}</p>
      )}
      <div className={table.ranking} data-grouped={grouped || undefined} data-tall={tall || undefined}>
        <div className={table.rows} role="table" aria-label={rateTitle(board, words)}>
          <div className={table.hiddenRow} role="row">
            <span role="columnheader">{t('board.table.rank')}</span>
            <span role="columnheader">{t('board.table.name')}</span>
            <span role="columnheader">{t('board.table.band')}</span>
            <span role="columnheader">{t('board.table.rate')}</span>
            <span role="columnheader">{t('board.table.admitted')}</span>
          </div>
          {lines.map((line, index) => (
            <RankingLine
              key={line.key}
              board={board}
              line={line}
              place={index + 1}
              opened={opened}
              axis={axis}
            />
          ))}
        </div>
        {lines.length > 0 && (
          <div className={table.bars} style={{ gridRow: `1 / span ${lines.length}` }}>
            <Suspense fallback={null}>
              <RankingBars
                items={items}
                rowHeight={ROW[narrow ? 'narrow' : 'wide'][tall ? 1 : 0]}
                mark={{ percent: board.mark.percent, label: t('board.mark.line', { mark, percent }) }}
                fullLabel={t('board.ranking.full')}
                label={t('board.ranking.chart')}
                description={summaryOf(rows, mark, percent, words)}
              />
            </Suspense>
          </div>
        )}
      </div>
      <Legend board={board} rows={rows} />
    </ChartCard>
  );
}

function SortChoice({ sort, onSort }: Pick<Props, 'sort' | 'onSort'>) {
  const { t } = useWords();
  const data = BOARD_COLUMNS.flatMap((column) => {
    const label = t('board.ranking.by', { column: t(`board.sort.${column}`) });
    const natural = { value: column, label };
    // The other direction is chosen in the table's head; here it only has to be named.
    return sort === `-${column}`
      ? [natural, { value: sort, label: t('board.sort.reversed', { column: label }) }]
      : [natural];
  });
  return (
    <NativeSelect
      aria-label={t('board.ranking.sortBy')}
      size="xs"
      variant="unstyled"
      value={sort}
      data={data}
      classNames={{ root: table.sort, input: table.sortInput }}
      onChange={(event) => {
        const chosen = oneOf(BOARD_SORTS, event.currentTarget.value);
        if (chosen !== undefined) onSort(chosen);
      }}
    />
  );
}

function Legend({ board, rows }: { board: Board; rows: readonly BoardRow[] }) {
  const { t, f } = useWords();
  const tense = bandTense(board);
  const { reached, near, behind } = board.bands;
  const bounds = {
    reached: (band: string) => t('board.legend.from', { band, bound: f.rate(reached) }),
    near: (band: string) => t('board.legend.between', { band, from: f.decimal(near), to: f.rate(reached) }),
    behind: (band: string) => t('board.legend.between', { band, from: f.decimal(behind), to: f.rate(near) }),
    far_behind: (band: string) => t('board.legend.below', { band, bound: f.rate(behind) }),
  } as const;
  const signs = SIGNS.filter((sign) => rows.some((row) => signsOf(row).includes(sign)));
  return (
    <div className={css.legend}>
      {board.mark.percent > 0 &&
        BANDS.map((band) => (
          <span key={band} className={css.key}>
            <span className={css.swatch} style={{ background: bandColour(band) }} />
            {bounds[band](t(`band.${tense}.${band}`))}
          </span>
        ))}
      <SignLegend signs={signs} />
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
