import type { ChartSeries } from './chart-definition';
import type { WorkbookCells } from './chart-cells';
import { barShape, LABEL_GROUND, lineMarker, lineShape, textStyle } from './chart-look';
import { chartReference, type ChartCells } from './chart-reference';
import { val, xml, xmlText } from './chart-xml';

const GENERAL = 'General';
/** A label may say the figure alone: no key, name, category or share. */
const FIGURE_ONLY = [
  val('c:showLegendKey', false),
  val('c:showVal', true),
  val('c:showCatName', false),
  val('c:showSerName', false),
  val('c:showPercent', false),
  val('c:showBubbleSize', false),
].join('');

/** `c:ser` elements of one chart, numbered as they come, with what the cells hold now beside every reference. */
export class SeriesWriter {
  private count = 0;

  constructor(
    private readonly cells: WorkbookCells,
    private readonly categories: ChartCells,
  ) {}

  /** Of bars and columns. */
  bar(series: ChartSeries): string {
    const points = (series.paints ?? []).map((paint, index) =>
      paint === null || paint === series.paint ? '' : point(index, barShape(paint)),
    );
    return xml(
      'c:ser',
      {},
      this.head(series),
      barShape(series.paint),
      val('c:invertIfNegative', false),
      ...points,
      this.labels(series, 'outEnd'),
      this.data(series),
    );
  }

  /** Of a line. */
  line(series: ChartSeries): string {
    return xml(
      'c:ser',
      {},
      this.head(series),
      lineShape(series.paint),
      lineMarker(series.paint),
      this.labels(series, series.paint === 'fact' ? 'b' : 't'),
      this.data(series),
      val('c:smooth', false),
    );
  }

  private head({ name }: ChartSeries): string {
    const index = this.count++;
    return val('c:idx', index) + val('c:order', index) + xml('c:tx', {}, this.texts(name));
  }

  /** Where a cell has no number there is no figure to print: a spreadsheet would take its words for 0. */
  private labels({ labels, values }: ChartSeries, place: string): string {
    if (labels === undefined) return '';
    const gone = this.cells.of(values).map(({ value }, index) => {
      if (typeof value === 'number') return '';
      return xml('c:dLbl', {}, val('c:idx', index), val('c:delete', true));
    });
    return xml(
      'c:dLbls',
      {},
      ...gone,
      xml('c:numFmt', { formatCode: labels, sourceLinked: 0 }),
      LABEL_GROUND,
      textStyle({ size: 10 }),
      val('c:dLblPos', place),
      FIGURE_ONLY,
    );
  }

  private data({ values }: ChartSeries): string {
    return xml('c:cat', {}, this.texts(this.categories)) + xml('c:val', {}, this.numbers(values));
  }

  private texts(cells: ChartCells): string {
    const points = this.cells
      .of(cells)
      .map(({ value }, index) => (value === null ? '' : cached(index, String(value))));
    const cache = xml('c:strCache', {}, val('c:ptCount', cells.rows.length), ...points);
    return xml('c:strRef', {}, `<c:f>${xmlText(chartReference(cells))}</c:f>`, cache);
  }

  private numbers(cells: ChartCells): string {
    const found = this.cells.of(cells);
    const points = found.map(({ value }, index) =>
      typeof value === 'number' ? cached(index, String(value)) : '',
    );
    const format = found.find(({ value }) => typeof value === 'number')?.format ?? GENERAL;
    const cache = xml(
      'c:numCache',
      {},
      `<c:formatCode>${xmlText(format)}</c:formatCode>`,
      val('c:ptCount', cells.rows.length),
      ...points,
    );
    return xml('c:numRef', {}, `<c:f>${xmlText(chartReference(cells))}</c:f>`, cache);
  }
}

function point(index: number, shape: string): string {
  return xml(
    'c:dPt',
    {},
    val('c:idx', index),
    val('c:invertIfNegative', false),
    val('c:bubble3D', false),
    shape,
  );
}

function cached(index: number, text: string): string {
  return xml('c:pt', { idx: index }, `<c:v>${xmlText(text)}</c:v>`);
}
