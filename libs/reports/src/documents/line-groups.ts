import type { OfficialRow } from '@ket-nap/contracts';
import {
  groupKey,
  type GroupKeys,
  type LineGrouping,
  type PastView,
  type RowGrouping,
} from '@ket-nap/domain';
import { groupName, type TableWords } from '@ket-nap/tables';
import { roman } from './columns';
import type { DocumentOptions } from './options';

/** Lines that stand together under their sum; without one under no head. */
export interface Together<Row, Sum> {
  sum: Sum | null;
  rows: readonly Row[];
}

/** The rows of a table, and in which of them each line stands. */
export interface Placed<Row> {
  rows: OfficialRow[];
  lines: readonly { line: Row; row: number }[];
}

/** What lines are grouped by: by former area each line of that view is an area already. */
export function groupingOf({ group }: Pick<DocumentOptions, 'group'>, view: PastView): LineGrouping {
  return group === 'area' && view === 'former_area' ? 'none' : group;
}

/** Lines of one key together, in the order of their first ones. */
export function inGroups<Row, Sum>(
  lines: readonly Row[],
  group: LineGrouping,
  keysOf: (line: Row) => GroupKeys,
  sumOf: (lines: readonly Row[], by: RowGrouping, key: string | null) => Sum,
): Together<Row, Sum>[] {
  if (group === 'none') return [{ sum: null, rows: lines }];
  const keys = new Set(lines.map((line) => groupKey(keysOf(line), group)));
  return [...keys].map((key) => {
    const rows = lines.filter((line) => groupKey(keysOf(line), group) === key);
    return { sum: sumOf(rows, group, key), rows };
  });
}

/** What a group is called, and how many stand in it. */
export function headOf(
  by: RowGrouping,
  key: string | null,
  units: number,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): { name: string; note: string } {
  return {
    name: groupName({ by, key }, t),
    note: t('official.group.units', { count: units, n: f.integer(units) }),
  };
}

/** Each group's head under its Roman number, then its lines, which are numbered through the whole table. */
export function placed<Row, Sum>(
  groups: readonly Together<Row, Sum>[],
  draw: {
    head: (sum: Sum, number: string, lines: readonly Row[]) => OfficialRow;
    line: (line: Row, number: number) => readonly OfficialRow[];
  },
): Placed<Row> {
  const rows: OfficialRow[] = [];
  const lines: { line: Row; row: number }[] = [];
  groups.forEach(({ sum, rows: together }, place) => {
    if (sum !== null) rows.push(draw.head(sum, roman(place + 1), together));
    for (const line of together) {
      lines.push({ line, row: rows.length });
      rows.push(...draw.line(line, lines.length));
    }
  });
  return { rows, lines };
}
