// Documents as their readers wait for them, and a long one beside what ExcelJS alone takes for as many lines.
import ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const MEGABYTE = 1024 * 1024;

/** Asks for a document and waits until it is made. @param {any} ask @param {object} asked */
export async function made(ask, asked) {
  let document = await ask('/api/documents', { asked, official: false, key: randomUUID() });
  while (document.state === 'queued' || document.state === 'running') {
    await sleep(20);
    document = await ask(`/api/documents/${document.id}`);
  }
  if (document.state !== 'done') throw new Error(`document: ${document.error}`);
}

/** Asks for the board while a file of 30 MB is read that holds no figures. Milliseconds of the board. @param {any} ask @param {string} board */
export async function besideReading(ask, board) {
  const form = new globalThis.FormData();
  form.set('file', new globalThis.Blob(['a;b\n'.repeat(7.5 * MEGABYTE)]), 'x.csv');
  // It is refused, by and by.
  const reading = ask('/api/imports/figures/check', form).catch(() => null);
  const began = performance.now();
  await ask(board);
  const taken = performance.now() - began;
  await reading;
  return taken;
}

/** So many lines of ten cells by ExcelJS's own stream, kept nowhere. @param {number} lines */
export async function byExcelJs(lines) {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet('Danh mục');
  for (let n = 1; n <= lines; n++) {
    const sum = { formula: `SUM(G${n}:H${n})`, result: n % 9 };
    const rate = { formula: `ROUND(I${n}/F${n}*100,1)`, result: n % 100 };
    sheet
      .addRow([n, 2, `O${n}`, `Chi bộ ${n}`, 'Đảng ủy xã', 10, n % 5, n % 4, sum, rate, 'Đã duyệt'])
      .commit();
  }
  await workbook.commit();
}

/** The most memory (MB) that a process of this server's own had while something was done; null where the system does not tell. @param {number} server @param {() => Promise<unknown>} work */
export async function mostMemory(server, work) {
  let most = 0;
  const timer = setInterval(() => void childrenOf(server).then((all) => (most = Math.max(most, ...all))), 50);
  await work();
  clearInterval(timer);
  return Math.round(most / 1024);
}

/** What each process that draws for a server has had at most (KB): Linux only. @param {number} server @returns {Promise<number[]>} */
async function childrenOf(server) {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const told = await Promise.all(
    numbers.map(async (number) => {
      const status = await readFile(`/proc/${number}/status`, 'utf8').catch(() => '');
      if (!status.includes(`PPid:\t${server}\n`)) return 0;
      const command = await readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '');
      return command.includes('draw-document') ? Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) : 0;
    }),
  );
  return told;
}
