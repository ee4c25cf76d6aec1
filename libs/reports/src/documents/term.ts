import type {
  OfficialChart,
  OfficialDocument,
  OfficialRow,
  TermProgress,
  TermRow,
  TermTally,
} from '@ket-nap/contracts';
import { BANDS, groupKey, rankByRate, sumOfKnown } from '@ket-nap/domain';
import { canonical, quotaVersionText, rowName } from '@ket-nap/i18n';
import { termWaySummary, type TableWords } from '@ket-nap/tables';
import { askedParameters, underOf } from './about-board';
import { inParts } from './chart-parts';
import { columnsOf, numberIn, rowOf, rowWith, type RowMore, type Spec } from './columns';
import { groupingOf, headOf, placed, type Placed, type Together } from './line-groups';
import { documentOf, wordsOf, type DraftedPart } from './made';
import type { DocumentOptions } from './options';
import { readNote } from './summary-notes';
import { isAbsent, termColumns, yearColumn, type TermFigures, type TermLine } from './term-columns';
import { wayPart } from './term-way';

const MOST_BARS = 22;
const FULL = 100;

/** The annex table of a congress term: a column for each of its years, what has added up, the share of the target. */
export function termDocument(progress: TermProgress, options: DocumentOptions): OfficialDocument {
  const words = wordsOf(options);
  const { t, f } = words;
  const { term, demo, readAt, unit, total } = progress;
  const title = t('official.term.title', { term: term.code });
  const under = underOf({ ...progress, counted: 'sent' }, options, words);
  const parts = [linesPart(progress, options, words), wayPart(progress, words)];
  return documentOf(
    {
      kind: 'term',
      title,
      readAt,
      unit,
      demo,
      parts: parts.map((part, at) => ({
        ...part,
        title: at === 0 ? title : t('official.term.wayTitle', { term: term.code }),
        under,
      })),
      parameters: [
        { name: t('official.parameters.unit'), value: canonical(unit.name) },
        { name: t('official.parameters.term'), value: term.code },
        { name: t('official.parameters.through'), value: f.period(progress.through) },
        { name: t('official.parameters.asOf'), value: f.day(progress.asOf) },
        { name: t('official.parameters.readAt'), value: f.instant(readAt) },
        { name: t('official.parameters.view'), value: t(`views.name.${progress.view}`) },
        ...(total.targetVersion === null
          ? []
          : [
              {
                name: t('official.parameters.quotaVersion'),
                value: quotaVersionText(total.targetVersion, t, f),
              },
            ]),
        ...askedParameters(
          { ...options, group: groupingOf(options, progress.view) },
          { demo, knows: ['order', 'group'] },
          words,
        ),
      ],
    },
    options,
  );
}

function linesPart(
  progress: TermProgress,
  options: Pick<DocumentOptions, 'order' | 'group'>,
  words: TableWords,
): Pick<DraftedPart, 'name' | 'orientation' | 'table' | 'charts' | 'isPart'> {
  const { t } = words;
  const { total } = progress;
  const specs = termColumns(progress, t);
  const columns = columnsOf(specs);
  const { rows, lines } = placed(togetherIn(progress, options), {
    head: (tally, index) =>
      rowOf(specs, 'group', { ...headOf(tally.by, tally.key, tally.rows, words), index, figures: tally }),
    line: (line, index) => [
      rowOf(specs, 'line', { index, name: rowName(line, t), note: '', figures: line }, { band: line.band }),
      ...memberRows(line, specs, words),
    ],
  });
  rows.push(...totalLines(progress, words).map((line) => rowOf(specs, 'total', line, bandOf(total))));
  return {
    name: t('files.workbook.sheet'),
    orientation: 'landscape',
    table: { unit: t('files.workbook.unit'), columns, rows, notes: notesOf(progress, columns, words) },
    charts: rateCharts(progress, lines, words),
    isPart: !progress.showsAll,
  };
}

function bandOf({ band }: Pick<TermRow, 'band'>): RowMore {
  return { band };
}

/** Lines in their order; groups by their own rate, or by the official order of their first committees. */
function togetherIn(
  { rows, tallies, view }: TermProgress,
  options: Pick<DocumentOptions, 'order' | 'group'>,
): Together<TermRow, TermTally>[] {
  const group = groupingOf(options, view);
  const inOrder = <Figures extends Rated>(all: readonly Figures[]) =>
    options.order === 'rank' ? byRate(all) : all;
  if (group === 'none') return [{ sum: null, rows: inOrder(rows) }];
  return inOrder(tallies.filter(({ by }) => by === group)).map((tally) => ({
    sum: tally,
    rows: inOrder(rows.filter((row) => groupKey(row, tally.by) === tally.key)),
  }));
}

type Rated = Pick<TermRow, 'admitted' | 'target'>;

/** Best first by the exact rate; those without one last, in their official order. */
function byRate<Figures extends Rated>(rows: readonly Figures[]): Figures[] {
  const places = rankByRate(rows.map(({ admitted, target }) => ({ admitted, quota: target })));
  const ranked = rows.map((row, at) => ({ row, place: places[at] ?? Number.MAX_SAFE_INTEGER }));
  return ranked.toSorted((a, b) => a.place - b.place).map(({ row }) => row);
}

/** Under a row in which committees stand together: each of them. */
function memberRows({ group }: TermRow, specs: readonly Spec<TermLine>[], { t }: TableWords): OfficialRow[] {
  return (group?.members ?? []).map(({ committee, admitted, target, rate }) =>
    rowWith(specs, 'member', {
      committee: canonical(committee.name),
      target: target ?? t('files.workbook.cell.noQuota'),
      note: t('views.group.figure', {
        admitted: admitted ?? t('files.workbook.cell.notReported'),
        quota: target ?? t('files.workbook.cell.noQuota'),
        rate: rate === null ? t('files.workbook.cell.none') : `${rate}%`,
      }),
    }),
  );
}

/** One total; where the unit's own target is not the sum of its committees', that sum stands in a row of its own. */
function totalLines({ total, rows }: TermProgress, { t }: TableWords): TermLine[] {
  const line = (name: string, figures: TermFigures, note: string) => ({ index: null, name, note, figures });
  if (total.gap === null || total.gap === 0) return [line(t('files.workbook.total.all'), total, '')];
  const nothing = { rate: null, remaining: null, proRata: null, difference: null };
  const units = {
    ...total,
    ...nothing,
    target: total.unitsTarget,
    admitted: sumOfKnown(rows.map(({ admitted }) => admitted)),
  };
  return [
    line(t('files.workbook.total.units'), units, t('files.workbook.total.ofUnits')),
    line(t('files.workbook.total.own'), total, t('files.workbook.total.ofOwn')),
  ];
}

function rateCharts(
  { mark, term }: TermProgress,
  all: Placed<TermRow>['lines'],
  words: TableWords,
): OfficialChart[] {
  const { t, f } = words;
  const place = new Map(byRate(all.map(({ line }) => line)).map((line, at) => [line, at]));
  const lines = all
    .filter(({ line }) => line.rate !== null)
    .toSorted((a, b) => (place.get(a.line) ?? 0) - (place.get(b.line) ?? 0));
  const tense = mark.percent >= FULL ? 'after' : 'during';
  const full = { name: t('official.term.full'), percent: FULL, paint: 'full' as const };
  const passed = t('official.term.passed', { percent: f.rate(mark.percent) });
  const marks: OfficialChart['lines'] =
    mark.percent < 1 || mark.percent > FULL - 1
      ? [full]
      : [{ name: passed, percent: mark.percent, paint: 'mark' }, full];
  return inParts(lines, MOST_BARS, t('official.term.chart', { term: term.code }), words).map((part) => ({
    kind: 'ranked',
    title: part.title,
    summary: t('official.term.chartAbout', {
      n: f.integer(part.lines.length),
      percent: f.rate(mark.percent),
    }),
    category: 'committee',
    series: ['rate'],
    rows: part.lines.map(({ row }) => row),
    lines: marks,
    key: BANDS.filter((band) => part.lines.some(({ line }) => line.band === band)).map((band) => ({
      band,
      text: t(`band.${tense}.${band}`),
    })),
  }));
}

function notesOf(progress: TermProgress, columns: ReturnType<typeof columnsOf>, words: TableWords): string[] {
  const { t, f } = words;
  const { view, term, total, mark } = progress;
  const years = { first: term.firstYear, last: term.lastYear };
  return [
    ...(view === 'as_was'
      ? []
      : [
          t('views.workbook.view', { view: t(`views.name.${view}`), text: t(`views.referenceText.${view}`) }),
          t('views.workbook.members'),
        ]),
    termWaySummary(progress, words),
    t('official.term.note.rate', { column: numberIn(columns, 'rate'), ...years }),
    t('official.term.note.due', { column: numberIn(columns, 'due'), percent: f.rate(mark.percent) }),
    ...gapNote(total, words),
    t('files.workbook.note.signs'),
    ...absentNote(progress, columns, words),
    readNote(progress.readAt, words),
  ];
}

/** In the words of the summary: what committees were assigned, beside what the unit was. */
function gapNote({ gap, ownTarget, unitsTarget }: TermProgress['total'], { t, f }: TableWords): string[] {
  if (gap === null || gap === 0) return [];
  const key = gap > 0 ? 'files.workbook.note.quotaAbove' : 'files.workbook.note.quotaBelow';
  return [
    t(key, { own: f.integer(ownTarget), units: f.integer(unitsTarget), gap: f.integer(Math.abs(gap)) }),
  ];
}

/** In which years some did not exist. */
function absentNote(
  { rows, through }: TermProgress,
  columns: ReturnType<typeof columnsOf>,
  { t }: TableWords,
): string[] {
  const years = new Set(
    rows.flatMap((row) => row.years.filter((year) => isAbsent(year, through)).map(({ year }) => year)),
  );
  const numbers = [...years].toSorted().map((year) => numberIn(columns, yearColumn(year)));
  return numbers.length === 0 ? [] : [t('files.workbook.note.absent', { columns: numbers.join(', ') })];
}
