import { matchKey } from '@ket-nap/i18n';
import type { Matrix } from './clipboard';
import type { Place } from './place';

/** What rows and columns are called, in every way they may be written: name in both languages, code. In the order of the table. */
export interface Names {
  rows: readonly (readonly string[])[];
  columns: readonly (readonly string[])[];
}

/** Where a pasted text goes. */
export interface Aimed {
  row: number;
  column: number;
  text: string;
}

/** A pasted range laid onto the table. */
export interface Alignment {
  cells: Aimed[];
  /** What told where the rows and columns go: names found in the range, or only their places. */
  by: { rows: 'name' | 'place'; columns: 'name' | 'place' };
  /** Names of rows and columns of the range that the table does not have. */
  unknown: { rows: string[]; columns: string[] };
  /** Cells that fall beyond the last row or column. */
  outside: number;
}

/** Titles above a head, such as that of a form, are passed over. */
const HEAD_WITHIN = 4;

/**
 * Lays a pasted range onto the table from the anchor on. A row of heads and a column of names are recognised by the names of the table's
 * own columns and rows (case, tone marks and spaces do not count), wherever the range has them: then each text goes to the row and
 * column it names, whatever the anchor. Columns before the names (a running number) are passed over. What has no names goes by place.
 */
export function alignPaste(matrix: Matrix, names: Names, anchor: Place): Alignment {
  const head = headOf(matrix, names.columns);
  const body = matrix.slice(head === null ? 0 : head.at + 1);
  const named = nameColumnOf(body, names.rows);
  const columns = columnsFor(matrix, head, named?.at ?? -1, anchor[1]);
  const rows = named?.rows ?? body.map((_, down) => anchor[0] + down);
  const alignment: Alignment = {
    cells: [],
    by: { rows: named === null ? 'place' : 'name', columns: head === null ? 'place' : 'name' },
    unknown: { rows: [], columns: head === null ? [] : unknownHeads(matrix, head, named?.at ?? -1) },
    outside: 0,
  };
  for (const [down, texts] of body.entries()) {
    const row = rows[down];
    if (row === undefined || row === null) {
      const name = texts[named?.at ?? 0] ?? '';
      if (name !== '' && hasValues(texts, columns)) alignment.unknown.rows.push(name);
      continue;
    }
    for (const { from, column } of columns) {
      if (row >= names.rows.length || column >= names.columns.length) alignment.outside++;
      else alignment.cells.push({ row, column, text: texts[from] ?? '' });
    }
  }
  return alignment;
}

interface Head {
  /** Its row in the range. */
  at: number;
  /** For each column of the range, the table's column it names. */
  columns: (number | null)[];
}

function headOf(matrix: Matrix, names: Names['columns']): Head | null {
  for (const [at, texts] of matrix.slice(0, HEAD_WITHIN).entries()) {
    const columns = placesOf(texts, names);
    if (columns.some((column) => column !== null)) return { at, columns };
  }
  return null;
}

/** The first column that names more rows than it leaves unnamed; blank cells do not count. */
function nameColumnOf(body: Matrix, names: Names['rows']): { at: number; rows: (number | null)[] } | null {
  const width = body[0]?.length ?? 0;
  for (let at = 0; at < width; at++) {
    const texts = body.map((row) => row[at] ?? '');
    const rows = placesOf(texts, names);
    const found = rows.filter((row) => row !== null).length;
    if (found > 0 && found * 2 > texts.filter((text) => text !== '').length) return { at, rows };
  }
  return null;
}

/**
 * The places that texts name, in their order. One name may stand in several places ("Khác" in each breakdown): the next one after
 * the place found last is meant.
 */
function placesOf(texts: readonly string[], names: readonly (readonly string[])[]): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [place, spellings] of names.entries()) {
    for (const key of new Set(spellings.map(matchKey)))
      if (key !== '') places.set(key, [...(places.get(key) ?? []), place]);
  }
  const used = new Set<number>();
  let last = -1;
  return texts.map((text) => {
    const free = (places.get(matchKey(text)) ?? []).filter((place) => !used.has(place));
    const place = free.find((one) => one > last) ?? free[0];
    if (place === undefined) return null;
    used.add(place);
    last = place;
    return place;
  });
}

function columnsFor(matrix: Matrix, head: Head | null, nameColumn: number, left: number) {
  const width = matrix[0]?.length ?? 0;
  const values = Array.from({ length: width }, (_, from) => from).filter((from) => from !== nameColumn);
  if (head === null) {
    return values.filter((from) => from > nameColumn).map((from, place) => ({ from, column: left + place }));
  }
  return values.flatMap((from) => {
    const column = head.columns[from] ?? null;
    return column === null ? [] : [{ from, column }];
  });
}

function unknownHeads(matrix: Matrix, head: Head, nameColumn: number): string[] {
  const texts = matrix[head.at] ?? [];
  return texts.filter((text, from) => text !== '' && from > nameColumn && head.columns[from] === null);
}

function hasValues(texts: readonly string[], columns: readonly { from: number }[]): boolean {
  return columns.some(({ from }) => (texts[from] ?? '') !== '');
}
