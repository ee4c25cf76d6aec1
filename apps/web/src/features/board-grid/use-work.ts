import { api, type Grid, type GridRow, type Saved } from '@ket-nap/contracts';
import { isItem, type EntryWay, type Half } from '@ket-nap/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { query } from '../../api';
import { canonicalText, entryWayOf, textOfCell } from '../../cells/queue';
import { showAnswer } from '../../cells/show-answer';
import { useCells } from '../../cells/use-cells';
import type { Written } from '../../grid/history';
import type { WriteWay } from '../../grid/model';
import type { At } from '../../grid/place';
import { withSavedCells } from './marks';
import { withSaved } from './patch';
import { typedTexts, valuesOf, type Texts } from './texts';
import type { Values } from './sums';

const SCOPE = 'grid';

export interface Work {
  rows: ReadonlyMap<string, GridRow>;
  texts: Texts;
  values: Values;
  cells: ReturnType<typeof useCells>;
  /** Instants by cell key, of what was saved since the page was opened. */
  savedCells: ReadonlyMap<string, string>;
  textOf: (at: At) => string;
  write: (written: readonly Written[], way: WriteWay) => void;
  onDraft: (draft: Written | null) => void;
  /** Cells of a committee that are not stored yet. */
  busy: (committeeId: string) => boolean;
}

/** What is typed into the grid, over what is stored, and its way there. */
export function useWork(grid: Grid, half: Half, accountId: string): Work {
  const client = useQueryClient();
  const { queryKey } = query(api.reports.grid, { query: { half } });
  const [draft, setDraft] = useState<Written | null>(null);
  const [savedCells, setSavedCells] = useState<ReadonlyMap<string, string>>(new Map());
  const readAgain = () => void client.invalidateQueries({ queryKey });
  const onSaved = (saved: Saved) => {
    const now = client.getQueryData(queryKey);
    if (now === undefined) return;
    const { grid: next, stale } = withSaved(now, saved);
    const wasReading = showAnswer(client, queryKey, next);
    setSavedCells((before) => withSavedCells(before, saved));
    if (wasReading || stale) readAgain();
  };
  const cells = useCells({ accountId, half, scope: SCOPE, onSaved, onElsewhere: readAgain });
  const rows = useMemo(() => new Map(grid.rows.map((row) => [row.committee.id, row])), [grid.rows]);
  const { queue } = cells;
  const texts = useMemo(() => typedTexts(queue, draft), [queue, draft]);
  const values = useMemo(() => valuesOf(rows, texts), [rows, texts]);
  const stored = ({ row, column }: At) => textOfCell(rows.get(row)?.cells[column]);
  const editOf = ({ row, column, text }: Written, way: EntryWay) => {
    if (!isItem(column)) return [];
    const base = rows.get(row)?.cells[column]?.version ?? 0;
    return [{ committeeId: row, item: column, text, base, way, stored: stored({ row, column }) }];
  };
  return {
    rows,
    texts,
    values,
    cells,
    savedCells,
    textOf: (at) => cells.now().queue.edits[`${at.row} ${at.column}`]?.text ?? stored(at),
    write: (written, way) => cells.write(written.flatMap((one) => editOf(one, entryWayOf(way)))),
    onDraft: (next) => {
      const before = draft;
      setDraft(next);
      if (next === null) {
        if (before !== null) cells.release(`${before.row} ${before.column}`);
        return;
      }
      for (const { stored: _, ...edit } of editOf(next, 'typed')) {
        cells.hold({ ...edit, text: canonicalText(edit.item, next.text) });
      }
    },
    busy: (committeeId) =>
      Object.values(queue.edits).some((edit) => edit.committeeId === committeeId) ||
      draft?.row === committeeId,
  };
}
