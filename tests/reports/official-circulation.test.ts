import { describe, expect, it } from '@jest/globals';
import { workbookOf } from '@ket-nap/reports';
import { partsOf } from './official-reader';
import { sampleDocument } from './sample-documents';

const HIDDEN = ['<5', '…'];

describe.each(['breakdowns', 'focus'] as const)('in a wide circulation: %s', (kind) => {
  const wide = sampleDocument(kind, { circulation: 'wide' });
  const internal = sampleDocument(kind);
  const cellsOf = (document: typeof wide) =>
    document.parts[0]?.table?.rows.flatMap(({ cells }) => cells) ?? [];

  it('small counts are hidden, and within the office nothing is', () => {
    expect(cellsOf(wide)).toContain('<5');
    if (kind === 'breakdowns') expect(cellsOf(wide)).toContain('…');
    for (const mark of HIDDEN) expect(cellsOf(internal)).not.toContain(mark);
    expect(cellsOf(wide)).toHaveLength(cellsOf(internal).length);
  });

  it('says so under the title and in the notes', () => {
    expect(wide.parts[0]?.under.map(({ text }) => text)).toContain('(Phổ biến rộng)');
    expect(wide.parts[0]?.table?.notes.some((note) => note.includes('“<5”'))).toBe(true);
    expect(internal.parts[0]?.table?.notes.some((note) => note.includes('“<5”'))).toBe(false);
  });

  it('no formula of the file adds up lines of which some are hidden, or divides by a hidden one', async () => {
    const [read] = partsOf(wide, await workbookOf(wide));
    const { table } = wide.parts[0] ?? {};
    table?.rows.forEach(({ level }, row) => {
      if (level === 'line' || level === 'member') return;
      table.columns.forEach(({ id }, column) => {
        const hidden = table.rows.some(({ cells }) => HIDDEN.includes(String(cells[column])));
        const formula = read?.at(row, id)?.formula ?? null;
        if (hidden && level === 'total')
          expect([id, formula?.startsWith('SUBTOTAL') ?? false]).toEqual([id, false]);
      });
    });
  });

  it('what every shown figure and formula says is the same as within the office', () => {
    const [a, b] = [wide, internal].map((document) => document.parts[0]?.table?.rows ?? []);
    a?.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        if (!HIDDEN.includes(String(cell))) expect(cell).toEqual(b?.[row]?.cells[column]);
      }),
    );
  });
});
