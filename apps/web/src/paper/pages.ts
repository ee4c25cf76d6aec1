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

/** Where new pages begin when pieces are printed one after another on pages so high; as browsers break them. */
export function turnsOf(pieces: readonly Piece[], height: number): number[] {
  const turns: number[] = [];
  let begin = pieces[0]?.top ?? 0;
  let repeated = 0;
  for (const [place, piece] of pieces.entries()) {
    for (;;) {
      const end = begin + height - repeated;
      if (piece.bottom <= end) break;
      const turn = cutOf(piece, end) ?? ledTop(pieces, place, begin, piece.top);
      // Higher than a page: it is cut where it is.
      if (turn <= begin) break;
      turns.push(turn);
      begin = turn;
      repeated = turn === piece.top ? piece.repeats : 0;
    }
  }
  return turns;
}

/** Between which of its lines a piece is cut at the end of a page; null where it goes whole to the next. */
function cutOf({ top, bottom, line, least }: Piece, end: number): number | null {
  if (line === null) return null;
  const all = Math.round((bottom - top) / line);
  const stay = Math.min(Math.floor((end - top) / line), all - least.after);
  return stay < least.before ? null : top + stay * line;
}

/** The upper edge of a piece together with the headings that lead it, of those on the page. */
function ledTop(pieces: readonly Piece[], place: number, begin: number, top: number): number {
  const before = pieces[place - 1];
  return before?.leads === true && before.top > begin ? ledTop(pieces, place - 1, begin, before.top) : top;
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
