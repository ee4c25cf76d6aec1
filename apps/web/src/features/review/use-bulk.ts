import { api } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import type { Handled } from './deeds';

/** The board's deeds over many reports of a half-year at once, and which reports are chosen for them. */
export function useBulk(half: Half) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const approve = useDeed({
    act: (lines: readonly Handled[]) =>
      call(api.reports.approveAll, {
        body: {
          half,
          reports: lines.map(({ committee, version }) => ({ committeeId: committee.id, version })),
        },
      }),
    onDone: () => setChosen(new Set()),
  });
  const remind = useDeed({
    act: (lines: readonly Handled[]) =>
      call(api.reports.remind, { body: { half, committeeIds: lines.map(({ committee }) => committee.id) } }),
  });
  return {
    chosen,
    choose: (ids: readonly string[], yes: boolean) =>
      setChosen((now) => {
        const next = new Set(now);
        for (const id of ids)
          if (yes) next.add(id);
          else next.delete(id);
        return next;
      }),
    // The answer of one deed makes way for the next.
    approve: (lines: readonly Handled[]) => {
      remind.reset();
      approve.mutate(lines);
    },
    remind: (lines: readonly Handled[]) => {
      approve.reset();
      remind.mutate(lines);
    },
    approving: approve.isPending,
    reminding: remind.isPending,
    approved: approve.data,
    reminded: remind.data,
    error: approve.error ?? remind.error,
  };
}

export type Bulk = ReturnType<typeof useBulk>;
