import type { CommitteePage, OfficialPart, OfficialRow, SeriesPoint } from '@ket-nap/contracts';
import { halfOf, hasEnded, localDay, parsePeriod, yearOf, yearPeriod } from '@ket-nap/domain';
import { canonical, type Translate } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { columnsOf, follows, numberIn, rowOf, rowWith, type Spec } from './columns';

type Table = Pick<OfficialPart, 'name' | 'orientation' | 'table' | 'charts'>;

const COUNT = { look: 'count', width: 12 } as const;

/** A committee's years, each over its half-years, and the trend of the years. */
export function seriesPart(page: CommitteePage, words: TableWords): Table {
  const { t } = words;
  const specs = columns(page.series, page, words);
  const made = columnsOf(specs);
  const rows = yearRows(page.series, specs, words);
  const years = rows.flatMap(({ level, cells }, row) =>
    level === 'group' && cells.some((cell) => typeof cell === 'number') ? [row] : [],
  );
  return {
    name: t('official.committee.series'),
    orientation: 'landscape',
    table: {
      unit: t('files.workbook.unit'),
      columns: made,
      rows,
      notes: [
        ...(page.series.length === 0 ? [t('committeePage.series.none')] : []),
        t('official.committee.note.rate', { column: numberIn(made, 'rate') }),
        t('official.committee.note.years'),
        t('files.workbook.note.signs'),
      ],
    },
    charts:
      years.length < 2
        ? []
        : [
            {
              kind: 'trend',
              title: t('official.committee.chart', { name: canonical(page.unit.name) }),
              summary: t('official.committee.chart', { name: canonical(page.unit.name) }),
              category: 'period',
              series: ['quota', 'admitted'],
              rows: years,
              lines: [],
              key: [],
            },
          ],
  };
}

/** Those that this committee succeeded, each with the figures of the whole committee that it was. */
export function predecessorsPart(page: CommitteePage, words: TableWords): Table {
  const { t, f } = words;
  const all = page.predecessors.flatMap(({ series }) => series);
  const specs = columns(all, page, words);
  const rows = page.predecessors.flatMap(({ committee, effectiveOn, successors, series }) => [
    rowWith(specs, 'total', {
      period: canonical(committee.name),
      note: [
        t('committeePage.lineage.on', { day: f.day(effectiveOn) }),
        ...(successors > 1 ? [t('official.committee.split', { n: f.integer(successors) })] : []),
      ].join('; '),
    }),
    ...yearRows(series, specs, words),
  ]);
  return {
    name: t('committeePage.lineage.predecessors'),
    orientation: 'landscape',
    table: {
      unit: t('files.workbook.unit'),
      columns: columnsOf(specs),
      rows,
      notes: [t('committeePage.lineage.whole')],
    },
    charts: [],
  };
}

/** Each year over its halves; halves whose year has no line of its own stand under its name. */
function yearRows(
  series: readonly SeriesPoint[],
  specs: readonly Spec<SeriesPoint>[],
  { f }: TableWords,
): OfficialRow[] {
  const yearsOf = series.map(({ period }) => yearOfCode(period));
  return [...new Set(yearsOf)].flatMap((year) => {
    const points = series.filter((_, at) => yearsOf[at] === year);
    const whole = points.find(({ period }) => period === year);
    const halves = points.filter((point) => point !== whole);
    const head = whole ? rowOf(specs, 'group', whole) : rowWith(specs, 'group', { period: f.period(year) });
    return [head, ...halves.map((half) => rowOf(specs, 'line', half))];
  });
}

function yearOfCode(code: string): string {
  const period = parsePeriod(code);
  return period === null ? code : yearPeriod(yearOf(period));
}

function columns(
  series: readonly SeriesPoint[],
  page: CommitteePage,
  { t, f }: TableWords,
): Spec<SeriesPoint>[] {
  const none = t('files.workbook.cell.none');
  const hasHalves = series.some(({ halfQuota }) => halfQuota !== null);
  const isHalf = (code: string) => {
    const period = parsePeriod(code);
    return period !== null && halfOf(period) !== null;
  };
  const halves: Spec<SeriesPoint>[] = [
    {
      ...COUNT,
      id: 'halfQuota',
      head: t('committeePage.series.halfQuota'),
      cell: ({ period, halfQuota }) =>
        halfQuota ?? (isHalf(period) ? t('files.workbook.cell.noQuota') : null),
    },
    {
      id: 'halfRate',
      head: t('committeePage.series.halfRate'),
      look: 'rate',
      width: 12,
      from: follows('admitted', 'rate', 'halfQuota'),
      cell: ({ period, halfRate }) => halfRate ?? (isHalf(period) ? none : null),
    },
  ];
  return [
    {
      id: 'period',
      head: t('board.table.period'),
      look: 'text',
      width: 30,
      cell: ({ period }) => f.period(period),
    },
    {
      ...COUNT,
      id: 'quota',
      head: t('board.table.quota'),
      blank: t('files.workbook.cell.noQuota'),
      cell: ({ quota }) => quota,
    },
    {
      ...COUNT,
      id: 'admitted',
      head: t('board.table.admitted'),
      blank: t('files.workbook.cell.notReported'),
      adds: true,
      cell: ({ admitted }) => admitted,
    },
    {
      id: 'rate',
      head: t('official.committee.rate'),
      look: 'rate',
      width: 12,
      blank: none,
      from: follows('admitted', 'rate', 'quota'),
      cell: ({ rate }) => rate,
    },
    ...(hasHalves ? halves : []),
    {
      id: 'band',
      head: t('committeePage.series.band'),
      look: 'index',
      width: 18,
      cell: (point) => bandWord(point, page.readAt, t),
    },
    {
      id: 'note',
      head: t('files.workbook.column.note'),
      look: 'note',
      width: 24,
      cell: ({ admitted, complete }) => (admitted !== null && !complete ? t('board.trend.incomplete') : null),
    },
  ];
}

/** A half-year, and a year that is not over, is measured by its pace; a year that is over by the whole quota. */
function bandWord({ band, period, complete }: SeriesPoint, readAt: string, t: Translate): string | null {
  if (band === null || !complete) return null;
  const parsed = parsePeriod(period);
  const over = parsed !== null && halfOf(parsed) === null && hasEnded(parsed, localDay(new Date(readAt)));
  return t(`band.${over ? 'after' : 'during'}.${band}`);
}
