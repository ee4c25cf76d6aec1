import { parse } from 'csv-parse/sync';

/** A line of a table of sample data. */
export class Line {
  constructor(private readonly cells: Readonly<Record<string, string>>) {}

  /** What stands in a column; a table without it does not load. */
  text(column: string): string {
    const value = this.cells[column];
    if (value === undefined) throw new Error(`the sample data has no column ${column}`);
    return value;
  }

  /** As {@link text}, null where nothing stands. */
  optional(column: string): string | null {
    return this.text(column) || null;
  }

  count(column: string): number {
    return Number(this.text(column));
  }
}

/** The lines of a CSV with a head. */
export function linesOf(csv: string): Line[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, skip_empty_lines: true });
  return rows.map((row) => new Line(row));
}

/** The value of a key that has to be there. */
export function known<K, V>(values: ReadonlyMap<K, V>, key: K): V {
  const value = values.get(key);
  if (value === undefined) throw new Error(`the sample data knows no ${String(key)}`);
  return value;
}
