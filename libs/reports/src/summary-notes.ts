import { cutOff, halfOf, isPartial, samePeriodIn, yearOf } from '@ket-nap/domain';
import {
  canonical,
  formats,
  quotaVersionText,
  reportedTexts,
  type Locale,
  type Translate,
} from '@ket-nap/i18n';
import { columnNumber, type SummaryColumn } from './summary-columns';
import type { Summary, SummaryRow } from './summary-input';

/** The notes under the table: every denominator by name, what the totals mean, who is missing, when it was read. */
export function summaryNotes(
  input: Summary,
  columns: readonly SummaryColumn[],
  t: Translate,
  locale: Locale,
): string[] {
  const { total, period } = input;
  const year = yearOf(period);
  const number = (id: SummaryColumn['id']) => columnNumber(columns, id);
  const has = (id: SummaryColumn['id']) => columns.some((column) => column.id === id);
  const [date = '', time = ''] = formats(locale).instant(input.readAt).split(' ');
  const { expected } = total;
  const shown = input.rows.reduce((sum, { group }) => sum + (group?.members.length ?? 1), 0);
  return [
    ...viewNotes(input, t),
    t('files.workbook.note.rate', { column: number('rate'), year }),
    ...(has('rateToDate')
      ? [t('files.workbook.note.rateToDate', { column: number('rateToDate'), year })]
      : []),
    ...(has('halfRate')
      ? [t('files.workbook.note.halfRate', { column: number('halfRate'), quota: number('halfQuota') })]
      : []),
    versionNote(input, t, locale),
    ...quotaNotes(input, t, locale),
    ...(shown < expected ? [t('files.workbook.note.partial', { shown })] : []),
    t('files.workbook.note.rank', { column: number('rate') }),
    reportedNote(input, t, locale),
    t('files.workbook.note.signs'),
    ...(isIncomparable(input, 'reorganised') ? [t('views.incomparable.note')] : []),
    ...(isIncomparable(input, 'cutoff') ? [t('figures.cutoff.note')] : []),
    ...sameDayNote(input, t, locale),
    t('files.workbook.note.readAt', { time, date }),
  ];
}

/** In the words of the board. */
function reportedNote(input: Summary, t: Translate, locale: Locale): string {
  const { total, counted } = input;
  const text = reportedTexts(input, total, { t, f: formats(locale) }).join('; ');
  return counted === 'approved' ? `${t('status.approvedOnly')}: ${text}.` : `${text}.`;
}

function quotaNotes({ total }: Summary, t: Translate, locale: Locale): string[] {
  const { integer } = formats(locale);
  const { quotaGap: gap, ownQuota } = total;
  if (gap === null) return [];
  const own = integer(ownQuota);
  if (gap === 0) return [t('files.workbook.note.quotaEqual', { own })];
  const key = gap > 0 ? 'files.workbook.note.quotaAbove' : 'files.workbook.note.quotaBelow';
  return [t(key, { own, units: integer(total.unitsQuota), gap: integer(Math.abs(gap)) })];
}

/** What the view is, and what the rows in italics are. */
function viewNotes({ view, rows }: Summary, t: Translate): string[] {
  if (view === 'as_was') return [];
  const words = { view: t(`views.name.${view}`), text: t(`views.referenceText.${view}`) };
  const grouped = rows.some((row) => row.group !== null);
  return [t('views.workbook.view', words), ...(grouped ? [t('views.workbook.members')] : [])];
}

/** As of which day the quotas are, and by which decision. */
function versionNote({ quotasOn, total }: Summary, t: Translate, locale: Locale): string {
  const f = formats(locale);
  const day = f.day(quotasOn);
  if (total.quota === null) return t('views.workbook.quotaNone', { day });
  if (total.quotaVersion === null) return t('views.workbook.quotaUnits', { day });
  return t('views.workbook.quotaOwn', { day, version: quotaVersionText(total.quotaVersion, t, f) });
}

function isIncomparable({ total, rows }: Summary, reason: 'reorganised' | 'cutoff'): boolean {
  return [total, ...rows].some(({ lastYear }) => lastYear.incomparable === reason);
}

/** Where this period's figures are as of an earlier day than the cut-off: that last year's are as of the same day. */
function sameDayNote({ against, period, total }: Summary, t: Translate, locale: Locale): string[] {
  const { incomparable, asOf } = total.lastYear;
  const then = samePeriodIn(Number(against), period);
  if (incomparable !== null || asOf === null || asOf.last === cutOff(then)) return [];
  return [t('figures.cutoff.sameDay', { day: formats(locale).day(asOf.last) })];
}

/** What is in and what of it is not approved, as the board marks the row. */
export function standingOf(
  line: Pick<SummaryRow, 'admitted' | 'state' | 'unapproved'> & { group?: SummaryRow['group'] },
  { period }: Pick<Summary, 'period'>,
  t: Translate,
): string[] {
  if (line.admitted === null) return [];
  // Of a single half only several together can be in in part.
  const several = halfOf(period) !== null || (line.group ?? null) !== null;
  const partial = t(several ? 'files.workbook.cell.someMissing' : 'files.workbook.cell.partial');
  return [
    ...(isPartial(line) ? [partial] : []),
    ...((line.unapproved ?? 0) > 0 ? [t('files.workbook.cell.unapproved')] : []),
  ];
}

/** What stands beside a row: where its reports stand, and what it wrote itself. */
export function noteOf(line: SummaryRow, input: Summary, t: Translate): string {
  const { onBehalf, note, admitted, unmeasured } = line;
  return [
    ...standingOf(line, input, t),
    ...(onBehalf ? [t('files.workbook.cell.onBehalf')] : []),
    ...(unmeasured === null ? [] : [t('board.unmeasured', { admitted: admitted ?? 0, n: unmeasured })]),
    ...note.split('\n').map(canonical).filter(Boolean),
  ].join('; ');
}
