import { axes, hiddenAxes, type AxesOf } from './chart-axes';
import type { WorkbookCells } from './chart-cells';
import type { NativeChart } from './chart-definition';
import { PAPER, textStyle, titleOf } from './chart-look';
import { SeriesWriter } from './chart-series';
import { NAMESPACES, val, xml, XML_HEAD } from './chart-xml';

type Ranked = Extract<NativeChart, { kind: 'ranked' }>;
type Columns = Extract<NativeChart, { kind: 'columns' }>;
type Trend = Extract<NativeChart, { kind: 'trend' }>;

const FIRST = { names: 1001, values: 1002 };
const SECOND = { names: 2001, values: 2002 };
const FULL = 100;
/** Room to the right of the longest bar for its figure. */
const HEADROOM = 1.1;
/** Names under this many columns stand upright; more are turned so that they stay readable. */
const UPRIGHT_NAMES = 6;
const TURN = 45;
const LEGEND = xml('c:legend', {}, val('c:legendPos', 'b'), val('c:overlay', false), textStyle({ size: 10 }));

/** The part of a chart (`xl/charts/chart1.xml`), by the sequences of ECMA-376 part 1, 21.2. */
export function chartSpace(chart: NativeChart, cells: WorkbookCells): string {
  const content = xml(
    'c:chart',
    {},
    titleOf(chart.title, { size: 13, bold: true }),
    val('c:autoTitleDeleted', false),
    xml('c:plotArea', {}, xml('c:layout'), plotOf(chart, cells), PAPER),
    chart.kind === 'ranked' ? '' : LEGEND,
    val('c:plotVisOnly', true),
    val('c:dispBlanksAs', 'gap'),
  );
  const space = xml(
    'c:chartSpace',
    NAMESPACES,
    val('c:date1904', false),
    val('c:lang', 'vi-VN'),
    val('c:roundedCorners', false),
    content,
    PAPER,
    textStyle({ size: 10 }),
  );
  return XML_HEAD + space;
}

/** The groups of marks with their axes. */
function plotOf(chart: NativeChart, cells: WorkbookCells): string {
  const series = new SeriesWriter(cells, chart.categories);
  switch (chart.kind) {
    case 'ranked':
      return ranked(chart, series, scaleFor(chart, cells));
    case 'columns':
      return columns(chart, series);
    case 'trend':
      return trend(chart, series);
  }
}

/**
 * Bars, and over them on a second pair of axes stacks of "nothing up to the line, the line": without gaps they join to one line
 * from top to foot. Bars and lines of different kinds in one chart would lie crosswise in LibreOffice.
 */
function ranked(chart: Ranked, series: SeriesWriter, scale: NonNullable<AxesOf['scale']>): string {
  const of = { ...FIRST, horizontal: true, titles: chart.axes, format: chart.axes.format, scale };
  const bars = barGroup('bar', 'clustered', [series.bar(chart.rates)], { gap: 40 }, FIRST);
  if (chart.lines.length === 0) return bars + axes(of);
  const lines = chart.lines.flatMap(({ before, line }) => [series.bar(before), series.bar(line)]);
  const over = barGroup('bar', 'stacked', lines, { gap: 0, overlap: 100 }, SECOND);
  return bars + over + axes(of) + hiddenAxes({ ...of, ...SECOND });
}

function columns({ series, axes: titles, categories }: Columns, writer: SeriesWriter): string {
  const written = series.map((one) => writer.bar(one));
  const turned = categories.rows.length > UPRIGHT_NAMES ? { turned: TURN } : {};
  const of = { ...FIRST, horizontal: false, titles, format: titles.format, ...turned };
  return barGroup('col', 'clustered', written, { gap: 45, overlap: 0 }, FIRST) + axes(of);
}

function trend({ series, axes: titles }: Trend, writer: SeriesWriter): string {
  const group = xml(
    'c:lineChart',
    {},
    val('c:grouping', 'standard'),
    val('c:varyColors', false),
    ...series.map((one) => writer.line(one)),
    val('c:marker', true),
    val('c:axId', FIRST.names),
    val('c:axId', FIRST.values),
  );
  return group + axes({ ...FIRST, horizontal: false, titles, format: titles.format });
}

function barGroup(
  direction: 'bar' | 'col',
  grouping: 'clustered' | 'stacked',
  series: readonly string[],
  { gap, overlap }: { gap: number; overlap?: number },
  { names, values }: typeof FIRST,
): string {
  return xml(
    'c:barChart',
    {},
    val('c:barDir', direction),
    val('c:grouping', grouping),
    val('c:varyColors', false),
    ...series,
    val('c:gapWidth', gap),
    overlap === undefined ? '' : val('c:overlap', overlap),
    val('c:axId', names),
    val('c:axId', values),
  );
}

/** From 0 to beyond both 100% and the highest rate, in steps that a reader counts in. */
function scaleFor(
  { rates, highest: least = FULL }: Ranked,
  cells: WorkbookCells,
): { max: number; step: number } {
  const values = cells.of(rates.values).map(({ value }) => (typeof value === 'number' ? value : 0));
  const highest = Math.max(FULL, least, ...values) * HEADROOM;
  const step = [25, 50, 100, 200, 500].find((one) => highest <= one * 6) ?? highest / 5;
  const fine = step / 5;
  return { max: Math.ceil(highest / fine) * fine, step };
}
