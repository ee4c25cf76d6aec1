import { cutOff, halfOf, isPartial, localDay, samePeriodIn, yearOf, type Circulation } from '@ket-nap/domain';
import type { BoardRow, OfficialColumn } from '@ket-nap/contracts';
import { canonical, quotaVersionText, reportedText } from '@ket-nap/i18n';
import { sinceNotes, type TableWords } from '@ket-nap/tables';
import { numberIn } from './columns';
import { ranksAcrossMarks } from './own-marks';
import { isAbsent, type PeriodBoard } from './summary-columns';

type Words = Pick<TableWords, 't' | 'f'>;

/** The notes under the table: every denominator by name, what the totals mean, who is missing, when it was read. */
export function summaryNotes(board: PeriodBoard, columns: readonly OfficialColumn[], words: Words): string[] {
  const { t } = words;
  const year = yearOf(board.period);
  const number = (id: string) => numberIn(columns, id);
  const has = (id: string) => columns.some((column) => column.id === id);
  return [
    ...viewNotes(board, words),
    t('files.workbook.note.rate', { column: number('rate'), year }),
    ...(has('rateToDate')
      ? [t('files.workbook.note.rateToDate', { column: number('rateToDate'), year })]
      : []),
    ...sinceNotes(board, words),
    ...(has('halfRate')
      ? [t('files.workbook.note.halfRate', { column: number('halfRate'), quota: number('halfQuota') })]
      : []),
    versionNote(board, words),
    ...quotaNotes(board, words),
    t('files.workbook.note.rank', { column: number('rate') }),
    ...(ranksAcrossMarks(board) ? [t('files.workbook.note.rankMarks', { column: number('rank') })] : []),
    reportedNote(board, words),
    t('files.workbook.note.signs'),
    ...absentNote(board, number, words),
    ...(isIncomparable(board, 'reorganised') ? [t('views.incomparable.note')] : []),
    ...(isIncomparable(board, 'cutoff') ? [t('figures.cutoff.note')] : []),
    ...sameDayNote(board, words),
    readNote(board.readAt, words),
  ];
}

/** Whether the reader has only some of the committees in sight that the totals are of. */
export function isPartOf(
  rows: readonly { group: { members: readonly unknown[] } | null }[],
  expected: number,
): boolean {
  return rows.reduce((sum, { group }) => sum + (group?.members.length ?? 1), 0) < expected;
}

/** When the figures were read. */
export function readNote(readAt: string, { t, f }: Words): string {
  return t('files.workbook.note.readAt', { time: f.time(readAt), date: f.day(localDay(new Date(readAt))) });
}

/** Of a year: in which halves some did not exist. */
function absentNote({ rows }: PeriodBoard, number: (id: string) => string, { t }: Words): string[] {
  const columns = ['first', 'second'].filter((_, at) => rows.some((row) => isAbsent(row, at))).map(number);
  return columns.length === 0 ? [] : [t('files.workbook.note.absent', { columns: columns.join(', ') })];
}

/** In the words of the board. */
function reportedNote(board: PeriodBoard, words: Words): string {
  const text = reportedText(board, board.total, words);
  return board.counted === 'approved' ? `${words.t('status.approvedOnly')}: ${text}.` : `${text}.`;
}

function quotaNotes({ total }: PeriodBoard, { t, f }: Words): string[] {
  const { quotaGap: gap, ownQuota } = total;
  if (gap === null) return [];
  const own = f.integer(ownQuota);
  if (gap === 0) return [t('files.workbook.note.quotaEqual', { own })];
  const key = gap > 0 ? 'files.workbook.note.quotaAbove' : 'files.workbook.note.quotaBelow';
  return [t(key, { own, units: f.integer(total.unitsQuota), gap: f.integer(Math.abs(gap)) })];
}

/** What the view is, and what the rows in italics are. */
function viewNotes({ view, rows }: PeriodBoard, { t }: Words): string[] {
  if (view === 'as_was') return [];
  const values = { view: t(`views.name.${view}`), text: t(`views.referenceText.${view}`) };
  const grouped = rows.some((row) => row.group !== null);
  return [t('views.workbook.view', values), ...(grouped ? [t('views.workbook.members')] : [])];
}

/** As of which day the quotas are, and by which decision. */
function versionNote({ quotasOn, total }: PeriodBoard, { t, f }: Words): string {
  const day = f.day(quotasOn);
  if (total.quota === null) return t('views.workbook.quotaNone', { day });
  if (total.quotaVersion === null) return t('views.workbook.quotaUnits', { day });
  return t('views.workbook.quotaOwn', { day, version: quotaVersionText(total.quotaVersion, t, f) });
}

function isIncomparable({ total, rows }: PeriodBoard, reason: 'reorganised' | 'cutoff'): boolean {
  return [total, ...rows].some(({ lastYear }) => lastYear.incomparable === reason);
}

/** Where this period's figures are as of an earlier day than the cut-off: that last year's are as of the same day. */
function sameDayNote({ against, period, total }: PeriodBoard, { t, f }: Words): string[] {
  const { incomparable, asOf } = total.lastYear;
  const then = samePeriodIn(Number(against), period);
  if (incomparable !== null || asOf === null || asOf.last === cutOff(then)) return [];
  return [t('figures.cutoff.sameDay', { day: f.day(asOf.last) })];
}

/** What is in and what of it is not approved, as the board marks the row. */
export function standingTexts(
  line: Pick<BoardRow, 'admitted' | 'state' | 'unapproved'> & { group: BoardRow['group'] },
  { period }: Pick<PeriodBoard, 'period'>,
  { t }: Pick<Words, 't'>,
): string[] {
  if (line.admitted === null) return [];
  // Of a single half only several together can be in in part.
  const several = halfOf(period) !== null || line.group !== null;
  const partial = t(several ? 'files.workbook.cell.someMissing' : 'files.workbook.cell.partial');
  return [
    ...(isPartial(line) ? [partial] : []),
    ...((line.unapproved ?? 0) > 0 ? [t('files.workbook.cell.unapproved')] : []),
  ];
}

/** What stands beside a row: where its reports stand, and what it wrote itself, which does not circulate widely (decision 0021). */
export function noteOf(
  line: BoardRow,
  board: PeriodBoard,
  { circulation }: { circulation: Circulation },
  words: Words,
): string {
  const { onBehalf, note, admitted, unmeasured } = line;
  const { t, f } = words;
  const apart = { admitted: f.integer(admitted ?? 0), n: f.integer(unmeasured) };
  return [
    ...standingTexts(line, board, words),
    ...(onBehalf ? [t('files.workbook.cell.onBehalf')] : []),
    ...(unmeasured === null ? [] : [t('board.unmeasured', apart)]),
    ...(circulation === 'wide' ? [] : note.split('\n').map(canonical).filter(Boolean)),
  ].join('; ');
}
