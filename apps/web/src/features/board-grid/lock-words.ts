import type { GridRow } from '@ket-nap/contracts';
import { ERROR_CODES, type Half } from '@ket-nap/domain';
import { errorText } from '@ket-nap/i18n';
import { oneOf } from '../../search';
import type { Words } from '../../words';

/** Why nothing can be typed into a row and what to do about it; undefined when it can. */
export function lockWords(row: GridRow, half: Half, { t, locale }: Words): string | undefined {
  if (row.lockedBecause === null) return undefined;
  // A draft in which nothing stands is nobody's: it is closed for another reason.
  const begun = row.lockedBecause === 'report_of_committee' || !['missing', 'draft'].includes(row.state);
  if (begun && !row.onBehalf) return t('grid.locked.own');
  if (row.lockedBecause === 'report_not_open') {
    if (row.state === 'submitted') return t('grid.locked.submitted');
    if (row.state === 'approved') return t('grid.locked.approved');
  }
  const code = oneOf(ERROR_CODES, row.lockedBecause) ?? 'internal';
  return errorText(locale, code, { name: row.committee.name, half, period: half });
}
