import { beforeAll, describe, expect, it } from '@jest/globals';
import { workbookOf } from '@ket-nap/reports';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { converted, hasLibreOffice, recalculated } from '../support/spreadsheets';
import { KINDS, sampleDocument } from './sample-documents';
import { Book } from './chart-reader';
import { cellsOf, told } from './second-reader';

// Without LibreOffice these tests are shown as skipped; everything else reads the files in two ways of its own.
const describeWithOffice = hasLibreOffice ? describe : describe.skip;

const DRAWN = path.join(__dirname, '../../tmp/documents');
const A4 = [595, 842];
const places = (bytes: Uint8Array) => [...new Book(bytes).sheets().keys()].map((_, at) => at + 1);

describeWithOffice.each(KINDS)('LibreOffice opens the workbook of a kind: %s', (kind) => {
  const written: Record<string, Uint8Array> = {};
  const opened: Record<string, Uint8Array> = {};
  const isGrouped = ['summary', 'term', 'distribution', 'discipline'].includes(kind);
  const variants = isGrouped ? (['none', 'kind'] as const) : (['none'] as const);

  beforeAll(async () => {
    for (const group of variants) {
      written[group] = await workbookOf(
        sampleDocument(kind, { group, circulation: kind === 'focus' ? 'wide' : 'internal' }),
      );
      opened[group] = recalculated(written[group]);
    }
  }, 180_000);
  const of = (files: Record<string, Uint8Array>, name: string) => files[name] ?? new Uint8Array();

  it.each(variants)('and calculates every formula to the figure that the file stores: %s', (name) => {
    const [before, after] = [of(written, name), of(opened, name)];
    for (const place of places(before)) {
      const found = cellsOf(after, place);
      for (const [address, { formula, value }] of cellsOf(before, place)) {
        if (formula === null) continue;
        expect([place, address, formula, told(value, found.get(address)?.value)]).toEqual([
          place,
          address,
          formula,
          value,
        ]);
      }
    }
  });

  it('and prints it on A4', () => {
    const made = converted(of(written, 'none'), 'pdf');
    // For who wants to look at it: pdftoppm -r 80 -png tmp/documents/summary.pdf tmp/documents/summary
    mkdirSync(DRAWN, { recursive: true });
    writeFileSync(path.join(DRAWN, `${kind}.xlsx`), of(written, 'none'));
    writeFileSync(path.join(DRAWN, `${kind}.pdf`), made);
    const pdf = Buffer.from(made).toString('latin1');
    const pages = [...pdf.matchAll(/\/Type\/Page\/.*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/gs)];
    expect(pages.length).toBeGreaterThan(1);
    for (const [, width, height] of pages)
      expect([Number(width), Number(height)].map(Math.round).toSorted((a, b) => a - b)).toEqual(A4);
  }, 120_000);
});
