import { api, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import type { QueryClient } from '@tanstack/react-query';
import { query } from '../../api';

/** Which report. */
export interface ReportParams {
  committeeId: string;
  half: Half;
}

/** The report as it is shown now. */
export function shownReport(client: QueryClient, params: ReportParams): Report | undefined {
  return client.getQueryData(query(api.reports.open, { params }).queryKey);
}

/**
 * Shows a report that the server has just answered. A reading that is still under way may have begun before it and would bring the older
 * one back: it is given up. Answers whether there was one.
 */
export function showReport(client: QueryClient, params: ReportParams, report: Report): boolean {
  const { queryKey } = query(api.reports.open, { params });
  const reading = client.isFetching({ queryKey }) > 0;
  void client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, report);
  return reading;
}

export function readAgain(client: QueryClient, params: ReportParams): Promise<void> {
  return client.invalidateQueries({ queryKey: query(api.reports.open, { params }).queryKey });
}
