import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** A path inside the repository. @param {string[]} parts */
export const at = (...parts) => path.join(root, ...parts);

/** One line in both languages. @param {string} vietnamese @param {string} english */
export const say = (vietnamese, english) => console.log(`▸ ${vietnamese} / ${english}`);

/** Ends the program with a message for a person and no stack trace. @param {string} message @returns {never} */
export function fail(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}

/**
 * Node 24 as npm installed it. By its own path, because `node` on PATH is whatever this machine has, and a shell
 * remembers where it found it first.
 */
export function node24() {
  const pinned = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail('Không có Node 24 trong node_modules / Node 24 is missing: npm rebuild node');
}

/** Programs of node_modules, by their scripts: `.bin` holds shell files on Windows. */
export const tools = {
  nx: at('node_modules', 'nx', 'dist', 'bin', 'nx.js'),
  jest: at('node_modules', 'jest', 'bin', 'jest.js'),
  vite: at('node_modules', 'vite', 'bin', 'vite.js'),
};

/** No daemon, no cloud, no terminal interface, nothing sent anywhere. */
const quietNx = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_SKIP_CHECK_REMOTE: 'true',
  NX_DEFAULT_OUTPUT_STYLE: 'static',
};

/**
 * Starts a script on Node 24 in the repository's root.
 * @param {string[]} args
 * @param {{ stdio?: import('node:child_process').StdioOptions, env?: Record<string, string> }} [options]
 */
export function startNode(args, { stdio = 'inherit', env = {} } = {}) {
  return spawn(node24(), args, {
    cwd: root,
    stdio,
    env: { ...process.env, ...quietNx, ...env },
    windowsHide: true,
  });
}

/** Runs a script on Node 24 to its end. @param {string[]} args @param {Record<string, string>} [env] */
export function runNode(args, env = {}) {
  return ended(startNode(args, { env }));
}

/**
 * Like runNode, but keeps what it prints: a success is silent, a failure shows everything.
 * @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(args, env = {}) {
  const child = startNode(args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return { code: await ended(child), output };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
export function ended(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`✗ ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Calls back on every request to stop, with the signal to pass on.
 * @param {(signal: NodeJS.Signals) => void} stop
 */
export function onStop(stop) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  // npm runs us through a shell that dies of SIGTERM without passing it on: then our parent changes.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 250);
  watch.unref();
}

/**
 * Passes stop signals on to a child and waits for its end; answers with the exit code for us. Ctrl-C in a terminal
 * reaches the child by itself (same process group), and twice would mean "at once" to it.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function superviseUntilEnd(child) {
  let asked = false;
  onStop((signal) => {
    asked = true;
    const already = signal === 'SIGINT' && process.stdin.isTTY;
    if (!already) child.kill(signal);
  });
  const code = await ended(child);
  return asked && child.signalCode !== null ? 0 : code;
}
