import 'reflect-metadata';
import { Clock } from './clock';
import { loadDemo } from './database/demo';
import { openDatabase } from './database/open-database';
import { readEnv } from './env';
import { explain } from './explain';

/** Brings the database of the environment up to date (and, in demo mode, loads the sample data), then ends. */
async function migrate(): Promise<void> {
  const env = readEnv();
  const database = await openDatabase(env, console.log);
  if (env.demo) await loadDemo(database.dataSource, new Clock());
  await database.close();
}

migrate().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
