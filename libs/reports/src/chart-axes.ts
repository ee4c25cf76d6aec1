import { AXIS_LINE, GRID_LINES, NO_AXIS_LINE, textStyle, titleOf } from './chart-look';
import { val, xml } from './chart-xml';

/** The two axes of a group of marks: `horizontal` bars have their names on the left, the first on top. */
export interface AxesOf {
  names: number;
  values: number;
  horizontal: boolean;
  titles: { category: string; value: string };
  /** Number format of the values. */
  format: string;
  /** Fixed where two groups have to agree; else the spreadsheet chooses. */
  scale?: { max: number; step: number };
  /** Turned names, in degrees. */
  turned?: number;
}

const LETTERS = { size: 10 };
const TITLE = { size: 10, quiet: true };

/** Axes that are seen. */
export function axes(of: AxesOf): string {
  return nameAxis(of, false) + valueAxis(of, false);
}

/**
 * A second pair at the same scale that is not seen. Only the names are deleted: without a value axis LibreOffice would stack the
 * group upon the first.
 */
export function hiddenAxes(of: AxesOf): string {
  return nameAxis(of, true) + valueAxis(of, true);
}

function nameAxis({ names, values, horizontal, titles, turned }: AxesOf, hidden: boolean): string {
  return xml(
    'c:catAx',
    {},
    val('c:axId', names),
    xml('c:scaling', {}, val('c:orientation', horizontal ? 'maxMin' : 'minMax')),
    val('c:delete', hidden),
    val('c:axPos', horizontal ? 'l' : 'b'),
    hidden || titles.category === '' ? '' : titleOf(titles.category, TITLE, horizontal ? 90 : 0),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', hidden ? 'none' : 'low'),
    AXIS_LINE,
    textStyle(LETTERS, turned),
    val('c:crossAx', values),
    val('c:crosses', 'autoZero'),
    val('c:auto', false),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 60),
    val('c:tickLblSkip', 1),
    val('c:noMultiLvlLbl', true),
  );
}

function valueAxis(of: AxesOf, hidden: boolean): string {
  const { names, values, horizontal, titles, format, scale } = of;
  const bounds = [...(scale ? [val('c:max', scale.max)] : []), val('c:min', 0)];
  return xml(
    'c:valAx',
    {},
    val('c:axId', values),
    xml('c:scaling', {}, val('c:orientation', 'minMax'), ...bounds),
    val('c:delete', false),
    val('c:axPos', horizontal ? 'b' : 'l'),
    hidden ? '' : GRID_LINES,
    hidden || titles.value === '' ? '' : titleOf(titles.value, TITLE, horizontal ? 0 : 90),
    xml('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', hidden ? 'none' : 'nextTo'),
    NO_AXIS_LINE,
    textStyle({ ...LETTERS, quiet: true }),
    val('c:crossAx', names),
    // With the first name on top, the axis at the foot is beyond the last one.
    val('c:crosses', horizontal ? 'max' : 'autoZero'),
    val('c:crossBetween', 'between'),
    scale ? val('c:majorUnit', scale.step) : '',
  );
}
