/** How the ways of admissions through years are drawn: the same lines, dots and axes in every chart of them. */
export const TICK = { fontSize: 12, fill: 'var(--ink-2)' };
export const TEXT = { fontSize: 12, fill: 'var(--ink)' };
export const PACE = 'var(--ink-3)';
export const FACT = 'var(--series-fact)';
/** The highest count stays below the upper edge. */
export const HEADROOM = 1.06;

/** An axis without lines. */
export const AXIS = { tick: TICK, tickLine: false, axisLine: false } as const;
/** The line of admissions; its dots are drawn apart. */
export const WAY = {
  dataKey: 'admitted',
  type: 'linear',
  stroke: FACT,
  strokeWidth: 2.25,
  dot: false,
  activeDot: false,
  isAnimationActive: false,
} as const;
/** Even pace to what was assigned. */
export const EVEN = { stroke: PACE, strokeDasharray: '4 4', zIndex: 100 } as const;
/** Where the reader stands. */
export const READ = { stroke: 'var(--accent)', strokeWidth: 1, zIndex: 50 } as const;
/** Above the line to its left: where no line passes. */
export const ABOVE = { position: 'left', offset: 8, dy: -8 } as const;
/** Below the line to its right: where no line passes. */
export const BELOW = { position: 'right', offset: 8, dy: 12 } as const;

/** A dot is filled where all of its figures are in, hollow where some are missing. */
export function dotStyle(complete: boolean) {
  return {
    fill: complete ? FACT : 'var(--surface)',
    stroke: complete ? 'var(--surface)' : FACT,
    strokeWidth: 1.5,
    zIndex: 600,
  };
}
