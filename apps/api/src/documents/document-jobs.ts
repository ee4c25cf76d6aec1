import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as after } from 'node:timers/promises';
import { ProductError, type ErrorCode } from '@ket-nap/domain';
import type { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { ActorTransaction, SYSTEM } from '../database/actor-transaction';
import { JOBS_SCHEMA } from '../database/jobs-schema';
import { DocumentMaker, Overtaken, type Progress } from './document-maker';
import {
  endAttempt,
  HOLD_MAKING,
  keepProgress,
  RELEASE_MAKING,
  takeUp,
  waiting,
  type Making,
} from './documents.queries';

const QUEUE = 'documents';
/** Documents that one server makes at once. */
const AT_ONCE = 2;
/** How often a server looks for what waits: what another one took up and lost, what another one has no hands for. */
const LOOK_MS = 10_000;
const LOOK_SECONDS = 10;
/** How often it is written down how far a document is, and looked whether it is still wanted. */
const WATCH_MS = 400;
/** How long a stop waits for what is under way. */
const GRACE_MS = 5_000;
const HOUR_SECONDS = 3_600;
const CONNECTIONS = 2;

/**
 * The documents that wait, made in the background. The row of a document says how it stands; pg-boss brings it to whichever server has
 * a hand free. One that is lost with its server waits again within seconds: whoever makes it holds a lock that goes with the connection.
 */
@Injectable()
export class DocumentJobs implements OnModuleDestroy {
  private readonly log = new Logger('Documents');
  private readonly running = new Map<string, AbortController>();
  private readonly under = new Set<Promise<void>>();
  private boss: PgBoss | null = null;
  private readonly hands: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly maker: DocumentMaker,
  ) {}

  /** Begins to look for work; what fails is said and tried again. */
  start(): void {
    const look = () => {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    };
    this.timer = setInterval(look, LOOK_MS);
    this.timer.unref();
    look();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    for (const controller of this.running.values()) controller.abort(new Stopping());
    const settled = Promise.all([this.looking, ...this.under]);
    await Promise.race([settled, after(GRACE_MS, undefined, { ref: false })]);
    await this.boss?.stop({ graceful: true, timeout: 1_000 }).catch((error: unknown) => this.report(error));
  }

  /** A document waits: it begins at once where a hand is free. */
  async add(id: string): Promise<void> {
    try {
      if (!this.boss) return;
      await this.boss.send(QUEUE, { id }, { singletonKey: id });
      this.wake();
    } catch (error) {
      // It waits in its row: the next look finds it.
      this.report(error);
    }
  }

  /** Nobody wants a document any more: what this server has of it ends at once; another one sees it soon. */
  drop(id: string): void {
    this.running.get(id)?.abort(new Overtaken());
  }

  /** Lets the hands look for work now. */
  private wake(): void {
    for (const hand of this.hands) this.boss?.notifyWorker(hand);
  }

  private async look(): Promise<void> {
    try {
      if (this.stopped) return;
      this.boss ??= await this.open();
      const ids = await this.database.asActor(SYSTEM, (tx) => waiting(tx, this.clock.now()));
      for (const id of ids) await this.add(id);
    } catch (error) {
      this.report(error);
    }
  }

  private async open(): Promise<PgBoss> {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined)
      throw new Error('no address of a PostgreSQL');
    // Loaded when the server answers already.
    const { PgBoss: Boss } = await import('pg-boss');
    const boss = new Boss({
      connectionString: options.url,
      application_name: 'ket-nap jobs',
      max: CONNECTIONS,
      schema: JOBS_SCHEMA,
      // It only hands out: no calendar, no register of servers, no telemetry, and little to look after.
      ...{
        schedule: false,
        registerInstance: false,
        openTelemetry: { enabled: false },
        monitorVacuum: false,
        reindex: false,
      },
      ...{
        superviseIntervalSeconds: HOUR_SECONDS,
        monitorIntervalSeconds: HOUR_SECONDS,
        queueCacheIntervalSeconds: HOUR_SECONDS,
      },
      ...{ bamIntervalSeconds: HOUR_SECONDS, flowIntervalSeconds: HOUR_SECONDS },
    });
    boss.on('error', (error) => this.report(error));
    try {
      await boss.start();
      // Each document waits once at most. One that fails is not tried by the queue: its row says whether it waits again.
      await boss.createQueue(QUEUE, {
        ...{
          policy: 'short',
          retryLimit: 0,
          expireInSeconds: HOUR_SECONDS,
          deleteAfterSeconds: HOUR_SECONDS,
        },
      });
      for (let hand = 0; hand < AT_ONCE; hand++) {
        const work = ([job]: { data: { id: string } }[]) => this.begin(job?.data.id);
        this.hands.push(await boss.work(QUEUE, { pollingIntervalSeconds: LOOK_SECONDS }, work));
      }
      return boss;
    } catch (error) {
      this.hands.length = 0;
      await boss.stop({ graceful: false }).catch(() => undefined);
      throw error;
    }
  }

  private async begin(id: string | undefined): Promise<void> {
    if (this.stopped || id === undefined) return;
    const work = this.locked(id, () => this.make(id)).catch((error: unknown) => this.report(error));
    this.under.add(work);
    await work.finally(() => this.under.delete(work));
    // Else a hand rests between one document and the next.
    this.wake();
  }

  /** Holds the lock of a document meanwhile, on a connection of its own: it goes when this server goes. */
  private async locked(id: string, work: () => Promise<void>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const [row] = await runner.manager.query<{ mine: boolean }[]>(HOLD_MAKING, [id]);
      if (!row?.mine) return;
      try {
        await work();
      } finally {
        await runner.query(RELEASE_MAKING, [id]);
      }
    } finally {
      await runner.release();
    }
  }

  private async make(id: string): Promise<void> {
    const making = await this.database.asActor(SYSTEM, (tx) => takeUp(tx, id));
    if (!making) return;
    const controller = new AbortController();
    const progress: Progress = { done: 0, all: null };
    this.running.set(id, controller);
    if (this.stopped) controller.abort(new Stopping());
    const watching = this.watch(making, progress, controller);
    try {
      await this.maker.make(making, progress, controller.signal);
    } catch (error) {
      await this.end(making, error);
    } finally {
      watching.stop();
      this.running.delete(id);
    }
  }

  /** Writes down how far it is; ends it where it is not wanted any more. */
  private watch(making: Making, progress: Progress, controller: AbortController): { stop: () => void } {
    let busy = false;
    const look = async () => {
      if (busy || controller.signal.aborted) return;
      busy = true;
      try {
        const goesOn = await this.database.asActor(SYSTEM, (tx) => keepProgress(tx, making, progress));
        if (!goesOn) controller.abort(new Overtaken());
      } catch (error) {
        this.report(error);
      } finally {
        busy = false;
      }
    };
    const timer = setInterval(() => void look(), WATCH_MS);
    return { stop: () => clearInterval(timer) };
  }

  /** What becomes of a document whose attempt came to nothing. */
  private async end(making: Making, error: unknown): Promise<void> {
    if (error instanceof Overtaken) return;
    const now = this.clock.now();
    const end =
      error instanceof Stopping
        ? ({ state: 'queued' } as const)
        : ({ state: 'failed', error: codeOf(error), now } as const);
    if (end.state === 'failed' && end.error === 'internal') this.report(error);
    await this.database.asActor(SYSTEM, (tx) => endAttempt(tx, making, end));
  }

  private report(error: unknown): void {
    if (!this.stopped)
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** The server stops: what it has in hand waits for the next. */
class Stopping extends Error {}

function codeOf(error: unknown): ErrorCode {
  return error instanceof ProductError ? error.code : 'internal';
}
