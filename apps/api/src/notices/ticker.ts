import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as after } from 'node:timers/promises';
import { Clock, shifted } from '../clock';
import { ActorTransaction, SYSTEM } from '../database/actor-transaction';
import { clearDocuments } from '../documents/documents.queries';
import { Digests } from './digests';
import { DueReminders } from './due-reminders';

const EVERY_MS = 600_000;
const DAY_MS = 86_400_000;
/** So long an answer of the past can be asked for again, and the fate of an e-mail be looked up. */
const KEPT_DAYS = 30;
/** How long a stop waits for what is under way. */
const GRACE_MS = 5_000;

/**
 * What the product does by itself: reminds of what is due, forgets what is old, sends the daily e-mail. At once after the start, then
 * every ten minutes. Safe with several servers on one database.
 */
@Injectable()
export class Ticker implements OnModuleDestroy {
  private readonly log = new Logger('Ticker');
  private timer: NodeJS.Timeout | undefined;
  private deciding: Promise<void> | undefined;
  private mailing: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly reminders: DueReminders,
    private readonly digests: Digests,
  ) {}

  start(): void {
    const tick = () => {
      // One that takes longer than the interval is not overtaken.
      this.deciding ??= this.decide().finally(() => (this.deciding = undefined));
    };
    this.timer = setInterval(tick, EVERY_MS);
    this.timer.unref();
    tick();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.race([
      Promise.all([this.deciding, this.mailing]),
      after(GRACE_MS, undefined, { ref: false }),
    ]);
  }

  /** Letters take as long as the mail server does: they begin with what was decided, and nothing waits for them. */
  private async decide(): Promise<void> {
    const now = this.clock.now();
    await this.attempt(() => this.reminders.remind(now));
    await this.attempt(() => this.forget(now));
    this.mailing ??= this.attempt(() => this.digests.send(now, () => this.stopped)).finally(
      () => (this.mailing = undefined),
    );
  }

  /** What fails is reported and stops neither the others nor the server. */
  private async attempt(task: () => Promise<void>): Promise<void> {
    if (this.stopped) return;
    await task().catch((error: unknown) =>
      this.log.error(error instanceof Error ? error.message : String(error)),
    );
  }

  private forget(now: Date): Promise<void> {
    const before = shifted(now, -KEPT_DAYS * DAY_MS);
    return this.database.asActor(SYSTEM, async (tx) => {
      await tx.rows('DELETE FROM idempotency_key WHERE answered_at < $1', [before]);
      await clearDocuments(tx, now, shifted(now, -DAY_MS));
      await tx.rows('DELETE FROM mail_digest WHERE day < ($1::timestamptz)::date', [before]);
    });
  }
}
