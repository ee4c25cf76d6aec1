import type { OfficialColumn } from '@ket-nap/contracts';

export interface HeadCell {
  /** Of its first column. */
  id: string;
  text: string;
  columns: number;
  rows: number;
}

/** The heads of a table in one row, or in two where some columns share a head over their own. */
export function headRows(columns: readonly OfficialColumn[]): HeadCell[][] {
  const two = columns.some(({ over }) => over !== null);
  const first: HeadCell[] = [];
  columns.forEach(({ id, head, over }, place) => {
    const last = first.at(-1);
    if (over === null) first.push({ id, text: head, columns: 1, rows: two ? 2 : 1 });
    else if (last !== undefined && columns[place - 1]?.over === over) last.columns++;
    else first.push({ id, text: over, columns: 1, rows: 1 });
  });
  if (!two) return [first];
  const second = columns.flatMap(({ id, head, over }) =>
    over === null ? [] : [{ id, text: head, columns: 1, rows: 1 }],
  );
  return [first, second];
}
