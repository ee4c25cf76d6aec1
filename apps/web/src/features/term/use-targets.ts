import { api, type TermProgress } from '@ket-nap/contracts';
import { yearPeriod } from '@ket-nap/domain';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { rebased, restored, type Edits } from '../../typing';
import type { Decision } from '../../ui/DecisionForm';
import { changesOf, typedInto } from './targets';

/** Targets being typed over those recorded; recorded together, all or none. */
export function useTargets({ term, targets }: TermProgress, onDone: (recorded: number) => void) {
  const [edits, setEdits] = useState<Edits>({});
  const changes = changesOf(targets, edits);
  const record = useDeed({
    act: async (decision: Decision) => {
      const sent = changes.flatMap(({ id, edit, typed }) =>
        typed.ok ? [{ committeeId: id, period: term.code, amount: typed.value, version: edit.version }] : [],
      );
      await call(api.quotas.record, {
        body: { ...decision, year: yearPeriod(term.firstYear), changes: sent },
      });
      return sent.length;
    },
    onDone: () => setEdits({}),
    onShown: onDone,
  });
  return {
    edits,
    changes,
    type: (from: number, texts: readonly string[]) => {
      record.reset();
      setEdits((now) => typedInto(now, targets, from, texts));
    },
    restore: (id: string) => setEdits((now) => restored(now, id)),
    /** After a conflict: mine goes on over the version that is recorded now. */
    keepMine: (id: string, version: number) => setEdits((now) => rebased(now, id, version)),
    undoAll: () => setEdits({}),
    record,
  };
}

export type Targeting = ReturnType<typeof useTargets>;
