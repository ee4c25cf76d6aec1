import type { DocumentFoot, DocumentHead, OfficeTemplate } from '@ket-nap/contracts';
import { localDay } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import { defaultHead } from '../official-head';

/** How a unit lays its documents out while nothing is set: the head of its organisation board, signed by order of its standing board. */
export function defaultOffice(unitName: string, t: Translate): OfficeTemplate {
  const { superior, body, place } = defaultHead(unitName, t);
  return {
    superior,
    body,
    place,
    reportSign: t('official.office.reportSign'),
    letterSign: t('official.office.letterSign'),
    spelling: 'ủy',
    signing: {
      form: 'T/L',
      onBehalfOf: t('official.office.onBehalfOf'),
      title: t('official.office.title'),
      name: '',
    },
    reportRecipients: [t('official.office.toSuperior'), t('official.office.toArchive')],
    letterRecipients: [t('official.office.toAbove'), t('official.office.toArchive')],
  };
}

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
  const [year = '', month = '', day = ''] = localDay(new Date(readAt)).split('-');
  return {
    superior,
    body,
    number: sign === '' ? '' : t('official.number', { sign }),
    party: t('files.workbook.party'),
    placeAndDate: t('files.workbook.placeDate', { place, day, month, year }),
  };
}

/** The foot of a document: who receives it, and who signs it in which form. */
export function footOf(
  { signing }: OfficeTemplate,
  recipients: readonly string[],
  t: Translate,
): DocumentFoot {
  const { form, onBehalfOf, title, name } = signing;
  const behalf = form === 'none' ? '' : `${form} ${onBehalfOf}`.trim();
  return {
    recipientsTitle: t('official.recipients'),
    recipients: recipients
      .filter((line) => line !== '')
      .map((line) => (/^[-–]/.test(line) ? line : `- ${line}`)),
    signature: [behalf, title].filter((line) => line !== ''),
    name,
  };
}
