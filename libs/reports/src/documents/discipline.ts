import type {
  Matrix,
  MatrixRow,
  OfficialDocument,
  OfficialPart,
  OfficialRow,
  ReportList,
} from '@ket-nap/contracts';
import { percent, PUNCTUALITIES, sumOfKnown, type Punctuality } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { askedParameters, underAll } from './about-board';
import { columnsOf, follows, numberIn, plain, rowOf, rowWith, type Spec } from './columns';
import { listPart } from './discipline-list';
import { documentOf, wordsOf } from './made';
import type { DocumentOptions } from './options';
import { readNote } from './summary-notes';

/** What the screens of review answer, and whose they are. */
export interface DisciplineInput {
  matrix: Matrix;
  /** Of the last half-year, with the instants at which reports came; null: without that sheet. */
  list: ReportList | null;
  unit: { name: string };
  /** ISO instant. */
  readAt: string;
  demo: boolean;
}

interface Line {
  index: number | null;
  name: string;
  /** Half-year by half-year; null where the committee did not exist. */
  halves: readonly (Punctuality | null)[];
  counts: Readonly<Record<Punctuality, number>>;
}

const COUNTED = ['on_time', 'late', 'missing'] as const;

/** Who reported on time, late, or not at all: committee by committee and half-year by half-year, with their counts. */
export function disciplineDocument(input: DisciplineInput, options: DocumentOptions): OfficialDocument {
  const words = wordsOf(options);
  const { t, f } = words;
  const { matrix, list, unit, readAt, demo } = input;
  const [first, last] = [matrix.periods.at(0), matrix.periods.at(-1)];
  const span = { from: f.period(first?.half ?? ''), to: f.period(last?.half ?? '') };
  const period = first === last ? span.to : t('official.discipline.span', span);
  const title = t('official.discipline.title');
  const head = {
    title,
    under: [
      { text: `(${period})`, tone: 'plain' as const },
      { text: `(${t('official.discipline.at', { at: f.instant(readAt) })})`, tone: 'plain' as const },
      ...underAll({ demo }, options, words),
    ],
  };
  return documentOf(
    {
      kind: 'discipline',
      title: `${title} · ${period}`,
      readAt,
      unit,
      demo,
      parts: [
        { ...head, ...matrixPart(input, words) },
        ...(list === null
          ? []
          : [{ ...listPart(list, words), title, under: listUnder(list, head.under, words) }]),
      ],
      parameters: [
        { name: t('official.parameters.unit'), value: canonical(unit.name) },
        { name: t('official.parameters.periods'), value: period },
        { name: t('official.parameters.readAt'), value: f.instant(readAt) },
        ...matrix.periods.map(({ half, period: { dueAt } }) => ({
          name: t('official.discipline.due', { period: f.period(half) }),
          value: f.instant(dueAt),
        })),
        ...askedParameters(options, { demo, knows: [] }, words),
      ],
    },
    options,
  );
}

/** Of the list: its own half-year in place of all of them. */
function listUnder(
  { half }: ReportList,
  [, ...under]: OfficialPart['under'],
  { f }: TableWords,
): OfficialPart['under'] {
  return [{ text: `(${f.period(half)})`, tone: 'plain' }, ...under];
}

function matrixPart(
  { matrix, readAt }: DisciplineInput,
  words: TableWords,
): Pick<OfficialPart, 'name' | 'orientation' | 'table' | 'charts'> {
  const { t } = words;
  const specs = columns(matrix, words);
  const made = columnsOf(specs);
  const lines = matrix.rows.map(lineOf);
  return {
    name: t('official.discipline.sheet'),
    orientation: 'landscape',
    table: {
      unit: t('official.discipline.unit'),
      columns: made,
      rows: [...lines.map((line) => rowOf(specs, 'line', line)), ...totalRows(matrix, lines, specs, words)],
      notes: [
        t('official.discipline.note.rate', { column: numberIn(made, 'rate') }),
        t('official.discipline.note.words'),
        readNote(readAt, words),
      ],
    },
    charts: [],
  };
}

function lineOf({ committee, cells }: MatrixRow, at: number): Line {
  const halves = cells.map((cell) => cell?.punctuality ?? null);
  return { index: at + 1, name: canonical(committee.name), halves, counts: countsOf(halves) };
}

function countsOf(halves: readonly (Punctuality | null)[]): Record<Punctuality, number> {
  const counts = { on_time: 0, late: 0, missing: 0, awaited: 0 };
  for (const half of halves) if (half !== null) counts[half] += 1;
  return counts;
}

/** Of the reports that are due; one that is not due yet is in no rate. */
function dueOf(counts: Line['counts']): number {
  return COUNTED.reduce((sum, one) => sum + counts[one], 0);
}

function columns({ periods }: Matrix, { t, f }: TableWords): Spec<Line>[] {
  const word = (one: Punctuality | null) =>
    one === null ? t('files.workbook.cell.absent') : t(`official.discipline.${one}`);
  const ofHalf = ({ half }: Matrix['periods'][number], at: number): Spec<Line> => ({
    ...plain<Line>(half, f.periodShort(half), 'index', 13, ({ halves }) => word(halves[at] ?? null)),
    over: t('official.discipline.halves'),
  });
  return [
    plain('index', t('files.workbook.column.index'), 'index', 5, ({ index }) => index),
    plain('committee', t('files.workbook.column.committee'), 'text', 34, ({ name }) => name),
    ...periods.map(ofHalf),
    ...countColumns(t),
  ];
}

function countColumns(t: TableWords['t']): Spec<Line>[] {
  const over = t('official.discipline.counts');
  return [
    {
      ...plain<Line>('due', t('official.discipline.owed'), 'count', 11, ({ counts }) => dueOf(counts)),
      over,
      adds: true,
      from: follows('on_time', 'sum', 'missing'),
    },
    ...COUNTED.map((one): Spec<Line> => ({
      ...plain<Line>(one, t(`official.discipline.${one}`), 'count', 9, ({ counts }) => counts[one]),
      over,
      adds: true,
    })),
    {
      ...plain<Line>('rate', t('official.discipline.rate'), 'rate', 10, ({ counts }) =>
        percent(counts.on_time, dueOf(counts)),
      ),
      blank: t('files.workbook.cell.none'),
      from: follows('on_time', 'rate', 'due'),
      bars: true,
    },
  ];
}

/** All committees together; then, half-year by half-year, how many stand where, as the review screen counts them. */
function totalRows(
  { periods }: Matrix,
  lines: readonly Line[],
  specs: readonly Spec<Line>[],
  { t }: TableWords,
): OfficialRow[] {
  const sums = countsOf([]);
  for (const one of PUNCTUALITIES) sums[one] = sumOfKnown(lines.map(({ counts }) => counts[one])) ?? 0;
  const total = rowOf(specs, 'total', {
    index: null,
    name: t('files.workbook.total.all'),
    halves: [],
    counts: sums,
  });
  const isHalf = new Set(periods.map(({ half }) => half));
  const blanked = {
    ...total,
    cells: total.cells.map((cell, at) => (isHalf.has(specs[at]?.id ?? '') ? null : cell)),
  };
  const row = (name: string, of: (period: Matrix['periods'][number]) => number) =>
    rowWith(specs, 'total', {
      committee: name,
      ...Object.fromEntries(periods.map((period) => [period.half, of(period)])),
    });
  return [
    blanked,
    row(t('official.discipline.expected'), ({ expected }) => expected),
    row(t('official.discipline.on_time'), ({ onTime }) => onTime),
    row(t('official.discipline.late'), ({ late }) => late),
    row(t('official.discipline.missing'), ({ missing }) => missing),
  ];
}
