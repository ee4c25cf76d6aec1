import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WINDOW_OVER, segmentsOf } from '../../apps/web/src/grid/window';

const ROW = 26;

describe('the rows of a long grid that are drawn', () => {
  it('are all of a province, and the ones in sight of a nation', () => {
    const view = { top: 0, height: 500, row: ROW };
    expect(segmentsOf(65, view, null)).toEqual([{ from: 0, until: 65 }]);
    expect(segmentsOf(3321, view, null)).toEqual([{ from: 0, until: 40 }]);
    expect(segmentsOf(3321, { ...view, top: 1000 * ROW }, null)).toEqual([{ from: 980, until: 1040 }]);
  });

  it('always have what is in sight and the row with the focus, in order, each once', () => {
    const cases = fc.record({
      count: fc.integer({ min: WINDOW_OVER + 1, max: 4000 }),
      top: fc.nat(4000 * ROW),
      height: fc.integer({ min: 1, max: 2000 }),
      focused: fc.option(fc.nat(3999)),
    });
    fc.assert(
      fc.property(cases, ({ count, top, height, focused }) => {
        const scrolled = Math.min(top, Math.max(count * ROW - height, 0));
        const segments = segmentsOf(count, { top: scrolled, height, row: ROW }, focused);
        const drawn = segments.flatMap(({ from, until }) =>
          Array.from({ length: until - from }, (_, step) => from + step),
        );
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
        const first = Math.floor(scrolled / ROW);
        const last = Math.min(Math.floor((scrolled + height - 1) / ROW), count - 1);
        for (let place = first; place <= last; place++) expect(drawn).toContain(place);
        if (focused !== null && focused < count) expect(drawn).toContain(focused);
        expect(drawn.length).toBeLessThanOrEqual(Math.ceil(height / ROW) + 44);
      }),
    );
  });
});
