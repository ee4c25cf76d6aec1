import type { CommitteePage, OfficialPart, OfficialRow, SeriesPoint } from '@ket-nap/contracts';
import { halfOf, hasEnded, localDay, parsePeriod, yearOf, yearPeriod } from '@ket-nap/domain';
import { canonical, type Translate } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { columnsOf, follows, numberIn, plain, rowOf, rowWith, type Spec } from './columns';

type Table = Pick<OfficialPart, 'name' | 'orientation' | 'table' | 'charts'>;

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
  const hasHalves = series.some(({ halfQuota }) => halfQuota !== null);
  return [
    plain('period', t('board.table.period'), 'text', 30, ({ period }) => f.period(period)),
    {
      ...plain<SeriesPoint>('quota', t('board.table.quota'), 'count', 12, ({ quota }) => quota),
      blank: t('files.workbook.cell.noQuota'),
    },
    {
      ...plain<SeriesPoint>('admitted', t('board.table.admitted'), 'count', 12, ({ admitted }) => admitted),
      blank: t('files.workbook.cell.notReported'),
      adds: true,
    },
    {
      ...plain<SeriesPoint>('rate', t('official.committee.rate'), 'rate', 12, ({ rate }) => rate),
      blank: t('files.workbook.cell.none'),
      from: follows('admitted', 'rate', 'quota'),
    },
    ...(hasHalves ? halfColumns(t) : []),
    plain('band', t('committeePage.series.band'), 'index', 18, (point) => bandWord(point, page.readAt, t)),
    plain('note', t('files.workbook.column.note'), 'note', 24, ({ admitted, complete }) =>
      admitted !== null && !complete ? t('board.trend.incomplete') : null,
    ),
  ];
}

/** Against the half-year's own quota; a year has none. */
function halfColumns(t: Translate): Spec<SeriesPoint>[] {
  const words = (period: string, text: string) => {
    const parsed = parsePeriod(period);
    return parsed !== null && halfOf(parsed) !== null ? text : null;
  };
  return [
    plain(
      'halfQuota',
      t('committeePage.series.halfQuota'),
      'count',
      12,
      ({ period, halfQuota }) => halfQuota ?? words(period, t('files.workbook.cell.noQuota')),
    ),
    {
      ...plain<SeriesPoint>(
        'halfRate',
        t('committeePage.series.halfRate'),
        'rate',
        12,
        ({ period, halfRate }) => halfRate ?? words(period, t('files.workbook.cell.none')),
      ),
      from: follows('admitted', 'rate', 'halfQuota'),
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
