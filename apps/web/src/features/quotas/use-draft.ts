import { api, type DraftCell, type QuotaSheet } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { isRefusal } from '../../issues';
import { cellsOf, changesOf, filledWith, sameChanges } from './edits';
import { draftEdits, type Assigning } from './use-quotas';

/** A decision as it is sent. */
export interface Decision {
  decisionNumber: string | null;
  decisionDate: string | null;
  effectiveOn: string;
  note: string;
}

/** The draft as it was last read or saved here. */
interface Saved {
  version: number;
  cells: readonly DraftCell[];
}

const savedOf = ({ draft }: QuotaSheet): Saved => ({
  version: draft?.version ?? 0,
  cells: draft?.cells ?? [],
});

/**
 * The stored draft of a year and the decision that carries it out. The draft is saved whole over the version that was read; when somebody
 * else saved another meanwhile, both stand side by side until one is chosen.
 */
export function useDraft(sheet: QuotaSheet, assigning: Assigning) {
  const client = useQueryClient();
  const [saved, setSaved] = useState(() => savedOf(sheet));
  const { changes, edits } = assigning;
  const unsaved = !sameChanges(changes, changesOf(sheet, filledWith({}, sheet, saved.cells)));
  const stored = sheet.draft?.version ?? 0;
  const moved = stored !== saved.version;
  const same = moved && sameChanges(changes, changesOf(sheet, draftEdits(sheet)));
  if (moved && (!unsaved || same)) {
    // Nothing of one's own is at stake: the newest draft is shown.
    setSaved(savedOf(sheet));
    if (!same) assigning.reset(draftEdits(sheet));
  }

  const present = (answer: QuotaSheet) => {
    show(client, answer);
    setSaved(savedOf(answer));
  };
  /** A refusal because of another's version shows that version. */
  const onError = async (error: Error) => {
    if (isRefusal(error, 'conflict')) await client.invalidateQueries({ queryKey: [api.quotas.sheet.path] });
  };
  const params = () => {
    if (!isYear(sheet.year)) throw new Error('a sheet of no year');
    return { year: sheet.year };
  };
  const save = useMutation({
    mutationFn: () =>
      call(api.quotas.saveDraft, {
        params: params(),
        body: { version: saved.version, cells: cellsOf(changes) },
      }),
    onSuccess: present,
    onError,
  });
  const discard = useMutation({
    mutationFn: () =>
      call(api.quotas.discardDraft, { params: params(), query: { version: String(saved.version) } }),
    onSuccess: (answer) => {
      present(answer);
      // A step: who regrets it has the numbers back by undoing, and can save them again.
      assigning.step(() => ({}));
    },
    onError,
  });
  const record = useMutation({
    mutationFn: async (decision: Decision) => {
      const sent = changes.flatMap(({ committee, period, edit, typed }) =>
        typed.ok ? [{ committeeId: committee.id, period, amount: typed.value, version: edit.version }] : [],
      );
      const draft = saved.version > 0 ? { draftVersion: saved.version } : {};
      const body = { ...decision, ...params(), ...draft, changes: sent };
      return { answer: await call(api.quotas.record, { body }), count: sent.length };
    },
    onSuccess: async ({ answer }) => {
      present(answer);
      assigning.reset({});
      await client.invalidateQueries();
    },
    onError,
  });

  return {
    unsaved,
    conflict: moved && unsaved && !same,
    save,
    discard,
    record,
    keepMine: () => setSaved(savedOf(sheet)),
    takeTheirs: () => {
      setSaved(savedOf(sheet));
      assigning.step(() => draftEdits(sheet));
    },
    /** What stands in the stored draft and differs from the typing, or the other way round. */
    theirs: () => changesOf(sheet, draftEdits(sheet)),
    edits,
  };
}

/** Shows the answered sheet in the place of the one that was read. */
function show(client: QueryClient, answer: QuotaSheet): void {
  client.setQueriesData<QuotaSheet>({ queryKey: [api.quotas.sheet.path] }, (old) =>
    old?.year === answer.year ? answer : old,
  );
}

export type Drafting = ReturnType<typeof useDraft>;
