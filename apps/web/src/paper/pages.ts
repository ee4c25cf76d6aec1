/** A piece of what stands on a sheet, in pixels as it is printed, from the sheet's upper edge. */
export interface Piece {
  top: number;
  bottom: number;
  /** How high a line of it is where it may be cut between lines; null where it goes whole to the next page. */
  line: number | null;
  /** The fewest of its lines that may stand alone at the foot of a page, or at the head of one. */
  least: { before: number; after: number };
  /** It is never the last on a page: a heading. */
  leads: boolean;
  /** How much comes again above it on a new page: the heads of its table. */
  repeats: number;
}

/** Where a new page begins. */
export interface Begin {
  /** In pixels from the sheet's upper edge. */
  top: number;
  /** The piece that stands there by its place among all, where a browser would not turn by itself; null where it would. */
  told: number | null;
}

/**
 * Where new pages begin when pieces are printed one after another on pages so high; as browsers break them, but that what leads goes
 * with what it leads also between the rows of a table, which browsers do not look back into.
 */
export function turnsOf(pieces: readonly Piece[], height: number): Begin[] {
  const turns: Begin[] = [];
  let begin = pieces[0]?.top ?? 0;
  let repeated = 0;
  for (const [place, piece] of pieces.entries()) {
    for (;;) {
      const end = begin + height - repeated;
      if (piece.bottom <= end) break;
      const turn = turnAt(pieces, place, begin, end);
      // Higher than a page: it is cut where it is.
      if (turn.top <= begin) break;
      turns.push(turn);
      begin = turn.top;
      repeated = pieces.find(({ top }) => top === begin)?.repeats ?? 0;
    }
  }
  return turns;
}

/** Where the page turns at a piece that does not fit: within it, or over it and what leads it. */
function turnAt(pieces: readonly Piece[], place: number, begin: number, end: number): Begin {
  const isLed = (at: number) => pieces[at - 1]?.leads === true;
  const topOf = (at: number) => pieces[at]?.top ?? begin;
  const cut = cutOf(pieces[place], end);
  if (cut !== null) return { top: cut, told: null };
  let first = place;
  while (isLed(first) && topOf(first - 1) >= begin) first--;
  // Where all of the page leads to it, it goes alone.
  const turned = topOf(first) > begin ? first : place;
  return { top: topOf(turned), told: isLed(place) ? turned : null };
}

/** Between which of its lines a piece is cut at the end of a page; null where it goes whole to the next. */
function cutOf(piece: Piece | undefined, end: number): number | null {
  if (piece === undefined || piece.line === null) return null;
  const { top, bottom, line, least } = piece;
  const all = Math.round((bottom - top) / line);
  const stay = Math.min(Math.floor((end - top) / line), all - least.after);
  return stay < least.before ? null : top + stay * line;
}

/** A page that begins on a sheet below its upper edge, as it is numbered in print. */
export interface Turn {
  top: number;
  /** `2/5` */
  text: string;
}

/** How many pages sheets become that turn so often. */
export function pagesIn(turns: readonly (readonly number[])[]): number {
  return turns.reduce((sum, { length }) => sum + 1 + length, 0);
}

/** The turns of all sheets, each with the number of the page that begins there. */
export function numbered(turns: readonly (readonly number[])[]): Turn[][] {
  const all = pagesIn(turns);
  return turns.map((tops, sheet) => {
    const first = pagesIn(turns.slice(0, sheet)) + 2;
    return tops.map((top, place) => ({ top, text: `${first + place}/${all}` }));
  });
}
