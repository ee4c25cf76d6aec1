import { describe, expect, it } from '@jest/globals';
import type { Saved } from '@ket-nap/contracts';
import { ApiError } from '../../apps/web/src/api';
import { withSaved } from '../../apps/web/src/features/board-grid/patch';
import { sendEach } from '../../apps/web/src/features/board-grid/send-each';
import { cellOf, gridOf, gridRowOf } from './grid-rows';

const SAVED_AT = '2026-11-25T03:00:00.000Z';

function savedOf(committeeId: string, more: Partial<Saved['reports'][number]> = {}): Saved {
  return {
    results: [{ committeeId, item: 'admitted', outcome: 'saved', cell: cellOf(7), code: null }],
    reports: [
      { committeeId, versionBefore: 0, version: 1, state: 'draft', actions: ['save', 'submit'], ...more },
    ],
    savedAt: SAVED_AT,
  };
}

describe('the grid after a save', () => {
  const grid = gridOf([gridRowOf('1'), gridRowOf('2')], [], null);

  it('has what was saved, in its row only, and the row is one typed from paper', () => {
    const { grid: next, stale } = withSaved(grid, savedOf('1'));
    expect(stale).toBe(false);
    expect(next.rows[0]).toMatchObject({
      state: 'draft',
      version: 1,
      onBehalf: true,
      lockedBecause: null,
      cells: { admitted: { count: 7 } },
    });
    expect(next.rows[1]).toBe(grid.rows[1]);
  });

  it('is stale where somebody else changed the report meanwhile', () => {
    expect(withSaved(grid, savedOf('1', { versionBefore: 3, version: 4 })).stale).toBe(true);
  });

  it('keeps what is seen of a report that the committee has begun itself, and locks its row', () => {
    const refused: Saved = {
      ...savedOf('1', { version: 0, actions: [] }),
      results: [
        { committeeId: '1', item: 'admitted', outcome: 'refused', cell: null, code: 'report_of_committee' },
      ],
    };
    const [row] = withSaved(grid, refused).grid.rows;
    expect(row).toMatchObject({ cells: {}, onBehalf: false, lockedBecause: 'report_not_open' });
  });
});

describe('sending several reports', () => {
  const rows = ['1', '2', '3'].map((id) => gridRowOf(id));
  const refuseSecond = (code: ApiError['code']) => (row: { committee: { id: string } }) =>
    row.committee.id === '2' ? Promise.reject(new ApiError(code, 409)) : Promise.resolve();
  const idsOf = (some: readonly { committee: { id: string } }[]) => some.map(({ committee }) => committee.id);

  it('sends each by itself: one refused holds no other back, and says why', async () => {
    const progress: number[] = [];
    const outcome = await sendEach(rows, refuseSecond('conflict'), (sent) => progress.push(sent));
    expect(idsOf(outcome.sent)).toEqual(['1', '3']);
    expect(outcome.notSent).toMatchObject([{ row: { committee: { id: '2' } }, error: { code: 'conflict' } }]);
    expect(progress).toEqual([1, 2]);
  });

  it('does not try the rest when nobody answers any more', async () => {
    const outcome = await sendEach(rows, refuseSecond('unavailable'), () => undefined);
    expect(idsOf(outcome.sent)).toEqual(['1']);
    expect(idsOf(outcome.notSent.map(({ row }) => row))).toEqual(['2', '3']);
  });
});
