import { describe, expect, it } from '@jest/globals';
import type { Composition } from '@ket-nap/contracts';
import { percent } from '@ket-nap/domain';
import { breakdownsDocument, workbookOf } from '@ket-nap/reports';
import { partsOf } from './official-reader';
import { OPTIONS, sampleComposition } from './sample-answers';
import { bandedBoard } from './summary-table';
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

/** Parts that add up, with what is in none of them, and a group that overlaps. */
type Counts = readonly [parts: readonly number[], rest: number, overlapping: number];

/** The sample with these figures of a period and of the one before; the overlapping group is the second part by another name. */
function compositionOf(now: Counts, before: Counts, name = 'Nhóm trùng'): Composition {
  const sample = sampleComposition();
  const [occupation, focus] = sample.breakdowns;
  if (!occupation || !focus) throw new Error('the sample has breakdowns');
  const whole = ([parts, rest]: Counts) => parts.reduce((sum, part) => sum + part, rest);
  const coverage = (of: Counts, isParts: boolean) => ({
    ...{ admitted: whole(of), committees: 15, given: 15 },
    ...{ brokenDown: isParts ? whole(of) - of[1] : null, rest: isParts ? of[1] : null },
  });
  const group = (id: string, called: string, count: number, then: number) => ({
    ...{ id, code: id, name: called, nameEn: called, count, base: null, share: 1 },
    before: { count: then, base: null, share: 1 },
  });
  return {
    ...sample,
    admitted: whole(now),
    before: { ...sample.before, admitted: whole(before) },
    breakdowns: [
      {
        ...occupation,
        groups: now[0].map((count, at) => group(`p${at}`, `Phần ${at}`, count, before[0][at] ?? 0)),
        now: coverage(now, true),
        before: coverage(before, true),
      },
      {
        ...focus,
        groups: [group('o', name, now[2], before[2])],
        now: coverage(now, false),
        before: coverage(before, false),
      },
    ],
  };
}

const widely = (composition: Composition) =>
  breakdownsDocument({ composition, total: bandedBoard().total }, { ...OPTIONS, circulation: 'wide' });

const rowsOf = (composition: Composition) => {
  const document = widely(composition);
  const { columns = [], rows = [] } = document.parts[0]?.table ?? {};
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  return new Map(
    rows.map(({ cells }) => [cells[at('group')], { now: cells[at('now')], before: cells[at('before')] }]),
  );
};

describe('what circulates widely in one file', () => {
  const counts: Counts = [[3, 9, 600], 0, 9];

  it('tells of the same people no more under another head', () => {
    const rows = rowsOf(compositionOf(counts, counts));
    expect(rows.get('Phần 1')?.now).toBe('…');
    expect(rows.get('Nhóm trùng')?.now).toBe('…');
    expect(rowsOf(compositionOf(counts, counts, 'Phần 1')).get('Phần 1')?.now).toBe('…');
  });

  it('tells it of another group of another size', () => {
    expect(rowsOf(compositionOf(counts, [[3, 9, 600], 0, 8])).get('Nhóm trùng')?.now).toBe(9);
  });

  it('is hidden alike as this period and, a year later, as the last one', () => {
    const later: Counts = [[40, 50, 60], 70, 80];
    const asThis = rowsOf(compositionOf(counts, later));
    const asLast = rowsOf(compositionOf(later, counts));
    for (const name of ['Phần 0', 'Phần 1', 'Phần 2', 'Nghề nghiệp'])
      expect([name, asLast.get(name)?.before]).toEqual([name, asThis.get(name)?.now]);
  });

  /** Groups that overlap, counted in the very reports that gave the parts: their base is the sum of these. */
  const sharesOf = (rest: number) => {
    const asked: Counts = [[40, 90, 600], rest, 200];
    const composition = compositionOf(asked, asked);
    const [parts, overlapping] = composition.breakdowns;
    if (!parts || !overlapping) throw new Error('two breakdowns');
    const groups = overlapping.groups.map((group) => ({ ...group, base: 730, share: 27.4 }));
    const { parts: printed } = widely({ ...composition, breakdowns: [parts, { ...overlapping, groups }] });
    const table = printed[0]?.table;
    const at = table?.columns.findIndex(({ id }) => id === 'share') ?? -1;
    const isShare = ({ cells }: { cells: readonly unknown[] }) => cells.includes('Nhóm trùng');
    return {
      share: table?.rows.find(isShare)?.cells[at],
      said: table?.notes.some((note) => note.includes('730')),
    };
  };

  it('tells no share of a part where the sum that it is one of is hidden', () => {
    const sharesWith = (rest: number) => {
      const counts: Counts = [[40, 90, 600], rest, 200];
      const composition = compositionOf(counts, counts);
      const [parts] = composition.breakdowns;
      if (!parts) throw new Error('a partition');
      const groups = parts.groups.map((group) => ({
        ...group,
        base: 730,
        share: percent(group.count ?? 0, 730),
      }));
      const table = widely({ ...composition, breakdowns: [{ ...parts, groups }] }).parts[0]?.table;
      const at = table?.columns.findIndex(({ id }) => id === 'share') ?? -1;
      return table?.rows.filter(({ level }) => level === 'line').map(({ cells }) => cells[at]);
    };
    expect(sharesWith(70)).toEqual([5.5, 12.3, 82.2]);
    // Of 730 alone 600 are 82,2%: with everybody it would tell the rest, and the part that is hidden with it.
    expect(sharesWith(3)).toEqual(['…', '…', '…']);
  });

  it('tells of a base no more than of the sum of the parts, which it may be', () => {
    expect(sharesOf(70)).toEqual({ share: 27.4, said: true });
    expect(sharesOf(3)).toEqual({ share: '…', said: false });
  });
});
