import { text } from 'node:stream/consumers';
import type { Verdict } from '@ket-nap/contracts';
import { CappedChild } from './capped-child';
import { piecesOf } from './two-files';

/** What a file says of itself, and how it differs from the stored one. */
export interface Reading {
  codes: string[];
  differences: Verdict['differences'];
}

const MEMORY_MB = 512;
const TIME_MS = 30_000;

/** Has a file read by a child process, and held against the stored one where that is given; null where it cannot be read. */
export async function readingOf(found: Buffer, stored: Buffer | null): Promise<Reading | null> {
  const child = new CappedChild('read-document', { memoryMb: MEMORY_MB, timeMs: TIME_MS });
  const output = text(child.output);
  for (const piece of piecesOf(found, stored)) await child.tell(piece);
  child.close();
  const [said, code] = await Promise.all([output, child.ended]);
  if (code !== 0 || said === '') return null;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- both ends of this pipe are ours and share the type
  const reading: Reading = JSON.parse(said);
  return reading;
}
