import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

export interface Caps {
  memoryMb: number;
  timeMs: number;
  /** Ends it at once. */
  signal?: AbortSignal;
}

type Script = 'draw-document' | 'read-document' | 'read-upload';

/** In characters. */
const MOST_COMPLAINT = 4_000;

/** A script of ours in a process of its own, with capped memory and time and nothing of this one's environment. */
export class CappedChild {
  private readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Its exit code; null where it was ended. */
  readonly ended: Promise<number | null>;
  /** The end of what it complained of. */
  readonly complaint: Promise<string>;

  /** @param given arguments of the script */
  constructor(script: Script, { memoryMb, timeMs, signal }: Caps, given: readonly string[] = []) {
    this.child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${memoryMb}`,
        // Young objects die quickly here; the default lets them pile up to another 100 MB.
        '--max-semi-space-size=8',
        join(import.meta.dirname, `${script}.js`),
        ...given,
      ],
      { stdio: ['pipe', 'pipe', 'pipe'], timeout: timeMs, killSignal: 'SIGKILL', env: {}, signal },
    );
    this.ended = new Promise((resolve) => {
      this.child.on('error', () => resolve(null));
      this.child.on('close', resolve);
    });
    this.complaint = text(this.child.stderr).then((said) => said.slice(-MOST_COMPLAINT));
    // One that gives up before the end of what it is told closes its input: its exit code tells, not this error.
    this.child.stdin.on('error', () => undefined);
  }

  get output(): Readable {
    return this.child.stdout;
  }

  /** Tells it something, and waits until there is room for more, or nobody who listens. */
  async tell(piece: string | Uint8Array): Promise<void> {
    const { stdin } = this.child;
    if (stdin.destroyed || stdin.write(piece)) return;
    await Promise.race([new Promise((resolve) => stdin.once('drain', resolve)), this.ended]);
  }

  /** There is nothing more to tell. */
  close(): void {
    this.child.stdin.end();
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

/** What a script says of what it is told, piece by piece; null where it was ended, failed, or said nothing. */
export async function saidBy(
  script: Script,
  caps: Caps,
  { given = [], told }: { given?: readonly string[]; told: readonly Uint8Array[] },
): Promise<string | null> {
  const child = new CappedChild(script, caps, given);
  const output = text(child.output);
  for (const piece of told) await child.tell(piece);
  child.close();
  const [said, code] = await Promise.all([output, child.ended]);
  return code === 0 && said !== '' ? said : null;
}
