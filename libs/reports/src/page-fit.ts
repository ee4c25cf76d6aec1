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

/** Rows of a sheet, from one to another. */
export interface Rows {
  from: number;
  to: number;
}

/**
 * Puts a sheet that is as wide as its page onto one page where that leaves it readable; else onto as many as it takes, and what must not be
 * torn apart onto one of them. The page set-up of the sheet has to be there.
 *
 * @param widths of the printed columns, in characters
 * @param last row of the sheet
 * @param header rows that each page repeats
 * @param closing first of the rows that end the sheet and are not torn apart
 */
export function fitPages(
  sheet: Worksheet,
  {
    widths,
    last,
    header,
    closing,
  }: { widths: readonly number[]; last: number; header: Rows | null; closing: number },
): void {
  const room = ROOM[sheet.pageSetup.orientation ?? 'portrait'];
  const wide = widths.reduce((sum, width) => sum + width * PIXELS.character + PIXELS.more, 0) * MM_PER_PIXEL;
  const scale = Math.min(1, room.width / wide);
  const heights = Array.from({ length: last }, (_, at) => heightOf(sheet, at + 1) * scale);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  const isOne = room.height / whole >= LEAST;
  sheet.pageSetup = { ...sheet.pageSetup, fitToHeight: isOne ? 1 : 0 };
  if (isOne) return;
  const pages = pagesOf(heights, room.height, header);
  if (closing > 1 && pages[closing - 1] !== pages[last - 1]) sheet.getRow(closing - 1).addPageBreak();
}

/** On which page each row comes to stand. */
function pagesOf(heights: readonly number[], room: number, header: Rows | null): number[] {
  const repeated = header
    ? heights.slice(header.from - 1, header.to).reduce((sum, height) => sum + height, 0)
    : 0;
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
