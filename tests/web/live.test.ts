import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ChangeLog, changeOf, concerns } from '../../apps/api/src/live/change-log';
import { arranged } from '../../apps/web/src/live/use-kept-order';
import { leadsUpTo } from '../../apps/web/src/live/use-live';

const at = (seconds: number) => new Date(Date.UTC(2022, 5, 30, 0, 0, seconds));
const of = (period: string, ...ids: string[]) => ({ period, ids: new Set(ids) });

describe('a change of figures', () => {
  it('is of the committees that PostgreSQL names, and of any where it names none or cannot be read', () => {
    const named = changeOf('{"period":"2022-H1","ids":["1","7"]}');
    expect(named).toEqual(of('2022-H1', '1', '7'));
    expect(concerns(named, new Set(['7', '9']))).toBe(true);
    expect(concerns(named, new Set(['2']))).toBe(false);
    for (const text of ['{"period":null,"ids":null}', '', '{', undefined, '{"ids":3}']) {
      expect(changeOf(text)).toEqual({ period: null, ids: null });
      expect(concerns(changeOf(text), new Set())).toBe(true);
    }
  });

  it('shows where it leads up to what is shown: not on a page of years before it', () => {
    expect(leadsUpTo('2022-H1', '2022-H1')).toBe(true);
    expect(leadsUpTo('2022-H2', '2021-H1')).toBe(true);
    expect(leadsUpTo('2022-H1', '2022')).toBe(true);
    expect(leadsUpTo('2021', '2022-H1')).toBe(false);
    expect(leadsUpTo('2021', null)).toBe(true);
    expect(leadsUpTo('2021', '2020-2025')).toBe(true);
  });
});

describe('what a page has missed', () => {
  it('is known since the server listens, with a little before the reading, and not while it does not', () => {
    const log = new ChangeLog();
    expect(log.since(at(10))).toBeNull();
    log.begin(at(0));
    log.add(at(10), of('2022-H1', '1'));
    log.add(at(20), of('2022-H2', '1'));
    expect(log.since(at(30))).toEqual([]);
    expect(log.since(at(22))).toEqual([of('2022-H2', '1')]);
    expect(log.since(at(12))).toEqual([of('2022-H1', '1'), of('2022-H2', '1')]);
    expect(log.since(at(2))).toBeNull();
    log.stop();
    expect(log.since(at(30))).toBeNull();
  });

  it('is not known of more than is kept', () => {
    const log = new ChangeLog();
    log.begin(at(-100));
    for (let n = 0; n < 501; n += 1) log.add(at(n), of('2022-H1', '1'));
    expect(log.since(at(4))).toBeNull();
    expect(log.since(at(5))).toHaveLength(500);
  });
});

describe('rows whose order is kept', () => {
  it('are all there, in the kept order, with new ones last in the order of now', () => {
    const keys = fc.uniqueArray(fc.nat(50));
    fc.assert(
      fc.property(keys, keys, (rows, kept) => {
        const shown = arranged(rows, String, kept.map(String));
        expect(shown.toSorted((a, b) => a - b)).toEqual(rows.toSorted((a, b) => a - b));
        const known = kept.filter((key) => rows.includes(key));
        expect(shown.slice(0, known.length)).toEqual(known);
        expect(shown.slice(known.length)).toEqual(rows.filter((row) => !kept.includes(row)));
      }),
    );
  });
});
