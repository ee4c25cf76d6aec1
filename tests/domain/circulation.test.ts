import { describe, expect, it } from '@jest/globals';
import {
  derivedAs,
  hiddenCells,
  toldAs,
  type CountLine,
  type CountTable,
  type Telling,
} from '@ket-nap/domain';
import fc from 'fast-check';
import { otherTable } from '../support/other-tables';

const line = (more: Partial<CountLine> = {}): CountLine => ({
  into: null,
  partOf: null,
  everybody: false,
  ...more,
});
const printed = (table: CountTable): (number | string | null)[][] => {
  const told = hiddenCells(table);
  return table.counts.map((row, i) => row.map((count, j) => toldAs(count, told[i]?.[j] ?? 'shown')));
};
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** A form: groups down, with everybody below; each column (this period, the last one) by itself. */
function form(columns: readonly (readonly number[])[], rest = 0): CountTable {
  const groups = columns[0]?.length ?? 0;
  return {
    counts: [
      ...Array.from({ length: groups }, (_, i) => columns.map((column) => column[i] ?? 0)),
      columns.map((column) => sum(column) + rest),
    ],
    rows: [...Array.from({ length: groups }, () => line({ into: groups })), line({ everybody: true })],
    columns: columns.map(() => line()),
  };
}

interface Plan {
  /** Committee by committee, in groups: what is of each target group. */
  groups: readonly (readonly (readonly number[])[])[];
  /** The target groups are the parts of a breakdown, or overlap. */
  adds: boolean;
  /** Of overlapping groups: how many more everybody is than the largest. */
  more: number;
}

/** Committees down, in groups with their sums and a total; target groups across, beside everybody. */
function annex({ groups, adds, more }: Plan): CountTable {
  const width = groups[0]?.[0]?.length ?? 0;
  const total = groups.reduce((rows, members) => rows + members.length + 1, 0);
  const rows: CountLine[] = [];
  const counts: number[][] = [];
  for (const members of groups) {
    const head = counts.length;
    const whole = members.map((parts) => [...parts, adds ? sum(parts) : Math.max(...parts) + more]);
    counts.push(
      Array.from({ length: width + 1 }, (_, j) => sum(whole.map((parts) => parts[j] ?? 0))),
      ...whole,
    );
    rows.push(line({ into: total }), ...members.map(() => line({ into: head })));
  }
  const heads = counts.filter((_, i) => rows[i]?.into === total);
  counts.push(Array.from({ length: width + 1 }, (_, j) => sum(heads.map((parts) => parts[j] ?? 0))));
  rows.push(line());
  const part = adds ? line({ into: width }) : line({ partOf: width });
  return { counts, rows, columns: [...Array.from({ length: width }, () => part), line({ everybody: true })] };
}

const count = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 30 }));
const column = (height: number): fc.Arbitrary<number[]> =>
  fc.array(count, { minLength: height, maxLength: height });
const forms = fc
  .record({ height: fc.integer({ min: 1, max: 5 }), rest: fc.constantFrom(0, 0, 1, 3) })
  .chain(({ height, rest }) =>
    fc.array(column(height), { minLength: 1, maxLength: 2 }).map((columns) => form(columns, rest)),
  );
const annexes = fc
  .record({ width: fc.integer({ min: 1, max: 3 }), adds: fc.boolean(), more: fc.nat({ max: 3 }) })
  .chain(({ width, adds, more }) =>
    fc
      .array(fc.array(column(width), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
      .map((groups) => annex({ groups, adds, more })),
  );

function eachHidden(told: readonly (readonly Telling[])[], check: (i: number, j: number) => void): void {
  told.forEach((row, i) => {
    row.forEach((telling, j) => {
      if (telling !== 'shown') check(i, j);
    });
  });
}

describe('what circulates widely', () => {
  it('hides a second group beside a small one, or the total would give it away', () => {
    expect(printed(form([[3, 9, 20]]))).toEqual([['<5'], ['…'], [20], [32]]);
  });

  it('hides no more where two are small already and can be one another', () => {
    expect(printed(form([[3, 2, 20]]))).toEqual([['<5'], ['<5'], [20], [25]]);
  });

  it('hides a third where two small ones could only be 4 and 4', () => {
    expect(printed(form([[4, 4, 20]]))).toEqual([['<5'], ['<5'], ['…'], [28]]);
  });

  it('hides nothing where nothing is small', () => {
    expect(printed(form([[5, 6]]))).toEqual([[5], [6], [11]]);
  });

  it('needs no second one where part of the total is in no group', () => {
    expect(printed(form([[3, 9]], 2))).toEqual([['<5'], [9], [14]]);
  });

  it('says 0 where nobody was admitted at all: there is nobody to protect', () => {
    expect(printed(form([[0, 0]]))).toEqual([[0], [0], [0]]);
  });

  it('keeps what is not known as it is', () => {
    const table = { ...form([[3, 9, 20]]), counts: [[3], [null], [20], [23]] };
    expect(printed(table)).toEqual([['<5'], [null], ['…'], [23]]);
  });

  it('hides the total of a group across committees that is small itself, and in each group of committees', () => {
    const table = annex({
      groups: [
        [[1], [2]],
        [[0], [0]],
      ],
      adds: false,
      more: 7,
    });
    expect(printed(table).map(([first]) => first)).toEqual(['<5', '<5', '<5', '<5', '<5', '<5', '<5']);
  });

  it('gives a total up rather than a count that only one group has', () => {
    const table = { ...form([[3, 9]]), counts: [[3], [null], [3]] };
    expect(printed(table)).toEqual([['<5'], [null], ['…']]);
  });

  it('tells a share only where both its sides are told', () => {
    expect(derivedAs(85.6, ['shown', 'shown'])).toBe(85.6);
    expect(derivedAs(85.6, ['small', 'shown'])).toBe('…');
    expect(derivedAs(85.6, ['shown', 'partner'])).toBe('…');
  });

  it('refuses what is no count', () => {
    expect(() => hiddenCells(form([[1.5, 2]]))).toThrow(RangeError);
    expect(() => hiddenCells(form([[-1, 2]]))).toThrow(RangeError);
  });
});

describe.each([
  ['a form of one or two periods', forms],
  ['an annex of committees', annexes],
])('in %s', (_name, tables) => {
  it('no hidden count can be recomputed: another whole table prints the same', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const told = hiddenCells(table);
        eachHidden(told, (i, j) => {
          if (otherTable(table, told, i, j) === null)
            throw new Error(`row ${i}, column ${j} can only be one number: ${JSON.stringify(told)}`);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('no count of a group below 5 is told but the 0 of nobody, and totals of units of several groups stay', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const told = hiddenCells(table);
        const added = [...table.rows, ...table.columns].filter(({ into }, place) => {
          const whole =
            into === null ? undefined : (place < table.rows.length ? table.rows : table.columns)[into];
          return whole?.everybody === true;
        });
        const multipart = added.length !== 1;
        table.counts.forEach((row, i) => {
          row.forEach((value, j) => {
            const everybody = table.rows[i]?.everybody === true || table.columns[j]?.everybody === true;
            if (everybody && multipart && told[i]?.[j] !== 'shown')
              throw new Error('a total of a unit is hidden');
            if (everybody || told[i]?.[j] !== 'shown' || value === null || value >= 5) return;
            expect(value).toBe(0);
            const above = [...row, ...table.counts.map((other) => other[j] ?? null)];
            expect(above).toContain(0);
          });
        });
      }),
    );
  });

  it('it comes out the same every time', () => {
    fc.assert(fc.property(tables, (table) => expect(hiddenCells(table)).toEqual(hiddenCells(table))));
  });
});
