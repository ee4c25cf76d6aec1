import type { Paint } from './chart-definition';
import { val, xml, xmlText } from './chart-xml';

/** Colours as on the screen (`tokens.css`, light): paper is always light. */
export const COLOURS: Record<Paint, string> = {
  fact: '3D6A99',
  quota: 'C3CAD2',
  before: 'AEB5BD',
  reached: '0F766E',
  near: '5A86B8',
  behind: 'D79A2B',
  far_behind: 'C4622D',
  full: '1C2024',
  mark: '8C1D24',
  nothing: 'FFFFFF',
};
const INK = '1C2024';
const INK_2 = '545B63';
const LINE = 'E4E7EB';
const LINE_STRONG = 'C9CED4';
const FONT = 'Times New Roman';
/** Marks that a black and white print tells apart by more than their grey: stripes on a ground. */
const PATTERNS: Partial<Record<Paint, { preset: string; ground: string }>> = {
  mark: { preset: 'dkHorz', ground: 'FFFFFF' },
  // In grey the same as `near`.
  far_behind: { preset: 'wdUpDiag', ground: 'F6E3D8' },
};
/** Light fills have an outline, or paper loses them. */
const OUTLINES: Partial<Record<Paint, string>> = { quota: INK_2, far_behind: COLOURS.far_behind };
const EMU_PER_POINT = 12_700;

export interface Letters {
  /** Points. */
  size: number;
  bold?: boolean;
  quiet?: boolean;
}

const colour = (rgb: string) => xml('a:srgbClr', { val: rgb });
const solid = (rgb: string) => xml('a:solidFill', {}, colour(rgb));
const NO_FILL = xml('a:noFill');
const NO_LINE = xml('a:ln', {}, NO_FILL);

/** The fill of a bar. */
export function barShape(paint: Paint): string {
  if (paint === 'nothing') return xml('c:spPr', {}, NO_FILL, NO_LINE);
  const rgb = COLOURS[paint];
  const pattern = PATTERNS[paint];
  const fill =
    pattern === undefined
      ? solid(rgb)
      : xml(
          'a:pattFill',
          { prst: pattern.preset },
          xml('a:fgClr', {}, colour(rgb)),
          xml('a:bgClr', {}, colour(pattern.ground)),
        );
  const outline = OUTLINES[paint];
  return xml('c:spPr', {}, fill, outline === undefined ? NO_LINE : stroke(outline, 0.5));
}

/** The stroke of a line over periods: facts are full lines with marks, quotas and earlier years are dashed. */
export function lineShape(paint: Paint): string {
  const rgb = paint === 'quota' ? INK_2 : COLOURS[paint];
  return xml('c:spPr', {}, stroke(rgb, 2.25, paint === 'fact' ? 'solid' : 'dash', 'rnd'));
}

/** The marks on a line; a quota has none, so that the two differ without colour. */
export function lineMarker(paint: Paint): string {
  if (paint === 'quota') return xml('c:marker', {}, val('c:symbol', 'none'));
  const fill = solid(paint === 'fact' ? COLOURS.fact : 'FFFFFF');
  const shape = xml('c:spPr', {}, fill, stroke(COLOURS[paint], 1));
  return xml(
    'c:marker',
    {},
    val('c:symbol', paint === 'fact' ? 'circle' : 'diamond'),
    val('c:size', 7),
    shape,
  );
}

function stroke(rgb: string, points: number, dash = 'solid', cap = 'flat'): string {
  const width = Math.round(points * EMU_PER_POINT);
  return xml('a:ln', { w: width, cap }, solid(rgb), val('a:prstDash', dash), xml('a:round'));
}

/** White behind a figure, so that a line under it does not cross it out. */
export const LABEL_GROUND = xml('c:spPr', {}, solid('FFFFFF'), NO_LINE);
export const NO_SHAPE = xml('c:spPr', {}, NO_FILL, NO_LINE);
export const PAPER = xml('c:spPr', {}, solid('FFFFFF'), NO_LINE);
export const AXIS_LINE = xml('c:spPr', {}, NO_FILL, stroke(LINE_STRONG, 0.75));
export const NO_AXIS_LINE = NO_SHAPE;
export const GRID_LINES = xml('c:majorGridlines', {}, xml('c:spPr', {}, stroke(LINE, 0.75)));

/** `c:txPr`: how the texts of a part look. `turned` in degrees, upwards. */
export function textStyle(letters: Letters, turned?: number): string {
  return xml(
    'c:txPr',
    {},
    bodyOf(turned),
    xml('a:lstStyle'),
    xml('a:p', {}, xml('a:pPr', {}, properties('a:defRPr', letters)), xml('a:endParaRPr', { lang: 'vi-VN' })),
  );
}

/** `c:title` with a text of its own; `turned` in degrees, upwards. */
export function titleOf(text: string, letters: Letters, turned?: number): string {
  const run = xml('a:r', {}, properties('a:rPr', letters, 'vi-VN'), `<a:t>${xmlText(text)}</a:t>`);
  const paragraph = xml('a:p', {}, xml('a:pPr', {}, properties('a:defRPr', letters)), run);
  const rich = xml('c:rich', {}, bodyOf(turned), xml('a:lstStyle'), paragraph);
  return xml('c:title', {}, xml('c:tx', {}, rich), val('c:overlay', false));
}

/** Text lies level, or is turned upwards by some degrees. */
function bodyOf(turned = 0): string {
  return xml('a:bodyPr', { rot: -turned * 60_000, vert: 'horz' });
}

function properties(name: string, { size, bold = false, quiet = false }: Letters, lang?: string): string {
  const attributes = { ...(lang !== undefined && { lang }), sz: size * 100, b: Number(bold) };
  const fonts = ['a:latin', 'a:ea', 'a:cs'].map((script) => xml(script, { typeface: FONT }));
  return xml(name, attributes, solid(quiet ? INK_2 : INK), ...fonts);
}
