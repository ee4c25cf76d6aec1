import { useCallback, useState } from 'react';
import { draftKey, loadDraft, newDraft, storeDraft, type Draft, type Row } from './draft';

/** The reorganisation in hand; survives going back, leaving the page and a reload of it. */
export function useDraft(accountId: string, topId: string | null) {
  const key = draftKey(accountId);
  const [draft, setDraft] = useState(() => loadDraft(key));
  const edit = useCallback(
    (next: (now: Draft) => Draft) =>
      setDraft((now) => {
        const changed = next(now ?? newDraft(topId));
        storeDraft(key, changed);
        return changed;
      }),
    [key, topId],
  );
  const set = useCallback((part: Partial<Draft>) => edit((now) => ({ ...now, ...part })), [edit]);
  const setRow = useCallback(
    (rowKey: number, part: Partial<Row>) =>
      edit((now) => ({
        ...now,
        rows: now.rows.map((row) => (row.key === rowKey ? { ...row, ...part } : row)),
      })),
    [edit],
  );
  const drop = useCallback(() => {
    storeDraft(key, null);
    setDraft(null);
  }, [key]);
  return { inHand: draft !== null, draft: draft ?? newDraft(topId), edit, set, setRow, drop };
}

export type Drafting = ReturnType<typeof useDraft>;
