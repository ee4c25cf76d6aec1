/** What a PNG says of itself, read without the code that wrote it. */
export interface PngFacts {
  width: number;
  height: number;
  /** Dots a metre; null when it does not say. */
  dots: number | null;
  /** Its texts by keyword. */
  texts: Record<string, string>;
}

/** The chunks of a PNG that are not its picture (PNG specification, 5.3 and 11.3). */
export function pngFacts(bytes: Uint8Array): PngFacts {
  const buffer = Buffer.from(bytes);
  const facts: PngFacts = {
    width: buffer.readUInt32BE(16),
    height: buffer.readUInt32BE(20),
    dots: null,
    texts: {},
  };
  for (let at = 8; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const data = buffer.subarray(at + 8, at + 8 + length);
    if (type === 'pHYs') facts.dots = data.readUInt32BE(0);
    if (type === 'iTXt') {
      const end = data.indexOf(0);
      // Behind the keyword: compression flag and method, then language and translated keyword, both empty.
      facts.texts[data.toString('latin1', 0, end)] = data.toString('utf8', end + 5);
    }
    at += 12 + length;
  }
  return facts;
}
