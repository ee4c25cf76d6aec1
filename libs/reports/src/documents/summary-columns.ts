import type { Board, BoardRow } from '@ket-nap/contracts';
import { halfOf, yearOf, type Period } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import { follows, type Spec } from './columns';

/** A board whose period is known to be one. */
export type PeriodBoard = Omit<Board, 'period'> & { period: Period };

/** All figures of a row, of several that stand together, or of the whole. */
export type Measured = Pick<
  BoardRow,
  | 'admitted'
  | 'unmeasured'
  | 'quota'
  | 'rate'
  | 'remaining'
  | 'ofHalf'
  | 'cumulative'
  | 'halves'
  | 'lastYear'
  | 'membersAtStart'
>;

/** A line of the annex table: its words, and its figures. */
export interface SummaryLine {
  index: number | string | null;
  name: string;
  rank: number | string | null;
  note: string;
  figures: Measured;
}

type Column = Spec<SummaryLine>;
const COUNT = { look: 'count', width: 10 } as const;

/**
 * The columns of the annex table (domain notes, "What a report contains"): a half-year, a second half with what has added up since
 * January, or a year with its halves; with the half-year's own quota where one is recorded.
 */
export function summaryColumns(board: PeriodBoard, t: Translate): Column[] {
  const none = t('files.workbook.cell.none');
  const head = (id: 'index' | 'committee' | 'members' | 'rank' | 'note') => ({
    id,
    head: t(`files.workbook.column.${id}`),
  });
  const reached = halfOf(board.period) === 2 ? 'toDate' : 'admitted';
  return [
    { ...head('index'), look: 'index', width: 5, cell: ({ index }) => index },
    { ...head('committee'), look: 'text', width: 34, cell: ({ name }) => name },
    { ...COUNT, ...head('members'), adds: true, cell: ({ figures }) => figures.membersAtStart },
    {
      ...COUNT,
      id: 'quota',
      head: t('files.workbook.column.quota', { year: yearOf(board.period) }),
      blank: t('files.workbook.cell.noQuota'),
      adds: true,
      cell: ({ figures }) => figures.quota,
    },
    ...achieved(board, t),
    ...compared(board, t),
    {
      ...COUNT,
      id: 'remaining',
      head: t('files.workbook.column.remaining'),
      blank: none,
      from: follows('quota', 'missing', reached),
      cell: ({ figures }) => (figures.cumulative ?? figures).remaining,
    },
    { ...head('rank'), look: 'rank', width: 7, rankOf: 'rate', cell: ({ rank }) => rank },
    { ...head('note'), look: 'note', width: 18, cell: ({ note }) => note || null },
  ];
}

function achieved(board: PeriodBoard, t: Translate): Column[] {
  const half = halfOf(board.period);
  const blank = t('files.workbook.cell.notReported');
  const admitted = {
    ...COUNT,
    id: 'admitted',
    blank,
    adds: true as const,
    cell: ({ figures }: SummaryLine) => figures.admitted,
  };
  const rate: Column = {
    id: 'rate',
    head: t('files.workbook.column.rate'),
    look: 'rate',
    width: 10,
    blank: t('files.workbook.cell.none'),
    from: follows('admitted', 'rate', 'quota'),
    bars: true,
    cell: ({ figures }) => figures.rate,
  };
  if (half === null) {
    const ofHalf =
      (at: number) =>
      ({ figures }: SummaryLine) =>
        figures.halves[at]?.admitted ?? (isAbsent(figures, at) ? t('files.workbook.cell.absent') : null);
    const parts = [
      { id: 'first', head: t('files.workbook.column.firstHalf'), cell: ofHalf(0) },
      { id: 'second', head: t('files.workbook.column.secondHalf'), cell: ofHalf(1) },
    ].map((part): Column => ({ ...COUNT, ...part, blank, adds: true }));
    const whole = { head: t('files.workbook.column.wholeYear'), from: follows('first', 'sum', 'second') };
    return [...parts, { ...admitted, ...whole }, rate];
  }
  const head = t(half === 1 ? 'files.workbook.column.firstHalf' : 'files.workbook.column.secondHalf');
  return [{ ...admitted, head }, rate, ...ofHalf(board, t), ...(half === 2 ? toDate(t) : [])];
}

/** Whether nobody of a line existed in a half of the year: then no report is missing. */
export function isAbsent({ halves }: Pick<Measured, 'halves'>, at: number): boolean {
  return halves[at]?.existed === false;
}

function ofHalf(board: PeriodBoard, t: Translate): Column[] {
  const recorded = [board.total, ...board.rows].some((line) => line.ofHalf !== null);
  if (!recorded) return [];
  const first = halfOf(board.period) === 1;
  return [
    {
      ...COUNT,
      id: 'halfQuota',
      head: t(first ? 'files.workbook.column.firstHalfQuota' : 'files.workbook.column.secondHalfQuota'),
      blank: t('files.workbook.cell.noQuota'),
      adds: true,
      cell: ({ figures }) => figures.ofHalf?.quota ?? null,
    },
    {
      id: 'halfRate',
      head: t('files.workbook.column.halfRate'),
      look: 'rate',
      width: 10,
      blank: t('files.workbook.cell.none'),
      from: follows('admitted', 'rate', 'halfQuota'),
      cell: ({ figures }) => figures.ofHalf?.rate ?? null,
    },
  ];
}

function toDate(t: Translate): Column[] {
  return [
    {
      ...COUNT,
      id: 'toDate',
      head: t('files.workbook.column.toDate'),
      width: 11,
      blank: t('files.workbook.cell.notReported'),
      adds: true,
      cell: ({ figures }) => figures.cumulative?.admitted ?? null,
    },
    {
      id: 'rateToDate',
      head: t('files.workbook.column.rateToDate'),
      look: 'rate',
      width: 10,
      blank: t('files.workbook.cell.none'),
      from: follows('toDate', 'rate', 'quota'),
      cell: ({ figures }) => figures.cumulative?.rate ?? null,
    },
  ];
}

function compared(board: PeriodBoard, t: Translate): Column[] {
  const whole = halfOf(board.period) === null;
  const year = board.against;
  const none = t('files.workbook.cell.none');
  const heads = {
    before: whole ? t('files.workbook.column.lastYear', { year }) : t('files.workbook.column.samePeriod'),
    since: t(whole ? 'files.workbook.column.sinceLastYear' : 'files.workbook.column.sinceSamePeriod'),
  };
  const other = Number(year) !== yearOf(board.period) - 1;
  return [
    {
      ...COUNT,
      id: 'before',
      head: other ? t(whole ? 'period.full.year' : 'views.workbook.samePeriodIn', { year }) : heads.before,
      blank: none,
      adds: true,
      cell: ({ figures }) => figures.lastYear.admitted,
    },
    {
      id: 'since',
      head: other ? t('views.workbook.sinceYear', { year }) : heads.since,
      look: 'signed',
      // The words instead of a difference take one line.
      width: [board.total, ...board.rows].some(isUnlike) ? 15 : 9,
      blank: none,
      from: follows('admitted', 'difference', 'before'),
      cell: ({ figures }) =>
        figures.lastYear.difference ?? (isUnlike(figures) ? t('views.incomparable.short') : null),
    },
  ];
}

/** Two periods that are withheld from comparison, rather than incomplete. */
function isUnlike({ lastYear }: Pick<Measured, 'lastYear'>): boolean {
  return lastYear.incomparable === 'reorganised' || lastYear.incomparable === 'cutoff';
}
