import { api, type QuotaSheet } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { isRefusal } from '../../issues';
import { changesOf, restored, type Edits } from './edits';

/** A decision as it is sent. */
export interface Decision {
  decisionNumber: string | null;
  decisionDate: string | null;
  effectiveOn: string;
  note: string;
}

/** Quotas being typed over those recorded; recorded together, all or none. */
export function useQuotas(sheet: QuotaSheet) {
  const client = useQueryClient();
  const [edits, setEdits] = useState<Edits>({});
  const changes = changesOf(sheet, edits);
  const record = useMutation({
    mutationFn: async (decision: Decision) => {
      if (!isYear(sheet.year)) throw new Error('a sheet of no year');
      const sent = changes.flatMap(({ committee, period, edit, typed }) =>
        typed.ok ? [{ committeeId: committee.id, period, amount: typed.value, version: edit.version }] : [],
      );
      await call(api.quotas.record, { body: { ...decision, year: sheet.year, changes: sent } });
      return sent.length;
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      setEdits({});
    },
    // A refusal because of another's version shows that version.
    onError: async (error) => {
      if (isRefusal(error, 'conflict')) await client.invalidateQueries({ queryKey: [api.quotas.sheet.path] });
    },
  });
  return {
    edits,
    changes,
    edit: (next: (now: Edits) => Edits) => {
      record.reset();
      setEdits(next);
    },
    restore: (key: string) => setEdits((now) => restored(now, key)),
    /** After a conflict: mine goes on over the version that is recorded now. */
    keepMine: (key: string, version: number) =>
      setEdits((now) => {
        const edit = now[key];
        return edit === undefined ? now : { ...now, [key]: { ...edit, version } };
      }),
    undoAll: () => setEdits({}),
    record,
  };
}

export type Assigning = ReturnType<typeof useQuotas>;
