import type { Board } from '@ket-nap/contracts';
import type { LineOrder } from '@ket-nap/domain';
import { translator, type Locale } from '@ket-nap/i18n';
import { defaultOffice } from './documents/office';
import { summaryDocument } from './documents/summary';
import { workbookOf } from './official-workbook';

export interface SummaryOptions {
  locale: Locale;
  /** Default `rank`. */
  order?: LineOrder;
}

/**
 * The annex table of a board as a workbook, in the layout that holds while an office has set none: what the board's own export gives.
 *
 * @throws RangeError when its period is none
 */
export async function summaryWorkbook(
  board: Board,
  { locale, order = 'rank' }: SummaryOptions,
): Promise<Uint8Array> {
  const office = defaultOffice(board.unit, translator(locale));
  const how = { group: 'none', circulation: 'internal', exportedBy: '', reference: null } as const;
  return workbookOf(summaryDocument(board, { locale, office, order, ...how }));
}
