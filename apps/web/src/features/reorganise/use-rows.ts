import { api, type Committee, type ReorganisationReading } from '@ket-nap/contracts';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { upload } from '../../api';
import { isBlank, newRow, nextKey, type Row } from './draft';
import { merged, pasted, rangeIn } from './paste';
import type { Drafting } from './use-draft';

/** What has just happened to the table, until something else happens. */
export type Event =
  | { kind: 'pasted' | 'removed'; count: number; alsoEnded: number }
  | { kind: 'loaded'; count: number; alsoEnded: number; name: string };

/** The table of successors: typed, pasted or read from a file; the last change can be taken back. */
export function useRows(drafting: Drafting, candidates: readonly Committee[]) {
  const { draft, edit } = drafting;
  const [event, setEvent] = useState<Event | null>(null);
  const [before, setBefore] = useState<{ rows: Row[]; endIds: string[] } | null>(null);

  /** Puts other rows into the table; predecessors that were not chosen to end yet are chosen. */
  const replace = (
    rows: readonly Row[],
    named: readonly string[],
    happened: (alsoEnded: number) => Event,
  ) => {
    const known = new Set(candidates.map(({ id }) => id));
    const chosen = new Set(draft.endIds);
    const also = [...new Set(named)].filter((id) => known.has(id) && !chosen.has(id));
    setBefore({ rows: draft.rows, endIds: draft.endIds });
    setEvent(happened(also.length));
    edit((now) => ({ ...now, rows: [...rows], endIds: [...now.endIds, ...also] }));
  };
  const reading = useMutation({
    mutationFn: (file: File) => upload(api.reorganisations.read, file),
    onSuccess: (read) => {
      if (read.errors.length > 0) return;
      const rows = merged(draft.rows, read.successors.map(rowOf), isBlank);
      replace(rows, read.endIds, (alsoEnded) => ({
        kind: 'loaded',
        count: read.successors.length,
        alsoEnded,
        name: read.fileName,
      }));
    },
  });
  return {
    event,
    reading,
    mayUndo: before !== null,
    /** A row typed into: what happened before is no news any more. */
    settle: useCallback(() => {
      setEvent(null);
      setBefore(null);
    }, []),
    undo: () => {
      if (before !== null) edit((now) => ({ ...now, ...before }));
      setBefore(null);
      setEvent(null);
    },
    add: (existing: boolean) =>
      edit((now) => ({ ...now, rows: [...now.rows, newRow(nextKey(now.rows), existing)] })),
    paste: (at: { row: number; column: number }, text: string) => {
      const { rows, count } = pasted(draft.rows, at, rangeIn(text), candidates);
      const named = rows.flatMap(({ predecessorIds }) => predecessorIds);
      replace(rows, named, (alsoEnded) => ({ kind: 'pasted', count, alsoEnded }));
    },
    remove: (key: number) => {
      const rows = draft.rows.filter((row) => row.key !== key);
      replace(rows, [], () => ({ kind: 'removed', count: draft.rows.length - rows.length, alsoEnded: 0 }));
    },
    removeAll: () =>
      replace([newRow(nextKey(draft.rows))], [], () => ({
        kind: 'removed',
        count: draft.rows.filter((row) => !isBlank(row)).length,
        alsoEnded: 0,
      })),
  };
}

export type RowsWork = ReturnType<typeof useRows>;

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
