/** Which glyph a character has in a font. */
export interface CodePoint {
  point: number;
  glyph: number;
}

const WINDOWS = 3;
const SEGMENTS = 4;
const GROUPS = 12;

/** The characters of a font's map (OpenType, cmap, format 4: segments of characters that follow each other). */
export function codePointsOf(cmap: DataView): CodePoint[] {
  const records = Array.from({ length: cmap.getUint16(2) }, (_, index) => 4 + index * 8);
  const record = records.find((at) => cmap.getUint16(at) === WINDOWS);
  const start = record === undefined ? 0 : cmap.getUint32(record + 4);
  if (record === undefined || cmap.getUint16(start) !== SEGMENTS)
    throw new RangeError('a font without Unicode');
  const twice = cmap.getUint16(start + 6);
  const ends = start + 14;
  const [starts, deltas, ranges] = [ends + twice + 2, ends + 2 * twice + 2, ends + 3 * twice + 2];
  const found: CodePoint[] = [];
  for (let at = 0; at < twice; at += 2) {
    const [first, last] = [cmap.getUint16(starts + at), cmap.getUint16(ends + at)];
    const [delta, range] = [cmap.getUint16(deltas + at), cmap.getUint16(ranges + at)];
    for (let point = first; point <= last && point < 0xffff; point++) {
      const listed = range === 0 ? point : cmap.getUint16(ranges + at + range + (point - first) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.push({ point, glyph });
    }
  }
  return found;
}

/** A map of characters, each by itself (format 12). Of those that several fonts have, the first font's counts. */
export function characterMap(points: readonly CodePoint[]): DataView {
  const known = new Map<number, number>();
  for (const { point, glyph } of points) if (!known.has(point)) known.set(point, glyph);
  const groups = [...known].toSorted(([a], [b]) => a - b);
  const map = new DataView(new ArrayBuffer(12 + 16 + groups.length * 12));
  map.setUint16(2, 1);
  map.setUint16(4, WINDOWS);
  // All of Unicode.
  map.setUint16(6, 10);
  map.setUint32(8, 12);
  map.setUint16(12, GROUPS);
  map.setUint32(16, 16 + groups.length * 12);
  map.setUint32(24, groups.length);
  groups.forEach(([point, glyph], index) => {
    const at = 28 + index * 12;
    map.setUint32(at, point);
    map.setUint32(at + 4, point);
    map.setUint32(at + 8, glyph);
  });
  return map;
}
