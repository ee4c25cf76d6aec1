import { api, type Composed, type Composition } from '@ket-nap/contracts';
import { groupItem, halvesOf, isHalf, parsePeriod, percent, sumOfKnown } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { signIn, type Client } from '../support/client';
import { boardOf, rowOf } from '../support/office';
import { valuesOf } from '../support/report-desk';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

const compositionOf = (period: string, other: Record<string, string> = {}, client = board) =>
  call(client, api.composition.view, { query: { period, ...other } });
const named = ({ breakdowns }: Composition, code: string): Composed => {
  const found = breakdowns.find((one) => one.code === code);
  if (!found) throw new Error(`no breakdown ${code}`);
  return found;
};
const countsOf = ({ groups }: Composed) => groups.map(({ count }) => count);

/** Of each breakdown and each of its groups: what all rows add up to. */
const sumsOfRows = ({ breakdowns, rows }: Composition) =>
  breakdowns.map(({ groups }, at) =>
    groups.map((_, place) => sumOfKnown(rows.map(({ parts }) => parts[at]?.groups[place]?.count ?? null))),
  );

describe('the composition of a period', () => {
  it.each(['2021-H1', '2022-H1', '2026-H1', '2025', '2021', '2023', '2026-H2'])(
    '%s: the committees add up to the province in every group, and the parts with the rest to what the board admits',
    async (period) => {
      const view = await compositionOf(period);
      const { total } = await boardOf(board, period);
      expect(view.admitted).toBe(total.admitted);
      expect(sumOfKnown(view.rows.map(({ admitted }) => admitted))).toBe(total.admitted);
      expect(sumsOfRows(view)).toEqual(view.breakdowns.map(countsOf));
      for (const { sort, now, groups } of view.breakdowns) {
        if (sort !== 'partition') continue;
        expect(now.brokenDown).toBe(sumOfKnown(groups.map(({ count }) => count)));
        if (total.admitted === null) expect(now.rest).toBeNull();
        else expect((now.brokenDown ?? 0) + (now.rest ?? 0)).toBe(total.admitted);
      }
    },
  );

  it('is what each committee reported, to the digit', async () => {
    const view = await compositionOf('2026-H1');
    for (const { committee, parts } of view.rows.slice(0, 12)) {
      const params = { committeeId: committee.id, half: '2026-H1' };
      const report = await call(board, api.reports.open, { params });
      if (report.state !== 'approved' && report.state !== 'submitted') continue;
      const cells = valuesOf(report);
      const reported = view.breakdowns.map(({ groups }) =>
        groups.map(({ id }) => cells[groupItem(id)] ?? null),
      );
      expect(parts.map(({ groups }) => groups.map(({ count }) => count))).toEqual(reported);
    }
  });

  it('names its bases: a part is a share of what is broken down, a group that overlaps of what was admitted by who counted it', async () => {
    const view = await compositionOf('2026-H1');
    const [occupation, overlapping] = [named(view, 'occupation'), named(view, 'of_which')];
    for (const { count, base, share } of occupation.groups) {
      expect(base).toBe(occupation.now.brokenDown);
      expect(share).toBe(percent(count ?? 0, occupation.now.brokenDown ?? 0));
    }
    expect(overlapping.groups[0]?.code).toBe('women');
    overlapping.groups.forEach(({ count, base, share }, place) => {
      const at = view.breakdowns.indexOf(overlapping);
      const counted = view.rows.filter(({ parts }) => (parts[at]?.groups[place]?.count ?? null) !== null);
      // Some of the 66 sent a total alone.
      expect(base).toBe(sumOfKnown(counted.map(({ admitted }) => admitted)));
      expect(base).toBeLessThan(view.admitted ?? 0);
      expect(share).toBe(percent(count ?? 0, base ?? 0));
    });
    expect(overlapping.now).toMatchObject({ brokenDown: null, rest: null });
  });

  it('shares of a year of which one half was broken down are those of that half, for the whole and for each committee', async () => {
    const [year, half] = [await compositionOf('2021'), await compositionOf('2021-H1')];
    const shares = ({ breakdowns, rows }: Composition) => [
      breakdowns.map(({ groups }) => groups.map(({ count, base, share }) => ({ count, base, share }))),
      ...rows.map(({ parts }) => parts.map(({ groups }) => groups)),
    ];
    expect(shares(year)).toEqual(shares(half));
    expect(named(year, 'of_which').groups[0]).toMatchObject({ base: 621 });
  });

  it('says how many committees broke their figures down, and what is left', async () => {
    const { reported, breakdowns } = await compositionOf('2026-H1');
    expect(reported).toBe(66);
    for (const { now } of breakdowns) expect(now).toMatchObject({ committees: 66, given: 64 });
    const whole = await compositionOf('2021-H1');
    expect(named(whole, 'age').now).toEqual({
      admitted: 621,
      brokenDown: 621,
      rest: 0,
      committees: 15,
      given: 15,
    });
  });

  it('adds both halves of a year: what the second half did not break down is left over', async () => {
    const [year, half] = [await compositionOf('2021'), await compositionOf('2021-H1')];
    expect(countsOf(named(year, 'occupation'))).toEqual(countsOf(named(half, 'occupation')));
    expect(named(year, 'occupation').now).toMatchObject({
      admitted: 1455,
      brokenDown: 621,
      rest: 834,
      given: 0,
    });
  });

  it('has no figure where nobody sent one, which is not 0', async () => {
    const view = await compositionOf('2023-H1');
    expect(view.breakdowns.length).toBeGreaterThan(0);
    for (const { groups, now } of view.breakdowns) {
      for (const { count, base, share } of groups)
        expect({ count, base, share }).toEqual({ count: null, base: null, share: null });
      expect(now.brokenDown).toBeNull();
    }
    expect(named(view, 'age').now.rest).toBe(view.admitted);
  });

  it('stands beside the same period of the year asked for, each side with its own base', async () => {
    const view = await compositionOf('2022-H1');
    const before = await compositionOf('2021-H1');
    expect(view.before).toEqual({ period: '2021-H1', admitted: 621, reported: 15, expected: 15 });
    expect(named(view, 'age').before).toEqual(named(before, 'age').now);
    expect(named(view, 'age').groups.map((group) => group.before)).toEqual(
      named(before, 'age').groups.map(({ count, base, share }) => ({ count, base, share })),
    );
    expect((await compositionOf('2026-H1', { against: '2022' })).before.period).toBe('2022-H1');
  });
});

describe('who is seen, and how', () => {
  it.each(['today', 'former_area'])('grouped by %s the same figures stand in fewer rows', async (view) => {
    const [grouped, plain] = [await compositionOf('2022-H1', { view }), await compositionOf('2022-H1')];
    expect(grouped.breakdowns).toEqual(plain.breakdowns);
    expect(sumsOfRows(grouped)).toEqual(sumsOfRows(plain));
    const members = grouped.rows.flatMap(({ group, committee }) => group?.members ?? [{ committee }]);
    expect(members.map(({ committee }) => committee.code).toSorted()).toEqual(
      plain.rows.map(({ committee }) => committee.code).toSorted(),
    );
  });

  it('approved figures alone are fewer, and add up as well', async () => {
    const [sent, approved] = [
      await compositionOf('2026-H1'),
      await compositionOf('2026-H1', { counted: 'approved' }),
    ];
    expect(approved).toMatchObject({ counted: 'approved', unapproved: 0 });
    expect(approved.reported).toBeLessThan(sent.reported);
    expect(sumsOfRows(approved)).toEqual(approved.breakdowns.map(countsOf));
    expect(approved.admitted).toBe((await boardOf(board, '2026-H1', { counted: 'approved' })).total.admitted);
  });

  it('an officer reads the province’s groups and its own row, and not how many others broke theirs down', async () => {
    const officer = await signIn(server.url, 'entry-nt');
    const [own, all] = [await compositionOf('2022-H1', {}, officer), await compositionOf('2022-H1')];
    expect(own.rows).toEqual([rowOf(all, 'NT')]);
    expect(own.breakdowns.map(({ groups }) => groups)).toEqual(all.breakdowns.map(({ groups }) => groups));
    expect(named(own, 'age').now).toMatchObject({ committees: null, given: null, rest: 0 });
  });

  it('without a period it is of the newest half-year with figures', async () => {
    const { period } = await call(board, api.composition.view);
    const known = parsePeriod(period);
    expect(known !== null && isHalf(known) && halvesOf(known)).toEqual(['2026-H1']);
  });
});
