import type { OfficialPart, OfficialRow } from '@ket-nap/contracts';

/** What A4 holds within the margins of a Party document, in millimetres. */
const ROOM = { landscape: { width: 252, height: 170 }, portrait: { width: 165, height: 257 } };
const MM_PER_POINT = 25.4 / 72;
const MM_PER_PIXEL = 25.4 / 96;
/** A column is so many pixels wide for each character, and some more. */
const PIXELS = { character: 7, more: 5 };
/** To be on one page, a sheet is made smaller by this at most: beyond, letters are too small to be read at a table. */
const LEAST = 0.75;
/** Programs differ a little in how much a page holds. */
const SPARED = 0.96;
/** To be on one page less, a sheet of several is made smaller by this at most. */
const LEAST_OF_MANY = 0.9;
/** Lines of a table that stand on the page of its totals, its notes and the signature. */
const OVER_CLOSING = 2;
/** Spreadsheets take hardly more breaks on one sheet. */
const MOST_BREAKS = 1_000;

/** A sheet as it is printed, row by row; rows are counted from 1. */
export interface PrintedSheet {
  orientation: OfficialPart['orientation'];
  /** Of the printed columns, in characters. */
  widths: readonly number[];
  /** Of all rows, in points. */
  heights: readonly number[];
  /** Rows that each page repeats; null: none. */
  header: { from: number; to: number } | null;
  /** Rows of which none is the last on a page: heads of lines. */
  leads: ReadonlySet<number>;
  /** Rows from which everything to the end stays on one page: the first that can be followed is. */
  together: readonly number[];
}

/** On how many pages a sheet is made to fit, 0 being as many as it takes, and the rows with which a page begins. */
export interface PageFit {
  pages: number;
  begins: readonly number[];
}

/**
 * How a sheet that is as wide as its page goes onto pages: onto one where that leaves it readable; else onto as many as it takes, so
 * that heads stand over lines and the last page has lines of the table over totals, notes and signature. Each page is told where it
 * begins, so that it does in every program; of a sheet of more than a thousand pages only the last.
 */
export function fitOf({ orientation, widths, heights, header, leads, together }: PrintedSheet): PageFit {
  const room = ROOM[orientation];
  const wide = widths.reduce((sum, width) => sum + width * PIXELS.character + PIXELS.more, 0) * MM_PER_PIXEL;
  const scale = Math.min(1, room.width / wide) * MM_PER_POINT;
  const [whole, repeated] = [sumOf(heights) * scale, header ? sumOf(between(heights, header)) * scale : 0];
  if (room.height / whole >= LEAST) return { pages: 1, begins: [] };
  const rows = { heights: heights.map((height) => height * scale), leads, together };
  const { begins, isTorn } = turnsOf(rows, { height: room.height * SPARED, repeated });
  const fewer = begins.length;
  const isNear = fewer > 1 && fewer * room.height >= LEAST_OF_MANY * (whole + (fewer - 1) * repeated);
  if (isTorn && isNear) return { pages: fewer, begins: [] };
  return { pages: 0, begins: begins.length > MOST_BREAKS ? begins.slice(-1) : begins };
}

/** Of a table whose first line stands in a row: the heads among its lines, and those that go with what is under it. */
export function linesOnPages(
  rows: readonly Pick<OfficialRow, 'level'>[],
  first: number,
): { leads: Set<number>; closing: number | null } {
  const isTotal = (at: number) => rows[at]?.level === 'total';
  let lines = rows.length;
  while (isTotal(lines - 1)) lines--;
  const isHead = (at: number) => rows[at]?.level === 'group' || (at < lines && isTotal(at));
  const leads = new Set(rows.flatMap((_, at) => (isHead(at) ? [first + at] : [])));
  // Nothing would stay under the heads of the table.
  const closing = lines - OVER_CLOSING;
  return { leads, closing: closing > 0 ? first + closing : null };
}

type Rows = Pick<PrintedSheet, 'heights' | 'leads' | 'together'>;

/** The rows with which pages begin, and whether the last of them would have begun within what stays together. */
function turnsOf(
  { heights, leads, together }: Rows,
  page: { height: number; repeated: number },
): { begins: number[]; isTorn: boolean } {
  const begins: number[] = [];
  let isTorn = false;
  let begin = 1;
  let used = 0;
  const fits = (row: number) => page.repeated + sumOf(heights.slice(row - 1)) <= page.height;
  heights.forEach((height, at) => {
    const row = at + 1;
    if (used + height > page.height && row > begin) {
      // Begun already, it has found no room on this page: heads over it would stand there alone.
      const isNext = (led: number) => led > begin && fits(led);
      const kept = together.find((first) => first <= row && isNext(ledBy(first, leads, 0)));
      isTorn = kept !== undefined && kept < row;
      begin = ledBy(kept ?? row, leads, begin);
      begins.push(begin);
      used = page.repeated + sumOf(heights.slice(begin - 1, at));
    }
    used += height;
  });
  return { begins, isTorn };
}

/** The first of the heads that stand right over a row, of those on the page; a page of heads alone is a full one. */
function ledBy(row: number, leads: ReadonlySet<number>, begin: number): number {
  let first = row;
  while (first - 1 > begin && leads.has(first - 1)) first--;
  return first - 1 === begin && leads.has(begin) ? row : first;
}

function between(heights: readonly number[], { from, to }: { from: number; to: number }): number[] {
  return heights.slice(from - 1, to);
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
