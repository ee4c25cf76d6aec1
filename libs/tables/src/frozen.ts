import type { SnapshotLine } from '@ket-nap/contracts';
import type { ChartTable } from './table';
import type { TableWords } from './words';

/** The figures of a chart of a frozen board: they say of which, so that nobody takes them for those of now. */
export function frozenTable(
  table: ChartTable,
  { takenAt, note }: Pick<SnapshotLine, 'takenAt' | 'note'>,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): ChartTable {
  return { ...table, about: `${table.about} · ${t('charts.frozen', { at: f.instant(takenAt), note })}` };
}
