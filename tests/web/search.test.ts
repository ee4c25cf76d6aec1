import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as search from '../../apps/web/src/search';

describe('the address', () => {
  it('writes plain texts and reads them back', () => {
    const text = search.stringifySearch({ period: '2022', sort: '-rate', absent: undefined });
    expect(text).toBe('?period=2022&sort=-rate');
    expect(search.boardSearch(search.parseSearch(text))).toEqual({ period: '2022', sort: '-rate' });
  });

  it('leaves out what is junk', () => {
    expect(search.boardSearch({ period: '2022-H3', sort: 'colour' })).toEqual({
      period: undefined,
      sort: undefined,
    });
    expect(search.entrySearch({ committee: '0', half: '2022' })).toEqual({
      committee: undefined,
      half: undefined,
    });
  });

  it('never breaks, whatever it is given', () => {
    const readers = [
      search.boardSearch,
      search.termSearch,
      search.entrySearch,
      search.quotasSearch,
      search.reviewSearch,
      search.findSearch,
    ];
    const raw = fc.dictionary(
      fc.constantFrom('period', 'sort', 'committee', 'half', 'year', 'show', 'find'),
      fc.anything(),
    );
    fc.assert(
      fc.property(raw, fc.constantFrom(...readers), (given, read) => expect(() => read(given)).not.toThrow()),
    );
  });
});
