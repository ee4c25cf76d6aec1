import type { Board, OfficialBlock, ReportLine, ReportList } from '@ket-nap/contracts';
import { hasEnded, isLongPast, localDay, parsePeriod, timeLeft, yearOf, yearPeriod } from '@ket-nap/domain';
import { canonical, type Formats, type Translate } from '@ket-nap/i18n';
import { lowered } from '@ket-nap/tables';
import { committeeName } from './committee-names';
import { neededPerMonth, sinceJanuary, type ReminderCase } from './reminder-case';

/** What a letter is written with. */
export interface LetterWriting {
  board: Board;
  reports: ReportList | null;
  t: Translate;
  f: Formats;
}

/** The text of one letter: what it is about, to whom, how the committee stands, what is asked of it. */
export function letterBody(one: ReminderCase, writing: LetterWriting): OfficialBlock[] {
  const { t } = writing;
  const committee = committeeName(one.committee.name);
  const said = [figures(one, writing), late(one, writing)].filter((sentences) => sentences.length > 0);
  return [
    { kind: 'about', text: aboutOf(one, writing) },
    { kind: 'addressee', text: t('letters.reminder.addressee', { committee }) },
    ...said.map((sentences): OfficialBlock => ({ kind: 'paragraph', text: sentences.join(' ') })),
    { kind: 'paragraph', text: t('letters.reminder.ask', { committee }) },
    ...asks(one, writing).map((text): OfficialBlock => ({ kind: 'bullet', text })),
    ...(one.row === null ? [] : [{ kind: 'paragraph' as const, text: t('letters.reminder.figures') }]),
  ];
}

function yearIn({ board }: LetterWriting): number {
  return Number(board.quotaYear);
}

function halfIn({ reports, f }: LetterWriting): string {
  return lowered(f.period(reports?.half ?? ''));
}

function aboutOf({ report, isBehind }: ReminderCase, writing: LetterWriting): string {
  const { t } = writing;
  const year = yearIn(writing);
  if (report === null) return t('letters.reminder.about.quota', { year });
  const owes = isWaited(report);
  if (isBehind) return t(owes ? 'letters.reminder.about.both' : 'letters.reminder.about.quotaLate', { year });
  return t(owes ? 'letters.reminder.about.report' : 'letters.reminder.about.late', {
    period: halfIn(writing),
  });
}

/** The committee's own figures, as the board shows them. */
function figures({ committee, row }: ReminderCase, writing: LetterWriting): string[] {
  if (row === null) return [];
  const { board, t, f } = writing;
  const [name, year] = [canonical(committee.name), yearIn(writing)];
  const quota =
    row.quota === null
      ? t('letters.reminder.noQuota', { name, year })
      : t('letters.reminder.quota', { name, year, count: row.quota, n: f.integer(row.quota) });
  if (row.admitted === null)
    return [quota, t('letters.reminder.unreported', { period: lowered(f.period(board.period)) })];
  return [quota, ...reached(row, writing), ...againstMark(row, writing), ...left(row, writing)];
}

type Row = NonNullable<ReminderCase['row']>;

function reached(row: Row, { t, f }: LetterWriting): string[] {
  const day = f.day(row.mark.asOf);
  const { admitted, rate } = sinceJanuary(row);
  if (admitted === null) return [];
  const counted = { day, count: admitted, n: f.integer(admitted) };
  const said =
    admitted === 0
      ? t('letters.reminder.zero', { day })
      : rate === null
        ? t('letters.reminder.counted', counted)
        : t('letters.reminder.admitted', { ...counted, rate: f.rate(rate) });
  // Figures that were sent back, or not checked yet, are not held against anybody unsaid.
  return (row.unapproved ?? 0) > 0 ? [said, t('letters.reminder.unapproved')] : [said];
}

/** During the year, and of what the figure of the period itself is held against. */
function againstMark(row: Row, { t, f }: LetterWriting): string[] {
  const { offPace, mark } = row;
  if (offPace === null || row.cumulative !== null || mark.percent >= 100) return [];
  const values = { mark: f.rate(mark.percent), points: f.decimal(Math.abs(offPace)) };
  if (offPace === 0) return [t('letters.reminder.at', { mark: values.mark })];
  return [t(offPace < 0 ? 'letters.reminder.below' : 'letters.reminder.above', values)];
}

function left(row: Row, { board, t, f }: LetterWriting): string[] {
  const { remaining } = row;
  if (remaining === null) return [];
  if (remaining === 0) return [t('letters.reminder.reached')];
  const counted = { count: remaining, n: f.integer(remaining) };
  if (isYearOver(board)) return [t('letters.reminder.short', counted)];
  const needed = neededPerMonth(row, board);
  return needed === null
    ? [t('letters.reminder.left', counted)]
    : [
        t('letters.reminder.needed', {
          ...counted,
          day: f.day(row.mark.asOf),
          needed: f.decimal(needed),
        }),
      ];
}

/** Since when its report is missing, or when it came. */
function late({ committee, report }: ReminderCase, writing: LetterWriting): string[] {
  const { reports, t, f } = writing;
  if (report === null || reports === null) return [];
  const { dueAt, now } = reports.period;
  const values = { name: canonical(committee.name), period: halfIn(writing), due: f.instant(dueAt) };
  if (report.punctuality === 'late')
    return [t('letters.reminder.late', { ...values, sent: f.instant(report.firstSentAt) })];
  const missing = { ...values, now: f.instant(now) };
  const at = new Date(now);
  if (isLongPast(dueAt, at)) return [t('letters.reminder.missing', missing)];
  const { unit, n } = timeLeft(dueAt, at);
  const overdue = t(`reporting.left.${unit}`, { n: f.integer(n) });
  return [t('letters.reminder.missingFor', { ...missing, overdue })];
}

function asks({ row, report, isBehind }: ReminderCase, writing: LetterWriting): string[] {
  const { board, t } = writing;
  const isOver = isYearOver(board);
  const owes = isWaited(report);
  return [
    ...(owes ? [t('letters.reminder.asks.send', { period: halfIn(writing) })] : []),
    ...(report !== null && !owes ? [t('letters.reminder.asks.inTime')] : []),
    ...((row?.remaining ?? 0) > 0 && !isOver ? [t('letters.reminder.asks.pool')] : []),
    ...(isBehind || !owes ? [t('letters.reminder.asks.causes')] : []),
  ];
}

/** Whether the year of the quota is over on the day of the letter. */
function isYearOver({ period, readAt }: Board): boolean {
  const parsed = parsePeriod(period);
  return parsed !== null && hasEnded(yearPeriod(yearOf(parsed)), localDay(new Date(readAt)));
}

function isWaited(report: ReportLine | null): boolean {
  return report !== null && report.punctuality === 'missing';
}
