import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_KINDS, hasWideVersion, permissionsOf, type Role } from '@ket-nap/domain';
import { ApiError } from '../../apps/web/src/api';
import type { DocumentsSearch } from '../../apps/web/src/documents-search';
import {
  askedOf,
  halvesIn,
  isComplete,
  periodIn,
  termOf,
  yearsOf,
} from '../../apps/web/src/features/documents/asked';
import { sizeText } from '../../apps/web/src/features/documents/document-words';
import { kindsFor } from '../../apps/web/src/features/documents/kinds';
import { withinReach } from '../../apps/web/src/features/documents/within-reach';
import { formats, translator } from '@ket-nap/i18n';
import { sampleDocument } from './official-sample';

const terms = [
  { code: '2020-2025' as const, firstYear: 2021, lastYear: 2025, version: 1 },
  { code: '2025-2030' as const, firstYear: 2026, lastYear: 2030, version: 1 },
];
const on = (today: string) => ({ terms, today, own: '1' });

describe('which period a document is of when none is chosen', () => {
  it('after the middle of the year its first half, at the beginning of a year the year before', () => {
    expect(periodIn('review', {}, on('2026-11-26'))).toBe('2026-H1');
    expect(periodIn('review', {}, on('2026-01-08'))).toBe('2025');
  });

  it('reports are sent by half-years, quotas assigned by years, a term counted up to a half of its own', () => {
    expect(periodIn('discipline', {}, on('2026-01-08'))).toBe('2025-H2');
    expect(periodIn('discipline', { period: '2024' }, on('2026-01-08'))).toBe('2024-H2');
    expect(periodIn('discipline', { period: '2026' }, on('2026-07-08'))).toBe('2026-H1');
    expect(periodIn('distribution', { period: '2025-H1' }, on('2026-01-08'))).toBe('2025');
    expect(periodIn('term', { term: '2020-2025', period: '2022-H1' }, on('2026-11-26'))).toBe('2022-H1');
    expect(periodIn('term', { term: '2020-2025', period: '2026-H1' }, on('2026-11-26'))).toBe('2025-H2');
    expect(periodIn('term', {}, on('2026-11-26'))).toBe('2026-H1');
  });

  it('a term that has just begun is counted up to its first half; where none is recorded there is nothing to count', () => {
    expect(periodIn('term', {}, on('2026-01-08'))).toBe('2026-H1');
    expect(periodIn('term', {}, { terms: [], today: '2026-01-08', own: '1' })).toBeUndefined();
  });

  it('offers the years of the terms so far, and of a term the half-years that have begun', () => {
    expect(yearsOf(on('2026-11-26'))).toEqual([2026, 2025, 2024, 2023, 2022, 2021]);
    expect(yearsOf({ terms: [], today: '2026-11-26' })).toEqual([2026, 2025, 2024, 2023, 2022]);
    const term = termOf({}, on('2026-11-26'));
    expect(term?.code).toBe('2025-2030');
    expect(term && halvesIn(term, '2026-11-26')).toEqual(['2026-H2', '2026-H1']);
  });
});

describe('what the server is asked for', () => {
  const everything: DocumentsSearch = {
    unit: '12',
    period: '2022-H1',
    view: 'former_area',
    asOf: '2022-02-28',
    against: '2020',
    counted: 'approved',
    term: '2020-2025',
    order: 'official',
    group: 'kind',
    circulation: 'wide',
    pick: 'chosen',
    committees: '3,5',
    file: 'en',
  };
  const given = (kind: (typeof DOCUMENT_KINDS)[number]) =>
    Object.entries<unknown>(askedOf(kind, everything, on('2026-11-26'), 'vi'))
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name)
      .toSorted();

  it('is what the kind knows, and nothing that was chosen for another kind', () => {
    expect(given('distribution')).toEqual(['group', 'kind', 'locale', 'period']);
    expect(given('reminder')).toEqual(['asOf', 'committees', 'counted', 'kind', 'locale', 'period', 'pick']);
    expect(given('term')).toEqual(['group', 'kind', 'locale', 'order', 'period', 'term', 'view']);
    expect(given('summary')).toContain('against');
    const wide = DOCUMENT_KINDS.filter((kind) => given(kind).includes('circulation'));
    expect(wide).toEqual(DOCUMENT_KINDS.filter(hasWideVersion));
    expect(wide).toContain('focus');
  });

  it('the history of a committee is that of one’s own where none is chosen', () => {
    expect(askedOf('committee', {}, on('2026-11-26'), 'vi').unit).toBe('1');
    expect(askedOf('committee', { unit: '12' }, on('2026-11-26'), 'vi').unit).toBe('12');
    expect(askedOf('summary', {}, on('2026-11-26'), 'vi').unit).toBeUndefined();
  });

  it('letters by hand wait until somebody is chosen', () => {
    const asked = (search: DocumentsSearch) => askedOf('reminder', search, on('2026-11-26'), 'vi');
    expect(isComplete(asked({}))).toBe(true);
    expect(isComplete(asked({ pick: 'chosen' }))).toBe(false);
    expect(isComplete(asked({ pick: 'chosen', committees: '3' }))).toBe(true);
    expect(asked({ pick: 'late', committees: '3' }).committees).toBeUndefined();
  });
});

describe('what can be had of a choice', () => {
  const seen = sampleDocument('vi');
  const had = (given: Partial<Parameters<typeof withinReach>[0]>) =>
    withinReach({ complete: true, seen: undefined, error: null, ...given });
  const failed = (code: ApiError['code']) => had({ error: new ApiError(code, 422) });

  it('what is seen can be exported and printed; what is still being asked for, or has no part, can not', () => {
    expect(had({ seen })).toEqual({ file: true, paper: true });
    expect(had({})).toEqual({ file: false, paper: false });
    expect(had({ seen: { ...seen, parts: [] } })).toEqual({ file: false, paper: false });
  });

  it('a preview that takes too long, or has no turn, leaves the file within reach, not the paper', () => {
    expect(failed('preview_too_long')).toEqual({ file: true, paper: false });
    expect(failed('server_busy')).toEqual({ file: true, paper: false });
    expect(failed('unavailable')).toEqual({ file: true, paper: false });
  });

  it('what is refused for what it is has no file either, nor have letters to nobody', () => {
    expect(failed('not_found')).toEqual({ file: false, paper: false });
    expect(failed('forbidden')).toEqual({ file: false, paper: false });
    expect(had({ complete: false, error: new ApiError('server_busy', 429) }).file).toBe(false);
  });
});

describe('which kinds an account is offered', () => {
  const kindsOf = (role: Role) => kindsFor((permission) => permissionsOf(role).includes(permission));

  it('the board all, a leader all but letters, an officer neither letters nor what is of everybody', () => {
    expect(kindsOf('board')).toEqual([...DOCUMENT_KINDS]);
    expect(kindsOf('leader')).toEqual(DOCUMENT_KINDS.filter((kind) => kind !== 'reminder'));
    expect(kindsOf('entry')).not.toContain('reminder');
    expect(kindsOf('entry')).not.toContain('distribution');
    expect(kindsOf('entry')).toContain('summary');
  });
});

it('the size of a file is written as a folder shows it', () => {
  const words = (locale: 'vi' | 'en') => ({ t: translator(locale), f: formats(locale) });
  expect(sizeText(1, words('vi'))).toBe('1 KB');
  expect(sizeText(48_500, words('vi'))).toBe('48 KB');
  expect(sizeText(2_411_725, words('vi'))).toBe('2,3 MB');
  expect(sizeText(2_411_725, words('en'))).toBe('2.3 MB');
});
