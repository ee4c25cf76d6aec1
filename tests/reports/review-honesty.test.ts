import { describe, expect, it } from '@jest/globals';
import type { Board } from '@ket-nap/contracts';
import { percent } from '@ket-nap/domain';
import { breakdownsDocument, reviewDocument, summaryDocument } from '@ket-nap/reports';
import { OPTIONS, sampleComposition } from './sample-answers';
import { boardOf, sampleUnits } from './sample-board';
import { midYear, optionsIn, proseOf } from './sample-texts';

const review = (board: Board) => reviewDocument({ board, composition: null, texts: [] }, optionsIn());
const prose = (board: Board) => proseOf(review(board)).join('\n');

it('A sign that no file can hold is left out, wherever it was typed', () => {
  const board = midYear();
  const named = board.rows.map((row) => ({
    ...row,
    note: 'A\uFFFF\u0001B',
    committee: { ...row.committee, name: `${row.committee.name}\uFFFE` },
  }));
  const text = JSON.stringify(review({ ...board, rows: named }));
  expect(text).not.toMatch(/[\uFFFE\uFFFF]|\\u000[0-8]/);
  expect(text).toMatch(/A ?B/);
});

it('Shares of groups that not all counted say of how many they are, alike in the text and under the table', () => {
  const sample = sampleComposition();
  const breakdowns = sample.breakdowns.map((one) => ({
    ...one,
    groups: one.groups.map((group) =>
      one.sort === 'partition' ? group : { ...group, base: 500, share: percent(group.count ?? 0, 500) },
    ),
  }));
  const composition = { ...sample, breakdowns };
  const base = `Tỷ lệ trên 500 đảng viên đã kết nạp trong các báo cáo có ghi các nhóm này (tổng số đã kết nạp: ${sample.admitted}).`;
  const text = proseOf(reviewDocument({ board: midYear(), composition, texts: [] }, optionsIn()));
  expect(text.filter((line) => line.endsWith(base)).map((line) => line.split(':')[0])).toEqual([
    'Trong đó',
    'Đối tượng trọng tâm của tỉnh',
  ]);
  const [part] = breakdownsDocument({ composition, total: midYear().total }, OPTIONS).parts;
  expect(part?.table?.notes).toContain(`Trong đó: t${base.slice(1)}`);
  const all = breakdownsDocument({ composition: sample, total: midYear().total }, OPTIONS);
  expect(all.parts[0]?.table?.notes.join()).not.toContain('tổng số đã kết nạp:');
});

describe('what would mislead is said otherwise', () => {
  it('committees with a quota for a part of the year are held against a mark of their own, and no best or lowest is named', () => {
    const board = midYear();
    const rows = board.rows.map((row) =>
      row.committee.code === 'CA' ? { ...row, mark: { ...row.mark, percent: 100 } } : row,
    );
    const said = prose({ ...board, rows });
    expect(said).toContain('đơn vị dưới mốc của mình');
    expect(said).not.toMatch(/Cao nhất|Thấp nhất|dưới mốc 50%/);
    const [chart] = summaryDocument({ ...board, rows }, optionsIn()).parts[0]?.charts ?? [];
    expect(chart?.lines.map(({ paint }) => paint)).toEqual(['full']);
    expect(chart?.key.map(({ text }) => text).join()).not.toMatch(/\d/);
  });

  it('of approved reports alone it says of how many, and how many wait', () => {
    const board = midYear();
    const total = { ...board.total, reported: 13, sent: 15, expected: 15, unapproved: 0 };
    const said = prose({ ...board, counted: 'approved', total });
    expect(said).toContain(
      'Đến 30/6/2022, theo báo cáo đã duyệt của 13 trên 15 đơn vị, toàn Đảng bộ tỉnh kết nạp',
    );
    expect(said).toContain('Duyệt 2 báo cáo còn lại.');
  });

  it('in a half-year of which nobody has reported nobody is named for it, and what has added up is said', () => {
    const second = boardOf('2022-H2', sampleUnits(), { '2022': 1700 });
    const none = { ...second.total, admitted: null, rate: null };
    const rows = second.rows.map((row) => ({ ...row, admitted: null, rate: null, rank: null }));
    const said = prose({ ...second, rows, total: none });
    expect(said).toContain('chưa có đơn vị nào báo cáo số kết nạp. Lũy kế từ đầu năm kết nạp');
    expect(said).not.toMatch(/Chưa báo cáo:|Đôn đốc/);
  });
});
