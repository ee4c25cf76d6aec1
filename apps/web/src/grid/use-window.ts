import { useCallback, useState } from 'react';
import { segmentsOf, type Drawing, type Segment, type View } from './window';

/** Of the style sheet, until the first row is measured. */
const ROW_PX = 26;
const SCREEN_PX = 800;

interface Drawn extends Segment {
  /** Empty space above the segment, in pixels. */
  before: number;
}

/** The rows of a long table that are drawn: those in sight of its pane, and the one with the focus. */
export function useWindow(count: number, focused: number | null, drawing: Drawing = {}) {
  const [view, setView] = useState<View>({ top: 0, height: SCREEN_PX, row: ROW_PX });
  const look = useCallback((pane: HTMLElement) => {
    const row = pane.querySelector('tbody tr:has(th)')?.getBoundingClientRect().height ?? ROW_PX;
    const next = { top: pane.scrollTop, height: pane.clientHeight, row };
    setView((now) => (now.top === next.top && now.height === next.height && now.row === row ? now : next));
  }, []);
  /** For the pane's `ref`. */
  const watch = useCallback(
    (pane: HTMLElement | null) => {
      if (pane === null) return;
      const watching = new ResizeObserver(() => look(pane));
      watching.observe(pane);
      return () => watching.disconnect();
    },
    [look],
  );
  const segments = segmentsOf(count, view, focused, drawing);
  const drawn = segments.map(({ from, until }, place): Drawn => ({
    from,
    until,
    before: (from - (segments[place - 1]?.until ?? 0)) * view.row,
  }));
  const after = (count - (segments.at(-1)?.until ?? count)) * view.row;
  return { watch, look, drawn, after };
}
