import type { Grid, GridRow } from '@ket-nap/contracts';
import { isCountItem, isItem, type Half } from '@ket-nap/domain';
import { useMemo } from 'react';
import { canonicalText } from '../../cells/queue';
import type { GridModel } from '../../grid/model';
import type { At } from '../../grid/place';
import { useGrid } from '../../grid/use-grid';
import { countFault } from '../../typing';
import { useWords } from '../../words';
import type { Block } from './columns';
import { itemsOf } from './columns';
import type { Labels } from './labels';
import { lockWords } from './lock-words';
import { committeeSpellings, itemSpellings } from './names';
import type { Work } from './use-work';

interface Table {
  grid: Grid;
  half: Half;
  rows: readonly GridRow[];
  blocks: readonly Block[];
  labels: Labels;
  work: Work;
  onActive: (at: At) => void;
}

/** The grid engine over committees × items. */
export function useBoardModel({ grid, half, rows, blocks, labels, work, onActive }: Table) {
  const words = useWords();
  const items = useMemo(() => itemsOf(blocks), [blocks]);
  const ids = useMemo(() => rows.map(({ committee }) => committee.id), [rows]);
  const spellings = useMemo(() => {
    const all = committeeSpellings(grid.rows.map(({ committee }) => committee));
    return new Map(grid.rows.map(({ committee }, place) => [committee.id, all[place] ?? []]));
  }, [grid.rows]);
  const names = useMemo(
    () => ({
      rows: ids.map((id) => spellings.get(id) ?? []),
      columns: itemSpellings(items, grid.breakdowns),
    }),
    [ids, spellings, items, grid.breakdowns],
  );
  const model: GridModel = {
    rows: ids,
    columns: items,
    names,
    textOf: work.textOf,
    canonical: ({ column }, text) => (isItem(column) ? canonicalText(column, text) : text),
    lockOf: ({ row }) => {
      const found = work.rows.get(row);
      return found === undefined ? null : (lockWords(found, half, words) ?? null);
    },
    faultOf: (_, text) => countFault(text, words.locale),
    labelOf: ({ row, column }) => {
      const name = work.rows.get(row)?.committee.name ?? '';
      return words.t('grid.cell.label', { name, item: isCountItem(column) ? labels.item(column) : column });
    },
    write: work.write,
    onDraft: work.onDraft,
    onActive,
  };
  return useGrid(model);
}
