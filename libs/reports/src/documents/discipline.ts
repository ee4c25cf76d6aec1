import type {
  Matrix,
  MatrixRow,
  OfficialDocument,
  OfficialPart,
  OfficialRow,
  ReportList,
} from '@ket-nap/contracts';
import { percent, type Punctuality } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { askedParameters, underAll } from './about-board';
import { columnsOf, follows, numberIn, plain, rowOf, rowWith, type Spec } from './columns';
import { listPart } from './discipline-list';
import { headOf, inGroups, placed } from './line-groups';
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
  index: number | string | null;
  name: string;
  /** Half-year by half-year, null where the committee did not exist; of a row of sums none at all. */
  halves: readonly (Punctuality | null)[] | null;
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
        { ...head, ...matrixPart(input, options, words) },
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
        ...askedParameters(options, { demo, knows: ['group'] }, words),
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
  options: Pick<DocumentOptions, 'group'>,
  words: TableWords,
): Pick<OfficialPart, 'name' | 'orientation' | 'table' | 'charts'> {
  const { t } = words;
  const specs = columns(matrix, words);
  const made = columnsOf(specs);
  return {
    name: t('official.discipline.sheet'),
    orientation: 'landscape',
    table: {
      unit: t('official.discipline.unit'),
      columns: made,
      rows: [...lineRows(matrix, specs, options, words), ...totalRows(matrix, specs, words)],
      notes: [
        t('official.discipline.note.rate', { column: numberIn(made, 'rate') }),
        t('official.discipline.note.words'),
        readNote(readAt, words),
      ],
    },
    charts: [],
  };
}

/** The committees, those of a group under its sum. */
function lineRows(
  { rows }: Matrix,
  specs: readonly Spec<Line>[],
  { group }: Pick<DocumentOptions, 'group'>,
  words: TableWords,
): OfficialRow[] {
  const groups = inGroups(rows, group, keysOf, (together, by, key) => {
    const { name, note } = headOf(by, key, together.length, words);
    return { name: `${name} (${note})`, counts: countsOfAll(together) };
  });
  return placed(groups, {
    head: (sum, index) => rowOf(specs, 'group', { ...sum, index, halves: null }),
    line: ({ committee, cells }, index) => {
      const halves = halvesOf(cells);
      const line = { index, name: canonical(committee.name), halves, counts: countsOf(halves) };
      return [rowOf(specs, 'line', line)];
    },
  }).rows;
}

function keysOf({ committee: { kind }, formerArea }: MatrixRow) {
  return { kind, formerArea };
}

function halvesOf(cells: MatrixRow['cells']): (Punctuality | null)[] {
  return cells.map((cell) => cell?.punctuality ?? null);
}

/** Of several committees, each of their reports once. */
function countsOfAll(rows: readonly MatrixRow[]): Line['counts'] {
  return countsOf(rows.flatMap(({ cells }) => halvesOf(cells)));
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
    ...plain<Line>(
      half,
      f.periodShort(half),
      'index',
      13,
      ({ halves }) => halves && word(halves[at] ?? null),
    ),
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
function totalRows(matrix: Matrix, specs: readonly Spec<Line>[], { t }: TableWords): OfficialRow[] {
  const { periods, rows } = matrix;
  const name = t('files.workbook.total.all');
  const sums = { index: null, name, halves: null, counts: countsOfAll(rows) };
  const row = (name: string, of: (period: Matrix['periods'][number]) => number) =>
    rowWith(specs, 'total', {
      committee: name,
      ...Object.fromEntries(periods.map((period) => [period.half, of(period)])),
    });
  return [
    rowOf(specs, 'total', sums),
    row(t('official.discipline.expected'), ({ expected }) => expected),
    row(t('official.discipline.on_time'), ({ onTime }) => onTime),
    row(t('official.discipline.late'), ({ late }) => late),
    row(t('official.discipline.missing'), ({ missing }) => missing),
  ];
}
