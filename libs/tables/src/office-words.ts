import type { DocumentFoot, DocumentHead, OfficeTemplate } from '@ket-nap/contracts';
import { localDay } from '@ket-nap/domain';
import { dayParts, type Translate } from '@ket-nap/i18n';

/** Where a place is to be written by hand. */
const TO_FILL_IN = '……………';

/**
 * The head of a document: the body above the issuing one, the issuing one, its number to be written by hand; the Party's name, place
 * and date.
 *
 * @param readAt ISO instant of the figures, whose day the document has
 * @param sign after the number: `-BC/BTCTU`; empty: the document has no number, as an annex has none
 */
export function headOf(
  { superior, body, place }: OfficeTemplate,
  readAt: string,
  sign: string,
  t: Translate,
): DocumentHead {
  return {
    superior,
    body,
    number: sign === '' ? '' : t('official.number', { sign }),
    party: t('files.workbook.party'),
    placeAndDate: t('files.workbook.placeDate', {
      place: place === '' ? TO_FILL_IN : place,
      ...dayParts(localDay(new Date(readAt))),
    }),
  };
}

/** The foot of a document: who receives it, and who signs it in which form (`T/L BAN THƯỜNG VỤ`, `TRƯỞNG BAN`). */
export function footOf(
  { signing }: OfficeTemplate,
  recipients: readonly string[],
  t: Translate,
): DocumentFoot {
  const { form, onBehalfOf, title, name } = signing;
  const behalf = form === 'none' ? '' : `${form} ${onBehalfOf}`.trim();
  return {
    recipientsTitle: t('official.recipients'),
    // A line each, as offices write them; whoever typed the hyphen is not given a second one.
    recipients: recipients
      .filter((line) => line !== '')
      .map((line) => (/^[-–]/.test(line) ? line : `- ${line}`)),
    signature: [behalf, title].filter((line) => line !== ''),
    name,
  };
}
