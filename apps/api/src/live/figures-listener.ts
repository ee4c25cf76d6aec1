import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { ChangeLog, changeOf, type Change } from './change-log';

/** As in the triggers of migration 0004. */
const CHANNEL = 'ket_nap_figures';
export const LISTENER_NAME = 'ket-nap live';
const ANYTHING: Change = { period: null, ids: null };
/** A connection that died without a word is found out by asking. */
const ASK_EVERY_MS = 30_000;
const TIMEOUT_MS = 10_000;
/** Between one try and the next: doubled each time, up to 16 s. */
const FIRST_WAIT_MS = 125;
const MOST_DOUBLED = 7;
/** How long a stop waits for the connection to close. */
const GRACE_MS = 2_000;

/** Who wants to know. */
export interface Hearer {
  changed(change: Change): void;
  /** The database cannot be heard for now. */
  lost(): void;
}

/**
 * Hears of every change of figures, whichever process of the product made it: one connection of its own to PostgreSQL (LISTEN). Lost, it
 * is made again, and everybody is told that anything may have changed meanwhile.
 */
@Injectable()
export class FiguresListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Live');
  private readonly hearers = new Set<Hearer>();
  private readonly stopping = new AbortController();
  private readonly changes = new ChangeLog();
  private running: Promise<void> | undefined;
  private failures = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whether the database is heard, or is about to be: not after a try that failed. */
  get hears(): boolean {
    return this.failures === 0 && !this.stopping.signal.aborted;
  }

  tell(hearer: Hearer): void {
    this.hearers.add(hearer);
  }

  /** What has changed since; null when that is not known. */
  changesSince(instant: Date): readonly Change[] | null {
    return this.changes.since(instant);
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.running, after(GRACE_MS, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.listen().catch((error: unknown) => this.missed(error));
      // A connection that has listened may go at any time: the next try comes at once.
      const wait = this.failures === 0 ? 0 : FIRST_WAIT_MS * 2 ** Math.min(this.failures, MOST_DOUBLED);
      await after(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Listens until the connection is gone. */
  private async listen(): Promise<void> {
    const { signal } = this.stopping;
    const client = this.newClient();
    const gone = new Promise<void>((resolve) => {
      client.once('end', resolve);
      // Without somebody to hear it, an error would end the process.
      client.on('error', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    let asking: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      client.on('notification', ({ payload }) => this.heard(changeOf(payload)));
      await client.query(`LISTEN ${CHANNEL}`);
      this.failures = 0;
      this.changes.begin(this.clock.now());
      this.spread(ANYTHING);
      const silent = new Promise<void>((resolve) => {
        asking = setInterval(() => void client.query('SELECT 1').catch(() => resolve()), ASK_EVERY_MS);
        asking.unref();
      });
      await Promise.race([gone, silent]);
    } finally {
      clearInterval(asking);
      this.changes.stop();
      void client.end().catch(() => undefined);
    }
  }

  private newClient(): pg.Client {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined)
      throw new Error('no address of a PostgreSQL');
    return new pg.Client({
      connectionString: options.url,
      application_name: LISTENER_NAME,
      keepAlive: true,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
    });
  }

  private missed(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    this.failures += 1;
    if (this.failures > 1) return;
    this.log.warn(`not listening: ${error instanceof Error ? error.message : String(error)}`);
    for (const hearer of this.hearers) hearer.lost();
  }

  private heard(change: Change): void {
    this.changes.add(this.clock.now(), change);
    this.spread(change);
  }

  private spread(change: Change): void {
    for (const hearer of this.hearers) hearer.changed(change);
  }
}
