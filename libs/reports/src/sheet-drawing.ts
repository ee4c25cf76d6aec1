import { NAMESPACES, xml } from './chart-xml';

/** What comes after `<drawing>` in a worksheet (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const AFTER = new Set([
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);
const TAG = /<(\/?)([A-Za-z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;
const CELLS_END = '</sheetData>';

/**
 * A worksheet with its drawing in the one place where the schema has it: a spreadsheet program "repairs" a sheet with elements in
 * another order, and drops them.
 *
 * @param relation the id of the sheet's relation to the drawing
 */
export function withDrawing(worksheet: string, relation: string): string {
  return beforeIn(worksheet, xml('drawing', { 'xmlns:r': NAMESPACES['xmlns:r'], 'r:id': relation }));
}

/**
 * The same for an element that comes after the cells.
 *
 * @param more what has to come after it, besides all that comes after a drawing
 */
export function beforeIn(worksheet: string, element: string, more: readonly string[] = []): string {
  const at = placeOf(worksheet, more);
  return worksheet.slice(0, at) + element + worksheet.slice(at);
}

/** Where the first element begins that has to come after, or the worksheet ends. */
function placeOf(worksheet: string, more: readonly string[]): number {
  // Cells are nearly all of it, and none of what is looked for.
  const cells = worksheet.indexOf(CELLS_END);
  TAG.lastIndex = cells < 0 ? worksheet.search(/<sheetData\s*\/>/) : cells + CELLS_END.length;
  let depth = 0;
  for (let found = TAG.exec(worksheet); found; found = TAG.exec(worksheet)) {
    const [, closing, name = '', empty] = found;
    if (name === 'worksheet') return found.index;
    if (closing === '/') depth--;
    else {
      if (depth === 0 && (AFTER.has(name) || more.includes(name))) return found.index;
      if (empty !== '/') depth++;
    }
  }
  throw new RangeError('not a worksheet');
}
