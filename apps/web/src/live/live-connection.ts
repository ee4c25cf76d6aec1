import { api, liveEvents, type LiveEnd } from '@ket-nap/contracts';
import type * as z from 'zod/mini';
import { listen } from '../api';

/**
 * `live`: told of every change at once; `reconnecting`: the word is lost, and what is shown may be old; `polling`: asked for again every
 * {@link POLL_MS}. `connecting`: not known yet.
 */
export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'polling';

export const POLL_MS = 15_000;
const FIRST_WAIT_MS = 500;
const LAST_WAIT_MS = 30_000;
/** Whoever was closed for too many open pages comes back when there may be fewer. */
const REPLACED_WAIT_MS = 300_000;

interface Asked {
  unit: string;
  /** When what is shown was read. */
  readAt: () => string;
  /** Asks for the figures again, since those of a period (null: of any) may have changed; answers whether they came. */
  refresh: (period: string | null) => Promise<boolean>;
  onState: (state: LiveState) => void;
}

/**
 * One page's ear at the server: a stream of events, opened again by itself when it is lost, with asking every 15 seconds until it is
 * back. A page that nobody sees listens to nothing (a browser holds few connections for all its tabs) and catches up when it is shown.
 */
export class LiveConnection {
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private poll: ReturnType<typeof setInterval> | undefined;
  private failures = 0;
  /** What is being asked for, and what has changed since it was asked. */
  private refreshing: Promise<boolean> | null = null;
  private waiting: { period: string | null } | null = null;

  constructor(private readonly asked: Asked) {}

  /** Begins, and answers how to end. */
  start(): () => void {
    const onShown = () => this.onShown();
    document.addEventListener('visibilitychange', onShown);
    window.addEventListener('online', onShown);
    this.onShown();
    return () => {
      document.removeEventListener('visibilitychange', onShown);
      window.removeEventListener('online', onShown);
      this.silence();
    };
  }

  private onShown(): void {
    if (document.hidden) {
      this.silence();
      return;
    }
    if (this.source !== undefined) return;
    // While it could not listen it may have missed something: the stream tells, and without one it is asked.
    if (this.failures > 0) void this.ask();
    this.open();
  }

  private silence(): void {
    clearTimeout(this.retry);
    clearInterval(this.poll);
    this.poll = undefined;
    this.close();
  }

  private close(): void {
    this.source?.close();
    this.source = undefined;
  }

  private open(): void {
    clearTimeout(this.retry);
    this.close();
    const { unit, readAt } = this.asked;
    const source = listen(api.live.stream, { query: { unit, since: readAt() } });
    this.source = source;
    source.addEventListener('open', () => {
      this.failures = 0;
      clearInterval(this.poll);
      this.poll = undefined;
      this.asked.onState('live');
    });
    source.addEventListener('figures', (event) => {
      const said = heard(liveEvents.figures, event);
      void this.refresh(said?.period ?? null);
    });
    source.addEventListener('end', (event) => this.ended(heard(liveEvents.end, event)?.reason));
    // The browser would try again by itself, but not after every answer, and without a word of what was missed.
    source.addEventListener('error', () => this.lost());
  }

  private ended(reason: LiveEnd | undefined): void {
    if (reason === 'replaced') {
      this.lost(REPLACED_WAIT_MS);
      void this.ask();
    } else this.lost();
    // The answer says that the session is over, and leads to the sign-in.
    if (reason === 'session') void this.ask();
  }

  /** Without the stream: asks, and tries to have it again after a while. */
  private lost(after?: number): void {
    this.close();
    this.failures += 1;
    const doubled = FIRST_WAIT_MS * 2 ** (this.failures - 1);
    // Not all open pages at the same moment.
    const wait = after ?? Math.min(LAST_WAIT_MS, doubled) * (1 + Math.random() / 2);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), wait);
    if (this.poll === undefined) {
      this.poll = setInterval(() => void this.ask(), POLL_MS);
      this.asked.onState('reconnecting');
    }
    // A lost stream is soon there again; one that did not open again may stay away.
    if (this.failures === 2) void this.ask();
  }

  private async ask(): Promise<void> {
    const came = await this.refresh(null);
    if (this.failures > 0) this.asked.onState(came ? 'polling' : 'reconnecting');
  }

  /** One request at a time; what changes meanwhile is asked for after it. */
  private refresh(period: string | null): Promise<boolean> {
    if (this.refreshing !== null) {
      const same = this.waiting === null || this.waiting.period === period;
      this.waiting = { period: same ? period : null };
      return this.refreshing;
    }
    this.refreshing = this.refreshAll(period).finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private async refreshAll(period: string | null): Promise<boolean> {
    let came = await this.asked.refresh(period);
    while (this.waiting !== null) {
      const next = this.waiting;
      this.waiting = null;
      came = await this.asked.refresh(next.period);
    }
    return came;
  }
}

function heard<S extends z.ZodMiniType>(schema: S, event: MessageEvent<unknown>): z.output<S> | null {
  const said: unknown = JSON.parse(String(event.data));
  const read = schema.safeParse(said);
  return read.success ? read.data : null;
}
