import { api } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { call } from './api';
import type { Client } from './client';
import { Office, decision, report, type Change } from './office';

/** The first day of the successors in {@link openSplit}. */
export const SPLIT_DAY = '2025-07-01';
const SPLIT = ['X1', 'X2', 'X3', 'X4'];

type Counts = Record<string, number>;

/** A small province whose committees are reorganised by {@link enterSplit}. */
export function openSplit(): Promise<Office> {
  return Office.open([
    { code: 'DK', formerArea: 'Diên Khánh' },
    ...['A', 'B', 'C', 'E'].map((code) => ({ code, formerArea: 'Miền núi' })),
    'Q',
  ]);
}

/**
 * Figures of 2024 to the first half of 2026. On 1 July 2025 DK is split into X1 to X4, A and B are joined in J, and E, which goes
 * on, takes C in. Q is untouched.
 */
export async function enterSplit(office: Office, board: Client): Promise<void> {
  const assign = (year: number, amounts: Counts, period?: Change['period'], effectiveOn?: string) =>
    assignIn(office, board, amounts, { year, period, effectiveOn });
  const admit = (half: Half, counts: Counts) => admitIn(office, board, half, counts);
  await assign(2024, { DK: 150, A: 40, B: 60, C: 20, E: 30, Q: 10 });
  await admit('2024-H1', { DK: 57, A: 10, B: 20, C: 5, E: 9, Q: 4 });
  await admit('2024-H2', { DK: 70, A: 20, B: 30, C: 9, E: 12, Q: 7 });
  await assign(2025, { DK: 75, A: 20, B: 30, C: 10, E: 30, Q: 10 });
  await assign(2025, { DK: 70, A: 20, B: 30, C: 10, E: 15, Q: 5 }, '2025-H1');
  await admit('2025-H1', { DK: 41, A: 9, B: 16, C: 6, E: 8, Q: 5 });
  await reorganise(office);
  await assign(2025, { X1: 20, X2: 20, X3: 20, X4: 15, J: 50 }, '2025', SPLIT_DAY);
  await assign(2025, { X1: 20, X2: 20, X3: 20, X4: 15, J: 50, E: 20, Q: 5 }, '2025-H2', SPLIT_DAY);
  await admit('2025-H2', { X1: 11, X2: 8, X3: 13, X4: 5, J: 31, E: 17, Q: 6 });
  await assign(2026, { X1: 40, X2: 40, X3: 40, X4: 30, J: 100, E: 50, Q: 10 });
  await admit('2026-H1', { X1: 19, X2: 14, X3: 21, X4: 9, J: 44, E: 20, Q: 3 });
}

async function assignIn(
  office: Office,
  board: Client,
  amounts: Counts,
  of: { year: number; period: Change['period'] | undefined; effectiveOn: string | undefined },
): Promise<void> {
  const { year, period = `${year}`, effectiveOn = `${year}-01-01` } = of;
  const changes = Object.entries(amounts).map(([code, amount]) => ({
    committeeId: office.unit(code).id,
    period,
    amount,
  }));
  await call(board, api.quotas.record, { body: decision(year, changes, { effectiveOn }) });
}

async function admitIn(office: Office, board: Client, half: Half, counts: Counts): Promise<void> {
  for (const [code, count] of Object.entries(counts))
    await report(board, { committeeId: office.unit(code).id, half }, count);
}

async function reorganise(office: Office): Promise<void> {
  const id = (code: string) => office.unit(code).id;
  const fresh = (code: string, formerArea: string, predecessors: string[]) => ({
    ...{ existingId: null, code, name: `Đảng ủy xã ${code}`, kind: 'commune', formerArea },
    predecessorIds: predecessors.map(id),
  });
  const existing = office.unit('E');
  await call(office.admin, api.reorganisations.apply, {
    body: {
      ...{ effectiveOn: SPLIT_DAY, decisionNumber: '1-NQ', decisionDate: '2025-06-16', note: '' },
      parentId: office.province.id,
      endIds: ['DK', 'A', 'B', 'C'].map(id),
      successors: [
        ...SPLIT.map((code) => fresh(code, 'Diên Khánh', ['DK'])),
        fresh('J', 'Miền núi', ['A', 'B']),
        { ...existing, existingId: existing.id, predecessorIds: [id('C')] },
      ],
    },
  });
  const { committees } = await call(office.admin, api.committees.list);
  for (const committee of committees) office.units.set(committee.code, committee);
}
