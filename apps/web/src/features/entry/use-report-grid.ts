import type { Report } from '@ket-nap/contracts';
import { isCountItem, type CountItem, type Half } from '@ket-nap/domain';
import { useMemo } from 'react';
import { canonicalText, entryWayOf, isValid } from '../../cells/queue';
import type { GridModel } from '../../grid/model';
import { useGrid } from '../../grid/use-grid';
import { countTyped } from '../../typing';
import { useWords } from '../../words';
import { faultText } from './cell-state';
import { isWhole, ratioToLastYear } from './figures';
import type { SheetRow } from './sheet-rows';
import type { Sheet } from './use-sheet';

/** The columns that can be walked to; only the first is typed into. */
export const COLUMNS = ['now', 'before', 'ratio', 'remark'] as const;
export type Column = (typeof COLUMNS)[number];
/** On a narrow screen the others stand under the name. */
const NARROW: readonly Column[] = ['now'];

interface Asked {
  report: Report;
  half: Half;
  sheet: Sheet;
  /** Rows that are not folded away. */
  rows: readonly SheetRow[];
  /** Why nothing may be typed; null when it may. */
  lock: string | null;
  narrow: boolean;
  onActive: (item: CountItem) => void;
  remarkOf: (item: CountItem) => string;
}

/** The report's table as the grid sees it. */
export function useReportGrid({ report, half, sheet, rows, lock, narrow, onActive, remarkOf }: Asked) {
  const words = useWords();
  const { t } = words;
  const keys = useMemo(() => rows.map(({ item }) => item), [rows]);
  const columns = narrow ? NARROW : COLUMNS;
  const whole = isWhole(report, half, sheet.figures);
  const columnName = (column: string) =>
    t(column === 'before' && !whole ? 'sheet.column.beforeWhole' : `sheet.column.${columnOf(column)}`);
  const plainText = (item: CountItem, column: Column): string => {
    const now = sheet.textOf(item);
    if (column === 'now') return now;
    if (column === 'remark') return remarkOf(item);
    const before = report.lastYear[item] ?? null;
    if (column === 'before') return before === null ? '' : String(before);
    const ratio = ratioToLastYear(countTyped(now), before, whole);
    return ratio === null ? '' : words.f.decimal(ratio);
  };
  const model: GridModel = {
    rows: keys,
    columns,
    textOf: ({ row, column }) => (isCountItem(row) ? plainText(row, columnOf(column)) : ''),
    canonical: ({ row }, text) => (isCountItem(row) ? canonicalText(row, text) : text),
    lockOf: ({ column }) => (column === 'now' ? lock : t(computedWord(columnOf(column), whole))),
    faultOf: ({ row }, text) =>
      !isCountItem(row) || isValid(row, canonicalText(row, text)) ? null : faultText(row, text, words),
    names: { rows: rows.map(({ spellings }) => spellings), columns: columns.map((one) => [columnName(one)]) },
    labelOf: ({ row, column }) =>
      t('sheet.cellLabel', {
        name: rows.find(({ item }) => item === row)?.name ?? '',
        column: columnName(column),
      }),
    write: (written, way) =>
      sheet.write(
        written.flatMap(({ row, text }) => (isCountItem(row) ? [{ item: row, text }] : [])),
        entryWayOf(way),
      ),
    onDraft: (draft) => {
      if (draft === null) sheet.draw(null);
      else if (isCountItem(draft.row)) sheet.draw({ item: draft.row, text: draft.text });
    },
    onActive: ({ row }) => {
      if (isCountItem(row)) onActive(row);
    },
  };
  return useGrid(model);
}

/** Why a column takes nothing. */
function computedWord(column: Column, whole: boolean) {
  return column === 'ratio' && !whole ? 'sheet.computed.ratioLater' : (`sheet.computed.${column}` as const);
}

function columnOf(column: string): Column {
  return COLUMNS.find((one) => one === column) ?? 'now';
}
