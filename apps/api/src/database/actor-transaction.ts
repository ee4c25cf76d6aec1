import { Injectable } from '@nestjs/common';
import type { Actor } from '@ket-nap/domain';
import pg, { type ClientBase, type QueryResult, type QueryResultRow } from 'pg';
import { DataSource, QueryFailedError, type EntityManager, type QueryRunner } from 'typeorm';
import { fieldOf } from '../errors';

/** The product itself, before anyone is known: signing in, ending sessions. */
export const SYSTEM = 'system';

/**
 * Statements are prepared once per connection under a name: with row-level security, planning the board's costs as much as running it.
 * Their texts are constants of the program (values are always parameters), so there are few.
 */
const names = new Map<string, string>();
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `ket-nap-${names.size}`;
  names.set(sql, name);
  return name;
}

/**
 * An open transaction that acts as somebody. Statements are carried out in the order in which they are given; those that are given
 * together (`Promise.all`) cross the wire together, and each still sees what was committed before it began.
 */
export class Tx {
  /** The first that failed: those after it only say that it did. */
  private failure: unknown = null;

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor | typeof SYSTEM,
  ) {}

  /** All rows of a statement; also for INSERT, UPDATE and DELETE with RETURNING. */
  async rows<T extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.run<T>(sql, parameters)).rows;
  }

  /** The first row, or null. */
  async row<T extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, parameters))[0] ?? null;
  }

  /** How many rows a statement touched. */
  async touched(sql: string, parameters: unknown[] = []): Promise<number> {
    return (await this.run(sql, parameters)).rowCount ?? 0;
  }

  /** What really went wrong, whichever of the statements that were given together is heard of first. */
  reasonOf(error: unknown): unknown {
    return isFollowing(error) ? (this.failure ?? error) : error;
  }

  private async run<T extends QueryResultRow>(sql: string, parameters: unknown[]): Promise<QueryResult<T>> {
    try {
      return await run<T>(this.manager.queryRunner, sql, parameters);
    } catch (error) {
      if (!isFollowing(error)) this.failure ??= error;
      throw error;
    }
  }
}

/** Whether a statement was ended because it took longer than it may. */
export function tookTooLong(error: unknown): boolean {
  return error instanceof QueryFailedError && fieldOf(error.driverError, 'code') === '57014';
}

/** PostgreSQL's "current transaction is aborted". */
function isFollowing(error: unknown): boolean {
  if (error instanceof QueryFailedError) return isFollowing(error.driverError);
  return error instanceof pg.DatabaseError && error.code === '25P02';
}

async function run<T extends QueryResultRow>(
  runner: QueryRunner | undefined,
  sql: string,
  parameters: unknown[] = [],
): Promise<QueryResult<T>> {
  if (!runner) throw new Error('a transaction without a connection');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- TypeORM types every driver's client as any
  const client: ClientBase = await runner.connect();
  return client.query<T>({ name: nameOf(sql), text: sql, values: parameters }).catch((error: unknown) => {
    throw new QueryFailedError(sql, parameters, error instanceof Error ? error : new Error(String(error)));
  });
}

/** No compiling of statements: a board takes milliseconds, and a plan that was made for any of them looks as if it took seconds. */
const SET_ACTOR = `SELECT set_config('role', 'ket_nap_app', true), set_config('app.account_id', $1, true),
  set_config('app.role', $2, true), set_config('app.committee_id', $3, true),
  set_trees($2, nullif($3, '')::bigint), set_config('plan_cache_mode', 'force_generic_plan', true),
  set_config('jit', 'off', true), set_config('statement_timeout', coalesce($4, current_setting('statement_timeout')), true)`;

/**
 * The only way to the data: one transaction, as the application's own role, with the actor set for row-level security.
 * Everything a command does (figures, audit, roll-up) is committed together or not at all.
 */
@Injectable()
export class ActorTransaction {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One reading statement before the actor is known: whose session a cookie names. A transaction of its own would double the round
   * trips of every request.
   */
  lookUp<T extends QueryResultRow>(sql: string, parameters: unknown[]): Promise<T | null> {
    return this.connected(async (runner) => (await run<T>(runner, sql, parameters)).rows[0] ?? null);
  }

  /** Runs `work` as the actor and commits. */
  asActor<T>(actor: Actor | typeof SYSTEM, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.between('BEGIN', actor, work);
  }

  /**
   * Runs reading `work` as the actor: all its statements see the data of one instant, however long it takes.
   *
   * @param mostMs how long one statement may take at most ({@link tookTooLong}); without it, as long as the database lets it
   */
  inSnapshot<T>(actor: Actor, work: (tx: Tx) => Promise<T>, mostMs?: number): Promise<T> {
    return this.between('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', actor, work, mostMs);
  }

  private between<T>(
    begin: string,
    actor: Actor | typeof SYSTEM,
    work: (tx: Tx) => Promise<T>,
    mostMs?: number,
  ): Promise<T> {
    const known = actor === SYSTEM ? { accountId: '', role: SYSTEM, committeeId: '' } : actor;
    return this.connected(async (runner) => {
      const tx = new Tx(runner.manager, actor);
      try {
        // They go out together: the actor is set before the first statement of the work is carried out, and where that fails, so does
        // everything after it. All have ended before the connection goes to somebody else.
        const [begun, actorSet, done] = await Promise.allSettled([
          run(runner, begin),
          run(runner, SET_ACTOR, [
            known.accountId,
            known.role,
            known.committeeId ?? '',
            mostMs === undefined ? null : `${mostMs}ms`,
          ]),
          work(tx),
        ]);
        valueOf(begun);
        valueOf(actorSet);
        const value = valueOf(done);
        await run(runner, 'COMMIT');
        return value;
      } catch (error) {
        await run(runner, 'ROLLBACK').catch(() => undefined);
        throw tx.reasonOf(error);
      }
    });
  }

  /** Lends a connection of the pool. */
  private async connected<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      return await work(runner);
    } finally {
      await runner.release();
    }
  }
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
