import type { Grid, GridRow } from '@ket-nap/contracts';
import { useState } from 'react';
import { ROW_FILTERS, type RowFilter } from '../../search';
import { useWords } from '../../words';
import type { RowCheck } from './checks';
import { isFound, isWanted } from './filter';

interface Shown {
  rows: readonly GridRow[];
  /** How many rows each filter lets through now. */
  counts: Record<RowFilter, number>;
}

/**
 * The rows that the filter and the search box let through. A row stays while it is typed in, also when its last finding goes: which rows are
 * shown is looked at again when the filter, the words looked for or the state of a report change.
 */
export function useShown(
  grid: Grid,
  only: RowFilter,
  find: string,
  checkOf: (row: GridRow) => RowCheck,
): Shown {
  const { t } = useWords();
  const asked = JSON.stringify([
    only,
    find,
    grid.rows.map(({ state, lockedBecause }) => [state, lockedBecause]),
  ]);
  const choose = () =>
    grid.rows
      .filter(
        (row) => isWanted(row, checkOf(row), only) && isFound(row, t(`kind.${row.committee.kind}`), find),
      )
      .map(({ committee }) => committee.id);
  const [chosen, setChosen] = useState(() => ({ asked, ids: choose() }));
  const now = chosen.asked === asked ? chosen : { asked, ids: choose() };
  if (now !== chosen) setChosen(now);
  const ids = new Set(now.ids);
  const counted = ROW_FILTERS.map(
    (filter) => [filter, grid.rows.filter((row) => isWanted(row, checkOf(row), filter)).length] as const,
  );
  return {
    rows: grid.rows.filter(({ committee }) => ids.has(committee.id)),
    counts: { all: 0, open: 0, unsent: 0, findings: 0, ...Object.fromEntries(counted) },
  };
}
