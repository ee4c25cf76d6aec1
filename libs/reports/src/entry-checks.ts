import { sumOfKnown } from '@ket-nap/domain';
import type { ConditionalFormattingRule, Fill, Worksheet } from 'exceljs';

const BAD = { ink: 'FF8C1D24', ground: 'FFFDE7E3' };
const GOOD = { ink: 'FF0F6B5C', ground: 'FFE6F4F1' };

/** A formula with the result that the file stores of it. */
export interface Check {
  formula: string;
  result: number | string;
}

/** What the cells of a range add up to; nothing while none of them is filled in. */
export function sumCheck(range: string, counts: readonly (number | null)[]): Check {
  return { formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, result: sumOfKnown(counts) ?? '' };
}

/** What of a total is in no part yet: 0 when all is put, below 0 when the parts have too much. */
export function restCheck(
  total: { cell: string; count: number | null },
  parts: { range: string; counts: readonly (number | null)[] },
): Check {
  const { range } = parts;
  const sum = sumOfKnown(parts.counts);
  const formula = `IF(OR(COUNT(${total.cell})=0,COUNT(${range})=0),"",${total.cell}-SUM(${range}))`;
  return { formula, result: total.count === null || sum === null ? '' : total.count - sum };
}

/** A rest in words. */
export function restWords(
  cell: string,
  rest: Check['result'],
  words: { agrees: string; less: string; more: string },
): Check {
  const said = rest === 0 ? words.agrees : Number(rest) > 0 ? words.less : words.more;
  return {
    formula: `IF(${cell}="","",IF(${cell}=0,"${words.agrees}",IF(${cell}>0,"${words.less}","${words.more}")))`,
    result: rest === '' ? '' : said,
  };
}

/** Words where a part is more than its total. */
export function overCheck(
  part: { cell: string; count: number | null },
  total: { cell: string; count: number | null },
  words: string,
): Check {
  const over = part.count !== null && total.count !== null && part.count > total.count;
  return {
    formula: `IF(AND(COUNT(${part.cell},${total.cell})=2,${part.cell}>${total.cell}),"${words}","")`,
    result: over ? words : '',
  };
}

/** Colours a rest: red while it is not 0, green when it is. `cell` may leave its row open (`$C7`). */
export function colourRest(sheet: Worksheet, ref: string, cell: string): void {
  sheet.addConditionalFormatting({
    ref,
    rules: [
      rule(1, `AND(ISNUMBER(${cell}),${cell}<>0)`, BAD),
      rule(2, `AND(ISNUMBER(${cell}),${cell}=0)`, GOOD),
    ],
  });
}

/** Colours parts that are more than their total; both as the first cell of `ref` sees them. */
export function colourOver(sheet: Worksheet, ref: string, part: string, total: string): void {
  const formula = `AND(ISNUMBER(${part}),ISNUMBER(${total}),${part}>${total})`;
  sheet.addConditionalFormatting({ ref, rules: [rule(3, formula, BAD)] });
}

function rule(priority: number, formula: string, { ink, ground }: typeof BAD): ConditionalFormattingRule {
  const fill: Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: ground } };
  return {
    type: 'expression',
    priority,
    formulae: [formula],
    style: { font: { color: { argb: ink } }, fill },
  };
}
