import { useCallback, useState } from 'react';
import { draftKey, loadDraft, newDraft, storeDraft, type Draft, type Row } from './draft';

interface State {
  draft: Draft | null;
  /** The draft before its table was changed as a whole: a paste, a file, a removal can be taken back. */
  before: Draft | null;
}

/** The reorganisation in hand; survives going back, leaving the page and a reload of it. */
export function useDraft(accountId: string, topId: string | null) {
  const key = draftKey(accountId);
  const [{ draft, before }, setState] = useState<State>(() => ({ draft: loadDraft(key), before: null }));
  const put = useCallback(
    (next: (now: Draft) => Draft, undoable: boolean) =>
      setState(({ draft: stored }) => {
        const now = stored ?? newDraft(topId);
        const changed = next(now);
        storeDraft(key, changed);
        return { draft: changed, before: undoable ? now : null };
      }),
    [key, topId],
  );
  const edit = useCallback((next: (now: Draft) => Draft) => put(next, false), [put]);
  /** As `edit`, for what changes many rows at once. */
  const editWhole = useCallback((next: (now: Draft) => Draft) => put(next, true), [put]);
  const set = useCallback((part: Partial<Draft>) => edit((now) => ({ ...now, ...part })), [edit]);
  const setRow = useCallback(
    (rowKey: number, part: Partial<Row>) =>
      edit((now) => ({
        ...now,
        rows: now.rows.map((row) => (row.key === rowKey ? { ...row, ...part } : row)),
      })),
    [edit],
  );
  return {
    inHand: draft !== null,
    draft: draft ?? newDraft(topId),
    edit,
    editWhole,
    set,
    setRow,
    undo: before === null ? null : () => edit(() => before),
    drop: () => {
      storeDraft(key, null);
      setState({ draft: null, before: null });
    },
  };
}

export type Drafting = ReturnType<typeof useDraft>;
