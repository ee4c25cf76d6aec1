import { completion, sumOfKnown } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import type { Summary, SummaryMeasured } from './summary-input';

/** A row of totals. */
export interface TotalLine {
  name: string;
  line: SummaryMeasured;
  note: string;
}

/** One total; two where the province's own quota is not the sum of its committees', each with its denominator named. */
export function totalLines({ total, rows }: Summary, t: Translate): TotalLine[] {
  const { unitsQuota, ownQuota, quotaGap } = total;
  if (quotaGap === null || quotaGap === 0) {
    const note = unitsQuota === null && ownQuota !== null ? t('files.workbook.total.ofOwn') : '';
    return [{ name: t('files.workbook.total.all'), line: total, note }];
  }
  const halfQuota = sumOfKnown(rows.map((row) => row.ofHalf?.quota ?? null));
  const units = {
    ...total,
    ...completion(total.admitted, unitsQuota),
    ofHalf: total.ofHalf && { ...completion(total.admitted, halfQuota), unmeasured: null },
    cumulative: total.cumulative && {
      ...completion(total.cumulative.admitted, unitsQuota),
      unmeasured: null,
    },
  };
  return [
    { name: t('files.workbook.total.units'), line: units, note: t('files.workbook.total.ofUnits') },
    { name: t('files.workbook.total.own'), line: total, note: t('files.workbook.total.ofOwn') },
  ];
}
