import { Injectable } from '@nestjs/common';
import type { Actor } from '@ket-nap/domain';
import type { ClientBase, QueryResult, QueryResultRow } from 'pg';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

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

/** An open transaction that acts as somebody. */
export class Tx {
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

  private async run<T extends QueryResultRow>(sql: string, parameters: unknown[]): Promise<QueryResult<T>> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('a transaction without a connection');
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- TypeORM types every driver's client as any
    const client: ClientBase = await runner.connect();
    return client.query<T>({ name: nameOf(sql), text: sql, values: parameters }).catch((error: unknown) => {
      throw new QueryFailedError(sql, parameters, error instanceof Error ? error : new Error(String(error)));
    });
  }
}

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
  async lookUp<T>(sql: string, parameters: unknown[]): Promise<T | null> {
    const rows: T[] = await this.dataSource.query(sql, parameters);
    return rows[0] ?? null;
  }

  /** Runs `work` as the actor and commits. */
  async asActor<T>(actor: Actor | typeof SYSTEM, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const known = actor === SYSTEM ? { accountId: '', role: SYSTEM, committeeId: '' } : actor;
      await manager.query(
        `SELECT set_config('role', 'ket_nap_app', true), set_config('app.account_id', $1, true),
           set_config('app.role', $2, true), set_config('app.committee_id', $3, true),
           set_trees($2, nullif($3, '')::bigint), set_config('plan_cache_mode', 'force_generic_plan', true)`,
        [known.accountId, known.role, known.committeeId ?? ''],
      );
      return work(new Tx(manager, actor));
    });
  }
}
