import { buffer } from 'node:stream/consumers';
import type { OfficialDocument, OfficialRow } from '@ket-nap/contracts';
import { ProductError } from '@ket-nap/domain';
import { CappedChild } from '../capped-child';
import { Turns } from '../turns';

/** What the process that draws is told, a line of JSON each. */
export type Told =
  { document: OfficialDocument } | { rows: OfficialRow[] } | { reference: OfficialDocument['reference'] };

const MEMORY_MB = { whole: 384, byLine: 128 };
/** How V8 ends a process that has come to the end of its memory. */
const OUT_OF_MEMORY = 134;
const TIME_MS = { whole: 120_000, byLine: 900_000 };

/** Such files at once; the next waits its turn. */
const turns = new Turns(2);

/** The file of a document that nobody waits for but the one who asked. */
export function drawnApart(document: OfficialDocument): Promise<Buffer> {
  return turns.take(() => drawn(document));
}

async function drawn(document: OfficialDocument): Promise<Buffer> {
  const drawing = new Drawing(new AbortController().signal, { byLine: false });
  try {
    await drawing.document(document);
    return await drawing.finish(document.reference);
  } finally {
    drawing.drop();
  }
}

/** A document whose file is being drawn by another process. */
export class Drawing {
  private readonly child: CappedChild;
  private readonly bytes: Promise<Buffer>;

  /**
   * Begins: the process starts while the figures are still on their way.
   *
   * @param byLine lines follow one after the other, however many: memory does not grow with them
   */
  constructor(
    private readonly signal: AbortSignal,
    { byLine }: { byLine: boolean },
  ) {
    const kind = byLine ? 'byLine' : 'whole';
    this.child = new CappedChild('draw-document', {
      memoryMb: MEMORY_MB[kind],
      timeMs: TIME_MS[kind],
      signal,
    });
    this.bytes = buffer(this.child.output);
  }

  document(document: OfficialDocument): Promise<void> {
    return this.tell({ document });
  }

  /** @param rows each as JSON */
  rows(rows: readonly string[]): Promise<void> {
    return this.write(`{"rows":[${rows.join(',')}]}`);
  }

  /**
   * The finished file.
   *
   * @throws ProductError `document_too_long` where the process came to the end of its memory or time
   */
  async finish(reference: OfficialDocument['reference']): Promise<Buffer> {
    await this.tell({ reference });
    this.child.close();
    const [bytes, code] = await Promise.all([this.bytes, this.child.ended]);
    this.signal.throwIfAborted();
    if (code === 0 && bytes.length > 0) return bytes;
    // Ended from outside, or by its own memory: anything else is a mistake of the program.
    if (code === null || code === OUT_OF_MEMORY) throw new ProductError('document_too_long');
    throw new Error(`drawing ended with ${code}: ${await this.child.complaint}`);
  }

  /** Gives it up, wherever it is. */
  drop(): void {
    this.child.kill();
  }

  private tell(told: Told): Promise<void> {
    return this.write(JSON.stringify(told));
  }

  private async write(json: string): Promise<void> {
    this.signal.throwIfAborted();
    await this.child.tell(`${json}\n`);
  }
}
