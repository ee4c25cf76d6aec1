import type { OfficeTemplate, OfficialBlock, OfficialDocument } from '@ket-nap/contracts';
import type { Locale, Translate } from '@ket-nap/i18n';
import { footOf, headOf, spelledDocument } from '@ket-nap/tables';

export const SAMPLES = ['report', 'letter'] as const;
export type Sample = (typeof SAMPLES)[number];

interface Around {
  unit: string;
  /** ISO day. */
  today: string;
  locale: Locale;
  t: Translate;
}

/** A report or a letter of one page in an office's layout, made as the real ones are; without figures. */
export function sampleDocument(
  office: OfficeTemplate,
  sample: Sample,
  { unit, today, locale, t }: Around,
): OfficialDocument {
  const isReport = sample === 'report';
  const noon = `${today}T05:00:00.000Z`;
  const recipients = isReport ? office.reportRecipients : office.letterRecipients;
  const letter: OfficialBlock[] = [
    { kind: 'about', text: t('office.sample.about') },
    { kind: 'addressee', text: t('office.sample.addressee') },
  ];
  const text: OfficialBlock[] = [
    { kind: 'paragraph', text: t('office.sample.first') },
    { kind: 'paragraph', text: t('office.sample.second') },
  ];
  const year = Number(today.slice(0, 4));
  const document: OfficialDocument = {
    kind: isReport ? 'review' : 'reminder',
    locale,
    title: t(`office.preview.${sample}`),
    readAt: noon,
    unit,
    demo: false,
    parts: [
      {
        name: t(`office.preview.${sample}`),
        orientation: 'portrait',
        head: headOf(office, noon, isReport ? office.reportSign : office.letterSign, t),
        title: isReport ? t('office.sample.report', { year }) : '',
        under: [],
        body: isReport ? text : [...letter, ...text],
        table: null,
        charts: [],
        foot: footOf(office, recipients, t),
      },
    ],
    parameters: [],
    reference: null,
  };
  return spelledDocument(document, office.spelling);
}
