import { STANDINGS, type Standing } from '@ket-nap/domain';

/** A part of a period's bar: never one of nobody. */
export interface Segment {
  standing: Standing;
  count: number;
}

/** The parts of a bar in the order of the bands. */
export function segmentsOfCounts(counts: Readonly<Record<Standing, number>>): Segment[] {
  return STANDINGS.flatMap((standing) => {
    const count = counts[standing];
    return count > 0 ? [{ standing, count }] : [];
  });
}

/** A part by its bar and its place in it, from 0. */
export type SegmentPlace = readonly [bar: number, part: number];

/** The part that a key leads to, given how many parts each bar has; null where the key does not walk. Bars without parts are passed over. */
export function segmentAfter(
  [bar, part]: SegmentPlace,
  key: string,
  parts: readonly number[],
): SegmentPlace | null {
  const last = (at: number) => (parts[at] ?? 0) - 1;
  const toBar = (step: 1 | -1): SegmentPlace => {
    for (let at = bar + step; at >= 0 && at < parts.length; at += step)
      if (last(at) >= 0) return [at, Math.min(part, last(at))];
    return [bar, part];
  };
  switch (key) {
    case 'ArrowLeft':
      return [bar, Math.max(part - 1, 0)];
    case 'ArrowRight':
      return [bar, Math.min(part + 1, last(bar))];
    case 'Home':
      return [bar, 0];
    case 'End':
      return [bar, last(bar)];
    case 'ArrowUp':
      return toBar(-1);
    case 'ArrowDown':
      return toBar(1);
    default:
      return null;
  }
}
