import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The root of the repository. */
export const root = path.resolve(__dirname, '..', '..');

/** A file of the repository as text. */
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** A JSON file of the repository. */
export const jsonOf = (file: string): unknown => JSON.parse(textOf(file));

/** Paths, from the root and with forward slashes, of the files below a folder whose names match. */
export function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Runs Nx to its end. */
export function runNx(...args: string[]): { code: number | null; output: string } {
  const nx = path.join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}
