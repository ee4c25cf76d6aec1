import { spawn } from 'node:child_process';
import path from 'node:path';

/** Who a child process runs as: nothing means "as we do". */
export type Identity = { uid?: number; gid?: number };

/** Ends with the exit code (-1: could not be started at all) and everything the program said. */
export function run(
  program: string,
  args: string[],
  identity: Identity = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    // The root as working directory: our own may be closed to the other user.
    const cwd = path.parse(process.execPath).root;
    const child = spawn(program, args, {
      ...identity,
      cwd,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}
