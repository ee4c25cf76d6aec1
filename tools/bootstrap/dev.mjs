// npm run dev: rebuilds and restarts the API on every change, and serves the web app with hot reload.
import { statSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { at, ended, onStop, say, startNode, tools } from './shared.mjs';

await ensureInstalled();
const main = at('dist', 'apps', 'api', 'main.js');
const port = process.env.PORT ?? '3000';
const began = Date.now();
let stopping = false;

/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let seen = began;
let restarting = false;

const watchers = [
  startNode([tools.vite, 'build', '-c', 'apps/api/vite.config.ts', '--watch', '--logLevel', 'warn']),
  startNode([tools.vite, '-c', 'apps/web/vite.config.ts', '--clearScreen', 'false'], {
    env: { API_PORT: port },
  }),
];

/** The bundle is complete when it is newer than what runs and has not changed since the last look. */
let lastLook = 0;
const look = setInterval(() => {
  const changed = statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const settled = changed === lastLook;
  lastLook = changed;
  if (!settled || changed <= seen || restarting || stopping) return;
  seen = changed;
  void restart();
}, 250);

async function restart() {
  restarting = true;
  if (server !== null) {
    say('Khởi động lại máy chủ', 'restarting the server');
    await stop(server);
  }
  if (!stopping) server = startNode(['--enable-source-maps', main], { env: { PORT: port } });
  restarting = false;
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = ended(child);
  child.kill('SIGTERM');
  await end;
}

async function stopAll() {
  if (stopping) return;
  stopping = true;
  clearInterval(look);
  await Promise.all([...watchers, ...(server === null ? [] : [server])].map(stop));
  process.exit(0);
}

onStop(() => void stopAll());
for (const watcher of watchers) void ended(watcher).then(stopAll);
