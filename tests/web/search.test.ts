import { describe, expect, it } from '@jest/globals';
import { CUTS } from '@ket-nap/contracts';
import {
  CIRCULATIONS,
  COMMITTEE_KINDS,
  DOCUMENT_KINDS,
  LINE_GROUPINGS,
  LINE_ORDERS,
  PAST_VIEWS,
  REMINDER_PICKS,
  STANDINGS,
} from '@ket-nap/domain';
import fc from 'fast-check';
import { DOCUMENT_SHOWS, documentsSearch } from '../../apps/web/src/documents-search';
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

  it('takes a document, its options and whom it goes to only when they are such', () => {
    expect(
      documentsSearch({ kind: 'reminder', pick: 'chosen', committees: '3,12', file: 'en' }),
    ).toMatchObject({
      kind: 'reminder',
      pick: 'chosen',
      committees: '3,12',
      file: 'en',
    });
    const junk = {
      kind: 'poem',
      show: 'all',
      pick: 'me',
      committees: '3,,x',
      circulation: 'web',
      file: 'fr',
    };
    expect(documentsSearch({ ...junk, term: '2025', period: '2022-H3', before: '0' })).toEqual({});
  });

  it('takes the columns and rows of the grid by their words only', () => {
    expect(search.entryGridSearch({ period: '2026-H2', columns: 'all-items', only: 'open' })).toMatchObject({
      period: '2026-H2',
      columns: 'all-items',
      only: 'open',
    });
    expect(search.entryGridSearch({ period: '2026', columns: '<b>', only: 'mine', find: '' })).toEqual({});
  });

  it('the whole state of the board: written and read, it is the same', () => {
    const years = fc.integer({ min: 1946, max: 2199 });
    const half = fc.constantFrom('-H1', '-H2', '');
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.length <= 100);
    const keys = fc
      .uniqueArray(fc.constantFrom('ward', 'commune', 'Diên Khánh', 'no_report', '-', '17'), { minLength: 1 })
      .map((found) => found.join('|'));
    const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
    const states = fc.record({
      unit: maybe(fc.integer({ min: 1, max: 1_000_000 }).map(String)),
      show: maybe(fc.constantFrom(...search.BOARD_SCREENS)),
      counted: maybe(fc.constant('approved')),
      period: maybe(fc.tuple(years, half).map(([year, part]) => `${year}${part}`)),
      view: maybe(fc.constantFrom(...PAST_VIEWS)),
      asOf: maybe(years.map((year) => `${year}-02-28`)),
      against: maybe(years.map(String)),
      sort: maybe(fc.constantFrom(...search.BOARD_SORTS)),
      find: maybe(name),
      bands: maybe(fc.subarray([...STANDINGS], { minLength: 1, maxLength: 5 }).map((some) => some.join(','))),
      kind: maybe(fc.constantFrom(...COMMITTEE_KINDS)),
      area: maybe(name),
      cut: maybe(fc.constantFrom(...CUTS)),
      group: maybe(fc.constantFrom('kind', 'area')),
      fold: maybe(keys),
      open: maybe(keys),
      page: maybe(fc.integer({ min: 2, max: 9999 }).map(String)),
    });
    fc.assert(
      fc.property(states, (state) => {
        const text = search.stringifySearch(state);
        expect(search.boardSearch(search.parseSearch(text))).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it('the state of every other page, with its language, is the same when it was written and read', () => {
    const years = fc.integer({ min: 1946, max: 2199 });
    const year = years.map(String);
    const half = fc.tuple(years, fc.constantFrom('-H1', '-H2')).map(([of, part]) => `${of}${part}`);
    const period = fc.oneof(year, half);
    const day = years.map((of) => `${of}-02-28`);
    const id = fc.integer({ min: 1, max: 1_000_000 }).map(String);
    const find = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.length <= 100);
    const code = fc.constantFrom('totals', 'all', 'age_group', 'kinh-te');
    const view = fc.constantFrom(...PAST_VIEWS);
    const counted = fc.constant('approved');
    const on = fc.constantFrom('on', 'off');
    const ranking = { sort: fc.constantFrom(...search.BOARD_SORTS), find, cut: fc.constantFrom(...CUTS) };
    type Fields = Record<string, fc.Arbitrary<string>>;
    const pages: Record<string, [(raw: search.RawSearch) => object, Fields]> = {
      board: [
        search.boardSearch,
        { parts: fc.constant('age_group'), part: fc.constant('youth'), size: fc.constant('members') },
      ],
      frozen: [search.boardSearch, { snapshot: id, trend: fc.constantFrom(...search.TRENDS), ...ranking }],
      committee: [search.committeeSearch, { period, asOf: day, counted }],
      meeting: [search.meetingSearch, { unit: id, counted, period, view, asOf: day, against: year, at: id }],
      snapshots: [search.snapshotsSearch, { before: id }],
      term: [
        search.termSearch,
        { through: half, view, sort: fc.constantFrom('rate', '-name', '2022'), assign: fc.constant('yes') },
      ],
      entry: [search.entrySearch, { committee: id, half, find }],
      grid: [
        search.entryGridSearch,
        { period: half, columns: code, find, only: fc.constantFrom(...search.ROW_FILTERS) },
      ],
      quotas: [search.quotasSearch, { year, halves: on, stretch: on }],
      review: [
        search.reviewSearch,
        {
          ...{ half, find, view: fc.constantFrom(...search.REVIEW_VIEWS) },
          sent: fc.constantFrom(...search.REVIEW_SENT),
          state: fc.constantFrom(...search.REVIEW_STATES),
        },
      ],
      documents: [
        documentsSearch,
        {
          ...{ unit: id, period, view, asOf: day, against: year, counted, before: id },
          term: fc.constantFrom('2020-2025', '2025-2030'),
          show: fc.constantFrom(...DOCUMENT_SHOWS),
          kind: fc.constantFrom(...DOCUMENT_KINDS),
          order: fc.constantFrom(...LINE_ORDERS),
          group: fc.constantFrom(...LINE_GROUPINGS),
          circulation: fc.constantFrom(...CIRCULATIONS),
          pick: fc.constantFrom(...REMINDER_PICKS),
          committees: fc.array(id, { minLength: 1, maxLength: 70 }).map((ids) => ids.join(',')),
          file: fc.constantFrom('vi', 'en'),
        },
      ],
      find: [search.findSearch, { find }],
      signIn: [search.signInSearch, { next: find.map((text) => `/board?find=${encodeURIComponent(text)}`) }],
      committees: [
        search.committeesSearch,
        { find, show: fc.constantFrom(...search.COMMITTEE_SHOWS), on: day, line: id },
      ],
      reorganise: [search.reorganiseSearch, { step: fc.constantFrom(...search.REORGANISE_STEPS), find }],
    };
    for (const [page, [read, fields]] of Object.entries(pages)) {
      const all: Fields = { ...fields, lang: fc.constantFrom('vi', 'en') };
      const state = fc.record(all, { requiredKeys: [] });
      fc.assert(
        fc.property(state, (given) => {
          const raw = search.parseSearch(search.stringifySearch(given));
          expect([page, { ...read(raw), ...search.langSearch(raw) }]).toEqual([page, given]);
        }),
        { numRuns: 200 },
      );
    }
  });

  it('a language is one of the two, or not said', () => {
    expect(search.langSearch({ lang: 'en' })).toEqual({ lang: 'en' });
    expect(search.langSearch({ lang: 'fr' })).toEqual({});
    expect(search.langSearch({ lang: ['en'] })).toEqual({});
  });

  it('takes filters of the ranking by their words only, each once and in one order', () => {
    const junk = {
      bands: 'good',
      kind: 'hamlet',
      cut: 'top-7',
      group: 'size',
      page: '1',
      fold: '||',
      find: '',
    };
    expect(search.boardSearch(junk)).toEqual({});
    expect(search.boardSearch({ bands: 'far_behind,junk,behind,behind' }).bands).toBe('behind,far_behind');
    expect(search.boardSearch({ bands: STANDINGS.join(',') }).bands).toBeUndefined();
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
      documentsSearch,
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
        'bands',
        'cut',
        'group',
        'fold',
        'open',
        'page',
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(raw, fc.constantFrom(...readers), (given, read) => expect(() => read(given)).not.toThrow()),
    );
  });
});
