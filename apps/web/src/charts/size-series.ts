import type { Band } from '@ket-nap/domain';

/** A committee in the plane of size and rate. */
export interface SizeItem {
  id: string;
  /** What is written beside its point where there is room. */
  label: string;
  size: number;
  /** Percent. */
  rate: number;
  band: Band | null;
  /** Named first: large and below the mark. */
  first: boolean;
}

export interface SizeScale {
  /** Whether the horizontal axis is a square root. */
  root: boolean;
  sizeEnd: number;
  rateEnd: number;
  sizeTicks: number[];
  rateTicks: number[];
}

/** Beyond so many times the middle size, most points would crowd at the left of an even axis. */
const SKEWED = 4;
const ROOM = 1.05;
const ROOT_TICKS = [0, 0.06, 0.25, 0.56, 1];

/** Axes from zero that hold every point and the mark: a rate above 100% is drawn where it is. */
export function sizeScale(items: readonly SizeItem[], mark: number, middle: number): SizeScale {
  const greatest = Math.max(1, ...items.map(({ size }) => size));
  const highest = Math.max(mark, 1, ...items.map(({ rate }) => rate)) * ROOM;
  const root = middle > 0 && greatest > SKEWED * middle;
  const sizeEnd = greatest * ROOM;
  const sizeTicks = root ? rootTicks(sizeEnd) : evenTicks(sizeEnd);
  return { root, sizeEnd, rateEnd: highest, sizeTicks, rateTicks: evenTicks(highest) };
}

/** How far along its axis a size lies, from 0 to 1. */
export function along(size: number, { root, sizeEnd }: Pick<SizeScale, 'root' | 'sizeEnd'>): number {
  return root ? Math.sqrt(size / sizeEnd) : size / sizeEnd;
}

const PARTS = 5;
const STEPS = [1, 2, 2.5, 5, 10];

function stepFor(end: number, parts: number): number {
  const rough = Math.max(end / parts, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  return Number.isInteger(step) ? step : Math.ceil(step);
}

function evenTicks(end: number): number[] {
  const step = stepFor(end, PARTS);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

/** Round sizes at about even distances of the root. */
function rootTicks(end: number): number[] {
  const rounded = ROOT_TICKS.map((share) => {
    const size = share * (end / ROOM);
    if (size < 1) return 0;
    const power = 10 ** Math.max(Math.floor(Math.log10(size)) - 1, 0);
    return Math.floor(size / (5 * power)) * 5 * power;
  });
  return [...new Set(rounded)];
}

export interface Placed {
  item: SizeItem;
  x: number;
  y: number;
}

export interface Label {
  id: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** With so few points all are named, as far as there is room; of more, those to name first. */
const FEW = 20;
const MOST_NAMED = 12;
const LETTER = 7.1;
const LINE = 14;
const GAP = 8;

/** Names beside their points: to the right, else to the left, else none; never over a point, another name or what else is written, nor outside. */
export function labelsOf(points: readonly Placed[], width: number, others: readonly Box[] = []): Label[] {
  const wanted = points.length <= FEW ? points : points.filter(({ item }) => item.first).slice(0, MOST_NAMED);
  const taken: Box[] = [
    ...others,
    ...points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })),
  ];
  const labels: Label[] = [];
  for (const { item, x, y } of wanted) {
    const long = item.label.length * LETTER;
    // Beside the point; where something stands there, over or under it.
    const places = [0, -LINE, LINE].flatMap((down) => [
      { anchor: 'start' as const, left: x + (down === 0 ? GAP : -GAP / 2), y: y + down },
      { anchor: 'end' as const, left: x - (down === 0 ? GAP : -GAP / 2) - long, y: y + down },
    ]);
    const boxOf = (place: { left: number; y: number }): Box => ({
      ...{ left: place.left, right: place.left + long },
      ...{ top: place.y - LINE / 2, bottom: place.y + LINE / 2 },
    });
    const found = places.find((place) => {
      const box = boxOf(place);
      return box.left >= 0 && box.right <= width && taken.every((other) => apart(box, other));
    });
    if (found === undefined) continue;
    const { anchor, left } = found;
    taken.push(boxOf(found));
    labels.push({
      id: item.id,
      text: item.label,
      x: anchor === 'start' ? left : left + long,
      y: found.y,
      anchor,
    });
  }
  return labels;
}

/** A place that is taken, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function apart(a: Box, b: Box): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}
