import type { Board, BoardRow } from '@ket-nap/contracts';
import { BANDS } from '@ket-nap/domain';
import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { bandColour } from '../../charts/ranking-series';
import { BOARD_COLUMNS, BOARD_SORTS, oneOf, type BoardSort } from '../../search';
import { Card } from '../../ui/Card';
import { useWords, type Words } from '../../words';
import css from './board.module.css';
import table from './ranking.module.css';
import { bandTense, markName, rateTitle, reasonWithoutRate, SIGNS, showsAll, signsOf } from './board-words';
import { SignLegend, Signs } from './Signs';

const RankingBars = lazy(() => import('../../charts/RankingBars'));

/** Height of a row in pixels, wide and narrow: as in board.module.css. */
const ROW = 28;
const TALL_ROW = 46;
const NARROW = '(max-width: 40em)';

interface Props {
  board: Board;
  /** The rows in the order of the address. */
  rows: readonly BoardRow[];
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
}

/** The main chart: committees by rate, with their counts. A table for every reader, with the bars drawn over its middle. */
export function Ranking({ board, rows, sort, onSort }: Props) {
  const words = useWords();
  const { t, f } = words;
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const mark = markName(board, words);
  const percent = f.rate(board.mark.percent);
  return (
    <Card
      title={rateTitle(board, words)}
      subtitle={t('board.ranking.subtitle')}
      tools={<SortChoice sort={sort} onSort={onSort} />}
      className={table.rankingCard}
    >
      {rows.length === 0 && <p className={css.quiet}>{t('board.ranking.none')}</p>}
      <div className={table.ranking}>
        <div className={table.rows} role="table" aria-label={rateTitle(board, words)}>
          <div className={table.hiddenRow} role="row">
            <span role="columnheader">{t('board.table.rank')}</span>
            <span role="columnheader">{t('board.table.name')}</span>
            <span role="columnheader">{t('board.table.band')}</span>
            <span role="columnheader">{t('board.table.rate')}</span>
            <span role="columnheader">{t('board.table.admitted')}</span>
          </div>
          {rows.map((row, index) => (
            <RankingRow
              key={row.committee.id}
              row={row}
              line={index + 1}
              tense={bandTense(board)}
              ranked={showsAll(board)}
            />
          ))}
        </div>
        {rows.length > 0 && (
          <div className={table.bars} style={{ gridRow: `1 / span ${rows.length}` }}>
            <Suspense fallback={null}>
              <RankingBars
                items={rows.map((row) => ({ id: row.committee.id, rate: row.rate, band: row.band }))}
                rowHeight={narrow ? TALL_ROW : ROW}
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
    </Card>
  );
}

interface RowProps {
  row: BoardRow;
  /** Its line of the grid, said because the bars share the grid. */
  line: number;
  tense: 'during' | 'after';
  ranked: boolean;
}

function RankingRow({ row, line, tense, ranked }: RowProps) {
  const { t, f } = useWords();
  const reason = reasonWithoutRate(row);
  const counts =
    row.quota === null ? f.integer(row.admitted) : `${f.integer(row.admitted)}/${f.integer(row.quota)}`;
  return (
    <div
      className={table.rankingRow}
      role="row"
      style={{ gridRow: line }}
      data-without-rate={reason !== null || undefined}
    >
      <span role="cell" className={table.rank}>
        {ranked ? row.rank : ''}
      </span>
      <span role="rowheader" className={table.name}>
        <span className={table.nameText} title={row.committee.name}>
          {row.committee.name}
        </span>
        <Signs signs={signsOf(row)} />
      </span>
      <span role="cell" className={table.track}>
        {reason === null ? (
          <span className={table.bandWord}>{row.band && t(`band.${tense}.${row.band}`)}</span>
        ) : (
          t(reason)
        )}
      </span>
      <span role="cell" className={table.rate}>
        {f.rate(row.rate)}
      </span>
      <span role="cell" className={table.counts}>
        {counts}
      </span>
    </div>
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
    best: best.committee.name,
    bestRate: f.rate(best.rate),
    lowest: lowest.committee.name,
    lowestRate: f.rate(lowest.rate),
    mark,
    percent,
  });
}
