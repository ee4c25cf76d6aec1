import { api, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, call, query } from '../../api';
import { countsOf } from '../../cells/queue';
import { isRefusal } from '../../issues';
import { readAgain, showReport, shownReport } from './show-report';
import type { Sheet } from './use-sheet';

/** The report's steps that its own side takes: send, correct after approval, give a correction up. */
export function useSteps(report: Report, half: Half, sheet: Sheet) {
  const client = useQueryClient();
  const params = { committeeId: report.committee.id, half };
  const { queryKey } = query(api.reports.open, { params });
  /** Shows the stored report, and has everything else that is shown of it read again: lists, the board, the other half. */
  const onSuccess = (stored: Report) => {
    showReport(client, params, stored);
    void client.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(queryKey) });
  };
  const onError = async (error: Error) => {
    if (isRefusal(error, 'conflict') || isRefusal(error, 'report_not_open')) {
      await readAgain(client, params);
    }
  };
  const send = useMutation({
    mutationFn: async () => {
      // What was typed last goes first; what cannot go is no part of what one sends.
      await sheet.cells.flush();
      const { waiting, conflicts, refused, invalid } = countsOf(sheet.cells.now().queue);
      if (waiting > 0) throw new ApiError('unavailable', 0);
      if (conflicts + refused + invalid > 0) throw new ApiError('invalid_input', 0);
      const { version } = shownReport(client, params) ?? report;
      return call(api.reports.submit, { params, body: { version } });
    },
    onSuccess,
    onError,
  });
  const correct = useMutation({
    mutationFn: (reason: string) =>
      call(api.reports.correct, { params, body: { version: report.version, reason } }),
    onSuccess,
    onError,
  });
  const cancel = useMutation({
    mutationFn: async () => {
      await sheet.cells.flush();
      const { version } = shownReport(client, params) ?? report;
      return call(api.reports.cancel, { params, body: { version } });
    },
    onSuccess: (stored) => {
      // What could not be saved was a part of the correction too.
      for (const key of Object.keys(sheet.cells.now().queue.edits)) sheet.cells.drop(key);
      onSuccess(stored);
    },
    onError,
  });
  return { send, correct, cancel };
}

export type Steps = ReturnType<typeof useSteps>;
