import { createInterface } from 'node:readline';
import type { OfficialDocument } from '@ket-nap/contracts';
import { formatOf } from '@ket-nap/domain';
import { LongWorkbook, wordOf, workbookOf } from '@ket-nap/reports';
import type { Told } from './drawing';

/**
 * Draws the file of a document in a process of its own, whose memory is capped: neither a long nor a heavy one holds up the server.
 * What it is told comes in on standard input, line by line; the file goes out on standard output.
 */
async function draw(): Promise<void> {
  let whole: OfficialDocument | null = null;
  let long: LongWorkbook | null = null;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- both ends of this pipe are ours and share the type
    const told: Told = JSON.parse(line);
    if ('document' in told) {
      whole = told.document;
      if (whole.kind === 'register') long = new LongWorkbook(whole, put);
    } else if ('rows' in told) {
      long?.lines(told.rows);
      await drained();
    } else if (long) {
      long.end(told.reference);
      return drained();
    } else if (whole) {
      put(await bytesOf({ ...whole, reference: told.reference }));
      return drained();
    }
  }
  // Who told this ended before it had told all.
  process.exitCode = 2;
}

function bytesOf(document: OfficialDocument): Promise<Uint8Array> {
  return formatOf(document.kind) === 'docx' ? wordOf(document) : workbookOf(document);
}

function put(chunk: Uint8Array): void {
  process.stdout.write(chunk);
}

/** Nothing is read while what was drawn waits to be taken. */
async function drained(): Promise<void> {
  if (process.stdout.writableNeedDrain) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

await draw();
