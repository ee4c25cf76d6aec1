/** Rows by a key: whoever asks for those of one committee after another does not go through all of them each time. */
export class ByKey<T> {
  private readonly rows = new Map<string, T[]>();

  constructor(rows: readonly T[], keyOf: (row: T) => string) {
    for (const row of rows) {
      const key = keyOf(row);
      const known = this.rows.get(key);
      if (known) known.push(row);
      else this.rows.set(key, [row]);
    }
  }

  of(key: string): readonly T[] {
    return this.rows.get(key) ?? [];
  }

  first(key: string): T | null {
    return this.rows.get(key)?.[0] ?? null;
  }
}
