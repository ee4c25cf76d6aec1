import { parseCount } from '@ket-nap/i18n';
import type { Written } from '../../apps/web/src/grid/history';
import type { GridModel } from '../../apps/web/src/grid/model';
import { GridStore } from '../../apps/web/src/grid/store';

/** A table of one column (`now`) and rows `r0`, `r1` … for the grid, kept in memory. */
export function sheetOf(count: number, { locked = [] }: { locked?: string[] } = {}) {
  const texts = new Map<string, string>();
  const rows = Array.from({ length: count }, (_, row) => `r${row}`);
  const written: Written[][] = [];
  const put = (cells: readonly Written[]) => cells.forEach(({ row, text }) => texts.set(row, text));
  const read = (text: string) => parseCount(text);
  const model = (): GridModel => ({
    rows,
    columns: ['now'],
    textOf: ({ row }) => texts.get(row) ?? '',
    canonical: (_, text) => {
      const typed = read(text);
      return typed.ok ? String(typed.value) : text.trim();
    },
    lockOf: ({ row }) => (locked.includes(row) ? 'khóa' : null),
    faultOf: (_, text) => (text.trim() === '' || read(text).ok ? null : 'không phải số'),
    names: { rows: rows.map((row) => [`Dòng ${row}`]), columns: [['Kỳ này']] },
    labelOf: ({ row }) => row,
    write: (cells) => {
      written.push([...cells]);
      put(cells);
    },
  });
  const sheet = { texts: () => rows.map((row) => texts.get(row) ?? ''), put, written, model };
  return { sheet, grid: new GridStore(model()) };
}
