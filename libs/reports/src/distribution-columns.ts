import type { Look } from '@ket-nap/contracts';
import type { Translate } from '@ket-nap/i18n';
import type { Measured, SummedFigure } from './distribution-input';

/** What stands in a cell without a figure: words of i18n, or nothing where an office fills it in by hand. */
export type Blank = 'notReported' | 'noQuota' | 'none' | 'empty';

export type DistributionColumnId =
  | 'index'
  | 'code'
  | 'committee'
  | 'members'
  | 'lastYearQuota'
  | 'lastYearAdmitted'
  | 'lastYearRate'
  | 'quota'
  | 'change'
  | 'share'
  | 'perThousand'
  | 'firstHalf'
  | 'secondHalf'
  | 'note';

/** How a figure follows from others of its line: a part of a base times a factor, or a difference. */
export interface Follows {
  sign: '/' | '-';
  left: DistributionColumnId;
  right: DistributionColumnId;
  /** 100 for percent, 1.000 for per mille. */
  times?: number;
  /** The base stands in the line of the total. */
  ofTotal?: true;
}

/** The words of a cell without a figure; null: it stays empty. Of a year in which a committee did not exist nothing is missing. */
export function blankText(
  { blank, ofLastYear }: DistributionColumn,
  { lastYearExisted }: Pick<Measured, 'lastYearExisted'>,
  t: Translate,
): string | null {
  if (ofLastYear && !lastYearExisted) return t('files.workbook.cell.absent');
  return blank === 'empty' ? null : t(`files.workbook.cell.${blank}`);
}

export interface DistributionColumn {
  id: DistributionColumnId;
  head: string;
  /** What stands in the row of column numbers. */
  number: string;
  look: Look;
  /** In characters. */
  width: number;
  blank: Blank;
  /** A quota or figure of the year before. */
  ofLastYear?: true;
  /** Null for a column of words. */
  value: ((line: Measured) => number | null) | null;
  /** To be filled in. */
  input?: true;
  /** What the total adds up. */
  summed?: SummedFigure;
  follows?: Follows;
}

/** The columns of the distribution: what was, what is proposed, and what that means. The one home of their order. */
export function distributionColumns(year: number, t: Translate): DistributionColumn[] {
  return [...committeeColumns(t), ...lastYearColumns(year - 1, t), ...quotaColumns(year, t)];
}

function committeeColumns(t: Translate): DistributionColumn[] {
  const words = { look: 'text', blank: 'empty', value: null } as const;
  return [
    { ...words, id: 'index', head: t('files.workbook.column.index'), number: 'A', look: 'index', width: 5 },
    { ...words, id: 'code', head: t('files.distribution.column.code'), number: 'B', width: 10 },
    { ...words, id: 'committee', head: t('files.workbook.column.committee'), number: 'C', width: 34 },
    {
      id: 'members',
      head: t('files.distribution.column.members'),
      number: '1',
      look: 'count',
      width: 10,
      blank: 'empty',
      value: (line) => line.members,
      summed: 'members',
    },
  ];
}

function lastYearColumns(year: number, t: Translate): DistributionColumn[] {
  return [
    {
      id: 'lastYearQuota',
      head: t('files.distribution.column.quota', { year }),
      number: '2',
      look: 'count',
      width: 10,
      blank: 'noQuota',
      ofLastYear: true,
      value: (line) => line.lastYearQuota,
      summed: 'lastYearQuota',
    },
    {
      id: 'lastYearAdmitted',
      head: t('files.distribution.column.admitted', { year }),
      number: '3',
      look: 'count',
      width: 10,
      blank: 'notReported',
      ofLastYear: true,
      value: (line) => line.lastYearAdmitted,
      summed: 'lastYearAdmitted',
    },
    {
      id: 'lastYearRate',
      head: t('files.distribution.column.rate', { year }),
      number: '4=3/2',
      look: 'rate',
      width: 10,
      blank: 'none',
      value: (line) => line.lastYearRate,
      follows: { sign: '/', left: 'lastYearAdmitted', right: 'lastYearQuota', times: 100 },
    },
  ];
}

function quotaColumns(year: number, t: Translate): DistributionColumn[] {
  const input = (id: 'quota' | 'firstHalf' | 'secondHalf', number: string): DistributionColumn => ({
    id,
    head: t(`files.distribution.column.${id}`, { year }),
    number,
    look: 'count',
    width: 12,
    blank: 'empty',
    value: (line) => line[id],
    summed: id,
    input: true,
  });
  return [
    input('quota', '5'),
    ...meaningColumns(year, t),
    input('firstHalf', '9'),
    input('secondHalf', '10'),
    {
      id: 'note',
      head: t('files.workbook.column.note'),
      number: '11',
      look: 'note',
      width: 22,
      blank: 'empty',
      value: null,
      input: true,
    },
  ];
}

/** What the quota means. */
function meaningColumns(year: number, t: Translate): DistributionColumn[] {
  return [
    {
      id: 'change',
      head: t('files.distribution.column.change', { year: year - 1 }),
      number: '6=5-2',
      look: 'signed',
      width: 10,
      blank: 'none',
      value: (line) => line.change,
      follows: { sign: '-', left: 'quota', right: 'lastYearQuota' },
    },
    {
      id: 'share',
      head: t('files.distribution.column.share'),
      number: '7',
      look: 'rate',
      width: 9,
      blank: 'none',
      value: (line) => line.share,
      follows: { sign: '/', left: 'quota', right: 'quota', times: 100, ofTotal: true },
    },
    {
      id: 'perThousand',
      head: t('files.distribution.column.perThousand'),
      number: '8=5x1000/1',
      look: 'decimal',
      width: 11,
      blank: 'none',
      value: (line) => line.perThousand,
      follows: { sign: '/', left: 'quota', right: 'members', times: 1000 },
    },
  ];
}
