import { text } from 'node:stream/consumers';
import type { Verdict } from '@ket-nap/contracts';
import { CappedChild } from './capped-child';

/** What a file says of itself, and how it differs from the stored one. */
export interface Reading {
  codes: string[];
  differences: Verdict['differences'];
}

const MEMORY_MB = 512;
const TIME_MS = 30_000;
const LENGTH_BYTES = 4;

/** Has a file read by a child process, and held against the stored one where that is given; null where it cannot be read. */
export async function readingOf(found: Buffer, stored: Buffer | null): Promise<Reading | null> {
  const child = new CappedChild('read-document', { memoryMb: MEMORY_MB, timeMs: TIME_MS });
  const output = text(child.output);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(found.length);
  for (const piece of [length, found, ...(stored ? [stored] : [])]) await child.tell(piece);
  child.close();
  const [said, code] = await Promise.all([output, child.ended]);
  if (code !== 0 || said === '') return null;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- both ends of this pipe are ours and share the type
  const reading: Reading = JSON.parse(said);
  return reading;
}

/** The files of one pipe: the first after its length, the second where there is one. */
export function splitFiles(bytes: Buffer): [found: Buffer, stored: Buffer | null] {
  const end = LENGTH_BYTES + bytes.readUInt32BE(0);
  const rest = bytes.subarray(end);
  return [bytes.subarray(LENGTH_BYTES, end), rest.length > 0 ? rest : null];
}
