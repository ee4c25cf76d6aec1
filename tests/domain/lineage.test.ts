import { describe, expect, it } from '@jest/globals';
import {
  existsIn,
  groupsOf,
  halvesOf,
  Lineage,
  PAST_VIEWS,
  sumOfKnown,
  yearPeriod,
  type Dated,
  type Link,
  type Period,
} from '@ket-nap/domain';
import fc from 'fast-check';

interface Committee extends Dated {
  validFrom: string;
}

const FIRST_YEAR = 2021;
const AREAS = ['Diên Khánh', 'Nha Trang', null] as const;

/** One reorganisation: which of those who exist end, who goes on from them, and whether an existing one takes them in. */
const step = fc.record({
  ends: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  opens: fc.integer({ min: 0, max: 4 }),
  intoExisting: fc.boolean(),
  links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
  middle: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A tree of one level with its history: a reorganisation a year, on 1 January or on 1 July. */
const history = fc
  .record({
    count: fc.integer({ min: 1, max: 8 }),
    areas: fc.array(fc.constantFrom(...AREAS), { minLength: 40, maxLength: 40 }),
    steps: fc.array(step, { maxLength: 4 }),
    period: fc.tuple(fc.integer({ min: FIRST_YEAR - 1, max: FIRST_YEAR + 5 }), fc.constantFrom(0, 1, 2)),
  })
  .map(({ count, areas, steps, period: [year, part] }) => {
    const committees: Committee[] = [];
    const links: Link[] = [];
    const open = (validFrom: string) => {
      const formerArea = areas[committees.length % areas.length] ?? null;
      committees.push({ id: String(committees.length + 1), validFrom, validTo: null, formerArea });
      return committees[committees.length - 1];
    };
    for (let index = 0; index < count; index++) open('2020-10-01');
    for (const [index, one] of steps.entries()) apply(committees, links, open, one, FIRST_YEAR + index);
    const period: Period = halvesOf(yearPeriod(year))[part - 1] ?? yearPeriod(year);
    return { committees, lineage: new Lineage(links), period };
  });

function apply(
  committees: Committee[],
  links: Link[],
  open: (from: string) => Committee | undefined,
  { ends, opens, intoExisting, links: drawn, middle }: Step,
  year: number,
): void {
  const [lastDay, effectiveOn] = middle
    ? [`${year}-06-30`, `${year}-07-01`]
    : [`${year - 1}-12-31`, `${year}-01-01`];
  const active = committees.filter(({ validTo }) => validTo === null);
  const chosen = new Set(ends.map((at) => active[at % active.length]));
  const ended = active.filter((one) => chosen.has(one));
  const existing = intoExisting ? active.filter((one) => !chosen.has(one)).slice(0, 1) : [];
  for (const one of ended) one.validTo = lastDay;
  const successors = [...existing, ...Array.from({ length: opens }, () => open(effectiveOn))];
  const link = (from: Committee | undefined, to: Committee | undefined) => {
    if (!from || !to || links.some((l) => l.predecessorId === from.id && l.successorId === to.id)) return;
    links.push({ predecessorId: from.id, successorId: to.id, effectiveOn });
  };
  if (successors.length === 0) return;
  for (const [at, one] of ended.entries()) link(one, successors[at % successors.length]);
  for (const [at, one] of successors.entries()) link(ended[at % ended.length], one);
  for (const [from, to] of drawn) link(ended[from % ended.length], successors[to % successors.length]);
}

const of = (committees: readonly Committee[], period: Period) =>
  committees.filter((one) => existsIn(period, one.validFrom, one.validTo));
const admitted = ({ id }: { id: string }) => (Number(id) * 7919) % 101;

describe('views of the past, for random committees and reorganisations', () => {
  it.each(PAST_VIEWS)('%s: each committee of the period stands in exactly one row', (view) => {
    fc.assert(
      fc.property(history, ({ committees, lineage, period }) => {
        const shown = of(committees, period);
        const members = groupsOf(shown, view, lineage).flatMap(({ memberIds }) => memberIds);
        expect(members.toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('The rows add up to the same in all three', () => {
    fc.assert(
      fc.property(history, ({ committees, lineage, period }) => {
        const shown = of(committees, period);
        const sum = sumOfKnown(shown.map(admitted));
        for (const view of PAST_VIEWS) {
          const rows = groupsOf(shown, view, lineage).map(({ memberIds }) =>
            sumOfKnown(memberIds.map((id) => admitted({ id }))),
          );
          expect(sumOfKnown(rows)).toBe(sum);
        }
      }),
    );
  });

  it('today: who goes on from one row goes on from no other', () => {
    fc.assert(
      fc.property(history, ({ committees, lineage, period }) => {
        const rows = groupsOf(of(committees, period), 'today', lineage);
        const successors = rows.flatMap(({ successorIds }) => [...new Set(successorIds)]);
        expect(new Set(successors).size).toBe(successors.length);
        const exists = (id: string) => committees.find((one) => one.id === id)?.validTo === null;
        // A line that ended without a successor has nobody today: its last committee stands for itself.
        const ended = (id: string) => !lineage.links.some(({ predecessorId }) => predecessorId === id);
        expect(successors.every((id) => exists(id) || ended(id))).toBe(true);
      }),
    );
  });

  it('today: a committee that nobody succeeded and that took nobody in stands by itself', () => {
    fc.assert(
      fc.property(history, ({ committees, lineage, period }) => {
        const touched = new Set(lineage.links.flatMap((link) => [link.predecessorId, link.successorId]));
        for (const row of groupsOf(of(committees, period), 'today', lineage)) {
          if (row.memberIds.some((id) => !touched.has(id))) {
            expect(row).toMatchObject({ kind: 'self', memberIds: [expect.any(String)] });
          }
        }
      }),
    );
  });

  it('former area: one row an area, and those without one by themselves', () => {
    fc.assert(
      fc.property(history, ({ committees, lineage, period }) => {
        const rows = groupsOf(of(committees, period), 'former_area', lineage);
        const areaOf = (id: string) => committees.find((one) => one.id === id)?.formerArea ?? null;
        for (const { memberIds, area } of rows)
          expect(memberIds.map(areaOf)).toEqual(memberIds.map(() => area));
        const areas = rows.flatMap(({ area }) => area ?? []);
        expect(new Set(areas).size).toBe(areas.length);
        expect(
          rows.filter(({ area }) => area === null).every(({ memberIds }) => memberIds.length === 1),
        ).toBe(true);
      }),
    );
  });

  it('All committees together are comparable, whatever happened between', () => {
    fc.assert(
      fc.property(history, ({ committees, lineage }) => {
        const ids = new Set(committees.map(({ id }) => id));
        expect(lineage.holdsTogether(ids, '2020', '2026')).toBe(true);
      }),
    );
  });

  it('Once one end of a link is left out, periods on both sides of it are not', () => {
    fc.assert(
      fc.property(history, fc.nat(), ({ committees, lineage }, at) => {
        const link = lineage.links[at % Math.max(lineage.links.length, 1)];
        fc.pre(link !== undefined);
        const ids = new Set(committees.map(({ id }) => id).filter((id) => id !== link.predecessorId));
        expect(lineage.holdsTogether(ids, '2020', '2026')).toBe(false);
      }),
    );
  });
});

describe('a split of one into four, two joined, and one that takes another in', () => {
  const at = '2025-07-01';
  const link = (predecessorId: string, successorId: string): Link => ({
    predecessorId,
    successorId,
    effectiveOn: at,
  });
  const dated = (id: string, validTo: string | null, formerArea: string | null = null): Dated => ({
    id,
    validTo,
    formerArea,
  });
  const lineage = new Lineage([
    ...['N1', 'N2', 'N3', 'N4'].map((id) => link('A', id)),
    link('B', 'J'),
    link('C', 'J'),
    link('D', 'E'),
  ]);
  const old = ['A', 'B', 'C', 'D'].map((id) => dated(id, '2025-06-30', 'cũ'));
  const goesOn = dated('E', null);
  const today = ['N1', 'N2', 'N3', 'N4', 'J'].map((id) => dated(id, null));

  it('before: one row for A, one for B and C, one for D and E', () => {
    const rows = groupsOf([...old, goesOn], 'today', lineage);
    expect(rows.map(({ kind, memberIds, successorIds }) => [kind, memberIds, successorIds])).toEqual([
      ['successors', ['A'], ['N1', 'N2', 'N3', 'N4']],
      ['successors', ['B', 'C'], ['J']],
      ['successors', ['D', 'E'], ['E']],
    ]);
  });

  it('after: everybody by itself', () => {
    expect(groupsOf([...today, goesOn], 'today', lineage).every(({ kind }) => kind === 'self')).toBe(true);
  });

  it('in the year itself, old and new stand together', () => {
    const rows = groupsOf([...old, goesOn, ...today], 'today', lineage);
    expect(rows.map(({ memberIds }) => memberIds)).toEqual([
      ['A', 'N1', 'N2', 'N3', 'N4'],
      ['B', 'C', 'J'],
      ['D', 'E'],
    ]);
  });

  it('decided for a later day: until then everybody is by itself, and still not compared across that day', () => {
    const before = new Lineage(lineage.links, '2025-06-30');
    expect(
      groupsOf([...old, goesOn], 'today', before).map(({ kind, successorIds }) => [kind, successorIds]),
    ).toEqual(['A', 'B', 'C', 'D', 'E'].map((id) => ['self', [id]]));
    expect(before.holdsTogether(new Set(['A']), '2024', '2026')).toBe(false);
    const onTheDay = groupsOf([...old, goesOn], 'today', new Lineage(lineage.links, at));
    expect(onTheDay).toEqual(groupsOf([...old, goesOn], 'today', lineage));
  });

  it('compares only what holds every link', () => {
    const all = new Set(['A', 'N1', 'N2', 'N3', 'N4']);
    expect(lineage.holdsTogether(all, '2024', '2026')).toBe(true);
    expect(lineage.holdsTogether(new Set(['A', 'N1', 'N2', 'N3']), '2024', '2026')).toBe(false);
    expect(lineage.holdsTogether(new Set(['N1']), '2024', '2026')).toBe(false);
    // Nothing was reorganised between 2026 and 2027, nor within the first half.
    expect(lineage.holdsTogether(new Set(['N1']), '2026', '2027')).toBe(true);
    expect(lineage.holdsTogether(new Set(['A']), '2024-H1', '2025-H1')).toBe(true);
    // The new ones carry the second half from its first day on.
    expect(lineage.holdsTogether(new Set(['N1']), '2025-H2', '2026-H2')).toBe(true);
  });
});
