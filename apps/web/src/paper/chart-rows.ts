import type { OfficialChart, OfficialTable } from '@ket-nap/contracts';
import type { Band } from '@ket-nap/domain';
import type { Formats } from '@ket-nap/i18n';
import { officialText } from '@ket-nap/tables';

/** A row of the table as a chart draws it. */
export interface ChartRow {
  name: string;
  /** One for each series; words that stand in place of a figure are drawn as nothing. */
  figures: (number | null)[];
  /** The same as they are read. */
  texts: string[];
  band: Band | null;
}

export interface Drawn {
  rows: ChartRow[];
  /** The heads of its series. */
  series: string[];
  /** An axis' figure as its column prints them. */
  write: (figure: number) => string;
}

/** What a chart draws: cells of its table and nothing else. */
export function drawnOf({ category, series, rows }: OfficialChart, table: OfficialTable, f: Formats): Drawn {
  const placeOf = (id: string) => table.columns.findIndex((column) => column.id === id);
  const [named, drawn] = [placeOf(category), series.map(placeOf)];
  const lookOf = (place: number) => table.columns[place]?.look ?? 'text';
  return {
    rows: rows.flatMap((place) => {
      const row = table.rows[place];
      if (row === undefined) return [];
      const cellAt = (at: number) => row.cells[at] ?? null;
      return {
        name: officialText(cellAt(named), lookOf(named), f),
        figures: drawn.map((at) => {
          const cell = cellAt(at);
          return typeof cell === 'number' ? cell : null;
        }),
        texts: drawn.map((at) => officialText(cellAt(at), lookOf(at), f)),
        band: row.band,
      };
    }),
    series: drawn.map((at) => table.columns[at]?.head ?? ''),
    write: (figure) => officialText(figure, lookOf(drawn[0] ?? -1), f),
  };
}

/** As few parts as hold everything, all of about one size: each of them fits on a sheet. */
export function inParts<T>(all: readonly T[], most: number): T[][] {
  const size = Math.ceil(all.length / Math.max(1, Math.ceil(all.length / most)));
  return Array.from({ length: Math.ceil(all.length / Math.max(1, size)) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}
