import { rangesOf } from './cell-ranges';
import { targetOf, WorkbookPackage } from './chart-package';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const CELLS_END = '</sheetData>';
/** What a font may say, in the order of the schema (CT_Font, ECMA-376 part 1, 18.8.22, as the Open XML SDK reads it). */
const OF_FONT = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];
const FONT = /(?<=<font>).*?(?=<\/font>)/gs;
const ELEMENT = /<(\w+)\b[^>]*\/>/g;
/** Ids of bars: in the rule, and in what newer programs know of it. The ids beside them name the format itself. */
const BAR_ID = /(?<=<x14:id>|<x14:cfRule\b[^>]* id=")\{[0-9A-F-]{36}\}/g;
const PRIORITY = /(?<=<cfRule\b[^>]* priority=")\d+/g;
const VALIDATIONS = /<dataValidations\b[^>]*>(.*?)<\/dataValidations>/s;
const VALIDATION = /<dataValidation\b[^>]*?(?:\/>|>.*?<\/dataValidation>)/gs;
const CELLS = /(?<= sqref=")[^"]*/;

/**
 * A workbook as exceljs has just written it, made what the format asks for where the library does otherwise: some programs forgive
 * that, others say that the file is damaged and repair it. The same workbook is then the same file.
 */
export function finished(bytes: Uint8Array): Uint8Array {
  const pack = WorkbookPackage.open(bytes);
  pack.write(STYLES, pack.text(STYLES).replace(FONT, fontInOrder));
  for (const relation of pack.relations(WORKBOOK)) {
    if (!relation.type.endsWith('/worksheet')) continue;
    const sheet = targetOf(WORKBOOK, relation);
    const text = pack.text(sheet);
    // The cells are nearly all of it, and as they should be.
    const end = Math.max(0, text.indexOf(CELLS_END));
    pack.write(sheet, text.slice(0, end) + finishedRules(text.slice(end)));
  }
  return pack.bytes();
}

function fontInOrder(font: string): string {
  return [...font.matchAll(ELEMENT)]
    .toSorted(([, a = ''], [, b = '']) => OF_FONT.indexOf(a) - OF_FONT.indexOf(b))
    .map(([element]) => element)
    .join('');
}

function finishedRules(rules: string): string {
  return withOwnPriorities(withSteadyIds(withOwnCells(rules)));
}

/** The library draws the ids of bars by lot. */
function withSteadyIds(rules: string): string {
  const ids = [...new Set(rules.match(BAR_ID) ?? [])];
  return rules.replace(
    BAR_ID,
    (id) => `{00000000-0000-4000-8000-${String(ids.indexOf(id) + 1).padStart(12, '0')}}`,
  );
}

/** Each rule of a sheet has a priority of its own; which goes before which stays. */
function withOwnPriorities(rules: string): string {
  const given = (rules.match(PRIORITY) ?? []).map(Number);
  const places = given.map((priority, at) => ({ priority, at })).toSorted((a, b) => a.priority - b.priority);
  let at = 0;
  return rules.replace(PRIORITY, () => {
    const rule = at++;
    return String(places.findIndex((place) => place.at === rule) + 1);
  });
}

/** One rule for all cells in which the same may be typed. The library writes ranges that overlap, which no spreadsheet does. */
function withOwnCells(rules: string): string {
  return rules.replace(VALIDATIONS, (_, written: string) => {
    const cells = new Map<string, string[]>();
    for (const [rule] of written.matchAll(VALIDATION)) {
      const same = rule.replace(CELLS, '');
      cells.set(same, [...(cells.get(same) ?? []), CELLS.exec(rule)?.[0] ?? '']);
    }
    const own = [...cells].map(([rule, of]) => rule.replace(CELLS, rangesOf(of).join(' ')));
    return `<dataValidations count="${own.length}">${own.join('')}</dataValidations>`;
  });
}
