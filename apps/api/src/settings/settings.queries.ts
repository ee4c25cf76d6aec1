import { DEFAULT_BANDS, type BandSettings } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

export interface StoredBands extends BandSettings {
  /** 0: nothing has been set, these are the defaults. */
  version: number;
  updatedAt: Date | null;
}

/** The bands as they are set, or their defaults. */
export async function storedBands(tx: Tx): Promise<StoredBands> {
  const row = await tx.row<{ value: BandSettings; version: number; updatedAt: Date }>(
    `SELECT value, version, updated_at AS "updatedAt" FROM setting WHERE name = 'bands'`,
  );
  if (!row) return { ...DEFAULT_BANDS, version: 0, updatedAt: null };
  const { during, after } = row.value;
  return { during, after, version: row.version, updatedAt: row.updatedAt };
}

/** The bands by which everything is judged in this request: the one place from which boards, terms and files take them. */
export async function bandsInForce(tx: Tx): Promise<BandSettings> {
  const { during, after } = await storedBands(tx);
  return { during, after };
}

/**
 * Stores the bands, if they still are the version that was seen.
 *
 * @returns whether they were stored
 */
export async function storeBands(
  tx: Tx,
  { version, ...bands }: BandSettings & { version: number },
  by: { accountId: string; at: Date },
): Promise<boolean> {
  const touched = await tx.touched(
    `INSERT INTO setting AS s (name, value, version, updated_by, updated_at)
     SELECT 'bands', $1::jsonb, 1, $2, $3 WHERE $4 = 0 OR EXISTS (SELECT FROM setting WHERE name = 'bands')
     ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value, version = s.version + 1, updated_by = EXCLUDED.updated_by,
       updated_at = EXCLUDED.updated_at
     WHERE s.version = $4`,
    [JSON.stringify(bands), by.accountId, by.at, version],
  );
  return touched === 1;
}
