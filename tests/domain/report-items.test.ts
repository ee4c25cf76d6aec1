import { describe, expect, it } from '@jest/globals';
import {
  TEXT_ITEMS,
  TEXT_MAX,
  TOTAL_ITEMS,
  fitsItem,
  groupIdOf,
  groupItem,
  isAskedIn,
  isCountItem,
  isItem,
  isTextItem,
  nextHalf,
  type Half,
} from '@ket-nap/domain';
import fc from 'fast-check';

describe('the items of a report', () => {
  it('are totals, texts and the groups by their id, and nothing else', () => {
    for (const item of [...TOTAL_ITEMS, ...TEXT_ITEMS, 'group:1', 'group:123456789012345678'])
      expect(isItem(item)).toBe(true);
    for (const text of [
      ...['', 'Admitted', 'admitted ', 'group:', 'group:0', 'group:01', 'group:-1', 'group:1.5', 'group:1 '],
      ...['group:1234567890123456789', 'group:１', 'constructor', '__proto__', 'toString'],
    ])
      expect({ text, item: isItem(text) }).toEqual({ text, item: false });
  });

  it('hold either a count or a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...TOTAL_ITEMS, ...TEXT_ITEMS, 'group:7')),
        (text) => {
          expect(isCountItem(text) && isTextItem(text)).toBe(false);
          expect(isItem(text)).toBe(isCountItem(text) || isTextItem(text));
        },
      ),
    );
  });

  it('of a group lead back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), (id) => {
        const item = groupItem(`${id}`);
        expect(isCountItem(item)).toBe(true);
        expect(groupIdOf(item)).toBe(`${id}`);
      }),
    );
    for (const item of [...TOTAL_ITEMS, ...TEXT_ITEMS]) expect(groupIdOf(item)).toBeNull();
  });
});

describe('a text', () => {
  it('that is blank is not entered, and may always stand', () => {
    for (const item of TEXT_ITEMS) expect(fitsItem(item, '')).toBe(true);
  });

  it('of the as-of day is a day that there is', () => {
    expect(fitsItem('as_of', '2022-06-30')).toBe(true);
    for (const text of ['2022-02-30', '30/06/2022', '2022-06', 'hôm nay', ' '])
      expect({ text, fits: fitsItem('as_of', text) }).toEqual({ text, fits: false });
  });

  it('has a longest length, to the character', () => {
    expect(fitsItem('causes', 'x'.repeat(TEXT_MAX))).toBe(true);
    expect(fitsItem('causes', 'x'.repeat(TEXT_MAX + 1))).toBe(false);
  });
});

describe('what is asked for', () => {
  const FROM = '2022-H1' as const;
  const halves = (count: number): Half[] =>
    Array.from({ length: count }).reduce<Half[]>(
      (so) => [...so, nextHalf(so.at(-1) ?? '2019-H2')],
      ['2019-H2'],
    );

  it('is asked for from its first half-year to its last, both included', () => {
    const asked = (until: Half | null) => halves(10).filter((half) => isAskedIn(half, { from: FROM, until }));
    expect(asked('2023-H1')).toEqual(['2022-H1', '2022-H2', '2023-H1']);
    expect(asked('2022-H1')).toEqual(['2022-H1']);
    expect(asked(null).slice(0, 2)).toEqual(['2022-H1', '2022-H2']);
    expect(asked(null).at(-1)).toBe('2024-H2');
  });

  it('is never asked for where the last half-year lies before the first', () => {
    expect(halves(10).some((half) => isAskedIn(half, { from: FROM, until: '2021-H2' }))).toBe(false);
  });
});
