import { unzlibSync } from 'fflate';

/** A font in a web wrapper (WOFF 1) as the plain font (sfnt) in it: its tables inflated, one behind the other (W3C, WOFF 1.0, 3–5). */
export function plainFont(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== WOFF) throw new RangeError('not a WOFF font');
  const count = view.getUint16(12);
  const entries = Array.from({ length: count }, (_, index) => entryAt(view, WOFF_HEAD + index * WOFF_ENTRY));
  const start = SFNT_HEAD + count * SFNT_ENTRY;
  const size = entries.reduce((sum, { length }) => sum + padded(length), start);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  writeHead(out, view.getUint32(4), count);
  let place = start;
  entries.forEach(({ tag, offset, stored, length, checksum }, index) => {
    const data = woff.subarray(offset, offset + stored);
    font.set(stored < length ? unzlibSync(data) : data, place);
    const entry = SFNT_HEAD + index * SFNT_ENTRY;
    [tag, checksum, place, length].forEach((value, at) => out.setUint32(entry + at * 4, value));
    place += padded(length);
  });
  return font;
}

const WOFF = 0x774f4646;
const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

function entryAt(view: DataView, at: number) {
  const [tag = 0, offset = 0, stored = 0, length = 0, checksum = 0] = [0, 4, 8, 12, 16].map((field) =>
    view.getUint32(at + field),
  );
  return { tag, offset, stored, length, checksum };
}

/** Version, number of tables, and the numbers that a binary search in them wants. */
function writeHead(out: DataView, flavour: number, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, flavour);
  out.setUint16(4, count);
  out.setUint16(6, power * SFNT_ENTRY);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, (count - power) * SFNT_ENTRY);
}

/** Tables begin at a multiple of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
