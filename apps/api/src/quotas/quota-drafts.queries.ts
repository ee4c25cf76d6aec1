import type { DraftCell } from '@ket-nap/contracts';
import { ProductError, cutOff, startOf, type Year } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** The draft of a unit's year, as it was read. */
export interface DraftKey {
  unitId: string;
  year: Year;
  /** 0 for one that is not there yet. */
  version: number;
}

/** Stores a draft whole: a new one, or over the version that was read; a conflict when somebody was faster. */
export async function storeDraft(
  tx: Tx,
  key: DraftKey,
  cells: readonly DraftCell[],
  accountId: string,
  now: Date,
): Promise<void> {
  const written = [key.unitId, key.year, JSON.stringify(cells), accountId, now];
  const touched =
    key.version === 0
      ? await tx.touched(
          `INSERT INTO quota_draft (unit_id, year, cells, updated_by, updated_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (unit_id, year) DO NOTHING`,
          written,
        )
      : await tx.touched(
          `UPDATE quota_draft SET cells = $3, updated_by = $4, updated_at = $5, version = version + 1
           WHERE unit_id = $1 AND year = $2 AND version = $6`,
          [...written, key.version],
        );
  if (touched !== 1) await refuseOvertaken(tx, key);
}

/** Takes a draft away, if it is still the one that was read. */
export async function removeDraft(tx: Tx, key: DraftKey): Promise<void> {
  const touched = await tx.touched(
    'DELETE FROM quota_draft WHERE unit_id = $1 AND year = $2 AND version = $3',
    [key.unitId, key.year, key.version],
  );
  if (touched !== 1) await refuseOvertaken(tx, key);
}

async function refuseOvertaken(tx: Tx, { unitId, year }: DraftKey): Promise<never> {
  const now = await tx.row<{ version: number; updatedBy: string }>(
    `SELECT d.version, a.display_name AS "updatedBy" FROM quota_draft d JOIN account a ON a.id = d.updated_by
     WHERE d.unit_id = $1 AND d.year = $2`,
    [unitId, year],
  );
  throw new ProductError('conflict', {
    draftVersion: now?.version ?? 0,
    updatedBy: now?.updatedBy ?? null,
  });
}

export interface DraftUnit {
  id: string;
  name: string;
  validFrom: string;
  validTo: string | null;
}

/** Whom a draft of a year may name: the unit itself and those directly under it, also where they exist in a part of the year. */
export function draftUnits(tx: Tx, unitId: string, year: Year): Promise<DraftUnit[]> {
  return tx.rows<DraftUnit>(
    `SELECT c.id, c.name, c.valid_from AS "validFrom", c.valid_to AS "validTo" FROM committee c
     WHERE (c.id = $1 OR c.id IN (SELECT id FROM units_of($1, $2, $3))) AND in_tree(c.ancestor_ids)`,
    [unitId, startOf(year), cutOff(year)],
  );
}
