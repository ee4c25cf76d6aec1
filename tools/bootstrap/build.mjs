import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, fail, runQuietly, say, tools } from './shared.mjs';

const stampFile = at('dist', '.built');
const inputs = ['apps', 'libs', 'nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const outputs = ['dist/apps/api', 'dist/apps/web'];

/**
 * Builds API and web when a source changed. Nx would find that out too, in a second or two; names, sizes and times of
 * the sources answer in milliseconds, and a start that changes nothing should be quick.
 */
export async function ensureBuilt() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()) return;
  say('Dựng máy chủ và giao diện', 'building server and web');
  const { code, output } = await runQuietly([tools.nx, 'run-many', '-t', 'build', '-p', 'api,web']);
  if (code !== 0) {
    console.error(output);
    fail('Không dựng được / the build failed');
  }
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stampFile, fingerprint());
}

function fingerprint() {
  const hash = createHash('sha256').update(process.platform);
  for (const name of [...inputs, ...outputs]) describe(at(name), hash);
  return hash.digest('hex');
}

/** @param {string} file @param {import('node:crypto').Hash} hash */
function describe(file, hash) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of readdirSync(file).sort()) describe(path.join(file, name), hash);
  } else {
    hash.update(`${file}\0${stat?.size}\0${stat?.mtimeMs}\n`);
  }
}
