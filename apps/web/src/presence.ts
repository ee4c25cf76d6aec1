/** So long after the last touch a page asks of itself: it is no sign that anybody is there. */
const QUIET_MS = 300_000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let lastTouch = performance.now();

/** Begins to notice when the page is touched. */
export function noticeTouches(): void {
  for (const touch of TOUCHES) {
    window.addEventListener(touch, () => (lastTouch = performance.now()), { passive: true, capture: true });
  }
}

/** Whether somebody has touched the page of late. */
export function isAttended(): boolean {
  return performance.now() - lastTouch < QUIET_MS;
}
