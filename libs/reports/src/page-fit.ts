import type { Worksheet } from 'exceljs';

/** What A4 holds within the margins of a Party document, in millimetres. */
const ROOM = { landscape: { width: 252, height: 170 }, portrait: { width: 165, height: 257 } };
const DEFAULT_HEIGHT = 15;
const MM_PER_POINT = 25.4 / 72;
const MM_PER_PIXEL = 25.4 / 96;
/** A column is so many pixels wide for each character, and some more. */
const PIXELS = { character: 7, more: 5 };
/** To be on one page, a sheet is made smaller by this at most: beyond, letters are too small to be read at a table. */
const LEAST = 0.75;
/** Programs differ a little in how much a page holds. */
const SPARED = 0.97;

/** To be on one page less, a sheet of several is made smaller by this at most. */
const LEAST_OF_MANY = 0.9;

/** What of a sheet is printed, by its rows. */
export interface Printed {
  /** Of the printed columns, in characters. */
  widths: readonly number[];
  /** Rows that each page repeats; null: none. */
  header: { from: number; to: number } | null;
  /** The last row of the table, and of the sheet. */
  tableEnd: number;
  last: number;
  /** First of the rows that go together where what is under the table would stand on a page by itself, or be torn apart. */
  closing: number;
}

/**
 * Puts a sheet that is as wide as its page onto one page where that leaves it readable; else onto as many as it takes, so that the last
 * one has lines of the table over notes and signature. The page set-up of the sheet has to be there.
 */
export function fitPages(sheet: Worksheet, printed: Printed): void {
  const { widths, header, tableEnd, last, closing } = printed;
  const room = ROOM[sheet.pageSetup.orientation ?? 'portrait'];
  const wide = widths.reduce((sum, width) => sum + width * PIXELS.character + PIXELS.more, 0) * MM_PER_PIXEL;
  const scale = Math.min(1, room.width / wide);
  const heights = Array.from({ length: last }, (_, at) => heightOf(sheet, at + 1) * scale);
  const whole = sumOf(heights);
  const fit = (pages: number) => {
    sheet.pageSetup = { ...sheet.pageSetup, fitToHeight: pages };
  };
  if (room.height / whole >= LEAST) {
    fit(1);
    return;
  }
  const repeated = header ? sumOf(heights.slice(header.from - 1, header.to)) : 0;
  const pages = pagesOf(heights, room.height * SPARED, repeated);
  const count = pages.at(-1) ?? 1;
  const fewer = count - 1;
  const begins = pages.indexOf(count) + 1;
  const isNear = fewer > 1 && fewer * room.height >= LEAST_OF_MANY * (whole + (fewer - 1) * repeated);
  if (begins > tableEnd && isNear) {
    fit(fewer);
    return;
  }
  fit(0);
  // Where the last page begins by itself, so that it does in every program; or earlier, so that it has lines.
  const breaks = begins > tableEnd ? closing : begins;
  if (breaks > 1) sheet.getRow(breaks - 1).addPageBreak();
}

/** On which page each row comes to stand. */
function pagesOf(heights: readonly number[], room: number, repeated: number): number[] {
  let page = 1;
  let used = 0;
  return heights.map((height) => {
    if (used + height > room) {
      page++;
      used = repeated;
    }
    used += height;
    return page;
  });
}

/** In millimetres, before the page is made smaller. */
function heightOf(sheet: Worksheet, row: number): number {
  return (sheet.getRow(row).height || DEFAULT_HEIGHT) * MM_PER_POINT;
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
