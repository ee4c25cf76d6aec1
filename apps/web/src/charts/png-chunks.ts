/** What a PNG says of itself: how many dots a metre, and texts by the keywords of the standard. */
export interface Metadata {
  dotsPerMetre: number;
  /** `Title`, `Description`, … */
  texts: Readonly<Record<string, string>>;
}

/** Signature and the first chunk, which has to be the header. */
const AFTER_HEADER = 8 + 25;
const METRE = 1;
const POLYNOMIAL = 0xedb88320;

/** The PNG with its metadata right after the header (pHYs and iTXt of the PNG specification, 11.3). */
export function withMetadata(
  png: Uint8Array<ArrayBuffer>,
  { dotsPerMetre, texts }: Metadata,
): Uint8Array<ArrayBuffer> {
  const chunks = [
    densityChunk(Math.round(dotsPerMetre)),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
  ];
  return joined([png.subarray(0, AFTER_HEADER), ...chunks, png.subarray(AFTER_HEADER)]);
}

function densityChunk(dots: number): Uint8Array {
  return chunk('pHYs', joined([bigEndian(dots), bigEndian(dots), Uint8Array.of(METRE)]));
}

/** Keyword, then: not compressed, no language, no translated keyword, and the text in UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array {
  return chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const checked = joined([new TextEncoder().encode(type), data]);
  return joined([bigEndian(data.length), checked, bigEndian(checksum(checked))]);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
  }
  return ~sum >>> 0;
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
