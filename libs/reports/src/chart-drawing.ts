import type { ChartCorner, NativeChart } from './chart-definition';
import { NAMESPACES, xml, XML_HEAD } from './chart-xml';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = NAMESPACES['xmlns:c'];
const NOWHERE = { x: 0, y: 0 };

/** A drawing part (`xl/drawings/drawing1.xml`) around its anchors. */
export function drawing(anchors: readonly string[]): string {
  const namespaces = { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': NAMESPACES['xmlns:a'] };
  return XML_HEAD + xml('xdr:wsDr', namespaces, ...anchors);
}

/**
 * The frame of a chart on its sheet. Names its vocabularies itself, so that it may stand in a drawing that another program began.
 *
 * @param id number within the drawing, used once
 * @param relation the id of the drawing's relation to the chart
 */
export function anchor(chart: NativeChart, id: number, relation: string): string {
  const properties = xml(
    'xdr:nvGraphicFramePr',
    {},
    xml('xdr:cNvPr', { id, name: `Chart ${id}`, descr: chart.description, title: chart.title }),
    xml('xdr:cNvGraphicFramePr'),
  );
  const reference = { 'xmlns:c': CHART, 'xmlns:r': NAMESPACES['xmlns:r'], 'r:id': relation };
  const frame = xml(
    'xdr:graphicFrame',
    { macro: '' },
    properties,
    xml('xdr:xfrm', {}, xml('a:off', NOWHERE), xml('a:ext', { cx: 0, cy: 0 })),
    xml('a:graphic', {}, xml('a:graphicData', { uri: CHART }, xml('c:chart', reference))),
  );
  return xml(
    'xdr:twoCellAnchor',
    { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': NAMESPACES['xmlns:a'], editAs: 'oneCell' },
    corner('xdr:from', chart.anchor.from),
    corner('xdr:to', chart.anchor.to),
    frame,
    xml('xdr:clientData'),
  );
}

/** Drawings count columns and rows from 0. */
function corner(name: string, { column, row }: ChartCorner): string {
  const place = { 'xdr:col': column - 1, 'xdr:colOff': 0, 'xdr:row': row - 1, 'xdr:rowOff': 0 };
  return xml(name, {}, ...Object.entries(place).map(([key, value]) => xml(key, {}, String(value))));
}
