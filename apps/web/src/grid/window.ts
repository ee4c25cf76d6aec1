/** Rows that are drawn, by their places; what lies between is empty space of the same height. */
export interface Segment {
  from: number;
  /** The place after the last. */
  until: number;
}

export interface View {
  /** How far the rows are scrolled, and how much of them is seen, in pixels. */
  top: number;
  height: number;
  /** The height of one row, in pixels. */
  row: number;
}

/** How many rows are drawn: all up to so many, and of more those in sight with so many around them. */
export interface Drawing {
  over?: number;
  margin?: number;
}

/** Fewer rows than this are all drawn: the browser's own search finds them, and screen readers read on. */
export const WINDOW_OVER = 200;
/** Rows drawn beyond what is seen, so that a page of keys or of the wheel finds them there. */
const MARGIN = 20;

/**
 * The rows to draw of so many: those seen with some around them, and the one with the focus wherever it is, because a field that
 * is taken away loses its keys.
 */
export function segmentsOf(
  count: number,
  view: View,
  focused: number | null,
  { over = WINDOW_OVER, margin = MARGIN }: Drawing = {},
): Segment[] {
  if (count <= over) return [{ from: 0, until: count }];
  const within = (at: number) => Math.min(Math.max(at, 0), count);
  const from = within(Math.floor(view.top / view.row) - margin);
  const until = within(Math.ceil((view.top + view.height) / view.row) + margin);
  const seen = { from, until: Math.max(until, from) };
  if (focused === null || focused >= count || (seen.from <= focused && focused < seen.until)) return [seen];
  const alone = { from: focused, until: focused + 1 };
  return focused < seen.from ? [alone, seen] : [seen, alone];
}
