import { beforeAll, describe, expect, it } from '@jest/globals';
import { percent } from '@ket-nap/domain';
import { distributionWorkbook, summaryWorkbook } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { boardOf, sampleUnits } from './sample-board';
import { sampleDistribution } from './sample-distribution';
import { cellsOf, told, withoutResults, type FileCell } from './second-reader';

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
// Without LibreOffice these tests are shown as skipped; everything else reads the files in two ways of its own.
const describeWithOffice = soffice === undefined ? describe.skip : describe;

/** Ties in the last decimal, and their nearest neighbours: where binary arithmetic goes wrong. */
function awkwardRates(): { top: number; bottom: number }[] {
  const ties = [];
  for (let bottom = 8; bottom <= 2_000; bottom += 8) {
    for (let top = 1; top <= bottom; top += 7) {
      const isTie = (2_000 * top) % bottom === 0 && ((2_000 * top) / bottom) % 2 === 1;
      if (isTie) ties.push({ top, bottom }, { top: top + 1, bottom }, { top: top + bottom * 3, bottom });
    }
  }
  return ties;
}

/** Opens workbooks whose formulas have no stored results, and gives the cells as calculated. */
function recalculated(files: Record<string, Uint8Array>): Record<string, Map<string, FileCell>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ket-nap-'));
  try {
    const names = Object.keys(files);
    for (const name of names)
      writeFileSync(path.join(folder, `${name}.xlsx`), withoutResults(files[name] ?? new Uint8Array()));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const sources = names.map((name) => path.join(folder, `${name}.xlsx`));
    spawnSync(soffice ?? '', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      path.join(folder, 'out'),
      ...sources,
    ]);
    return Object.fromEntries(
      names.map((name) => [name, cellsOf(readFileSync(path.join(folder, 'out', `${name}.xlsx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeWithOffice('LibreOffice', () => {
  const rates = awkwardRates();
  let written: Record<string, Uint8Array> = {};
  let opened: Record<string, Map<string, FileCell>> = {};

  beforeAll(async () => {
    const own = { '2021': 1700, '2022': 1655 };
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('x');
    rates.forEach(({ top, bottom }, index) => {
      const row = index + 1;
      sheet.addRow([top, bottom, { formula: `ROUND(A${row}*100/B${row},1)`, result: 0 }]);
    });
    written = {
      first: await summaryWorkbook(boardOf('2022-H1', sampleUnits(), own), { locale: 'vi' }),
      second: await summaryWorkbook(boardOf('2021-H2', sampleUnits(), own), { locale: 'vi' }),
      year: await summaryWorkbook(boardOf('2021', sampleUnits(), own), { locale: 'en' }),
      distribution: await distributionWorkbook(sampleDistribution(), { locale: 'vi' }),
      awkward: new Uint8Array(await workbook.xlsx.writeBuffer()),
    };
    opened = recalculated(written);
  }, 120_000);

  it.each(['first', 'second', 'year', 'distribution'])(
    'calculates every formula to the figure that the file stores: %s',
    (name) => {
      const stored = [...cellsOf(written[name] ?? new Uint8Array())].filter(
        ([, { formula }]) => formula !== null,
      );
      expect(stored.length).toBeGreaterThan(40);
      for (const [address, { value }] of stored)
        expect([address, told(value, opened[name]?.get(address)?.value)]).toEqual([address, value]);
    },
  );

  it('rounds every tie as the product does: half up', () => {
    expect(rates.length).toBeGreaterThan(500);
    const cells = opened['awkward'];
    for (const [index, { top, bottom }] of rates.entries()) {
      expect([top, bottom, cells?.get(`C${index + 1}`)?.value]).toEqual([top, bottom, percent(top, bottom)]);
    }
  });
});
