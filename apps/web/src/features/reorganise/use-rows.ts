import { api, type Committee, type ReorganisationReading } from '@ket-nap/contracts';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { upload } from '../../api';
import { rowsIn } from '../../grid/clipboard';
import { blankRows, isBlank, newRow, nextKey, type Row } from './draft';
import { merged, pasted } from './paste';
import type { Drafting } from './use-draft';

/** What has just happened to the table, until something else happens. */
export type Event =
  | { kind: 'pasted' | 'removed'; count: number; alsoEnded: number }
  | { kind: 'loaded'; count: number; alsoEnded: number; name: string };

/** The table of successors: rows added and removed, pasted, or read from a file. */
export function useRows(drafting: Drafting, candidates: readonly Committee[]) {
  const { draft, edit, editWhole } = drafting;
  const [event, setEvent] = useState<Event | null>(null);

  /** Puts other rows into the table; predecessors that were not chosen to end yet are chosen. Answers how many were. */
  const replace = (rows: readonly Row[], named: readonly string[]): number => {
    const also = newlyEnded(candidates, draft.endIds, named);
    editWhole((now) => ({ ...now, rows: [...rows], endIds: [...now.endIds, ...also] }));
    return also.length;
  };
  const reading = useMutation({
    mutationFn: (file: File) => upload(api.reorganisations.read, file),
    onSuccess: ({ errors, successors, endIds, fileName: name }) => {
      if (errors.length > 0) return;
      const alsoEnded = replace(merged(draft.rows, successors.map(rowOf), isBlank), endIds);
      setEvent({ kind: 'loaded', count: successors.length, alsoEnded, name });
    },
  });
  return {
    event,
    reading,
    undo: drafting.undo,
    add: (existing: boolean) =>
      edit((now) => ({ ...now, rows: [...now.rows, newRow(nextKey(now.rows), existing)] })),
    paste: (at: { row: number; column: number }, text: string) => {
      const { rows, count } = pasted(draft.rows, at, rowsIn(text), candidates);
      const alsoEnded = replace(
        rows,
        rows.flatMap(({ predecessorIds }) => predecessorIds),
      );
      setEvent({ kind: 'pasted', count, alsoEnded });
    },
    // The same function as long as the page stands: a row is not drawn again because another was typed into.
    remove: useCallback(
      (key: number) => {
        editWhole((now) => ({ ...now, rows: now.rows.filter((row) => row.key !== key) }));
        setEvent({ kind: 'removed', count: 1, alsoEnded: 0 });
      },
      [editWhole],
    ),
    removeAll: () => {
      editWhole((now) => ({ ...now, rows: blankRows(nextKey(now.rows)) }));
      setEvent({ kind: 'removed', count: draft.rows.filter((row) => !isBlank(row)).length, alsoEnded: 0 });
    },
  };
}

export type RowsWork = ReturnType<typeof useRows>;

/** Those of the named that can end and were not chosen to. */
function newlyEnded(
  candidates: readonly Committee[],
  endIds: readonly string[],
  named: readonly string[],
): string[] {
  const known = new Set(candidates.map(({ id }) => id));
  const chosen = new Set(endIds);
  return [...new Set(named)].filter((id) => known.has(id) && !chosen.has(id));
}

function rowOf(read: ReorganisationReading['successors'][number]): Omit<Row, 'key'> {
  const { existingId, code, name, kind, formerArea, predecessorIds } = read;
  return {
    existing: existingId !== null,
    existingId,
    code,
    name,
    kind,
    formerArea: formerArea ?? '',
    predecessorIds,
    unknown: '',
  };
}
