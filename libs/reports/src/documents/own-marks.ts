import type { Board } from '@ket-nap/contracts';

/** Whether all are held against the mark of the whole: a quota for a part of the year has one of its own. */
export function haveOneMark({ rows, mark }: Pick<Board, 'rows' | 'mark'>): boolean {
  return rows.every((row) => row.rate === null || row.mark.percent === mark.percent);
}

/** Whether places are shared out among rates that are held against different marks. */
export function ranksAcrossMarks({ rows }: Pick<Board, 'rows'>): boolean {
  const marks = rows.filter(({ rank }) => rank !== null).map(({ mark }) => mark.percent);
  return new Set(marks).size > 1;
}
