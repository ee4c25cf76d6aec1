import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { QueryFailedError, type DataSource } from 'typeorm';
import { ActorTransaction, SYSTEM, type Tx } from '../../apps/api/src/database/actor-transaction';
import { openMigrated } from '../../apps/api/src/database/data-source';
import { cloneDatabase, type TestDatabase } from '../support/databases';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await cloneDatabase('empty');
  source = await openMigrated(database.url);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** A statement whose caller hears of it a little later than others do. */
async function heardLate(tx: Tx, sql: string): Promise<unknown> {
  const rows = tx.rows(sql);
  await Promise.allSettled([rows, tx.rows('SELECT 2')]);
  return rows;
}

it('Of statements that were given together the one that failed is named, whichever is heard of first', async () => {
  const transaction = new ActorTransaction(source);
  const work = transaction.asActor(SYSTEM, (tx) =>
    Promise.all([heardLate(tx, `SELECT 'x'::date`), tx.rows('SELECT 1')]),
  );
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(QueryFailedError);
  expect(String(error)).toContain('invalid input syntax for type date');
  // The connection is as good as new.
  expect(await transaction.asActor(SYSTEM, (tx) => tx.rows('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
});
