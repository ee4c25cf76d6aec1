import type { BoardHead } from '@ket-nap/contracts';
import { canonical, fileDay, fileName, formats, translator, type Locale } from '@ket-nap/i18n';
import type { TableWords } from './words';

/** How many reports the figures come from, where that is one number for the whole table. */
export interface Reporting {
  reported: number;
  expected: number;
  unapproved: number;
}

/**
 * The line that goes with a chart's figures wherever they go: whose, of which period, as of when, out of how many reports, by the
 * quotas of which day, counting what, seen how.
 */
export function aboutOf(
  head: BoardHead,
  reporting: Reporting | null,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const parts = [
    canonical(head.unit.name),
    f.period(head.period),
    t('charts.asOf', { day: f.day(head.asOf) }),
    ...reportingParts(head, reporting, { t, f }),
    t('charts.quotasOn', { day: f.day(head.quotasOn) }),
    ...(head.view === 'as_was' ? [] : [`${t('views.reference')}: ${t(`views.name.${head.view}`)}`]),
    ...(head.demo ? [t('app.demo')] : []),
  ];
  return parts.join(' · ');
}

function reportingParts(
  { counted }: BoardHead,
  reporting: Reporting | null,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string[] {
  if (reporting === null) return counted === 'approved' ? [t('status.approvedOnly')] : [];
  const { reported, expected, unapproved } = reporting;
  const of = { n: f.integer(reported), of: f.integer(expected) };
  if (counted === 'approved') return [t('charts.approvedOnly', of)];
  return [
    t('board.status.reported', of),
    ...(unapproved > 0 ? [t('board.status.unapproved', { n: f.integer(unapproved) })] : []),
  ];
}

/** What a title may take of a file's name, so that unit, period and day are never cut off. */
const TITLE_LENGTH = 45;

/** `Tỷ lệ hoàn thành chỉ tiêu năm - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - 06-07-2022.csv`. */
export function chartFileName(
  title: string,
  head: Pick<BoardHead, 'unit' | 'period' | 'view' | 'readAt'>,
  ending: 'xlsx' | 'csv' | 'png',
  locale: Locale,
): string {
  const t = translator(locale);
  const parts = [
    title.slice(0, TITLE_LENGTH).trim(),
    head.unit.name,
    formats(locale).period(head.period),
    ...(head.view === 'as_was' ? [] : [t(`views.name.${head.view}`)]),
    fileDay(head.readAt, locale),
  ];
  return fileName(parts.join(' - '), ending);
}
