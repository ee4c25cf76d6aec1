import { api, type TermProgress } from '@ket-nap/contracts';
import { call } from './api';
import type { Client } from './client';
import { Office, decision, recordQuotas, report, type NewUnit } from './office';

export const TERM = '2020-2025';

/** The published totals: 621 and 834 in 2021, 612 in the first half of 2022; which committee sent what is invented. */
const SENT = {
  A: { '2021-H1': 300, '2021-H2': 500, '2022-H1': 300 },
  B: { '2021-H1': 221, '2021-H2': 234, '2022-H1': 212 },
  OLD: { '2021-H1': 100, '2021-H2': 100, '2022-H1': 100 },
} as const;

/** A province in which the term 2020-2025 is recorded, with its board. */
export async function openTermOffice(): Promise<{ office: Office; board: Client }> {
  const units: (string | NewUnit)[] = [
    { code: 'A', formerArea: 'Vùng một' },
    'B',
    { code: 'OLD', formerArea: 'Vùng hai' },
  ];
  const office = await Office.open(units);
  const body = { code: TERM, firstYear: 2021, lastYear: 2025 };
  await call(office.admin, api.terms.create, { body });
  return { office, board: await office.person('board', 'board') };
}

/** 2.067 admissions of the first 18 months. */
export async function sendReports(office: Office, board: Client): Promise<void> {
  for (const [code, halves] of Object.entries(SENT)) {
    for (const half of ['2021-H1', '2021-H2', '2022-H1'] as const)
      await report(board, { committeeId: office.unit(code).id, half }, halves[half]);
  }
}

/** 8.500 for the province by the resolution of its congress, 8.450 for its committees; 1.700 for each of two years. */
export async function recordTargets(office: Office, board: Client): Promise<void> {
  const target = (committeeId: string, amount: number) => ({ committeeId, period: TERM, amount }) as const;
  const body = decision(
    2021,
    [
      target(office.province.id, 8500),
      target(office.unit('A').id, 4000),
      target(office.unit('B').id, 3000),
      target(office.unit('OLD').id, 1450),
    ],
    { decisionNumber: '01-NQ/ĐH', decisionDate: '2020-10-15', effectiveOn: '2020-10-15' },
  );
  await call(board, api.quotas.record, { body });
  for (const year of [2021, 2022] as const) {
    await recordQuotas(board, year, [
      { committeeId: office.province.id, period: `${year}`, amount: 1700 },
      { committeeId: office.unit('A').id, period: `${year}`, amount: 800 },
      { committeeId: office.unit('B').id, period: `${year}`, amount: 600 },
    ]);
  }
}

/** The progress of a term; fails where none is recorded. */
export async function progressOf(client: Client, query: Record<string, string> = {}): Promise<TermProgress> {
  const { progress } = await call(client, api.terms.progress, { query });
  if (progress === null) throw new Error('no term is recorded');
  return progress;
}
