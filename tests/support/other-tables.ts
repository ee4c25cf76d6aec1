import { SMALLEST_TOLD, type CountTable, type Telling } from '@ket-nap/domain';

/** What a reader can believe of a hidden count, by the rule; a little beyond what it is, for steps of one are enough. */
function believable(telling: Telling, count: number): number[] {
  const least = telling === 'partner' ? SMALLEST_TOLD : 0;
  const most = telling === 'small' ? SMALLEST_TOLD - 1 : count + 2;
  return Array.from({ length: most - least + 1 }, (_, step) => least + step);
}

/**
 * Looks by trial for another table that prints the same and in which one hidden count is another number: knows nothing of how hidden
 * counts are chosen. Null: there is none.
 */
export function otherTable(
  table: CountTable,
  told: readonly (readonly Telling[])[],
  row: number,
  column: number,
): number[][] | null {
  const known = table.counts.map((counts) => [...counts]);
  const hidden: { i: number; j: number; values: number[] }[] = [];
  told.forEach((tellings, i) => {
    tellings.forEach((telling, j) => {
      const count = table.counts[i]?.[j] ?? 0;
      if (telling === 'shown') return;
      const values = believable(telling, count).filter(
        (value) => i !== row || j !== column || value !== count,
      );
      // The truth first: most counts need not differ.
      values.sort((a, b) => Math.abs(a - count) - Math.abs(b - count));
      hidden.push({ i, j, values });
    });
  });
  hidden.sort((a, b) => Number(b.i === row && b.j === column) - Number(a.i === row && a.j === column));
  const unknown = new Set(hidden.map(({ i, j }) => `${i} ${j}`));
  const place = (next: number): boolean => {
    const cell = hidden[next];
    if (!cell) return true;
    for (const value of cell.values) {
      const counts = known[cell.i];
      if (counts) counts[cell.j] = value;
      unknown.delete(`${cell.i} ${cell.j}`);
      if (stands(table, known, unknown, cell.i, cell.j) && place(next + 1)) return true;
      unknown.add(`${cell.i} ${cell.j}`);
    }
    return false;
  };
  return place(0) ? known.map((counts) => counts.map((count) => count ?? 0)) : null;
}

/** Whether the sums in which a count stands can still come out. */
function stands(
  table: CountTable,
  known: readonly (readonly (number | null)[])[],
  unknown: ReadonlySet<string>,
  i: number,
  j: number,
): boolean {
  const at = (row: number, column: number): number => known[row]?.[column] ?? 0;
  const truth = (row: number, column: number): number => table.counts[row]?.[column] ?? 0;
  const holds = (whole: [number, number], parts: [number, number][]): boolean => {
    if (parts.length === 0) return true;
    // Only what adds up in truth is known to add up.
    if (parts.reduce((sum, [a, b]) => sum + truth(a, b), 0) !== truth(...whole)) return true;
    const sum = parts.reduce((all, [a, b]) => all + (unknown.has(`${a} ${b}`) ? 0 : at(a, b)), 0);
    const open = parts.some(([a, b]) => unknown.has(`${a} ${b}`));
    if (unknown.has(`${whole[0]} ${whole[1]}`)) return true;
    return open ? sum <= at(...whole) : sum === at(...whole);
  };
  const fits = (part: [number, number], whole: [number, number]): boolean =>
    unknown.has(part.join(' ')) || unknown.has(whole.join(' ')) || at(...part) <= at(...whole);
  const down = (into: number): boolean =>
    holds(
      [into, j],
      table.rows.flatMap((line, row): [number, number][] => (line.into === into ? [[row, j]] : [])),
    );
  const across = (into: number): boolean =>
    holds(
      [i, into],
      table.columns.flatMap((line, column): [number, number][] => (line.into === into ? [[i, column]] : [])),
    );
  const rowInto = table.rows[i]?.into ?? null;
  const columnInto = table.columns[j]?.into ?? null;
  const columnWhole = table.columns[j]?.partOf ?? null;
  return (
    down(i) &&
    across(j) &&
    (rowInto === null || down(rowInto)) &&
    (columnInto === null || across(columnInto)) &&
    (columnWhole === null || fits([i, j], [i, columnWhole]))
  );
}
