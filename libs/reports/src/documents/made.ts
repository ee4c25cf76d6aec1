import type { DocumentFoot, OfficialDocument, OfficialPart, OfficialTable } from '@ket-nap/contracts';
import { canonical, officialFormats, translator } from '@ket-nap/i18n';
import { footOf, headOf, spelledDocument, type TableWords } from '@ket-nap/tables';
import { headedByNames } from './names-head';
import type { DocumentOptions } from './options';
import { sumsNotes } from './sums-note';

/** What every builder writes with: days are in their official form. */
export function wordsOf({ locale }: Pick<DocumentOptions, 'locale'>): TableWords {
  return { t: translator(locale), f: officialFormats(locale), locale };
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
  Partial<Pick<OfficialPart, 'head' | 'foot' | 'body'>> & {
    /** The reader has only some of the lines in sight that the totals are of. */
    isPart?: boolean;
  };

/**
 * A document in the layout of an office. Its tables are annexes: without a number of their own, unless a part says otherwise. It is
 * signed once, under the last of them.
 */
export function documentOf(draft: Drafted, options: DocumentOptions): OfficialDocument {
  const { office, locale, reference } = options;
  const words = wordsOf(options);
  const { t } = words;
  const { kind, title, readAt, unit, demo, parameters } = draft;
  const frame = {
    head: headOf(office, readAt, '', t),
    body: [],
  };
  const foot = footOf(office, office.reportRecipients, t);
  const last = draft.parts.length - 1;
  const parts = draft.parts.map(({ isPart = false, ...part }, at) => ({
    ...frame,
    foot: at === last ? foot : NO_FOOT,
    ...part,
    table: part.table && explained(part.table, isPart, words),
  }));
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

/** Of a part that nobody signs by itself. */
export const NO_FOOT: DocumentFoot = { recipientsTitle: '', recipients: [], signature: [], name: '' };

/** With the head that its lines have, and first of its notes the one on totals that are not their sums. */
function explained(table: OfficialTable, isPart: boolean, words: TableWords): OfficialTable {
  const headed = headedByNames(table, words);
  return { ...headed, notes: [...sumsNotes(headed, isPart, words), ...headed.notes] };
}
