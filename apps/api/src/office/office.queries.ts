import { officeTemplate, type CommitteeRef, type OfficeTemplate } from '@ket-nap/contracts';
import { translator, type Locale } from '@ket-nap/i18n';
import { defaultOffice } from '@ket-nap/reports';
import type { Actor } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** A committee with the one over it, whose name stands at the top of what a committee signs itself. */
export interface OfficeUnit extends CommitteeRef {
  above: Pick<CommitteeRef, 'name' | 'kind'> | null;
}

const UNIT = `SELECT u.id, u.code, u.name, u.kind,
  (SELECT json_build_object('name', a.name, 'kind', a.kind) FROM committee a WHERE a.id = u.parent_id) AS above`;

/** Whose documents an account sets up: its own committee's; of an administrator of everything, the one at the top. Null: there is none. */
export function officeUnit(tx: Tx, actor: Actor): Promise<OfficeUnit | null> {
  return actor.committeeId === null
    ? tx.row<OfficeUnit>(
        `${UNIT} FROM committee u WHERE u.parent_id IS NULL AND NOT u.annulled ORDER BY u.valid_to IS NOT NULL, u.display_order, u.id`,
      )
    : tx.row<OfficeUnit>(`${UNIT} FROM committee u WHERE u.id = $1`, [actor.committeeId]);
}

export interface StoredOffice {
  /** Null: nothing has been set. */
  template: OfficeTemplate | null;
  /** 0 while nothing has been set. */
  version: number;
  updatedAt: Date | null;
}

export async function storedOffice(tx: Tx, unitId: string): Promise<StoredOffice> {
  const row = await tx.row<{ value: unknown; version: number; updatedAt: Date }>(
    `SELECT value, version, updated_at AS "updatedAt" FROM office_template WHERE unit_id = $1`,
    [unitId],
  );
  if (!row) return { template: null, version: 0, updatedAt: null };
  return { template: officeTemplate.parse(row.value), version: row.version, updatedAt: row.updatedAt };
}

/** How a unit's documents are laid out now: as it was set, else by default in the document's language. The one place that files ask. */
export async function officeInForce(tx: Tx, unitId: string, locale: Locale): Promise<OfficeTemplate> {
  const { template } = await storedOffice(tx, unitId);
  if (template !== null) return template;
  const unit = await tx.row<OfficeUnit>(`${UNIT} FROM committee u WHERE u.id = $1`, [unitId]);
  if (!unit) throw new Error(`no committee ${unitId}`);
  return defaultOffice(unit, translator(locale), unit.above);
}

/**
 * Stores a template, if it still is the version that was seen.
 *
 * @returns whether it was stored
 */
export async function storeOffice(
  tx: Tx,
  { unitId, template, version }: { unitId: string; template: OfficeTemplate; version: number },
  by: { accountId: string; at: Date },
): Promise<boolean> {
  const touched = await tx.touched(
    `INSERT INTO office_template AS o (unit_id, value, version, updated_by, updated_at)
     SELECT $1, $2::jsonb, 1, $3, $4 WHERE $5 = 0 OR EXISTS (SELECT FROM office_template WHERE unit_id = $1)
     ON CONFLICT (unit_id) DO UPDATE SET value = EXCLUDED.value, version = o.version + 1, updated_by = EXCLUDED.updated_by,
       updated_at = EXCLUDED.updated_at
     WHERE o.version = $5`,
    [unitId, JSON.stringify(template), by.accountId, by.at, version],
  );
  return touched === 1;
}
