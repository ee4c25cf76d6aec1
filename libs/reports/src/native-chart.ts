import { partOf, WorkbookCells } from './chart-cells';
import type { ChartSeries, NativeChart } from './chart-definition';
import { anchor, drawing } from './chart-drawing';
import { beforeEnd, targetOf, WorkbookPackage } from './chart-package';
import { chartSpace } from './chart-space';
import { withDrawing } from './sheet-drawing';
import { workbookParts } from './xlsx-parts';
import { ZipFile } from './zip-file';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = {
  relation: `${OFFICE}/drawing`,
  type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
};
const CHART = {
  relation: `${OFFICE}/chart`,
  type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/**
 * A finished workbook with native charts, which exceljs cannot write: their parts are added to its zip, each figure a reference to
 * a cell beside what that cell shows now. Nothing else in the workbook changes.
 *
 * @param bytes as exceljs wrote them
 * @throws RangeError for a sheet that is not in the workbook, a chart of no cells, or text with control characters
 */
export async function withCharts(bytes: Uint8Array, charts: readonly NativeChart[]): Promise<Uint8Array> {
  if (charts.length === 0) return bytes;
  const zip = ZipFile.open(bytes);
  const parts = await workbookParts(zip);
  const cells = await WorkbookCells.read(zip, parts, charts.flatMap(sheetsOf));
  const pack = WorkbookPackage.open(bytes);
  for (const chart of charts) {
    const part = pack.add('xl/charts/chart', CHART.type, chartSpace(chart, cells));
    place(pack, drawingOf(pack, partOf(parts, chart.sheet)), chart, part);
  }
  return pack.bytes();
}

/** Sheets whose cells a chart shows. */
function sheetsOf(chart: NativeChart): string[] {
  const series = (of: readonly ChartSeries[]) => of.flatMap(({ name, values }) => [name.sheet, values.sheet]);
  const own =
    chart.kind === 'ranked'
      ? series([chart.rates, ...chart.lines.flatMap(({ before, line }) => [before, line])])
      : series(chart.series);
  return [chart.categories.sheet, ...own];
}

/** The drawing of a sheet, which is made where it has none: a sheet has one at most, with all its charts and pictures. */
function drawingOf(pack: WorkbookPackage, sheet: string): string {
  const existing = pack.relations(sheet).find(({ type }) => type === DRAWING.relation);
  if (existing) return targetOf(sheet, existing);
  const part = pack.add('xl/drawings/drawing', DRAWING.type, drawing([]));
  const relation = pack.relate(sheet, DRAWING.relation, part);
  pack.write(sheet, withDrawing(pack.text(sheet), relation));
  return part;
}

function place(pack: WorkbookPackage, part: string, chart: NativeChart, target: string): void {
  const before = pack.text(part);
  const ids = [...before.matchAll(/<xdr:cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id));
  const relation = pack.relate(part, CHART.relation, target);
  pack.write(part, beforeEnd(before, 'xdr:wsDr', anchor(chart, Math.max(1, ...ids) + 1, relation)));
}
