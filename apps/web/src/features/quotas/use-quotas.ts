import type { QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useMemo, useState } from 'react';
import { rebased, restored, type Edits } from '../../typing';
import { changesOf, filledWith, typedInto } from './edits';
import { begin, changedKeys, mapped, redone, settled, stepped, typed, undone, type History } from './history';

/** Quotas being typed over those recorded; it begins with the draft that is stored. Every deed is a step that can be undone. */
export function useQuotas(sheet: QuotaSheet) {
  const [history, setHistory] = useState<History>(() => begin(draftEdits(sheet)));
  const edits = history.now;
  const changes = useMemo(() => changesOf(sheet, edits), [sheet, edits]);
  const byKey = useMemo(() => new Map(changes.map((change) => [change.key, change])), [changes]);
  const move = (next: History): string[] => {
    setHistory(next);
    return changedKeys(history.now, next.now);
  };
  return {
    edits,
    changes,
    changeOf: (key: string) => byKey.get(key),
    wrong: changes.filter((change) => !change.typed.ok).length,
    conflict: changes.some((change) => change.conflict),
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
    /** A key pressed in a cell. */
    type: (row: QuotaRow, period: Period, key: string, text: string) =>
      setHistory((now) => typed(now, key, typedInto(now.now, row, period, text))),
    /** A paste, a proposal, a workbook: one step. */
    step: (next: (now: Edits) => Edits) => setHistory((now) => stepped(now, next(now.now))),
    /** The cell was left. */
    settle: () => setHistory(settled),
    /** Escape: what was typed since the cell was entered goes; nothing typed, the recorded number comes back. */
    escape: (key: string) =>
      setHistory((now) =>
        now.typing === key ? { ...undone(now), future: [] } : stepped(now, restored(now.now, key)),
      ),
    /** Answers the cells that changed. */
    undo: () => move(undone(history)),
    redo: () => move(redone(history)),
    /** After a conflict: mine goes on over the version that is recorded now. */
    keepMine: (key: string, version: number) =>
      setHistory((now) => mapped(now, (edits) => rebased(edits, key, version))),
    restore: (key: string) => setHistory((now) => stepped(now, restored(now.now, key))),
    reset: (next: Edits) => setHistory(begin(next)),
  };
}

/** The stored draft as typing. */
export function draftEdits(sheet: QuotaSheet): Edits {
  return filledWith({}, sheet, sheet.draft?.cells ?? []);
}

export type Assigning = ReturnType<typeof useQuotas>;
