import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { withoutResults } from '../reports/second-reader';

export type Cells = (string | number | null)[];

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = soffice !== undefined;

/** Whether it opens texts as well: some machines have its spreadsheets only. */
export const hasWriter = soffice !== undefined && existsSync(path.join(programOf(soffice), 'libswlo.so'));

/** Whether a PDF can be made a picture of on this machine. */
export const hasPictures = spawnSync('pdftoppm', ['-v']).status === 0;

/** The workbook as LibreOffice calculates it anew: the results that the file itself stores are taken out before. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  return converted(withoutResults(bytes), 'xlsx');
}

/** The file as LibreOffice saves it. */
export function converted(
  bytes: Uint8Array,
  to: 'xlsx' | 'docx' | 'pdf',
  from: 'xlsx' | 'docx' = 'xlsx',
): Uint8Array {
  return inFolder((folder) => {
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const source = path.join(folder, `summary.${from}`);
    writeFileSync(source, bytes);
    const out = path.join(folder, 'out');
    const asked = [profile, '--headless', '--convert-to', to, '--outdir', out, source];
    const { status, stderr } = spawnSync(soffice ?? '', asked, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`LibreOffice: ${status} ${stderr}`);
    return readFileSync(path.join(out, `summary.${to}`));
  });
}

/** The text of each page of a PDF, as it stands there. */
export function pagesOf(pdf: Uint8Array): string[] {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, 'pages.pdf'), pdf);
    const { status, stdout } = spawnSync('pdftotext', ['-layout', 'pages.pdf', '-'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`pdftotext: ${status}`);
    return stdout.split('\f').slice(0, -1);
  });
}

/** A page of a PDF as a picture (PNG), at 90 dots an inch. */
export function pictureOf(pdf: Uint8Array, page: number): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, 'pages.pdf'), pdf);
    const only = ['-r', '90', '-png', '-f', String(page), '-l', String(page), '-singlefile'];
    spawnSync('pdftoppm', [...only, 'pages.pdf', 'page'], { cwd: folder });
    return readFileSync(path.join(folder, 'page.png'));
  });
}

/** How many pixels of each colour (`0F766E`) a page of a PDF has, at 60 dots an inch. */
export function coloursOf(pdf: Uint8Array, page: number): Map<string, number> {
  const picture = inFolder((folder) => {
    writeFileSync(path.join(folder, 'pages.pdf'), pdf);
    const only = ['-r', '60', '-aa', 'no', '-f', String(page), '-l', String(page), '-singlefile'];
    spawnSync('pdftoppm', [...only, 'pages.pdf', 'page'], { cwd: folder });
    return readFileSync(path.join(folder, 'page.ppm'));
  });
  // `P6`, width and height, 255: three lines of text, then three bytes a pixel.
  let start = 0;
  for (let line = 0; line < 3; line++) start = picture.indexOf('\n', start) + 1;
  const colours = new Map<string, number>();
  for (let at = start; at < picture.length; at += 3) {
    const colour = picture.toString('hex', at, at + 3).toUpperCase();
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return colours;
}

/** Where a program really lies, of those that the shell finds by its name. */
function programOf(name: string): string {
  const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
  return found === '' ? '' : path.dirname(realpathSync(found));
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'ket-nap-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The bytes in memory of their own. A file that Node reads shares its memory with others, and a Buffer's `slice` copies nothing: who is
 * given that memory whole looks for the end of the zip in it, and may find the end of another.
 */
export function ownMemory(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** The rows of a workbook's first sheet; of a formula, its result. */
export async function rowsOf(bytes: Uint8Array): Promise<Cells[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(ownMemory(bytes));
  const rows: Cells[] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    const cells: Cells = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
      cells.push(typeof value === 'number' || typeof value === 'string' ? value : null);
    });
    rows.push(cells);
  });
  return rows;
}

/** The lines of the annex table: what stands under its heads, with the rows of totals, each cell by its head. */
export async function annexOf(bytes: Uint8Array): Promise<Record<string, string | number | null>[]> {
  const rows = await rowsOf(bytes);
  const head = rows.findIndex(([first]) => first === 'STT');
  const heads = rows[head] ?? [];
  // Under the heads stands the row of column numbers; the table ends where a row has no name.
  const lines = rows.slice(head + 2);
  const end = lines.findIndex(([, name]) => name === null || name === undefined);
  return lines
    .slice(0, end)
    .map((line) => Object.fromEntries(heads.map((name, index) => [String(name), line[index] ?? null])));
}

/** A workbook of one sheet, as an office would type it. */
export async function workbookOf(rows: readonly Cells[], sheet = 'Số liệu'): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
