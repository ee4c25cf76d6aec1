import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Env } from '../env';
import { openMigrated } from './data-source';
import { openEmbedded } from './embedded';

export interface OpenDatabase {
  dataSource: DataSource;
  close(): Promise<void>;
}

/** A database whose accounts do not fit the mode the server was started in. */
export class ModeError extends Error {}

/**
 * Opens and migrates the database the environment names: one's own, or the embedded one. Sample data and real data never share
 * one: each mode has its own directory, and a database of the other mode is refused.
 *
 * @param share joins the embedded database of a running server
 */
export async function openDatabase(
  env: Env,
  log: (line: string) => void,
  share = false,
): Promise<OpenDatabase> {
  const embedded =
    env.databaseUrl === undefined
      ? await openEmbedded({ dataDir: join(env.dataDir, env.demo ? 'demo' : 'office'), log, share })
      : null;
  const url = embedded?.url ?? env.databaseUrl ?? '';
  try {
    const dataSource = await openMigrated(url);
    const close = async (): Promise<void> => {
      // The application closes its connections itself when it was started at all.
      if (dataSource.isInitialized) await dataSource.destroy();
      await embedded?.stop();
    };
    await refuseOtherMode(dataSource, env.demo).catch(async (error: unknown) => {
      await dataSource.destroy();
      throw error;
    });
    return { dataSource, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Accounts that were added by hand during a demonstration do not make its figures real. */
async function refuseOtherMode(dataSource: DataSource, demo: boolean): Promise<void> {
  const [row]: { found: boolean | null }[] = await dataSource.query(
    demo
      ? 'SELECT bool_and(NOT demo) AS found FROM account'
      : 'SELECT EXISTS (SELECT FROM account WHERE demo) AS found',
  );
  if (!row?.found) return;
  throw new ModeError(
    demo
      ? 'Cơ sở dữ liệu này có số liệu thật: không nạp số liệu minh họa. / This database holds real data: set DEMO=0.'
      : 'Cơ sở dữ liệu này chứa số liệu minh họa và tài khoản dùng thử. / This database holds sample data: use another one.',
  );
}
