import { describe, expect, it } from '@jest/globals';
import type { Board, OfficialDocument, OfficialTable } from '@ket-nap/contracts';
import { groupCompletion } from '@ket-nap/domain';
import { focusDocument, summaryDocument, termDocument } from '@ket-nap/reports';
import fc from 'fast-check';
import { OPTIONS, sampleComposition, sampleTerm } from './sample-answers';
import { boardOf, sampleUnits } from './sample-board';
import { groupedBoard, KINDS, sampleDocument } from './sample-documents';
import { bandedBoard, OWN } from './summary-table';

const tableOf = ({ parts }: OfficialDocument): OfficialTable => {
  const table = parts[0]?.table;
  if (!table) throw new Error('no table');
  return table;
};
const notesOf = (document: OfficialDocument) => tableOf(document).notes;

/** The numbers of the columns that a note on totals names. */
function named({ notes }: OfficialTable): Set<string> {
  const found = notes.flatMap((note) =>
    [...note.matchAll(/^Cột ([\d, ]+): dòng cộng|dòng cộng ở cột ([\d, ]+) là/gu)].flatMap(([, more, part]) =>
      (more ?? part ?? '').split(', '),
    ),
  );
  return new Set(found);
}

/** The numbers of the columns in which somebody with a pencil finds another sum than is printed. */
function unlike({ columns, rows }: OfficialTable): Set<string> {
  const found = columns.flatMap(({ adds, number }, at) => {
    if (!adds) return [];
    const figure = (row: number) => {
      const cell = rows[row]?.cells[at];
      return typeof cell === 'number' ? cell : null;
    };
    const total = rows.findIndex(({ level }, row) => level === 'total' && figure(row) !== null);
    const groups = rows.flatMap(({ level }, row) => (level === 'group' && figure(row) !== null ? [row] : []));
    const isOther = [...groups, ...(total < 0 ? [] : [total])].some((sum) => {
      const end = rows.findIndex(({ level }, row) => row > sum && (level === 'group' || level === 'total'));
      const [from, until] = rows[sum]?.level === 'group' ? [sum + 1, end < 0 ? rows.length : end] : [0, sum];
      const lines = rows.flatMap(({ level }, row) =>
        level === 'line' && row >= from && row < until ? [figure(row)] : [],
      );
      return lines.length > 0 && lines.reduce<number>((all, one) => all + (one ?? 0), 0) !== figure(sum);
    });
    return isOther ? [number.replace(/=.*/, '')] : [];
  });
  return new Set(found);
}

describe('a total that is not the sum of its lines', () => {
  it.each(KINDS)('is named by a note, column by column, and no other is: %s', (kind) => {
    for (const group of ['none', 'kind'] as const)
      for (const { table } of sampleDocument(kind, { group }).parts)
        if (table) expect([kind, named(table)]).toEqual([kind, unlike(table)]);
  });

  const count = fc.option(fc.nat({ max: 50 }));
  it('is named whatever the figures are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ quota: count, admitted: count, before: count, members: count }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.record({ quota: count, admitted: count, before: count, members: count }),
        fc.constantFrom('none' as const, 'kind' as const),
        (lines, whole, group) => {
          const units = lines.map((_, at) => ({
            code: `U${at}`,
            name: `Đảng ủy xã ${at}`,
            quotas: {},
            admitted: {},
          }));
          const board = groupedBoard(boardOf('2022-H1', units));
          const filled = <F extends Board['total'] | Board['rows'][number]>(
            of: F,
            figures: typeof whole,
          ): F => ({
            ...of,
            quota: figures.quota,
            admitted: figures.admitted,
            membersAtStart: figures.members,
            lastYear: { ...of.lastYear, admitted: figures.before },
          });
          const rows = board.rows.map((row, at) => filled(row, lines[at] ?? whole));
          const table = tableOf(
            summaryDocument({ ...board, rows, total: filled(board.total, whole) }, { ...OPTIONS, group }),
          );
          expect(named(table)).toEqual(unlike(table));
        },
      ),
    );
  });

  it('says why: more than the lines, less, the unit’s own quota, lines that are out of sight', () => {
    const board = bandedBoard();
    const rows = board.rows.map((row) => ({ ...row, membersAtStart: 100 }));
    const said = (of: Board) => notesOf(summaryDocument(of, OPTIONS))[0];
    expect(said({ ...board, rows, total: { ...board.total, membersAtStart: 1400 } })).toMatch(
      /^Cột 2: dòng cộng nhỏ hơn .* khi đó chưa thuộc đảng bộ này\.$/,
    );
    const last = { ...board.total.lastYear, admitted: 700 };
    expect(said({ ...board, total: { ...board.total, lastYear: last } })).toMatch(
      /^Cột 6: dòng cộng lớn hơn .* như của đơn vị đã kết thúc\.$/,
    );
    const fewer = { ...board.total.lastYear, admitted: 600 };
    expect(said({ ...board, total: { ...board.total, lastYear: fewer } })).toContain(
      'Cột 6: dòng cộng nhỏ hơn tổng các dòng vì có dòng gồm cả số của đơn vị khi đó chưa thuộc đảng bộ này.',
    );
    const kept = board.rows.map((row) => ({ ...row, quota: null }));
    expect(said({ ...board, rows: kept })).toContain('Cột 3: dòng cộng là chỉ tiêu giao chung');
    expect(said({ ...board, rows: board.rows.slice(0, 1) })).toBe(
      'Bảng chỉ nêu các đơn vị trong phạm vi được xem; dòng cộng ở cột 3, 4, 6 là của toàn đảng bộ.',
    );
  });
});

describe('a total of a quota or of members that is not the sum of its lines', () => {
  const ofHalf = (quota: number) => groupCompletion(30, 30, quota);
  const board = bandedBoard();
  const rows = board.rows.map((row) => ({ ...row, ofHalf: ofHalf(60) }));
  const notes = (of: Board) => notesOf(summaryDocument(of, OPTIONS)).filter((note) => /dòng cộng/.test(note));

  it.each([800, 1000])(
    'is the own quota of the half-year, %s beside 900: nothing ended or was another’s',
    (own) => {
      expect(notes({ ...board, rows, total: { ...board.total, ofHalf: ofHalf(own) } })).toContain(
        'Cột 6: dòng cộng là chỉ tiêu của toàn đảng bộ, không phải tổng chỉ tiêu của các dòng.',
      );
    },
  );

  it('is of the members in the reports of the first half, where a line has those of the second', () => {
    const year = boardOf('2022', sampleUnits(), OWN);
    const lines = year.rows.map((row) => ({ ...row, membersAtStart: 100 }));
    const said = notes({ ...year, rows: lines, total: { ...year.total, membersAtStart: 1400 } });
    expect(said).toContain(
      'Cột 2: dòng cộng nhỏ hơn tổng các dòng vì lấy theo các báo cáo 6 tháng đầu năm; dòng không có báo cáo đó ghi theo báo cáo 6 tháng cuối năm.',
    );
  });
});

describe('who sees some of the lines only', () => {
  const part = /^Bảng chỉ nêu các đơn vị trong phạm vi được xem/;
  const first = (document: OfficialDocument) => notesOf(document)[0] ?? '';

  it('is told so of a term, whether targets are recorded or not, and nobody else is', () => {
    const term = sampleTerm();
    const bare = term.rows.map((row) => ({ ...row, target: null }));
    const none = { ...term.total, target: null, unitsTarget: null, ownTarget: null, gap: null };
    const seen = { ...term, rows: bare.slice(0, 1), total: none, showsAll: false };
    expect(first(termDocument(seen, OPTIONS))).toMatch(part);
    const own = { ...none, unitsTarget: 300 };
    expect(first(termDocument({ ...term, rows: bare, total: own }, OPTIONS))).not.toMatch(part);
  });

  it('is told so of the focus groups, also where nobody was asked for any', () => {
    const sample = sampleComposition();
    const breakdowns = sample.breakdowns.filter(({ code }) => code !== 'focus');
    const own = { ...sample, breakdowns, rows: sample.rows.slice(0, 1) };
    expect(first(focusDocument(own, OPTIONS))).toMatch(part);
    expect(first(focusDocument(sample, OPTIONS))).not.toMatch(part);
  });
});
