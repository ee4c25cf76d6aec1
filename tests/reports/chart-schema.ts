import type { Element } from './chart-reader';

const SHAPE = ['c:spPr', 'c:txPr'];
const LABEL = [
  ...['c:numFmt', ...SHAPE, 'c:dLblPos', 'c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName'],
  ...['c:showPercent', 'c:showBubbleSize', 'c:separator'],
];
const AXIS = [
  ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:minorGridlines', 'c:title'],
  ...['c:numFmt', 'c:majorTickMark', 'c:minorTickMark', 'c:tickLblPos', ...SHAPE, 'c:crossAx', 'c:crosses'],
];

/** The sequences of the schema (ECMA-376 part 1, annex A: dml-chart, dml-spreadsheetDrawing, sml-sheet), by parent. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': [
    ...[
      'c:date1904',
      'c:lang',
      'c:roundedCorners',
      'c:style',
      'c:clrMapOvr',
      'c:pivotSource',
      'c:protection',
    ],
    ...['c:chart', ...SHAPE, 'c:externalData', 'c:printSettings', 'c:userShapes', 'c:extLst'],
  ],
  'c:chartSpace/c:chart': [
    ...['c:title', 'c:autoTitleDeleted', 'c:pivotFmts', 'c:view3D', 'c:floor', 'c:sideWall', 'c:backWall'],
    ...['c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs', 'c:extLst'],
  ],
  'c:title': ['c:tx', 'c:layout', 'c:overlay', ...SHAPE],
  'c:plotArea': ['c:layout', 'c:barChart', 'c:lineChart', 'c:catAx', 'c:valAx', 'c:dTable', 'c:spPr'],
  'c:barChart': [
    ...[
      'c:barDir',
      'c:grouping',
      'c:varyColors',
      'c:ser',
      'c:dLbls',
      'c:gapWidth',
      'c:overlap',
      'c:serLines',
    ],
    'c:axId',
  ],
  'c:lineChart': [
    ...['c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:dropLines', 'c:hiLowLines', 'c:upDownBars'],
    ...['c:marker', 'c:smooth', 'c:axId'],
  ],
  'c:barChart/c:ser': [
    ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:pictureOptions', 'c:dPt', 'c:dLbls'],
    ...['c:trendline', 'c:errBars', 'c:cat', 'c:val', 'c:shape', 'c:extLst'],
  ],
  'c:lineChart/c:ser': [
    ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:marker', 'c:dPt', 'c:dLbls', 'c:trendline', 'c:errBars'],
    ...['c:cat', 'c:val', 'c:smooth', 'c:extLst'],
  ],
  'c:dPt': ['c:idx', 'c:invertIfNegative', 'c:marker', 'c:bubble3D', 'c:explosion', 'c:spPr'],
  'c:dLbls': ['c:dLbl', 'c:delete', ...LABEL, 'c:showLeaderLines', 'c:leaderLines'],
  'c:dLbl': ['c:idx', 'c:delete', 'c:layout', 'c:tx', ...LABEL],
  'c:strRef': ['c:f', 'c:strCache'],
  'c:numRef': ['c:f', 'c:numCache'],
  'c:strCache': ['c:ptCount', 'c:pt'],
  'c:numCache': ['c:formatCode', 'c:ptCount', 'c:pt'],
  'c:scaling': ['c:logBase', 'c:orientation', 'c:max', 'c:min'],
  'c:catAx': [
    ...[...AXIS, 'c:crossesAt', 'c:auto', 'c:lblAlgn', 'c:lblOffset', 'c:tickLblSkip', 'c:tickMarkSkip'],
    'c:noMultiLvlLbl',
  ],
  'c:valAx': [...AXIS, 'c:crossesAt', 'c:crossBetween', 'c:majorUnit', 'c:minorUnit', 'c:dispUnits'],
  'c:legend': ['c:legendPos', 'c:legendEntry', 'c:layout', 'c:overlay', ...SHAPE],
  'c:lineChart/c:ser/c:marker': ['c:symbol', 'c:size', 'c:spPr'],
  'c:spPr': ['a:xfrm', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:gradFill', 'a:pattFill', 'a:ln'],
  'c:txPr': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'c:rich': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:ln': ['a:noFill', 'a:solidFill', 'a:pattFill', 'a:prstDash', 'a:round', 'a:headEnd', 'a:tailEnd'],
  'a:pattFill': ['a:fgClr', 'a:bgClr'],
  'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
  'a:r': ['a:rPr', 'a:t'],
  'a:rPr': ['a:ln', 'a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
  'a:defRPr': ['a:ln', 'a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
  'xdr:twoCellAnchor': ['xdr:from', 'xdr:to', 'xdr:pic', 'xdr:graphicFrame', 'xdr:clientData'],
  'xdr:from': ['xdr:col', 'xdr:colOff', 'xdr:row', 'xdr:rowOff'],
  'xdr:to': ['xdr:col', 'xdr:colOff', 'xdr:row', 'xdr:rowOff'],
  'xdr:graphicFrame': ['xdr:nvGraphicFramePr', 'xdr:xfrm', 'a:graphic'],
  'xdr:nvGraphicFramePr': ['xdr:cNvPr', 'xdr:cNvGraphicFramePr'],
  worksheet: [
    ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
    ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
    ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
    ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
    ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing'],
    ...['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
  ],
};
/** Elements of which a chart may hold only one where the list does not say otherwise. */
const MANY = new Set(
  [
    'c:ser',
    'c:dPt',
    'c:dLbl',
    'c:pt',
    'c:axId',
    'c:barChart',
    'c:catAx',
    'c:valAx',
    'c:legendEntry',
    'a:p',
  ].concat(...['a:r', 'conditionalFormatting']),
);

/** Where an element stands that the schema does not have there, or not in that order; empty when all is well. */
export function orderFaults(element: Element, path: readonly string[] = []): string[] {
  const here = [...path, element.name];
  const sequence = sequenceOf(here);
  const faults: string[] = [];
  let last = -1;
  let before = '';
  for (const { name } of sequence ? element.children : []) {
    const at = sequence?.indexOf(name) ?? -1;
    if (at < 0) faults.push(`${here.join('/')} has ${name}`);
    // The two kinds of axes come in pairs, in any order.
    else if (at < last && !(before === 'c:valAx' && name === 'c:catAx'))
      faults.push(`${here.join('/')} has ${name} after ${before}`);
    else if (name === before && !MANY.has(name)) faults.push(`${here.join('/')} has ${name} twice`);
    last = at;
    before = name;
  }
  return [...faults, ...element.children.flatMap((child) => orderFaults(child, here))];
}

/** The most particular of the lists: that of `c:barChart/c:ser` before that of `c:ser`. */
function sequenceOf(path: readonly string[]): readonly string[] | undefined {
  return [3, 2, 1].map((length) => SEQUENCES[path.slice(-length).join('/')]).find(Boolean);
}
