import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** The built product: what ships is what is tested. */
export const dist = path.resolve(__dirname, '..', '..', 'dist', 'apps', 'api');

/** The server starts often here: what Node compiled once is kept, as npm start does. */
const compiled = path.resolve(dist, '..', '..', '.compiled');

export type Started = {
  child: ChildProcess;
  /** Everything printed so far. */
  output: () => string;
  /** Ends with the exit code, or the signal that ended it. */
  ended: Promise<number | string>;
};

/** Starts an entry of the built API (`main`, `migrate`, `admin` …) with a clean environment. */
export function startEntry(entry: string, env: Record<string, string>, args: string[] = []): Started {
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(dist, `${entry}.js`), ...args], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | string>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(-1);
    });
    child.on('close', (code, signal) => resolve(code ?? signal ?? -1));
  });
  return { child, output: () => output, ended };
}

/** Runs an entry to its end; `input` is typed into it. */
export async function runEntry(
  entry: string,
  env: Record<string, string>,
  args: string[] = [],
  input = '',
): Promise<{ code: number | string; output: string }> {
  const started = startEntry(entry, env, args);
  started.child.stdin?.end(input);
  const code = await started.ended;
  return { code, output: started.output() };
}
