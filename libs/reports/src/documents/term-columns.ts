import type { OfficialCell, TermProgress, TermRow } from '@ket-nap/contracts';
import type { Translate } from '@ket-nap/i18n';
import { follows, plain, type Spec } from './columns';

export type TermFigures = Pick<
  TermRow,
  'admitted' | 'target' | 'rate' | 'remaining' | 'proRata' | 'difference' | 'years'
>;

export interface TermLine {
  index: number | string | null;
  name: string;
  note: string;
  figures: TermFigures;
}

/** The target, a column for each year, what has added up, and how far that is. */
export function termColumns({ total, term, through }: TermProgress, t: Translate): Spec<TermLine>[] {
  const years = total.years.map(({ year }, at): Spec<TermLine> => ({
    ...plain<TermLine>(yearColumn(year), year, 'count', 9, ({ figures }) =>
      cellOfYear(figures.years[at], through, t),
    ),
    over: t('official.term.years'),
    adds: true,
  }));
  const [first, last] = [years.at(0)?.id ?? '', years.at(-1)?.id ?? ''];
  return [
    plain('index', t('files.workbook.column.index'), 'index', 5, ({ index }) => index),
    plain('committee', t('files.workbook.column.committee'), 'text', 34, ({ name }) => name),
    {
      ...plain<TermLine>(
        'target',
        t('official.term.target', { term: term.code }),
        'count',
        11,
        ({ figures }) => figures.target,
      ),
      blank: t('files.workbook.cell.noQuota'),
      adds: true,
    },
    ...years,
    {
      ...plain<TermLine>(
        'admitted',
        t('official.term.toDate'),
        'count',
        12,
        ({ figures }) => figures.admitted,
      ),
      blank: t('files.workbook.cell.notReported'),
      ...(years.length > 1 && { from: follows(first, 'sum', last) }),
      adds: true,
    },
    ...standingColumns(t),
    plain('note', t('files.workbook.column.note'), 'note', 16, ({ note }) => note || null),
  ];
}

/** The column of a year. */
export function yearColumn(year: string): string {
  return `year${year}`;
}

type TermYear = TermFigures['years'][number];

/** A year to come is empty; one of which nothing was sent says whether there was anybody to send it. */
function cellOfYear(year: TermYear | undefined, through: string, t: Translate): OfficialCell {
  if (year === undefined || isToCome(year, through)) return null;
  if (year.admitted !== null) return year.admitted;
  return t(isAbsent(year, through) ? 'files.workbook.cell.absent' : 'files.workbook.cell.notReported');
}

/** After what is counted. */
function isToCome({ year, admitted }: TermYear, through: string): boolean {
  return admitted === null && year > through.slice(0, year.length);
}

/** Of a committee that was not there yet, or any more. */
export function isAbsent(year: TermYear, through: string): boolean {
  return year.admitted === null && !year.existed && !isToCome(year, through);
}

function standingColumns(t: Translate): Spec<TermLine>[] {
  const blank = t('files.workbook.cell.none');
  return [
    {
      ...plain<TermLine>('rate', t('official.term.rate'), 'rate', 10, ({ figures }) => figures.rate),
      blank,
      from: follows('admitted', 'rate', 'target'),
      bars: true,
    },
    {
      ...plain<TermLine>('due', t('official.term.due'), 'count', 10, ({ figures }) => figures.proRata),
      blank,
    },
    {
      ...plain<TermLine>(
        'difference',
        t('official.term.difference'),
        'signed',
        10,
        ({ figures }) => figures.difference,
      ),
      blank,
      from: follows('admitted', 'difference', 'due'),
    },
    {
      ...plain<TermLine>(
        'remaining',
        t('files.workbook.column.remaining'),
        'count',
        10,
        ({ figures }) => figures.remaining,
      ),
      blank,
      from: follows('target', 'missing', 'admitted'),
    },
  ];
}
