import type { Verdict } from '@ket-nap/contracts';
import { saidBy } from '../capped-child';
import { piecesOf } from './two-files';

/** What a file says of itself, and how it differs from the stored one. */
export interface Reading {
  codes: string[];
  differences: Verdict['differences'];
}

const CAPS = { memoryMb: 512, timeMs: 30_000 };

/** Has a file read by a child process, and held against the stored one where that is given; null where it cannot be read. */
export async function readingOf(found: Buffer, stored: Buffer | null): Promise<Reading | null> {
  const said = await saidBy('read-document', CAPS, { told: piecesOf(found, stored) });
  if (said === null) return null;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- both ends of this pipe are ours and share the type
  const reading: Reading = JSON.parse(said);
  return reading;
}
