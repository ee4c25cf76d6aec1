import type { Counted } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** What the reports of a half-year said as of an earlier day, and how many of them did. */
export interface EarlierSum {
  id: string;
  half: Half;
  day: string;
  reports: number;
  admitted: number;
}

/** What the reports below these committees said as of these days of other half-years. */
export function earlierSums(
  tx: Tx,
  ids: readonly string[],
  wanted: readonly { half: Half; day: string }[],
  counted: Counted,
): Promise<EarlierSum[]> {
  return tx.rows<EarlierSum>(
    `SELECT id::text, half, day::text, reports, admitted::float8 AS admitted
     FROM figures_as_of($1::bigint[], $2::jsonb, $3)`,
    [ids, JSON.stringify(wanted), counted === 'approved'],
  );
}
