import { api, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import type { QueryClient } from '@tanstack/react-query';
import { query } from '../../api';
import { showAnswer } from '../../cells/show-answer';

/** Which report. */
export interface ReportParams {
  committeeId: string;
  half: Half;
}

/** The report as it is shown now. */
export function shownReport(client: QueryClient, params: ReportParams): Report | undefined {
  return client.getQueryData(query(api.reports.open, { params }).queryKey);
}

/** Shows a report that the server has just answered. Answers whether a reading was given up for it. */
export function showReport(client: QueryClient, params: ReportParams, report: Report): boolean {
  return showAnswer(client, query(api.reports.open, { params }).queryKey, report);
}

/** Reads the report again, where more of it may be new than was answered. */
export function readAgain(client: QueryClient, params: ReportParams): Promise<void> {
  return client.invalidateQueries({ queryKey: query(api.reports.open, { params }).queryKey });
}
