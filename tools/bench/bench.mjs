// npm run bench: how quick the product is on this machine, beside the budgets of the design. Writes nothing outside a temporary folder.
// Lines are added to `lines` below; `-- <path of another main.js>` measures a second build in turns with this one and prints the ratio.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureBuilt } from '../bootstrap/build.mjs';
import { ensureInstalled } from '../bootstrap/install.mjs';
import { at, ended, startNode } from '../bootstrap/shared.mjs';
import { besideReading, byExcelJs, made, mostMemory } from './documents.mjs';
import { listenFor } from './live.mjs';
import { addCommunes, addOrganisations, addProvinces, ORGANISATIONS } from './nation.mjs';

const HALF = '2026-H2';
const SAVES = 150;
const VIEWS = 60;
const PASTES = 8;
const CHANGES = 25;
const BIG_VIEWS = 8;
const REGISTERS = 3;
const FIRST = { committeeId: '', version: 0 };

await ensureInstalled();
await ensureBuilt();
const mains = [
  at('dist', 'apps', 'api', 'main.js'),
  ...process.argv.slice(2).map((file) => path.resolve(file)),
];
const servers = [];
try {
  for (const main of mains) servers.push(await start(main));
  const lines = await measure(servers);
  print(lines);
} finally {
  for (const { stop } of servers) await stop();
}

/** Starts the product with its sample data. @param {string} main */
async function start(main) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-bench-'));
  const began = performance.now();
  const env = {
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    DEMO: '1',
    READY_LINE: '1',
    NODE_ENV: 'production',
  };
  const child = startNode([main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const ready = /^KET_NAP_READY (\S+)/m.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.on('close', () => reject(new Error(output)));
  });
  const boot = performance.now() - began;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url, boot, stop, dataDir, pid: child.pid, ...(await signIn(url)) };
}

/** A signed-in board, and its cookie. @param {string} url */
async function signIn(url) {
  const headers = { origin: url, 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'board', password: 'demo' });
  const answer = await globalThis.fetch(`${url}/api/session`, { method: 'POST', headers, body });
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  /** @param {string} door @param {object} [sent] @returns {Promise<any>} */
  const ask = async (door, sent) => {
    const file = sent instanceof globalThis.FormData;
    const asked = sent === undefined ? {} : { method: 'POST', body: file ? sent : JSON.stringify(sent) };
    const said = file ? { origin: url, cookie } : { ...headers, cookie };
    const got = await globalThis.fetch(url + door, { ...asked, headers: said });
    const isFile = got.headers.get('content-disposition') !== null;
    const answer = isFile ? await got.arrayBuffer() : await got.json();
    if (!got.ok) throw new Error(`${door}: ${got.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  return { ask, cookie };
}

/** All lines; servers take turns, so that what else the machine does falls on each alike. @param {any[]} all */
async function measure(all) {
  const first = await times(all, 1, (ask) => ask(`/api/reports/grid?half=${HALF}`));
  const rows = new Map();
  for (const { ask } of all) rows.set(ask, (await ask(`/api/reports/grid?half=${HALF}`)).rows);
  /** @param {any} ask @param {{ committeeId: string, item: string, version: number, count: number }[]} cells */
  const save = (ask, cells) =>
    ask('/api/reports/cells', { half: HALF, way: 'pasted', key: randomUUID(), cells });
  const one = await times(all, SAVES, (ask, n) =>
    save(ask, [
      { ...FIRST, committeeId: rows.get(ask)[0].committee.id, item: 'admitted', version: n, count: n + 1 },
    ]),
  );
  const items = ['members_at_start', 'group:1', 'group:2', 'group:3'];
  const paste = await times(all, PASTES, (ask, n) =>
    save(
      ask,
      rows
        .get(ask)
        .flatMap((/** @type {any} */ { committee }) =>
          items.map((item) => ({ committeeId: committee.id, item, version: n, count: n + 1 })),
        ),
    ),
  );
  const live = await changes(all, (ask, n) =>
    save(ask, [
      { ...FIRST, committeeId: rows.get(ask)[1].committee.id, item: 'admitted', version: n, count: n + 1 },
    ]),
  );
  const screens = await boards(all, rows);
  return [
    ['one cell saved', 'p50 5 · p95 (p99 25)', one],
    ['paste of all committees × 4', '150', paste],
    ['cell saved → word of it at an open board', '', live.told],
    ['cell saved → new board answered', '2000', live.shown],
    ...screens,
    ['grid of all committees, first', '', first],
    ['start to first answer, sample data loaded', '5000', all.map(({ boot }) => [boot])],
  ];
}

/** The screens of the board: of the province, with the nation beside it, and of as many committees as the nation has. @param {any[]} all @param {Map<any, any[]>} rows */
async function boards(all, rows) {
  const period = 'period=2026-H1';
  /** @type {any[]} */
  const lines = [];
  /** @param {string} what @param {string} budget @param {number} count @param {(ask: any) => Promise<unknown>} work */
  const line = async (what, budget, count, work) => {
    await times(all, 3, work);
    lines.push([what, budget, await times(all, count, work)]);
  };
  const board = (/** @type {any} */ ask) => ask(`/api/board?${period}`);
  const history = (/** @type {any} */ ask) => ask(`/api/board/history?${period}`);
  const composition = (/** @type {any} */ ask) => ask(`/api/board/composition?${period}`);
  await line('board of the province', 'p99 15 at 500/s', VIEWS, board);
  await line('its history', '', VIEWS, history);
  await line('its composition', '', VIEWS, composition);
  await line('leader’s workbook of the province', '300', VIEWS, (ask) =>
    ask(`/api/exports/summary.xlsx?${period}`),
  );
  await line('page of a committee', '', VIEWS, (ask) =>
    ask(`/api/board/committees/${rows.get(ask)?.[0].committee.id}?${period}`),
  );
  lines.push([
    'board while a file is read that is no good',
    '3000',
    await besides(all, `/api/board?${period}`),
  ]);
  for (const { dataDir } of all) await addProvinces(dataDir);
  await line('board of the province, 33 others behind it', '< 1,2 × the first', VIEWS, board);
  for (const { dataDir } of all) await addCommunes(dataDir);
  await line('board of 3.321 committees', '', BIG_VIEWS, board);
  await line('their history', '< 5 × their board', BIG_VIEWS, history);
  await line('their composition', '', BIG_VIEWS, composition);
  await line('summary of a committee asked for → file there', '', BIG_VIEWS, (ask) =>
    made(ask, { kind: 'summary', period: '2026-H1', unit: rows.get(ask)?.[0].committee.id }),
  );
  await line('register of 3.321 committees → file there', '', REGISTERS, (ask) =>
    made(ask, { kind: 'register', period: '2026' }),
  );
  for (const { dataDir } of all) await addOrganisations(dataDir);
  return [...lines, ...(await longOnes(all))];
}

/** As many organisations as the nation has. @param {any[]} all */
async function longOnes(all) {
  const most = /** @type {number[][]} */ ([]);
  const register = await times(all, 1, async (ask) => {
    const { pid } = all.find((one) => one.ask === ask);
    most.push([await mostMemory(pid, () => made(ask, { kind: 'register', period: '2026' }))]);
  });
  const raw = await times(all.slice(0, 1), 1, () => byExcelJs(ORGANISATIONS));
  return [
    ['register of 52.000 organisations → file there', 'the next line', register],
    ['as many lines of ExcelJS alone', '', raw],
    ['memory of the process that draws it, in MB', '200', most],
  ];
}

/** @param {any[]} all @param {string} board */
async function besides(all, board) {
  const taken = all.map(() => /** @type {number[]} */ ([]));
  for (let n = 0; n < BIG_VIEWS; n++)
    for (const [index, { ask }] of all.entries()) taken[index]?.push(await besideReading(ask, board));
  return taken;
}

/** From a saved cell to the word of it at an open board, and to the board asked for upon it. @param {any[]} all @param {(ask: any, n: number) => Promise<unknown>} save */
async function changes(all, save) {
  const told = all.map(() => /** @type {number[]} */ ([]));
  const shown = all.map(() => /** @type {number[]} */ ([]));
  const ears = await Promise.all(all.map(listenFor));
  for (let n = 0; n < CHANGES; n++) {
    for (const [index, { ask }] of all.entries()) {
      const word = ears[index]?.next();
      await save(ask, n);
      const began = performance.now();
      await word;
      told[index]?.push(performance.now() - began);
      await ask(`/api/board?period=${HALF}`);
      shown[index]?.push(performance.now() - began);
    }
  }
  for (const ear of ears) ear.close();
  return { told, shown };
}

/** Milliseconds of each, by server. @param {any[]} all @param {number} count @param {(ask: any, n: number) => Promise<unknown>} work */
async function times(all, count, work) {
  const taken = all.map(() => /** @type {number[]} */ ([]));
  for (let n = 0; n < count; n++) {
    for (const [index, { ask }] of all.entries()) {
      const began = performance.now();
      await work(ask, n);
      taken[index]?.push(performance.now() - began);
    }
  }
  return taken;
}

/** @param {any[][]} lines */
function print(lines) {
  console.table(
    lines.map(([what, budget, taken]) => {
      const [p50, p95] = [share(taken[0], 0.5), share(taken[0], 0.95)];
      const ratio = taken[1] === undefined ? {} : { 'p50 / other build': round(p50 / share(taken[1], 0.5)) };
      return { what, 'p50 ms': round(p50), 'p95 ms': round(p95), 'budget ms': budget, ...ratio };
    }),
  );
}

/** @param {number[]} taken @param {number} part */
function share(taken, part) {
  const sorted = taken.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** @param {number} number */
function round(number) {
  return Math.round(number * 100) / 100;
}
