import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app';
import { Clock } from './clock';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './database/demo-accounts';
import { loadDemo } from './database/demo';
import { openDatabase, type OpenDatabase } from './database/open-database';
import { DocumentJobs } from './documents/document-jobs';
import { readEnv, type Env } from './env';
import { explain } from './explain';
import { Ticker } from './notices/ticker';

const say = (line: string): void => console.log(line);

async function start(): Promise<void> {
  const env = readEnv();
  const clock = new Clock();
  const stopping = new AbortController();
  let database: OpenDatabase | undefined;
  let app: NestFastifyApplication | undefined;
  const stop = async (): Promise<void> => {
    await app?.close();
    await database?.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      // A start under way runs to its end first, and then sees that it is to stop.
      if (app) void stop().then(() => process.exit(0), fail);
    });
  }
  try {
    database = await openDatabase(env, (line) => say(`  ${line}`));
    if (env.demo && (await loadDemo(database.dataSource, clock)))
      say('  Đã nạp số liệu minh họa. / Sample data loaded.');
    const created = await createApp({
      dataSource: database.dataSource,
      clock,
      demo: env.demo,
      https: env.https,
      // Sample committees have no officers who wait for a letter.
      mail: env.demo ? null : env.mail,
    });
    await created.listen(env.port, env.host);
    created.get(Ticker).start();
    created.get(DocumentJobs).start();
    app = created;
  } catch (error) {
    await stop();
    throw error;
  }
  if (stopping.signal.aborted) return stop().then(() => process.exit(0));
  announce(env, app);
}

function announce(env: Env, app: NestFastifyApplication): void {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : env.port;
  const url = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  say(`\n  Kết nạp: ${url}\n`);
  if (env.demo) {
    const names = [...DEMO_PEOPLE.map(({ username }) => username), 'entry-22366', 'entry-nt'].join(', ');
    say(`  Số liệu minh họa. Tài khoản dùng thử / demo accounts: ${names}`);
    say(`  Mật khẩu / password: ${DEMO_PASSWORD}\n`);
  }
  if (env.mail) {
    const through = `Gửi thư qua / e-mail through ${env.mail.host}`;
    say(`  ${env.demo ? 'Bản minh họa không gửi thư / demo mode sends no e-mail' : through}`);
  }
  say('  Dừng / stop: Ctrl-C');
  if (env.readyLine) say(`KET_NAP_READY ${url}`);
}

function fail(error: unknown): void {
  console.error(`\n  ${explain(error)}\n`);
  process.exit(1);
}

start().catch(fail);
