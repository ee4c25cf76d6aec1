import type { Breakdown, Cell, Grid, GridRow } from '@ket-nap/contracts';
import type { BreakdownSort, CountItem, ReportAction } from '@ket-nap/domain';
import type { Values } from '../../apps/web/src/features/board-grid/sums';

const ENTERING: readonly ReportAction[] = ['save', 'submit'];

/** A cell as stored, in its first version. */
export function cellOf(count: number | null, text: string | null = null): Cell {
  return {
    count,
    text,
    version: 1,
    changedBy: 'Cán bộ',
    changedAt: '2026-11-20T02:00:00.000Z',
    way: 'typed',
  };
}

/** The row of a committee that nobody has reported for, open to the board. */
export function gridRowOf(id: string, more: Partial<GridRow> = {}): GridRow {
  return {
    committee: { id, code: `C${id}`, name: `Đảng ủy phường ${id}`, kind: 'ward' },
    state: 'missing',
    version: 0,
    onBehalf: false,
    cells: {},
    lastYear: {},
    lastHalf: null,
    sent: null,
    quota: null,
    actions: [...ENTERING],
    openComments: 0,
    lockedBecause: null,
    ...more,
  };
}

/** A breakdown into groups with these ids. */
export function breakdownOf(
  id: string,
  sort: BreakdownSort,
  groupIds: readonly string[],
  more: Partial<Breakdown> = {},
): Breakdown {
  const asked = { fromHalf: '2020-H1' as const, untilHalf: null, version: 1 };
  return {
    id,
    code: `b${id}`,
    name: `Phân loại ${id}`,
    nameEn: `Breakdown ${id}`,
    sort,
    required: sort === 'partition',
    ...asked,
    groups: groupIds.map((groupId) => ({
      id: groupId,
      code: `g${groupId}`,
      name: `Nhóm ${groupId}`,
      nameEn: `Group ${groupId}`,
      ...asked,
    })),
    ...more,
  };
}

export function gridOf(
  rows: readonly GridRow[],
  breakdowns: readonly Breakdown[],
  quota: number | null,
): Grid {
  const dueAt = '2027-01-05T10:00:00.000Z';
  return {
    half: '2026-H2',
    asOf: '2026-11-25',
    period: {
      half: '2026-H2',
      dueAt,
      lateAllowed: true,
      locked: false,
      announcedAt: null,
      version: 0,
      now: '2026-11-25T02:00:00.000Z',
    },
    breakdowns: [...breakdowns],
    quota,
    rows: [...rows],
    halves: ['2026-H2', '2026-H1'],
  };
}

/** What is typed, over nothing that stands. */
export function typedValues(typed: Readonly<Record<string, Partial<Record<CountItem, number>>>>): Values {
  return (committeeId, item) => typed[committeeId]?.[item] ?? null;
}
