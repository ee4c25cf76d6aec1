import type { Saved } from '@ket-nap/contracts';
import { ApiError, asApiError } from '../api';
import { newKey } from './new-key';
import {
  answered,
  NOTHING_QUEUED,
  recovered,
  refusedWhole,
  withBatch,
  type Batch,
  type Queue,
} from './queue';
import { loadQueue, storeQueue } from './queue-storage';

/** Where the sending stands. `away`: nobody answers, it is tried again; `signed_out`: it waits for the same account to sign in. */
export type Phase = 'idle' | 'sending' | 'away' | 'signed_out';

export interface QueueState {
  queue: Queue;
  phase: Phase;
  /** The server answered, but with a fault of its own: it is tried again as if nobody had. */
  faulty: boolean;
  /** ISO instant of the last answer, by the server's clock. */
  savedAt: string | null;
  /** Whether the browser keeps the queue over a reload. */
  kept: boolean;
}

interface Doors {
  send: (batch: Batch) => Promise<Saved>;
  /** Something was answered. */
  onSaved: (saved: Saved) => void;
  /** Another tab of this browser has sent something of this queue. */
  onElsewhere: () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Sends what was typed, one batch at a time, and keeps it in the browser until it is answered. The storage is the truth, so that two
 * tabs work on one queue; a Web Lock lets only one of them send. Where there are none (an address without https), both may send the
 * same batch, under the same key: the server does it once.
 */
export class CellQueue {
  private readonly listeners = new Set<() => void>();
  private state: QueueState;
  private running: Promise<void> | null = null;
  private wanted = false;
  private wait = FIRST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly storageKey: string,
    private readonly doors: () => Doors,
  ) {
    const queue = loadQueue(storageKey);
    this.state = {
      queue: queue ?? NOTHING_QUEUED,
      phase: 'idle',
      faulty: false,
      savedAt: null,
      kept: queue !== null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): QueueState => this.state;

  /** Begins to send, and what an earlier life of the page left half typed with it; the answer ends it. */
  start(): () => void {
    this.change(recovered);
    const again = () => this.tryNow();
    const elsewhere = (event: StorageEvent) => {
      if (event.key !== this.storageKey) return;
      const before = this.state.queue;
      this.show({ queue: loadQueue(this.storageKey) ?? before });
      if (before.batch !== null && this.state.queue.batch === null) this.doors().onElsewhere();
    };
    window.addEventListener('online', again);
    window.addEventListener('storage', elsewhere);
    this.tryNow();
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('storage', elsewhere);
      clearTimeout(this.timer);
    };
  }

  /** Changes the queue, over what the browser keeps of it: another tab may have changed it too. */
  change(change: (queue: Queue) => Queue): void {
    const before = (this.state.kept ? loadQueue(this.storageKey) : null) ?? this.state.queue;
    const queue = change(before);
    this.show({ queue, kept: storeQueue(this.storageKey, queue) });
  }

  tryNow(): void {
    clearTimeout(this.timer);
    this.wait = FIRST_WAIT_MS;
    void this.flush();
  }

  /** Sends all that waits. Ends when nothing does, or when it cannot go on for now. */
  flush(): Promise<void> {
    this.wanted = true;
    this.running ??= this.run();
    return this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.wanted) {
        this.wanted = false;
        while (await alone(this.storageKey, () => this.sendOne()));
      }
    } finally {
      this.running = null;
    }
  }

  private async sendOne(): Promise<boolean> {
    this.change((queue) => withBatch(queue, newKey));
    const { batch } = this.state.queue;
    if (batch === null) {
      this.show({ phase: 'idle' });
      return false;
    }
    if (this.state.phase !== 'away') this.show({ phase: 'sending' });
    try {
      const saved = await inTime(this.doors().send(batch));
      this.wait = FIRST_WAIT_MS;
      // What is stored shows before the edit over it goes: never the old number in between.
      this.doors().onSaved(saved);
      await drawn();
      this.change((queue) => answered(queue, batch, saved));
      this.show({ phase: 'sending', savedAt: saved.savedAt });
      return true;
    } catch (error) {
      return this.failed(batch, asApiError(error));
    }
  }

  /** Whether to go on with the next batch at once. */
  private failed(batch: Batch, error: ApiError): boolean {
    if (error.code === 'unauthenticated') {
      this.show({ phase: 'signed_out' });
      return false;
    }
    if (isPassing(error)) {
      this.show({ phase: 'away', faulty: error.status !== 0 });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.flush(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
      return false;
    }
    this.change((queue) => refusedWhole(queue, batch, error.code));
    return true;
  }

  private show(part: Partial<QueueState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** A line that was cut says nothing: after this it counts as no answer, and the same batch is sent again. */
const PATIENCE_MS = 20_000;

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiError('unavailable', 0)), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Until those who were told have drawn it: queries tell their readers at the next turn of the event loop. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const SERVER_FAULT = 500;
const TOO_MANY = 429;

/** Nobody answered, or somebody who will answer better later: the same batch is sent again. */
function isPassing({ status }: ApiError): boolean {
  return status === 0 || status === TOO_MANY || status >= SERVER_FAULT;
}

/** Alone among the tabs of this browser, where it can tell them apart. */
function alone(name: string, work: () => Promise<boolean>): Promise<boolean> {
  // A browser gives locks to secure addresses only; the types think that all are.
  const locks: LockManager | undefined = isSecureContext ? navigator.locks : undefined;
  return locks === undefined ? work() : locks.request(name, work);
}
