import type { OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import { canonical, formats, translator } from '@ket-nap/i18n';
import { footOf, headOf, spelledDocument, type TableWords } from '@ket-nap/tables';
import type { DocumentOptions } from './options';

/** What every builder writes with. */
export function wordsOf({ locale }: Pick<DocumentOptions, 'locale'>): TableWords {
  return { t: translator(locale), f: formats(locale), locale };
}

/** What a builder says of its document; head, foot, reference and spelling are the office's. */
export interface Drafted {
  kind: OfficialDocument['kind'];
  title: string;
  /** ISO instant. */
  readAt: string;
  unit: { name: string };
  demo: boolean;
  parts: readonly DraftedPart[];
  parameters: OfficialDocument['parameters'];
}

export type DraftedPart = Omit<OfficialPart, 'head' | 'foot' | 'body'> &
  Partial<Pick<OfficialPart, 'head' | 'foot' | 'body'>>;

/** A document in the layout of an office. Its tables are annexes: without a number of their own, unless a part says otherwise. */
export function documentOf(draft: Drafted, options: DocumentOptions): OfficialDocument {
  const { office, locale, reference } = options;
  const { t } = wordsOf(options);
  const { kind, title, readAt, unit, demo, parameters } = draft;
  const frame = {
    head: headOf(office, readAt, '', t),
    foot: footOf(office, office.reportRecipients, t),
    body: [],
  };
  const parts = draft.parts.map((part) => ({ ...frame, ...part }));
  const made = {
    kind,
    locale,
    title,
    readAt,
    unit: canonical(unit.name),
    demo,
    parts,
    parameters,
    reference,
  };
  return spelledDocument(made, office.spelling);
}
