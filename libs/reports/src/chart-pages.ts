import type { Worksheet } from 'exceljs';
import type { ChartCorner, NativeChart, Paint } from './chart-definition';
import { COLOURS } from './chart-look';
import { columnLetters } from './raw-sheet';
import { banner, font, linesIn, pageSetUp, QUIET } from './workbook';

type Unplaced<C> = C extends NativeChart ? Omit<C, 'sheet' | 'anchor'> : never;
/** What a colour means. */
export interface KeyEntry {
  paint: Paint;
  text: string;
}

/** A chart that has no place yet, how many marks (bars, pairs of columns) it has, and what stands above it about its colours. */
export type PagedChart = Unplaced<NativeChart> & { marks: number; key: readonly KeyEntry[] };

/** How a key draws a mark: lines as lines, stripes as stripes, all else as a box. */
const SIGNS: Partial<Record<Paint, string>> = { full: '|', mark: '¦', far_behind: '▨' };
const BOX = '■';
const BETWEEN = '      ';
const COLUMNS = 12;
const COLUMN_WIDTH = 11;
const ASIDE_WIDTH = 22;
/** Rows of 15 points on A4 lying across, margins off, where the columns fill its width. */
const PAGE_ROWS = 32;
/** Rows that a chart takes for its title, axis and legend, and for each bar at its most comfortable. */
const FRAME_ROWS = 6;
const BAR_ROWS = 1.8;
const NOTE_WIDTH = 140;

/** A sheet of charts: heads and a key on top, then one chart a page, with notes under the last. */
export class ChartPages {
  private row = 1;
  /** Rows that are taken of the page at hand. */
  private taken = 0;
  private charts = 0;

  constructor(readonly sheet: Worksheet) {
    sheet.columns = Array.from({ length: COLUMNS }, () => ({ width: COLUMN_WIDTH }));
    sheet.views = [{ showGridLines: false, zoomScale: 90 }];
  }

  /** Cells that are not printed, under a heading: their top left corner. */
  aside(heading: string, columns: number): ChartCorner {
    const first = COLUMNS + 2;
    for (let column = first; column < first + columns; column++)
      this.sheet.getColumn(column).width = ASIDE_WIDTH;
    const cell = this.sheet.getCell(1, first);
    cell.value = heading;
    cell.font = font(9, { italic: true, color: QUIET });
    return { column: first, row: 2 };
  }

  /** A line of the head. */
  head(text: string, style: Parameters<typeof banner>[4]): void {
    banner(this.sheet, this.row, [1, COLUMNS], text, style);
    this.advance(1);
  }

  /** Gives a chart its place: on the page at hand if that has none yet. */
  place({ marks, key, ...chart }: PagedChart): NativeChart {
    if (this.charts > 0) this.turn();
    this.charts++;
    if (key.length > 0) this.writeKey(key);
    const free = PAGE_ROWS - this.taken - 1;
    const wanted = chart.kind === 'ranked' ? FRAME_ROWS + Math.ceil(BAR_ROWS * marks) : free;
    const from = { column: 1, row: this.row + Number(this.taken > 0) };
    const to = { column: COLUMNS + 1, row: from.row + Math.min(wanted, free - 1) };
    this.advance(to.row - this.row);
    return { ...chart, sheet: this.sheet.name, anchor: { from, to } };
  }

  /** A note under the last chart. */
  note(text: string): void {
    const lines = linesIn(text, NOTE_WIDTH);
    banner(this.sheet, this.row, [1, COLUMNS], text, font(11), { horizontal: 'left', wrapText: true });
    this.sheet.getRow(this.row).height = 15 * lines + 2;
    this.advance(1);
  }

  /** To be called last: what is printed, and how. */
  finish(): void {
    pageSetUp(this.sheet, null, 0);
    this.sheet.pageSetup = {
      ...this.sheet.pageSetup,
      fitToHeight: 0,
      // The library puts a `$` before each corner, and none before the row.
      printArea: `A$1:${columnLetters(COLUMNS)}$${this.row}`,
    };
  }

  private writeKey(entries: readonly KeyEntry[]): void {
    this.advance(Number(this.taken > 0));
    const richText = entries.flatMap(({ paint, text }, index) => [
      {
        text: `${index === 0 ? '' : BETWEEN}${SIGNS[paint] ?? BOX} `,
        font: font(12, { bold: true, color: { argb: `FF${COLOURS[paint]}` } }),
      },
      { text, font: font(11) },
    ]);
    banner(this.sheet, this.row, [1, COLUMNS], '', font(11)).value = { richText };
    this.advance(1);
  }

  private turn(): void {
    this.sheet.getRow(this.row).addPageBreak();
    this.row++;
    this.taken = 0;
  }

  private advance(rows: number): void {
    this.row += rows;
    this.taken += rows;
  }
}
