import { describe, expect, it } from '@jest/globals';
import type { Board } from '@ket-nap/contracts';
import { formats, translator } from '@ket-nap/i18n';
import { orderOf, pressed, sortRows } from '@ket-nap/tables';
import { concernsOf } from '../../apps/web/src/features/board/attention';
import { reasonWithoutRate, signsOf } from '../../apps/web/src/features/board/board-words';
import { quotaSentence, rateSentence, remainingSentence } from '../../apps/web/src/features/board/tile-words';
import type { Words } from '../../apps/web/src/words';
import { boardOf as boardWith, rowOf } from './board-rows';

const rows = [
  rowOf('Huyện ủy Vạn Ninh', 35, 120, { rank: 2 }),
  rowOf('Công an tỉnh', 46, 80, { rank: 1 }),
  rowOf('Đảng ủy Khối', null, 130),
  rowOf('Quân sự tỉnh', 24, null),
  rowOf('Cam Lâm', 31, 110, { rank: 3 }),
];
const names = (sorted: typeof rows) => sorted.map((row) => row.committee.name);

const boardOf = (more: Partial<Board['total']> = {}, period = '2022-H1') => boardWith(rows, more, period);

const vi: Words = {
  locale: 'vi',
  t: translator('vi'),
  f: formats('vi'),
  explain: () => '',
  setLocale: () => undefined,
};

describe('sorting', () => {
  it('ranks by the server’s places, with what has no rate at the end', () => {
    expect(names(sortRows(rows, 'rate'))).toEqual([
      'Công an tỉnh',
      'Huyện ủy Vạn Ninh',
      'Cam Lâm',
      'Đảng ủy Khối',
      'Quân sự tỉnh',
    ]);
  });

  it('keeps what has no rate at the end when reversed', () => {
    expect(names(sortRows(rows, '-rate')).slice(0, 3)).toEqual([
      'Cam Lâm',
      'Huyện ủy Vạn Ninh',
      'Công an tỉnh',
    ]);
  });

  it('orders names as Vietnamese does: đ after c, before h', () => {
    expect(names(sortRows(rows, 'name'))).toEqual([
      'Cam Lâm',
      'Công an tỉnh',
      'Đảng ủy Khối',
      'Huyện ủy Vạn Ninh',
      'Quân sự tỉnh',
    ]);
  });

  it('turns round when the same head is pressed again', () => {
    expect(pressed('quota', 'rate')).toBe('quota');
    expect(pressed('quota', 'quota')).toBe('-quota');
    expect(pressed('quota', '-quota')).toBe('quota');
    expect(orderOf('-name')).toEqual({ column: 'name', ascending: false });
  });
});

describe('a row without a rate', () => {
  it('says why: not reported and no quota are different things', () => {
    expect(rows.map(reasonWithoutRate)).toEqual([
      null,
      null,
      'board.ranking.notReported',
      'board.ranking.noQuota',
      null,
    ]);
  });

  it('is marked when half of a year is still owed', () => {
    expect(signsOf(rowOf('A', 10, 40, { state: 'missing', onBehalf: true }))).toEqual([
      'onBehalf',
      'partial',
    ]);
    expect(signsOf(rowOf('A', 10, 40, { state: 'approved' }))).toEqual([]);
  });
});

describe('what needs attention', () => {
  it('asks for reports first and names the lowest committee', () => {
    expect(concernsOf(boardOf()).map((concern) => concern.kind)).toEqual([
      'missing',
      'noQuota',
      'lowest',
      'mostMissing',
    ]);
  });

  it('says when the committees’ quotas do not add up to the province’s own', () => {
    const concerns = concernsOf(boardOf({ unitsQuota: 1950, ownQuota: 1905, quotaGap: 45 }));
    expect(concerns).toContainEqual({ kind: 'gap', units: 1950, own: 1905, gap: 45 });
  });

  it('of a year of which one half is in so far, asks only who is not in that half', () => {
    const half = [rowOf('A', 10, 40, { state: 'missing' }), rowOf('B', null, 40, { state: 'missing' })];
    const year = { ...boardWith(half, { reportedOf: '2022-H1' }), period: '2022' };
    const [missing] = concernsOf(year);
    expect(missing).toMatchObject({ kind: 'missing', count: 1, committees: [{ committee: { name: 'B' } }] });
  });

  it('sets early warnings before the figures that stand out, and names their committee once', () => {
    const lowest = { id: 'Cam Lâm', code: 'Cam Lâm', name: 'Cam Lâm', kind: 'district' } as const;
    const before = { period: '2021-H2', rate: 20 };
    const warnings = [
      {
        kind: 'behind_twice' as const,
        committee: lowest,
        period: '2022-H1',
        rate: 28.2,
        remaining: 79,
        before,
      },
    ];
    const concerns = concernsOf({ ...boardOf(), warnings });
    expect(concerns.map(({ kind }) => kind)).toEqual(['missing', 'noQuota', 'warning', 'mostMissing']);
  });
});

describe('sentences', () => {
  it('speak of the distance to the mark', () => {
    expect(rateSentence(boardOf(), vi)).toBe('chậm 14 điểm % so với mốc nửa năm 50%');
  });

  it('speak of the pace needed', () => {
    expect(remainingSentence(boardOf(), vi)).toBe('cần 181,3/tháng, đang 102');
  });

  it('do not call a year over because its pace is unknown', () => {
    expect(remainingSentence(boardOf({ neededPerMonth: null }), vi)).toBe('chưa đủ báo cáo để tính nhịp');
    expect(remainingSentence(boardOf({ neededPerMonth: null }, '2022'), vi)).toBe('năm 2022 đã kết thúc');
  });

  it('check the sum of the quotas', () => {
    expect(quotaSentence({ ...boardOf(), rows: [] }, vi)).toBe('đơn vị cộng lại: khớp');
    expect(quotaSentence(boardOf({ unitsQuota: 1950, ownQuota: 1905, quotaGap: 45 }), vi)).toBe(
      'đơn vị cộng lại 1.950: nhiều hơn 45; 1 đơn vị chưa có chỉ tiêu',
    );
  });
});
