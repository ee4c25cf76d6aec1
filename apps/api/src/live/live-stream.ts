import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { LiveEnd } from '@ket-nap/contracts';

/** One deed tells of itself several times over: what comes within this is one. */
const GATHER_MS = 10;
const HEARTBEAT_MS = 15_000;
/** A reader that takes nothing is let go: it will come again and ask what it has missed. */
const MOST_WAITING_BYTES = 16_384;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Nothing on the way may keep, gather or compress it.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Whether the stream may go on: null, or why not. `sight`: whether also what may be seen has to be looked at again. */
type Check = (sight: boolean) => Promise<LiveEnd | null>;

/** One open page: its response, written to as server-sent events until either side ends it. */
export class LiveStream {
  private readonly heartbeat: NodeJS.Timeout;
  private gathering: NodeJS.Timeout | undefined;
  /** What has changed and is not told yet. */
  private changed: Set<string | null> = new Set();
  private lastTold = 0;
  private over = false;

  /** The headers that are set already go with it. */
  constructor(
    private readonly response: ServerResponse,
    private readonly check: Check,
    /** Not oftener than this, in milliseconds, however much is saved: each event makes a page ask for its figures. */
    private readonly apart: () => number,
    private readonly onOver: () => void,
  ) {
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS);
    this.heartbeat.unref();
    response.once('close', () => this.stop());
    response.on('error', () => this.stop());
    response.writeHead(200, HEADERS);
    // A first byte, so that the reader knows at once that it is open.
    this.write(':\n\n');
  }

  /** Tells that figures of the period may have changed (null: of any): soon, and together with what else has. */
  tell(period: string | null): void {
    if (this.over) return;
    this.changed.add(period);
    if (this.gathering !== undefined) return;
    const wait = Math.max(GATHER_MS, this.lastTold + this.apart() - performance.now());
    this.gathering = setTimeout(() => void this.flush(), wait);
    this.gathering.unref();
  }

  /** Says why, and closes. */
  end(reason: LiveEnd): void {
    if (this.over) return;
    this.event('end', { reason });
    this.response.end();
    this.stop();
  }

  private async flush(): Promise<void> {
    const periods = [...this.changed];
    this.changed = new Set();
    // Several periods are more than one word can say.
    const period = periods.length === 1 ? (periods[0] ?? null) : null;
    const reason = await this.check(period === null);
    this.gathering = undefined;
    this.lastTold = performance.now();
    if (reason !== null) {
      this.end(reason);
      return;
    }
    this.event('figures', { period });
    // What came while it was asked whether this one may be told.
    const [next] = this.changed;
    if (next !== undefined) this.tell(next);
  }

  private async beat(): Promise<void> {
    const reason = await this.check(false);
    if (reason === null) this.write(':\n\n');
    else this.end(reason);
  }

  private event(name: string, data: object): void {
    this.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private write(text: string): void {
    if (this.over) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_WAITING_BYTES) this.response.destroy();
  }

  private stop(): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.heartbeat);
    clearTimeout(this.gathering);
    this.onOver();
  }
}
