import type { BoardHead, BoardHistory } from '@ket-nap/contracts';
import {
  canonical,
  FILE_NAME_MAX,
  fileDay,
  fileName,
  formats,
  reportedTexts,
  translator,
  type Locale,
  type Reported,
} from '@ket-nap/i18n';
import type { TableWords } from './words';

/**
 * The line that goes with a chart's figures wherever they go: whose, of which period, as of when, out of how many reports, by the
 * quotas of which day, counting what, seen how.
 */
export function aboutOf(
  head: BoardHead,
  reporting: Reported | null,
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
  return aboutParts(history, { span, asOf: last.asOf, reporting: last, quotas }, words);
}

interface Told {
  /** The period or periods, in words. */
  span: string;
  asOf: string;
  reporting: Reported | null;
  quotas: string;
}

function aboutParts(
  head: BoardHead,
  { span, asOf, reporting, quotas }: Told,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const parts = [
    canonical(head.unit.name),
    span,
    t('charts.asOf', { day: f.day(asOf) }),
    ...reportingParts(head, reporting, { t, f }),
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
  reporting: Reported | null,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string[] {
  if (reporting === null) return head.counted === 'approved' ? [t('status.approvedOnly')] : [];
  if (head.counted !== 'approved') return reportedTexts(head, reporting, { t, f });
  const { reported, expected } = reporting;
  return [t('charts.approvedOnly', { n: f.integer(reported), of: f.integer(expected) })];
}

const BETWEEN = ' - ';
/** What a unit may take of a file's name, so that something is left for the title. */
const UNIT_LENGTH = 50;

/** What of a screen's answer its files are named by. */
export type ChartHead = Pick<BoardHead, 'unit' | 'period' | 'view' | 'readAt'>;

/** `Tỷ lệ hoàn thành chỉ tiêu năm - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - 06-07-2022.csv`. */
export function chartFileName(
  title: string,
  head: ChartHead,
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
