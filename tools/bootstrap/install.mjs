import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at, ended, fail, root, say } from './shared.mjs';

const stampFile = at('node_modules', '.ket-nap-installed');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');

/** Installs exactly what the lockfile says, once; a later call costs a few milliseconds. */
export async function ensureInstalled() {
  const wanted = lockHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!installedByHand()) await install();
  writeFileSync(stampFile, wanted);
}

/** True after somebody's own `npm ci`: npm's record of what it installed has every package of the lockfile. */
function installedByHand() {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: have } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: want } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  return Object.entries(want).every(([name, entry]) => {
    // The root itself, and packages of other platforms.
    if (name === '' || (entry.optional === true && have[name] === undefined)) return true;
    return have[name]?.version === entry.version && existsSync(at(name));
  });
}

async function install() {
  say('Cài đặt thư viện (một đến vài phút)', 'installing packages, one to a few minutes');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit') };
  const child = npm?.endsWith('js')
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  const began = Date.now();
  const heartbeat = setInterval(
    () => console.log(`  … ${Math.round((Date.now() - began) / 1000)} s`),
    15_000,
  );
  const code = await ended(child);
  clearInterval(heartbeat);
  if (code !== 0)
    fail(
      'npm ci không thành công / npm ci failed: kiểm tra mạng rồi chạy lại / check the network, try again',
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureInstalled();
