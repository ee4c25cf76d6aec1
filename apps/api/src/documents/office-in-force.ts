import type { CommitteeRef, OfficeTemplate } from '@ket-nap/contracts';
import { translator, type Locale } from '@ket-nap/i18n';
import { defaultOffice } from '@ket-nap/reports';
import type { Tx } from '../database/actor-transaction';

/** How the unit lays its documents out: as it set it, or the product's default by its name. */
export async function officeInForce(tx: Tx, unit: CommitteeRef, locale: Locale): Promise<OfficeTemplate> {
  const row = await tx.row<{ value: OfficeTemplate }>(
    'SELECT value FROM office_template WHERE unit_id = $1',
    [unit.id],
  );
  return row?.value ?? defaultOffice(unit.name, translator(locale));
}
