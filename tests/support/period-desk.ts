import { api, type PeriodState, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { call } from './api';
import type { Client } from './client';
import { submit, toSave, write, type Step } from './report-desk';

/** Far enough away for whatever is tested. */
export const FAR = '2099-07-05T17:00:00+07:00';

/** What a board sets of a half-year, over whatever version there is. */
export type Setting = { dueAt?: string; lateAllowed?: boolean; announce?: boolean };

export async function periodOf(client: Client, half: Half): Promise<PeriodState> {
  return (await call(client, api.reports.list, { query: { half } })).period;
}

export async function setPeriod(board: Client, half: Half, setting: Setting): Promise<PeriodState> {
  const { version, dueAt, lateAllowed } = await periodOf(board, half);
  const body = { version, dueAt, lateAllowed, announce: false, ...setting };
  return call(board, api.periods.set, { params: { half }, body });
}

export async function lockPeriod(board: Client, half: Half): Promise<PeriodState> {
  const { version } = await periodOf(board, half);
  return call(board, api.periods.lock, { params: { half }, body: { version } });
}

export async function unlockPeriod(board: Client, half: Half): Promise<PeriodState> {
  const { version } = await periodOf(board, half);
  return call(board, api.periods.unlock, { params: { half }, body: { version } });
}

export function grantException(board: Client, params: Step, until = FAR): Promise<PeriodState> {
  return call(board, api.periods.grant, { params, body: { until, reason: '' } });
}

/** The body that writes the total admitted over a version of its cell. */
export function admittedCell({ committeeId, half }: Step, count: number | null, version = 0): object {
  return toSave(half, [{ committeeId, item: 'admitted', version, count }]).body;
}

/** Writes the total admitted over what stands there. */
export async function enterAdmitted(client: Client, step: Step, admitted: number): Promise<void> {
  await write(client, step, { admitted });
}

/** Writes the total admitted and sends the report. */
export async function sendReport(client: Client, step: Step, admitted: number): Promise<Report> {
  await enterAdmitted(client, step, admitted);
  return submit(client, step);
}
