import { createHash, type Hash } from 'node:crypto';
import type { OfficialDocument } from '@ket-nap/contracts';

/** Hex digits that a reader compares, in groups. */
const DIGITS = 16;
const GROUP = 4;

/**
 * The sum of what a document says, whatever its file looks like: SHA-256 over its canonical JSON without its own reference, the first 16
 * digits in groups of four. Of a document that is made line by line, the lines follow one after the other.
 */
export class Checksum {
  private readonly hash: Hash = createHash('sha256');

  constructor(document: OfficialDocument) {
    this.add({ ...document, reference: null });
  }

  /** Takes what follows, and answers it as it was taken: its canonical JSON. */
  add(said: unknown): string {
    const json = canonicalJson(said);
    this.hash.update(json);
    return json;
  }

  /** To be called once, last. */
  text(): string {
    const digits = this.hash.digest('hex').slice(0, DIGITS);
    return Array.from({ length: DIGITS / GROUP }, (_, part) =>
      digits.slice(part * GROUP, (part + 1) * GROUP),
    ).join('-');
  }
}

/** JSON of a value in one way only: the fields of every object in the order of their names. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
