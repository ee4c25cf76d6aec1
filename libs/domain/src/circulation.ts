import { hideTogether, type Cell, type Telling } from './safe-cells';

export { SMALLEST_TOLD, TELLINGS, type Telling } from './safe-cells';

/** What stands in place of such a count, and of one that is hidden so that it cannot be recomputed. */
export const SMALL_MARK = '<5';
export const HIDDEN_MARK = '…';

/** A row or a column of counts as it is printed, totals among them. */
export interface CountLine {
  /** The line of the same table to which this one and its sisters add up; null: none that is printed. */
  into: number | null;
  /** The line of which each of its counts is a part, overlapping with others: at most as large, never added; null: none. */
  partOf: number | null;
  /** It counts everybody who was admitted, not a target group: totals of units are public practice and stay. */
  everybody: boolean;
}

/**
 * Counts as they are printed together, with their totals. Rows may add up in several levels (committee, group, all), columns in one.
 * Two breakdowns of one total are two tables.
 */
export interface CountTable {
  /** Row by row; null where nothing is known. */
  counts: readonly (readonly (number | null)[])[];
  rows: readonly CountLine[];
  columns: readonly CountLine[];
}

/**
 * Which counts are told in what circulates widely. Every count of a group below 5 (0 too) is hidden, and as many others, the smallest
 * that do, that none of the hidden ones can be recomputed from what is printed and from the rule: for each there is another whole table
 * with the same printed figures. What is 0 because a printed total is 0 is told: it says nothing of anybody.
 *
 * @throws RangeError when a count is negative or not a whole number, or columns add up in more than one level
 */
export function hiddenCells(table: CountTable): Telling[][] {
  check(table);
  const places = table.counts.map((row, i) => row.map((count, j) => cellOf(table, count, i, j)));
  const equations = new Equations(table);
  const cells = places.flatMap((row, i) =>
    row.flatMap((cell, j) => (cell === null ? [] : [{ ...cell, ...equations.endsOf(i, j) }])),
  );
  const told = hideTogether(cells, equations.count);
  let next = 0;
  return places.map((row) => row.map((cell) => (cell === null ? 'shown' : (told[next++] ?? 'shown'))));
}

/** A count as it is printed. */
export function toldAs<Value>(count: Value, telling: Telling): Value | string {
  if (telling === 'shown') return count;
  return telling === 'small' ? SMALL_MARK : HIDDEN_MARK;
}

/** A rate, a share or a difference as it is printed: only where everything that it is made of is told. */
export function derivedAs<Value>(value: Value, parts: readonly Telling[]): Value | string {
  return parts.every((telling) => telling === 'shown') ? value : HIDDEN_MARK;
}

/** Null: nothing is known, or it is 0 of a total of 0: it stays as it is. */
function cellOf(
  table: CountTable,
  count: number | null,
  i: number,
  j: number,
): Omit<Cell, 'from' | 'to'> | null {
  if (count === null) return null;
  const everybody = isEverybody(table, i, j);
  const above = [...linesAbove(table.rows, i).map((row) => [row, j] as const)];
  above.push(...linesAbove(table.columns, j).map((column) => [i, column] as const));
  const ofNobody = above.some(
    ([row, column]) => isEverybody(table, row, column) && at(table, row, column) === 0,
  );
  if (count === 0 && !everybody && ofNobody) return null;
  return {
    count,
    most: Math.max(count, mostOf(table, i, j)),
    everybody,
    sum: [table.rows, table.columns].some((lines, side) =>
      lines.some(({ into }) => into === (side === 0 ? i : j)),
    ),
  };
}

/** The most that a count can be, being a part of another that is printed. */
function mostOf(table: CountTable, i: number, j: number): number {
  const row = table.rows[i]?.partOf ?? null;
  const column = table.columns[j]?.partOf ?? null;
  const wholes = [row === null ? null : at(table, row, j), column === null ? null : at(table, i, column)];
  return Math.min(...wholes.map((whole) => whole ?? Infinity));
}

function isEverybody({ rows, columns }: CountTable, i: number, j: number): boolean {
  return (rows[i]?.everybody ?? false) || (columns[j]?.everybody ?? false);
}

function linesAbove(lines: readonly CountLine[], line: number): number[] {
  const above: number[] = [];
  for (let at = parentOf(lines, line); at !== null; at = parentOf(lines, at)) above.push(at);
  return above;
}

function parentOf(lines: readonly CountLine[], line: number): number | null {
  return lines[line]?.into ?? lines[line]?.partOf ?? null;
}

function at({ counts }: CountTable, i: number, j: number): number | null {
  return counts[i]?.[j] ?? null;
}

/**
 * Which sums a reader can form: the counts of a column that add up to one of its rows, the counts of a row that add up to one of its
 * columns. A sum is a node, a count an edge between the two sums in which it stands; 0 is the outside, where nothing is known. Of a row
 * that adds up others the second sum says nothing that theirs does not. A total that is not the sum of what is printed (part of it is
 * in no group) binds nothing.
 */
class Equations {
  private readonly nodes = new Map<string, number>();
  private readonly addingColumns: Set<number>;
  private readonly addingRows: Set<number>;

  constructor(private readonly table: CountTable) {
    this.addingColumns = new Set(table.columns.flatMap(({ into }) => into ?? []));
    this.addingRows = new Set(table.rows.flatMap(({ into }) => into ?? []));
    // Where rows that do not add up to theirs (some are not printed) add up across, that is what a reader goes by.
    if (this.addingColumns.size > 0)
      for (const row of this.addingRows) if (!this.addsUp(row)) this.addingRows.delete(row);
    table.counts.forEach((row, i) => {
      row.forEach((total, j) => {
        if (this.addingRows.has(i)) {
          if (isSum(total, this.below(i, j))) this.add(`down ${i} ${j}`);
        } else if (this.addingColumns.has(j) && isSum(total, this.beside(i, j))) this.add(`across ${i} ${j}`);
      });
    });
  }

  /** How many nodes there are, the outside among them. */
  get count(): number {
    return this.nodes.size + 1;
  }

  /** Where one more of a count comes from and goes to: each sum that it is in has to give way elsewhere. */
  endsOf(i: number, j: number): Pick<Cell, 'from' | 'to'> {
    const down = this.node(`down ${this.table.rows[i]?.into ?? ''} ${j}`);
    if (this.addingColumns.has(j)) {
      const own = this.node(this.addingRows.has(i) ? `down ${i} ${j}` : `across ${i} ${j}`);
      return { from: down, to: own };
    }
    const across = `across ${i} ${this.table.columns[j]?.into ?? ''}`;
    return { from: this.node(this.addingRows.has(i) ? `down ${i} ${j}` : across), to: down };
  }

  private node(key: string): number {
    return this.nodes.get(key) ?? 0;
  }

  private add(key: string): void {
    this.nodes.set(key, this.nodes.size + 1);
  }

  private below(i: number, j: number): (number | null)[] {
    return this.table.rows.flatMap(({ into }, row) => (into === i ? [at(this.table, row, j)] : []));
  }

  private beside(i: number, j: number): (number | null)[] {
    return this.table.columns.flatMap(({ into }, column) => (into === j ? [at(this.table, i, column)] : []));
  }

  private addsUp(i: number): boolean {
    return (this.table.counts[i] ?? []).every((total, j) => total === null || isSum(total, this.below(i, j)));
  }
}

function isSum(total: number | null, parts: readonly (number | null)[]): boolean {
  const known = parts.filter((part) => part !== null);
  return known.length > 0 && known.reduce((sum, part) => sum + part, 0) === total;
}

function check({ counts, columns }: CountTable): void {
  if (counts.flat().some((count) => count !== null && !(Number.isSafeInteger(count) && count >= 0)))
    throw new RangeError('a count is a whole number and not negative');
  if (columns.some(({ into }) => into !== null && (columns[into]?.into ?? null) !== null))
    throw new RangeError('columns add up in one level');
}
