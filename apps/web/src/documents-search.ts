import {
  CIRCULATIONS,
  DOCUMENT_KINDS,
  LINE_GROUPINGS,
  LINE_ORDERS,
  REMINDER_PICKS,
  type Circulation,
  type DocumentKind,
  type LineGrouping,
  type LineOrder,
  type ReminderPick,
} from '@ket-nap/domain';
import { LOCALES, type Locale } from '@ket-nap/i18n';
import { boardSearch, termSearch, type BoardSearch, type TermSearch } from './search';
import { idIn, oneOf, text, type RawSearch } from './search-values';

/** What stands on the page beside the making of a document. */
export const DOCUMENT_SHOWS = ['made', 'check'] as const;
export type DocumentShow = (typeof DOCUMENT_SHOWS)[number];

/** The document in hand. What its kind does not know stays for the next one. */
export interface DocumentsSearch
  extends
    Pick<BoardSearch, 'unit' | 'period' | 'view' | 'asOf' | 'against' | 'counted'>,
    Pick<TermSearch, 'term'> {
  /** The making when not said. */
  show?: DocumentShow | undefined;
  /** The first that the account may have when not said. */
  kind?: DocumentKind | undefined;
  order?: LineOrder | undefined;
  group?: LineGrouping | undefined;
  circulation?: Circulation | undefined;
  /** Of letters: to whom, by ids with commas where they are chosen by hand. */
  pick?: ReminderPick | undefined;
  committees?: string | undefined;
  /** The language of the file; that of the page when not said. */
  file?: Locale | undefined;
  /** Of the exported ones: those before this one. */
  before?: string | undefined;
}

const IDS = /^[1-9]\d{0,17}(,[1-9]\d{0,17}){0,999}$/;

export const documentsSearch = (raw: RawSearch): DocumentsSearch => {
  const { unit, period, view, asOf, against, counted } = boardSearch({ ...raw, snapshot: undefined });
  return {
    ...{ unit, period, view, asOf, against, counted },
    term: termSearch(raw).term,
    show: oneOf(DOCUMENT_SHOWS, raw['show']),
    kind: oneOf(DOCUMENT_KINDS, raw['kind']),
    order: oneOf(LINE_ORDERS, raw['order']),
    group: oneOf(LINE_GROUPINGS, raw['group']),
    circulation: oneOf(CIRCULATIONS, raw['circulation']),
    pick: oneOf(REMINDER_PICKS, raw['pick']),
    committees: IDS.test(text(raw['committees'])) ? text(raw['committees']) : undefined,
    file: oneOf(LOCALES, raw['file']),
    before: idIn(raw['before']),
  };
};
