import {
  DEFAULT_BANDS,
  band,
  countStandings,
  isLargeAndSlow,
  middleSize,
  standingOf,
  STANDINGS,
} from '@ket-nap/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

const HALF = { elapsed: 1, of: 2 };
const standing = (admitted: number | null, quota: number | null) =>
  standingOf({ admitted }, band(admitted, quota, HALF, DEFAULT_BANDS));

describe('where a committee stands', () => {
  it('is its band, or what is missing: a report before a quota', () => {
    expect(standing(15, 30)).toBe('reached');
    expect(standing(0, 30)).toBe('far_behind');
    expect(standing(null, 30)).toBe('no_report');
    expect(standing(null, null)).toBe('no_report');
    expect(standing(3, null)).toBe('no_quota');
    expect(standing(3, 0)).toBe('no_quota');
  });

  it('is counted once for everybody who exists, and for nobody else', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...STANDINGS))), (standings) => {
        const counts = countStandings(standings);
        const sum = Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum).toBe(standings.filter((one) => one !== null).length);
        for (const one of STANDINGS) expect(counts[one]).toBe(standings.filter((s) => s === one).length);
      }),
    );
  });
});

describe('the middle size', () => {
  it('is the size of a committee, and at least half are as large', () => {
    expect(middleSize([])).toBeNull();
    expect(middleSize([30, 10, 20])).toBe(20);
    expect(middleSize([30, 10])).toBe(30);
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { minLength: 1 }), (sizes) => {
        const middle = middleSize(sizes) ?? -1;
        expect(sizes).toContain(middle);
        expect(2 * sizes.filter((size) => size >= middle).length).toBeGreaterThanOrEqual(sizes.length);
        expect(2 * sizes.filter((size) => size < middle).length).toBeLessThanOrEqual(sizes.length);
      }),
    );
  });

  it('divides large from small; slow is who has not reached the pace', () => {
    expect(isLargeAndSlow({ size: 30, band: 'near' }, 30)).toBe(true);
    expect(isLargeAndSlow({ size: 29, band: 'far_behind' }, 30)).toBe(false);
    expect(isLargeAndSlow({ size: 90, band: 'reached' }, 30)).toBe(false);
    expect(isLargeAndSlow({ size: 90, band: null }, 30)).toBe(false);
  });
});
