import { spreadsheetText } from '@ket-nap/domain';
import type { CellFormulaValue } from 'exceljs';
import { xmlText } from '../chart-xml';
import { footerCode, type PageFooter } from '../page-footer';
import { plainText } from '../plain-text';
import { columnLetters } from '../raw-sheet';
import { fitOf, type PrintedSheet } from '../page-fit';
import type { FigureValue } from '../table-formulas';
import type { PartWriter } from './long-package';
import { styleNumber, type Style } from './long-styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const INCHES = 1 / 25.4;
/** Left 30, right 15, top and bottom 20 mm (Quy định 399-QĐ/TW, by the domain notes). */
const MARGINS = { left: 30, right: 15, top: 20, bottom: 20, header: 10, footer: 10 };
const A4 = 9;
/** Of a row of one line, in points. */
const ROW = 18;

export interface SheetFrame {
  widths: readonly number[];
  orientation: 'portrait' | 'landscape';
  /** Columns and rows that stay in sight. */
  frozen: { columns: number; rows: number };
  /** How deep its rows can be folded. */
  outline: number;
}

/** A cell to be written; `value` null: only its look. */
export interface LongCell {
  value: FigureValue;
  style: Style;
}

/** One sheet, written row after row and never gone back to. */
export class LongSheet {
  private readonly merged: string[] = [];
  private readonly ranges: string[] = [];
  /** Of the rows that are written, in points. */
  private readonly heights: number[] = [];

  constructor(
    private readonly part: PartWriter,
    private readonly frame: SheetFrame,
  ) {
    const { widths, frozen, outline } = frame;
    const columns = widths.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    );
    const corner = `${columnLetters(frozen.columns + 1)}${frozen.rows + 1}`;
    const split = frozen.columns > 0 ? `xSplit="${frozen.columns}" ` : '';
    const pane = `<pane ${split}ySplit="${frozen.rows}" topLeftCell="${corner}" activePane="${split === '' ? 'bottomLeft' : 'bottomRight'}" state="frozen"/>`;
    part.write(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
        '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
        `<sheetViews><sheetView showGridLines="0" zoomScale="90" workbookViewId="0">${pane}</sheetView></sheetViews>` +
        `<sheetFormatPr defaultRowHeight="${ROW}"${outline > 0 ? ` outlineLevelRow="${outline}"` : ''}/><cols>${columns.join('')}</cols><sheetData>`,
    );
  }

  /** The last row that was written. */
  get last(): number {
    return this.heights.length;
  }

  /** Writes the next row. */
  row(cells: readonly (LongCell | null)[], { height = 0, outline = 0, skip = 0 } = {}): number {
    const tall = height > 0 ? height : ROW;
    this.heights.push(...Array.from({ length: skip }, () => ROW), tall);
    const row = this.last;
    const folded = outline > 0 ? ` outlineLevel="${outline}"` : '';
    const texts = cells.map((cell, at) =>
      cell === null ? '' : cellXml(`${columnLetters(at + 1)}${row}`, cell),
    );
    this.part.write(`<row r="${row}" ht="${tall}" customHeight="1"${folded}>${texts.join('')}</row>`);
    return row;
  }

  /** Joins cells of rows that are written, from and to inclusive. */
  merge(rows: readonly [from: number, to: number], columns: readonly [from: number, to: number]): void {
    const [a, b] = [`${columnLetters(columns[0])}${rows[0]}`, `${columnLetters(columns[1])}${rows[1]}`];
    if (a !== b) this.merged.push(`${a}:${b}`);
  }

  /** Bars in the cells of a range, by what they hold. */
  bars(range: string): void {
    this.ranges.push(range);
  }

  /** @param onPages what of its rows goes onto which page; null: as a program breaks them */
  end(footer: PageFooter, onPages: Pick<PrintedSheet, 'header' | 'leads' | 'together'> | null): void {
    const { orientation, widths } = this.frame;
    const { heights } = this;
    const { pages, begins } = onPages
      ? fitOf({ orientation, widths, heights, ...onPages })
      : { pages: 0, begins: [] };
    const breaks = begins.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
    const merges = this.merged.map((range) => `<mergeCell ref="${range}"/>`);
    const bars = this.ranges.map(
      (range, at) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${at + 1}"><dataBar>` +
        '<cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FFB7D3CF"/></dataBar></cfRule></conditionalFormatting>',
    );
    const margins = Object.entries(MARGINS).map(([side, mm]) => `${side}="${mm * INCHES}"`);
    this.part.write(
      `</sheetData>${merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`}${bars.join('')}` +
        `<printOptions horizontalCentered="1"/><pageMargins ${margins.join(' ')}/>` +
        `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="${pages}"/>` +
        `<headerFooter><oddFooter>${xmlText(footerCode(footer))}</oddFooter></headerFooter>` +
        (breaks.length === 0
          ? ''
          : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`) +
        '</worksheet>',
    );
    this.part.end();
  }
}

function cellXml(address: string, { value, style }: LongCell): string {
  const at = `<c r="${address}" s="${styleNumber(style)}"`;
  if (value === null) return `${at}/>`;
  if (typeof value === 'number') return `${at}><v>${value}</v></c>`;
  if (typeof value === 'object') return formulaXml(at, value);
  const text = plainText(value);
  return text === ''
    ? `${at}/>`
    : `${at} t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is></c>`;
}

function formulaXml(at: string, { formula, result }: CellFormulaValue): string {
  const said = `<f>${xmlText(formula)}</f>`;
  return typeof result === 'number'
    ? `${at}>${said}<v>${result}</v></c>`
    : `${at} t="str">${said}<v>${typeof result === 'string' ? textXml(result) : ''}</v></c>`;
}

function textXml(text: string): string {
  return xmlText(spreadsheetText(text));
}
