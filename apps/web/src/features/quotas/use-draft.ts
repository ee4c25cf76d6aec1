import { api, type DraftCell, type QuotaSheet } from '@ket-nap/contracts';
import { isYear, type Year } from '@ket-nap/domain';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { isRefusal } from '../../issues';
import type { Decision } from '../../ui/DecisionForm';
import { cellsOf, changesOf, filledWith, sameChanges, type Change } from './edits';
import { draftEdits, type Assigning } from './use-quotas';

/** The draft as it was last read or saved here. */
interface Saved {
  version: number;
  cells: readonly DraftCell[];
}

const savedOf = ({ draft }: QuotaSheet): Saved => ({
  version: draft?.version ?? 0,
  cells: draft?.cells ?? [],
});

/** The draft as it is stored, held against the typing: what is unsaved, and whether somebody else saved another meanwhile. */
function useSaved(sheet: QuotaSheet, assigning: Assigning) {
  const [saved, setSaved] = useState(() => savedOf(sheet));
  const { changes } = assigning;
  const unsaved = !sameChanges(changes, changesOf(sheet, filledWith({}, sheet, saved.cells)));
  const moved = (sheet.draft?.version ?? 0) !== saved.version;
  const same = moved && sameChanges(changes, changesOf(sheet, draftEdits(sheet)));
  if (moved && (!unsaved || same)) {
    // Nothing of one's own is at stake: the newest draft is shown.
    setSaved(savedOf(sheet));
    if (!same) assigning.reset(draftEdits(sheet));
  }
  return {
    saved,
    unsaved,
    conflict: moved && unsaved && !same,
    keep: (from: QuotaSheet) => setSaved(savedOf(from)),
  };
}

/**
 * The stored draft of a year and the decision that carries it out. The draft is saved whole over the version that was read; when somebody
 * else saved another meanwhile, both stand side by side until one is chosen.
 */
export function useDraft(sheet: QuotaSheet, assigning: Assigning) {
  const client = useQueryClient();
  const { saved, unsaved, conflict, keep } = useSaved(sheet, assigning);
  const { changes } = assigning;
  const present = (answer: QuotaSheet) => {
    show(client, answer);
    keep(answer);
  };
  /** A refusal because of another's version shows that version. */
  const onError = async (error: Error) => {
    if (isRefusal(error, 'conflict')) await client.invalidateQueries({ queryKey: [api.quotas.sheet.path] });
  };
  const save = useMutation({
    mutationFn: () =>
      call(api.quotas.saveDraft, {
        params: { year: yearOfSheet(sheet) },
        body: { version: saved.version, cells: cellsOf(changes) },
      }),
    onSuccess: present,
    onError,
  });
  const discard = useMutation({
    mutationFn: () =>
      call(api.quotas.discardDraft, {
        params: { year: yearOfSheet(sheet) },
        query: { version: String(saved.version) },
      }),
    onSuccess: (answer) => {
      present(answer);
      // A step: who regrets it has the numbers back by undoing, and can save them again.
      assigning.step(() => ({}));
    },
    onError,
  });
  const record = useRecord(sheet, assigning, saved.version, present, onError);
  return {
    unsaved,
    conflict,
    save,
    discard,
    record,
    keepMine: () => keep(sheet),
    takeTheirs: () => {
      keep(sheet);
      assigning.step(() => draftEdits(sheet));
    },
    /** What the stored draft would change. */
    theirs: () => changesOf(sheet, draftEdits(sheet)),
  };
}

/** The decision: all typed quotas become versions, and the draft that it carries out goes, in one transaction. */
function useRecord(
  sheet: QuotaSheet,
  assigning: Assigning,
  draftVersion: number,
  present: (answer: QuotaSheet) => void,
  onError: (error: Error) => Promise<void>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (decision: Decision) => {
      const body = bodyOf(sheet, decision, draftVersion, assigning.changes);
      return { answer: await call(api.quotas.record, { body }), count: body.changes.length };
    },
    onSuccess: async ({ answer }) => {
      present(answer);
      assigning.reset({});
      await client.invalidateQueries();
    },
    onError,
  });
}

function bodyOf(sheet: QuotaSheet, decision: Decision, draftVersion: number, changes: readonly Change[]) {
  const sent = changes.flatMap(({ committee, period, edit, typed }) =>
    typed.ok ? [{ committeeId: committee.id, period, amount: typed.value, version: edit.version }] : [],
  );
  const draft = draftVersion > 0 ? { draftVersion } : {};
  return { ...decision, ...draft, year: yearOfSheet(sheet), changes: sent };
}

function yearOfSheet({ year }: QuotaSheet): Year {
  if (!isYear(year)) throw new Error('a sheet of no year');
  return year;
}

/** Shows the answered sheet in the place of the one that was read. */
function show(client: QueryClient, answer: QuotaSheet): void {
  client.setQueriesData<QuotaSheet>({ queryKey: [api.quotas.sheet.path] }, (old) =>
    old?.year === answer.year ? answer : old,
  );
}

export type Drafting = ReturnType<typeof useDraft>;
