import { unzlibSync } from 'fflate';
import { characterMap, codePointsOf } from './font-characters';

/**
 * Fonts of pictures. A web font comes in several files that hold some letters each, and the program that draws takes a text's letters
 * from one of them: so they are put together (OpenType 1.9; W3C, WOFF 1.0).
 */

type Tables = Map<string, DataView>;

const WOFF = 0x774f4646;
const TRUE_TYPE = 0x00010000;
/** Where a table says something that changes when there are more letters. */
const LOCA_FORMAT = 50;
const METRICS = 34;
const GLYPHS = 4;

/** Several files of one face as one font: the letters of the first, then those of the others. All have outlines of TrueType. */
export function joinedFont(files: readonly Uint8Array[]): Uint8Array {
  const fonts = files.map(tablesOf);
  const [first] = fonts;
  if (first === undefined) throw new RangeError('no font');
  const counts = fonts.map((font) => tableIn(font, 'maxp').getUint16(GLYPHS));
  const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0));
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const outlines = fonts.flatMap((font, index) => outlinesOf(font, counts[index] ?? 0, starts[index] ?? 0));
  const metrics = fonts.flatMap((font, index) => metricsOf(font, counts[index] ?? 0));
  const points = fonts.flatMap((font, index) =>
    codePointsOf(tableIn(font, 'cmap')).map(({ point, glyph }) => ({
      point,
      glyph: glyph + (starts[index] ?? 0),
    })),
  );
  return fontOf(
    new Map([
      ...first,
      ['glyf', viewOf(joined(outlines))],
      ['loca', places(outlines)],
      ['hmtx', viewOf(joined(metrics))],
      ['cmap', characterMap(points)],
      ['head', patched(tableIn(first, 'head'), LOCA_FORMAT, 1)],
      ['hhea', patched(tableIn(first, 'hhea'), METRICS, whole)],
      ['maxp', patched(tableIn(first, 'maxp'), GLYPHS, whole)],
    ]),
  );
}

/** The tables of a WOFF file, inflated. */
function tablesOf(file: Uint8Array): Tables {
  const view = viewOf(file);
  if (view.getUint32(0) !== WOFF || view.getUint32(4) !== TRUE_TYPE)
    throw new RangeError('not a TrueType web font');
  const entries = Array.from({ length: view.getUint16(12) }, (_, index) => 44 + index * 20);
  return new Map(
    entries.map((at) => {
      const [offset, stored, length] = [
        view.getUint32(at + 4),
        view.getUint32(at + 8),
        view.getUint32(at + 12),
      ];
      const data = file.subarray(offset, offset + stored);
      const name = String.fromCharCode(...file.subarray(at, at + 4));
      return [name, viewOf(stored < length ? unzlibSync(data) : data)] as const;
    }),
  );
}

/** Each letter's outline; one that is made of others names them by their new numbers. */
function outlinesOf(font: Tables, count: number, start: number): Uint8Array[] {
  const [loca, glyf] = [tableIn(font, 'loca'), tableIn(font, 'glyf')];
  const isLong = tableIn(font, 'head').getInt16(LOCA_FORMAT) === 1;
  const placeOf = (index: number) => (isLong ? loca.getUint32(index * 4) : 2 * loca.getUint16(index * 2));
  return Array.from({ length: count }, (_, index) => {
    const outline = new Uint8Array(bytesIn(glyf).subarray(placeOf(index), placeOf(index + 1)));
    renumber(outline, start);
    return outline;
  });
}

const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

function renumber(outline: Uint8Array, by: number): void {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return;
  for (let at = 10, flags = MORE; (flags & MORE) !== 0;) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, view.getUint16(at + 2) + by);
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
    at += (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
  }
}

/** How wide each letter is; those at the end share the width of the last that says it. */
function metricsOf(font: Tables, count: number): Uint8Array[] {
  const hmtx = tableIn(font, 'hmtx');
  const said = tableIn(font, 'hhea').getUint16(METRICS);
  return Array.from({ length: count }, (_, index) => {
    const metric = new DataView(new ArrayBuffer(4));
    metric.setUint16(0, hmtx.getUint16(Math.min(index, said - 1) * 4));
    metric.setInt16(
      2,
      index < said ? hmtx.getInt16(index * 4 + 2) : hmtx.getInt16(said * 4 + (index - said) * 2),
    );
    return bytesIn(metric);
  });
}

function places(outlines: readonly Uint8Array[]): DataView {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let place = 0;
  outlines.forEach((outline, index) => {
    loca.setUint32(index * 4, place);
    place += padded(outline.length);
  });
  loca.setUint32(outlines.length * 4, place);
  return loca;
}

function fontOf(tables: Tables): Uint8Array {
  const named = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = new DataView(new ArrayBuffer(12 + named.length * 16));
  const power = 2 ** Math.floor(Math.log2(named.length));
  head.setUint32(0, TRUE_TYPE);
  [named.length, power * 16, Math.log2(power), (named.length - power) * 16].forEach((value, index) =>
    head.setUint16(4 + index * 2, value),
  );
  let place = head.byteLength;
  named.forEach(([name, table], index) => {
    const at = 12 + index * 16;
    bytesIn(head).set(new TextEncoder().encode(name), at);
    head.setUint32(at + 8, place);
    head.setUint32(at + 12, table.byteLength);
    place += padded(table.byteLength);
  });
  return joined([bytesIn(head), ...named.map(([, table]) => bytesIn(table))]);
}

function tableIn(font: Tables, name: string): DataView {
  const table = font.get(name);
  if (table === undefined) throw new RangeError(`a font without ${name}`);
  return table;
}

function patched(table: DataView, at: number, value: number): DataView {
  const copy = viewOf(new Uint8Array(bytesIn(table)));
  copy.setUint16(at, value);
  return copy;
}

/** One behind the other, each at a multiple of four. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += padded(part.length);
  }
  return whole;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesIn(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
