import type { BoardHead, BoardHistory } from '@ket-nap/contracts';
import { canonical, FILE_NAME_MAX, fileDay, fileName, formats, translator, type Locale } from '@ket-nap/i18n';
import type { TableWords } from './words';

/** How many reports the figures come from, where that is one number for the whole table. */
export interface Reporting {
  /** The period whose reports they are, where it is not that of the figures. */
  reportedOf?: string;
  reported: number;
  expected: number;
  /** How many have sent, where only what is approved counts. */
  sent?: number;
  unapproved: number;
}

/**
 * The line that goes with a chart's figures wherever they go: whose, of which period, as of when, out of how many reports, by the
 * quotas of which day, counting what, seen how.
 */
export function aboutOf(
  head: BoardHead,
  reporting: Reporting | null,
  words: Pick<TableWords, 't' | 'f'>,
): string {
  const { t, f } = words;
  const quotas = t('charts.quotasOn', { day: f.day(head.quotasOn) });
  return aboutParts(head, { span: f.period(head.period), asOf: head.asOf, reporting, quotas }, words);
}

/** The same of figures over several periods, each against the quotas of its own. */
export function historyAbout(history: BoardHistory, words: Pick<TableWords, 't' | 'f'>): string {
  const { t, f } = words;
  const [first, last] = [history.periods.at(0), history.periods.at(-1)];
  if (first === undefined || last === undefined) return aboutOf(history, null, words);
  const span =
    first === last
      ? f.period(last.code)
      : t('charts.span', { from: f.period(first.code), to: f.period(last.code) });
  const quotas = lowered(t('history.quotas'));
  return aboutParts(history, { span, asOf: last.asOf, reporting: { unapproved: 0, ...last }, quotas }, words);
}

interface Told {
  /** The period or periods, in words. */
  span: string;
  asOf: string;
  reporting: Reporting | null;
  quotas: string;
}

function aboutParts(
  head: BoardHead,
  { span, asOf, reporting, quotas }: Told,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const approvedOnly = head.counted === 'approved' ? [t('composition.approvedOnly')] : [];
  const parts = [
    canonical(head.unit.name),
    span,
    t('charts.asOf', { day: f.day(asOf) }),
    ...(reporting === null ? approvedOnly : reportingParts(head, reporting, { t, f })),
    quotas,
    ...(head.view === 'as_was' ? [] : [`${t('views.reference')}: ${t(`views.name.${head.view}`)}`]),
    ...(head.demo ? [t('app.demo')] : []),
  ];
  return parts.join(' · ');
}

/** A sentence's beginning as it stands in the middle of a line. */
export function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function reportingParts(
  head: BoardHead,
  reporting: Reporting,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string[] {
  const { reported, expected, unapproved } = reporting;
  const of = { n: f.integer(reported), of: f.integer(expected) };
  if (head.counted === 'approved') return [t('charts.approvedOnly', of)];
  return [
    reportedText(head, reporting, { t, f }),
    ...(unapproved > 0 ? [t('board.status.unapproved', { n: f.integer(unapproved) })] : []),
  ];
}

/**
 * How many have reported, or have an approved figure: of which half where that is all that a year has so far; and of approved figures
 * alone how many have sent nothing.
 */
export function reportedText(
  { counted, period }: Pick<BoardHead, 'counted' | 'period'>,
  { reportedOf = period, reported, expected, sent = reported }: Omit<Reporting, 'unapproved'>,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const of = { n: f.integer(reported), of: f.integer(expected) };
  const text = t(counted === 'approved' ? 'status.approved' : 'board.status.reported', of);
  const half = reportedOf === period ? text : t('status.ofHalf', { text, half: f.period(reportedOf) });
  if (counted !== 'approved' || sent >= expected) return half;
  return `${half}; ${t('status.missing', { n: f.integer(expected - sent) })}`;
}

const BETWEEN = ' - ';
/** What a unit may take of a file's name, so that something is left for the title. */
const UNIT_LENGTH = 50;

/** `Tỷ lệ hoàn thành chỉ tiêu năm - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - 06-07-2022.csv`. */
export function chartFileName(
  title: string,
  head: Pick<BoardHead, 'unit' | 'period' | 'view' | 'readAt'>,
  ending: 'xlsx' | 'csv' | 'png',
  locale: Locale,
): string {
  const t = translator(locale);
  const ofHead = [
    shortened(canonical(head.unit.name), UNIT_LENGTH),
    formats(locale).period(head.period),
    ...(head.view === 'as_was' ? [] : [t(`views.name.${head.view}`)]),
    fileDay(head.readAt, locale),
  ];
  const rest = ofHead.join(BETWEEN);
  // Unit, period and day are never cut off: what is too long is the title.
  return fileName(
    [shortened(title, FILE_NAME_MAX - BETWEEN.length - rest.length), rest].join(BETWEEN),
    ending,
  );
}

/** As many whole words as there is room for. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return text.slice(0, end > 0 ? end : length).replace(/[\s,;:–-]+$/, '');
}
