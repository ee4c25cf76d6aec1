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

  it('takes a day, a line and a step only when they are one', () => {
    expect(search.committeesSearch({ on: '2025-06-30', show: 'ended', line: '12' })).toMatchObject({
      on: '2025-06-30',
      show: 'ended',
      line: '12',
    });
    expect(search.committeesSearch({ on: '30/06/2025', show: 'gone', line: '-1' })).toEqual({});
    expect(search.reorganiseSearch({ step: 'ending', row: '3' })).toMatchObject({ step: 'ending', row: '3' });
    expect(search.reorganiseSearch({ step: 'five', row: '0' })).toEqual({});
  });

  it('looks for reports by what was sent and where they stand, and for nothing else', () => {
    expect(search.reviewSearch({ sent: 'late', state: 'approved', view: 'periods' })).toMatchObject({
      sent: 'late',
      state: 'approved',
      view: 'periods',
    });
    expect(search.reviewSearch({ sent: 'never', state: 'missing', view: 'list', half: '2026' })).toEqual({});
  });

  it('takes the columns and rows of the grid by their words only', () => {
    expect(search.entryGridSearch({ period: '2026-H2', columns: 'all-items', only: 'open' })).toMatchObject({
      period: '2026-H2',
      columns: 'all-items',
      only: 'open',
    });
    expect(search.entryGridSearch({ period: '2026', columns: '<b>', only: 'mine', find: '' })).toEqual({});
  });

  it('never breaks, whatever it is given', () => {
    const readers = [
      search.boardSearch,
      search.termSearch,
      search.entrySearch,
      search.entryGridSearch,
      search.quotasSearch,
      search.reviewSearch,
      search.findSearch,
      search.committeesSearch,
      search.reorganiseSearch,
    ];
    const raw = fc.dictionary(
      fc.constantFrom(
        'period',
        'sort',
        'committee',
        'half',
        'year',
        'show',
        'find',
        'columns',
        'only',
        'on',
        'line',
        'step',
        'row',
        'sent',
        'state',
        'view',
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(raw, fc.constantFrom(...readers), (given, read) => expect(() => read(given)).not.toThrow()),
    );
  });
});
