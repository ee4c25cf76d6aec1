import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PAGE, pageAround, periodsOf, stepped } from '../../apps/web/src/pages/meeting/walk';
import * as search from '../../apps/web/src/search';

describe('the meeting mode', () => {
  it('walks the half-years and years that have begun, oldest first', () => {
    expect(periodsOf([2021, 2022], '2022-03-01')).toEqual(['2021-H1', '2021-H2', '2021', '2022-H1', '2022']);
  });

  it('stays within the list at both ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.nat(), fc.integer(), (length, from, by) => {
        const place = stepped(length, from % length, by);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(length);
      }),
    );
  });

  it('shows the committee in hand on every screen, never more than fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.nat(), (length, any) => {
        const place = any % length;
        const { from, to } = pageAround(length, place);
        expect(from <= place && place < to && to <= length).toBe(true);
        expect(to - from).toBeLessThanOrEqual(PAGE);
      }),
    );
  });
});

describe('the address of a frozen board', () => {
  it('says which, and nothing of the live one', () => {
    const raw = { snapshot: '7', period: '2022', unit: '3', show: 'heatmap', sort: '-rate', at: '5' };
    expect(search.boardSearch(raw)).toEqual({ snapshot: '7', sort: '-rate' });
    expect(search.meetingSearch(raw)).toEqual({ snapshot: '7', at: '5' });
  });

  it('falls back to the live board where it is junk', () => {
    expect(search.boardSearch({ snapshot: '-1', period: '2022' })).toMatchObject({ period: '2022' });
    expect(search.meetingSearch({ snapshot: '<b>', at: 'x', period: '2022-H1' })).toMatchObject({
      period: '2022-H1',
      at: undefined,
    });
    expect(search.snapshotsSearch({ before: '0' })).toEqual({});
  });
});
