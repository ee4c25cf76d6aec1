import type { ServerResponse } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { LiveEnd } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { instantOf } from '../clock';
import { unitAsked } from '../committees/unit';
import { ActorTransaction } from '../database/actor-transaction';
import { SessionsService } from '../sessions/sessions.service';
import { concerns, type Change } from './change-log';
import { FiguresListener } from './figures-listener';
import { LiveStream } from './live-stream';

/** More pages than anybody looks at at once, on all their computers. */
const MOST_OF_AN_ACCOUNT = 12;

/**
 * While much is saved, a page is told every so many milliseconds: the more pages are open, the further apart, since all of them ask for
 * their figures. Never so far that a change is not there within two seconds.
 */
const APART_MS = { least: 200, ofEachPage: 10, most: 1_000 };

/** Whose board is watched by whom. */
export interface Watch {
  actor: Actor;
  token: string;
  unit: string | undefined;
  /** The unit and those that it succeeded, whose figures stand on its board too. */
  committees: ReadonlySet<string>;
  since: string | undefined;
}

interface Open {
  watch: Watch;
  stream: LiveStream;
}

/** The open boards: each is told when figures of its unit have changed, for as long as its reader may see them. */
@Injectable()
export class LiveService implements OnModuleDestroy {
  /** In the order in which they were opened. */
  private readonly open = new Set<Open>();

  constructor(
    private readonly database: ActorTransaction,
    private readonly sessions: SessionsService,
    private readonly listener: FiguresListener,
  ) {
    listener.tell({
      changed: (change) => this.spread(change),
      lost: () => this.endAll('unavailable'),
    });
  }

  onModuleDestroy(): void {
    this.endAll('unavailable');
  }

  /**
   * What the actor may watch.
   *
   * @throws ProductError `not_found` for a unit out of sight, `unavailable` while changes cannot be heard of
   */
  async watch({ actor, token, unit, since }: Omit<Watch, 'committees'>): Promise<Watch> {
    if (!this.listener.hears) throw new ProductError('unavailable');
    return { actor, token, unit, since, committees: await this.committeesOf(actor, unit) };
  }

  /** Holds the response open and tells at once what has been missed. */
  start(watch: Watch, response: ServerResponse): void {
    if (response.destroyed) return;
    const others = [...this.open].filter((one) => one.watch.actor.accountId === watch.actor.accountId);
    if (others.length >= MOST_OF_AN_ACCOUNT) others[0]?.stream.end('replaced');
    const check = (sight: boolean) => this.whyOver(watch, sight).catch((): LiveEnd => 'unavailable');
    const { least, ofEachPage, most } = APART_MS;
    const apart = () => Math.min(most, Math.max(least, ofEachPage * this.open.size));
    const entry: Open = {
      watch,
      stream: new LiveStream(response, check, apart, () => this.open.delete(entry)),
    };
    this.open.add(entry);
    for (const change of this.missedBy(watch)) entry.stream.tell(change.period);
    // While it was looked at what may be watched, the server may have stopped or lost the database.
    if (!this.listener.hears) entry.stream.end('unavailable');
  }

  private missedBy({ since, committees }: Watch): readonly Change[] {
    if (since === undefined) return [];
    const changes = this.listener.changesSince(instantOf(since)) ?? [{ period: null, ids: null }];
    return changes.filter((change) => concerns(change, committees));
  }

  private spread(change: Change): void {
    for (const { watch, stream } of this.open) {
      if (concerns(change, watch.committees)) stream.tell(change.period);
    }
  }

  private endAll(reason: LiveEnd): void {
    for (const { stream } of [...this.open]) stream.end(reason);
  }

  /** Asked before every event and with every heartbeat: the session may be over, or be somebody else's by now. */
  private async whyOver(watch: Watch, sight: boolean): Promise<LiveEnd | null> {
    const { actor, token, unit } = watch;
    const now = await this.sessions.resume(token, false);
    if (!now || now.mustChangePassword) return 'session';
    if (now.actor.role !== actor.role || now.actor.committeeId !== actor.committeeId) return 'session';
    if (sight) {
      // Committees may have moved.
      try {
        watch.committees = await this.committeesOf(actor, unit);
      } catch (error) {
        if (error instanceof ProductError) return 'session';
        throw error;
      }
    }
    return null;
  }

  private committeesOf(actor: Actor, id: string | undefined): Promise<ReadonlySet<string>> {
    return this.database.asActor(actor, async (tx) => {
      const { unit } = await unitAsked(tx, actor, id);
      const rows = await tx.rows<{ id: string }>('SELECT unnest(succeeded_by($1))::text AS id', [unit.id]);
      return new Set(rows.map((row) => row.id));
    });
  }
}
