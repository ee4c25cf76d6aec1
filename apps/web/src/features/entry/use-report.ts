import { api, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { hashKey, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, query } from '../../api';
import { isRefusal } from '../../issues';
import { differs, draftKey, draftOf, loadDraft, readField, storeDraft, type Draft } from './draft';

/** What has to be right before the figures can be saved, or sent. */
function figuresOf(typed: Draft) {
  const admitted = readField(typed.admitted);
  const membersAtStart = readField(typed.membersAtStart);
  if (!admitted.ok || !membersAtStart.ok) return null;
  return { admitted: admitted.value, membersAtStart: membersAtStart.value, note: typed.note };
}

/** Shows the stored report, and has everything else that is shown of it read again: lists, the board, the other half. */
function present(client: QueryClient, params: { committeeId: string; half: Half }, stored: Report): void {
  const { queryKey } = query(api.reports.open, { params });
  client.setQueryData(queryKey, stored);
  void client.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(queryKey) });
}

/**
 * A report being typed. The typing is a draft over the stored report, kept in this browser until it is saved. When
 * the stored report moves on under it (seen by its version), both stand side by side until one is chosen.
 */
export function useReport(report: Report, half: Half, accountId: string) {
  const client = useQueryClient();
  const key = draftKey(accountId, report);
  const [draft, setDraft] = useState(() => loadDraft(key));
  const typed = draft ?? draftOf(report);
  const dirty = draft !== null && differs(draft, report);
  const params = { committeeId: report.committee.id, half };

  const keep = (next: Draft | null) => {
    storeDraft(key, next);
    setDraft(next);
  };
  /** A refusal because of another's change shows that change. */
  const onError = async (error: Error) => {
    if (isRefusal(error, 'conflict') || isRefusal(error, 'report_not_open')) {
      await client.invalidateQueries({ queryKey: [api.reports.open.path] });
    }
  };
  const store = async (sent: Draft) => {
    const figures = figuresOf(sent);
    if (figures === null) throw new Error('a draft with a field that cannot be read is not sent');
    const stored = await call(api.reports.save, { params, body: { ...figures, version: sent.version } });
    // What was typed while the answer was under way stays a draft, over the new version.
    setDraft((current) => {
      const next = current === null || current === sent ? null : { ...current, version: stored.version };
      storeDraft(key, next);
      return next;
    });
    present(client, params, stored);
    return stored;
  };
  const save = useMutation({ mutationFn: () => store(typed), onError });
  const send = useMutation({
    mutationFn: async () => {
      const { version } = dirty ? await store(typed) : report;
      present(client, params, await call(api.reports.submit, { params, body: { version } }));
    },
    onError,
  });

  return {
    typed,
    dirty,
    conflict: dirty && typed.version !== report.version,
    readable: figuresOf(typed) !== null,
    change: (part: Partial<Draft>) => keep({ ...typed, ...part }),
    /** After a conflict: mine goes on over the version that is stored now. */
    keepMine: () => keep({ ...typed, version: report.version }),
    takeTheirs: () => keep(null),
    save,
    send,
  };
}

export type Entering = ReturnType<typeof useReport>;
