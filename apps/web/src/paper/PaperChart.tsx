import type { OfficialChart, OfficialTable } from '@ket-nap/contracts';
import type { Formats } from '@ket-nap/i18n';
import { useId, type ReactNode } from 'react';
import { drawnOf, inParts, type ChartRow, type Drawn } from './chart-rows';
import { HEIGHT as COLUMNS_HEIGHT, PairedColumns } from './PairedColumns';
import css from './paper.module.css';
import { RankedBars, ROW, TOP } from './RankedBars';
import { contentHeight, contentWidth, type Orientation } from './sizes';
import { HEIGHT as TREND_HEIGHT, TrendLines } from './TrendLines';

interface Props {
  chart: OfficialChart;
  table: OfficialTable;
  orientation: Orientation;
  f: Formats;
}

/** What title, key and the space around a drawing take of a sheet. */
const AROUND = 110;
/** What a group of columns with its name takes at least. */
const GROUP = 50;

/** A chart in black on white, drawn of the cells of its table; one that is longer than a sheet goes on on the next. */
export function PaperChart({ chart, table, orientation, f }: Props) {
  const drawn = drawnOf(chart, table, f);
  const width = contentWidth(orientation);
  const parts = inParts(drawn.rows, mostOf(chart.kind, orientation));
  const highest = Math.max(0, ...drawn.rows.flatMap(({ figures }) => figures.map((one) => one ?? 0)));
  return (
    <figure className={css.chart}>
      {parts.map((rows, place) => (
        <div key={place} className={css.drawing}>
          <figcaption className={css.chartTitle}>
            {chart.title}
            {parts.length > 1 && ` (${place + 1}/${parts.length})`}
          </figcaption>
          <Drawing chart={chart} width={width} height={heightOf(chart.kind, rows)}>
            <Marks chart={chart} drawn={drawn} rows={rows} width={width} highest={highest} />
          </Drawing>
          <Key chart={chart} drawn={drawn} />
        </div>
      ))}
    </figure>
  );
}

interface DrawingProps {
  chart: OfficialChart;
  width: number;
  height: number;
  children: ReactNode;
}

function Drawing({ chart: { title, summary }, width, height, children }: DrawingProps) {
  const id = useId();
  return (
    <svg
      // As wide as the sheet between its margins; told in parts of it, a browser prints it as narrow as its title.
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={css.svg}
      role="img"
      aria-label={title}
      aria-describedby={id}
    >
      <desc id={id}>{summary}</desc>
      {children}
    </svg>
  );
}

interface MarksProps {
  chart: OfficialChart;
  drawn: Drawn;
  rows: readonly ChartRow[];
  width: number;
  highest: number;
}

function Marks({ chart, drawn, rows, width, highest }: MarksProps) {
  const series = drawn.series.length;
  const shared = { rows, width, highest };
  switch (chart.kind) {
    case 'ranked':
      return <RankedBars {...shared} lines={chart.lines} />;
    case 'columns':
      return <PairedColumns {...shared} series={series} write={drawn.write} />;
    case 'trend':
      return <TrendLines {...shared} series={series} write={drawn.write} />;
  }
}

/** What the colours mean: of ranked bars the bands, of the others the columns that they draw. */
function Key({ chart: { kind, key }, drawn }: { chart: OfficialChart; drawn: Drawn }) {
  const entries =
    kind === 'ranked'
      ? key.map(({ band, text }) => ({ text, mark: { 'data-band': band } }))
      : drawn.series.map((text, place) => ({ text, mark: { 'data-series': place } }));
  if (entries.length === 0) return null;
  return (
    <ul className={css.key}>
      {entries.map(({ text, mark }) => (
        <li key={text}>
          <span className={css.swatch} {...mark} />
          {text}
        </li>
      ))}
    </ul>
  );
}

function mostOf(kind: OfficialChart['kind'], orientation: Orientation): number {
  if (kind === 'ranked') return Math.floor((contentHeight(orientation) - AROUND - TOP) / ROW);
  return Math.floor(contentWidth(orientation) / GROUP);
}

function heightOf(kind: OfficialChart['kind'], rows: readonly ChartRow[]): number {
  if (kind === 'ranked') return TOP + rows.length * ROW + 2;
  return kind === 'columns' ? COLUMNS_HEIGHT : TREND_HEIGHT;
}
