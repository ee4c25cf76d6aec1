/** A rectangle as the browser measures it, from the upper left corner of the screen. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 6;
const EDGE = 12;

/**
 * Where a panel stands beside what it speaks of, in pixels of the area it is placed in: under it, or above where there is no room
 * below; never over the edge of the screen.
 */
export function placeOf(
  anchor: Box,
  panel: Pick<Box, 'width' | 'height'>,
  area: Pick<Box, 'left' | 'top'>,
  screen: { width: number; height: number },
): { left: number; top: number } {
  const left = Math.max(EDGE, Math.min(anchor.left, screen.width - panel.width - EDGE));
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - panel.height - GAP;
  const fits = below + panel.height <= screen.height || above < 0;
  return { left: left - area.left, top: (fits ? below : above) - area.top };
}
