import { COMMITTEE_KINDS } from '@ket-nap/domain';
import { LOCALES, matchKey, searchKey, translator } from '@ket-nap/i18n';
import { newRow, nextKey, type Row } from './draft';

/** The columns of the table of successors, in the order of the template. */
export const COLUMNS = ['code', 'name', 'kind', 'formerArea', 'predecessors'] as const;
export type Column = (typeof COLUMNS)[number];

interface Named {
  id: string;
  code: string;
  name: string;
}

/** Heads of the first column: a range copied with its head row begins with one. */
const HEADS = ['ma', 'ma don vi', 'code'];

/** A kind by its code or its name in either language; else the text itself, which is none. */
export function kindIn(text: string): string {
  const wanted = searchKey(text);
  return (
    COMMITTEE_KINDS.find(
      (kind) =>
        searchKey(kind) === wanted ||
        LOCALES.some((locale) => searchKey(translator(locale)(`kind.${kind}`)) === wanted),
    ) ?? text
  );
}

/** Committees named in a cell by code or name, separated by semicolons, commas or lines; and what names nobody. */
export function predecessorsIn(
  text: string,
  committees: readonly Named[],
): { ids: string[]; unknown: string } {
  const whole = find(text, committees);
  if (whole !== undefined) return { ids: [whole.id], unknown: '' };
  const parts = text.split(/[;,\n]/).map((part) => part.trim());
  const found = parts.filter(Boolean).map((part) => ({ part, committee: find(part, committees) }));
  return {
    ids: [...new Set(found.flatMap(({ committee }) => committee?.id ?? []))],
    unknown: found.flatMap(({ part, committee }) => (committee ? [] : [part])).join('; '),
  };
}

function find(text: string, committees: readonly Named[]): Named | undefined {
  const key = matchKey(text);
  if (key === '') return undefined;
  const exact = committees.find(({ code, name }) => matchKey(code) === key || matchKey(name) === key);
  if (exact !== undefined) return exact;
  const loose = committees.filter(({ name }) => searchKey(name) === searchKey(text));
  return loose.length === 1 ? loose[0] : undefined;
}

/** The table with a range pasted from a cell on: rows are added as needed, what falls outside the columns is left out. */
export function pasted(
  rows: readonly Row[],
  at: { row: number; column: number },
  range: readonly (readonly string[])[],
  committees: readonly Named[],
): { rows: Row[]; count: number } {
  const [head = []] = range;
  const headed = at.column === 0 && range.length > 1 && HEADS.includes(searchKey(head[0] ?? ''));
  const content = headed ? range.slice(1) : range;
  const result = [...rows];
  content.forEach((texts, down) => {
    const place = at.row + down;
    const before = result[place] ?? newRow(nextKey(result));
    result[place] = texts.reduce((row, text, right) => {
      const column = COLUMNS[at.column + right];
      return column === undefined ? row : filled(row, column, text, committees);
    }, before);
  });
  return { rows: result, count: content.length };
}

function filled(row: Row, column: Column, text: string, committees: readonly Named[]): Row {
  if (column === 'predecessors') {
    const { ids, unknown } = predecessorsIn(text, committees);
    return { ...row, predecessorIds: ids, unknown };
  }
  // A committee that exists keeps its own code, name, kind and area.
  if (row.existing) return row;
  return { ...row, [column]: column === 'kind' ? kindIn(text) : text };
}

/** The table with the rows of a file: one with the same code, or of the same existing committee, is replaced. */
export function merged(
  rows: readonly Row[],
  read: readonly Omit<Row, 'key'>[],
  isBlankRow: (row: Row) => boolean,
): Row[] {
  const result = rows.filter((row) => !isBlankRow(row));
  for (const one of read) {
    const same = result.findIndex((row) =>
      one.existing
        ? row.existingId === one.existingId
        : !row.existing && matchKey(row.code) === matchKey(one.code),
    );
    const key = result[same]?.key ?? nextKey([...rows, ...result]);
    if (same >= 0) result[same] = { ...one, key };
    else result.push({ ...one, key });
  }
  return result;
}
