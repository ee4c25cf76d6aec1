import { compareVi } from '@ket-nap/i18n';

/** Rows by a value. What has none stands last in either direction; equals keep the order they come in. */
export function sortedBy<Row>(
  rows: readonly Row[],
  ascending: boolean,
  valueOf: (row: Row) => number | string | null,
): Row[] {
  const sign = ascending ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compareVi(String(x), String(y)));
  });
}
