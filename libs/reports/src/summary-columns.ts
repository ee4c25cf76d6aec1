import { halfOf, yearOf } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import type { Summary, SummaryMeasured } from './summary-input';

/** How a column's cells look; see `workbook.ts`. */
export type Look =
  'index' | 'text' | 'count' | 'rate' | 'decimal' | 'signed' | 'points' | 'day' | 'rank' | 'note';
/** What stands in a cell without a figure: words of i18n, or nothing where an office fills it in by hand. */
export type Blank = 'notReported' | 'noQuota' | 'none' | 'empty';

/** A column made of two others: rate (÷), sum (+), difference (−), or what is missing (− but never below 0). */
export interface Derivation {
  left: ColumnId;
  sign: '/' | '+' | '-' | 'missing';
  right: ColumnId;
}

export interface SummaryColumn {
  id: ColumnId;
  head: string;
  look: Look;
  /** In characters. */
  width: number;
  blank: Blank;
  /** Words that stand for a figure that is withheld, in place of the blank. */
  withheld?: (line: SummaryMeasured) => string | null;
  value: (line: SummaryMeasured) => number | null;
  from?: Derivation;
}

export type ColumnId =
  | 'index'
  | 'committee'
  | 'members'
  | 'quota'
  | 'first'
  | 'second'
  | 'admitted'
  | 'rate'
  | 'toDate'
  | 'rateToDate'
  | 'halfQuota'
  | 'halfRate'
  | 'before'
  | 'since'
  | 'remaining'
  | 'rank'
  | 'note';

const none = () => null;

/**
 * The columns of the annex table (domain notes, "What a report contains"): a half-year, a second half with what has added up since
 * January, or a year with its halves; with the half-year's own quota where one is recorded.
 */
export function summaryColumns(input: Summary, t: Translate): SummaryColumn[] {
  const words = (key: 'index' | 'committee' | 'members' | 'rank' | 'note') =>
    t(`files.workbook.column.${key}`);
  const year = yearOf(input.period);
  return [
    { id: 'index', head: words('index'), look: 'index', width: 5, blank: 'empty', value: none },
    { id: 'committee', head: words('committee'), look: 'text', width: 32, blank: 'empty', value: none },
    {
      id: 'members',
      head: words('members'),
      look: 'count',
      width: 10,
      blank: 'empty',
      value: (line) => line.membersAtStart,
    },
    {
      id: 'quota',
      head: t('files.workbook.column.quota', { year }),
      look: 'count',
      width: 10,
      blank: 'noQuota',
      value: (line) => line.quota,
    },
    ...achieved(input, t),
    ...compared(input, t),
    {
      id: 'remaining',
      head: t('files.workbook.column.remaining'),
      look: 'count',
      width: 10,
      blank: 'none',
      value: (line) => (line.cumulative ?? line).remaining,
      from: { left: 'quota', sign: 'missing', right: halfOf(input.period) === 2 ? 'toDate' : 'admitted' },
    },
    { id: 'rank', head: words('rank'), look: 'rank', width: 7, blank: 'none', value: none },
    { id: 'note', head: words('note'), look: 'note', width: 18, blank: 'empty', value: none },
  ];
}

function achieved(input: Summary, t: Translate): SummaryColumn[] {
  const half = halfOf(input.period);
  const count = { look: 'count', width: 10, blank: 'notReported' } as const;
  const admitted = { ...count, id: 'admitted' as const, value: (line: SummaryMeasured) => line.admitted };
  const rate: SummaryColumn = {
    id: 'rate',
    head: t('files.workbook.column.rate'),
    look: 'rate',
    width: 9,
    blank: 'none',
    value: (line) => line.rate,
    from: { left: 'admitted', sign: '/', right: 'quota' },
  };
  if (half === null) {
    return [
      {
        ...count,
        id: 'first',
        head: t('files.workbook.column.firstHalf'),
        value: (line) => line.halves[0]?.admitted ?? null,
      },
      {
        ...count,
        id: 'second',
        head: t('files.workbook.column.secondHalf'),
        value: (line) => line.halves[1]?.admitted ?? null,
      },
      {
        ...admitted,
        head: t('files.workbook.column.wholeYear'),
        from: { left: 'first', sign: '+', right: 'second' },
      },
      rate,
    ];
  }
  const head = t(half === 1 ? 'files.workbook.column.firstHalf' : 'files.workbook.column.secondHalf');
  return [{ ...admitted, head }, rate, ...ofHalf(input, t), ...(half === 2 ? toDate(t) : [])];
}

function ofHalf(input: Summary, t: Translate): SummaryColumn[] {
  const recorded = [input.total, ...input.rows].some((line) => line.ofHalf !== null);
  if (!recorded) return [];
  const first = halfOf(input.period) === 1;
  return [
    {
      id: 'halfQuota',
      head: t(first ? 'files.workbook.column.firstHalfQuota' : 'files.workbook.column.secondHalfQuota'),
      look: 'count',
      width: 10,
      blank: 'noQuota',
      value: (line) => line.ofHalf?.quota ?? null,
    },
    {
      id: 'halfRate',
      head: t('files.workbook.column.halfRate'),
      look: 'rate',
      width: 10,
      blank: 'none',
      value: (line) => line.ofHalf?.rate ?? null,
      from: { left: 'admitted', sign: '/', right: 'halfQuota' },
    },
  ];
}

function toDate(t: Translate): SummaryColumn[] {
  return [
    {
      id: 'toDate',
      head: t('files.workbook.column.toDate'),
      look: 'count',
      width: 11,
      blank: 'notReported',
      value: (line) => line.cumulative?.admitted ?? null,
    },
    {
      id: 'rateToDate',
      head: t('files.workbook.column.rateToDate'),
      look: 'rate',
      width: 9,
      blank: 'none',
      value: (line) => line.cumulative?.rate ?? null,
      from: { left: 'toDate', sign: '/', right: 'quota' },
    },
  ];
}

function compared(input: Summary, t: Translate): SummaryColumn[] {
  const whole = halfOf(input.period) === null;
  const year = input.against;
  const heads = {
    before: whole ? t('files.workbook.column.lastYear', { year }) : t('files.workbook.column.samePeriod'),
    since: t(whole ? 'files.workbook.column.sinceLastYear' : 'files.workbook.column.sinceSamePeriod'),
  };
  const other = Number(year) !== yearOf(input.period) - 1;
  const unlike = ({ lastYear }: SummaryMeasured) =>
    lastYear.incomparable === 'reorganised' || lastYear.incomparable === 'cutoff';
  return [
    {
      id: 'before',
      head: other ? t('views.workbook.samePeriodIn', { year }) : heads.before,
      look: 'count',
      width: 10,
      blank: 'none',
      value: (line) => line.lastYear.admitted,
    },
    {
      id: 'since',
      head: other ? t('views.workbook.sinceYear', { year }) : heads.since,
      look: 'signed',
      // The words instead of a difference take one line.
      width: [input.total, ...input.rows].some(unlike) ? 15 : 9,
      blank: 'none',
      withheld: (line) => (unlike(line) ? t('views.incomparable.short') : null),
      value: (line) => line.lastYear.difference,
      from: { left: 'admitted', sign: '-', right: 'before' },
    },
  ];
}

/** The number of a column as the row of numbers prints it: A, 1, 2, 3 … */
export function columnNumber(columns: readonly SummaryColumn[], id: ColumnId): string {
  const index = columns.findIndex((column) => column.id === id);
  return index === 0 ? 'A' : String(index);
}

/** `5=4/3`: a column's number and what it is made of. */
export function columnNumberLabel(columns: readonly SummaryColumn[], { id, from }: SummaryColumn): string {
  const number = columnNumber(columns, id);
  if (!from) return number;
  const sign = from.sign === 'missing' ? '-' : from.sign;
  return `${number}=${columnNumber(columns, from.left)}${sign}${columnNumber(columns, from.right)}`;
}
