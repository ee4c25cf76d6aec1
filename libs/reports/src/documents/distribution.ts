import type { OfficialCell, OfficialDocument, OfficialRow } from '@ket-nap/contracts';
import { gapOf } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { blankText, distributionColumns, type DistributionColumn } from '../distribution-columns';
import {
  measured,
  sumsOf,
  totalOf,
  type DistributionInput,
  type DistributionLine,
  type Measured,
} from '../distribution-input';
import { askedParameters, underAll } from './about-board';
import { columnsOf, follows, numberIn, rowOf, type Spec } from './columns';
import { headOf, inGroups, placed } from './line-groups';
import { documentOf, wordsOf } from './made';
import type { DocumentOptions } from './options';
import { readNote } from './summary-notes';

interface Line {
  index: number | string | null;
  code: string;
  name: string;
  note: string;
  figures: Measured;
}

/** Columns of words that come first: the number, the code, the committee. */
const LETTERS = 3;

/**
 * The distribution of a year as it is printed and signed. The workbook that is filled in and comes back through `readDistribution` is
 * `distributionWorkbook`.
 */
export function distributionDocument(input: DistributionInput, options: DocumentOptions): OfficialDocument {
  const words = wordsOf(options);
  const { t, f } = words;
  const { year, readAt, demo, own, draft } = input;
  const title = t('files.distribution.title', { year });
  const specs = distributionColumns(Number(year), t).map((column) => specOf(column, t));
  const columns = columnsOf(specs, LETTERS);
  const state = t(draft ? 'files.distribution.draft' : 'files.distribution.recorded');
  return documentOf(
    {
      kind: 'distribution',
      title,
      readAt,
      unit: own.committee,
      demo,
      parts: [
        {
          name: t('files.distribution.sheet'),
          orientation: 'landscape',
          title,
          under: [{ text: `(${state})`, tone: 'plain' }, ...underAll({ demo }, options, words)],
          table: {
            unit: t('files.workbook.unit'),
            columns,
            rows: rowsOf(input, specs, options, words),
            notes: notesOf(input, columns, words),
          },
          charts: [],
        },
      ],
      parameters: [
        { name: t('official.parameters.unit'), value: canonical(own.committee.name) },
        { name: t('official.parameters.year'), value: year },
        { name: t('official.parameters.draft'), value: state },
        { name: t('official.parameters.readAt'), value: f.instant(readAt) },
        ...askedParameters(options, { demo, knows: ['group'] }, words),
      ],
    },
    options,
  );
}

/** A column of the workbook to be filled in, as it is printed: no cell waits for a figure. */
function specOf(column: DistributionColumn, t: TableWords['t']): Spec<Line> {
  const { id, head, look, width, value, summed, follows: rule } = column;
  const words = ({ index, code, name, note }: Line) =>
    new Map<string, OfficialCell>(
      Object.entries({ index, code: code || null, committee: name, note: note || null }),
    ).get(id);
  const from = rule && follows(rule.left, signOf(rule), rule.right);
  return {
    id,
    head,
    look,
    width,
    ...(from && { from }),
    ...(summed && { adds: true }),
    cell: (line) => {
      if (value === null) return words(line) ?? null;
      const { figures } = line;
      // A year's quota is not held against one of half a year.
      const shown = id === 'change' && !figures.lastYearWhole ? null : value(figures);
      return shown ?? blankText(column, figures, t);
    },
  };
}

function signOf({ sign, times, ofTotal }: NonNullable<DistributionColumn['follows']>) {
  if (sign === '-') return 'difference';
  if (ofTotal) return 'whole';
  return times === 100 ? 'rate' : 'thousandth';
}

/** The committees, those of a group under its sum; their total, and the unit itself, whose quota is no part of that sum. */
function rowsOf(
  input: DistributionInput,
  specs: readonly Spec<Line>[],
  { group }: Pick<DocumentOptions, 'group'>,
  words: TableWords,
): OfficialRow[] {
  const { t } = words;
  const { own, rows } = input;
  const sums = totalOf(input);
  const groups = inGroups(rows, group, keysOf, (lines, by, key) => ({
    ...headOf(by, key, lines.length, words),
    figures: measured(sumsOf(lines), sums.quota),
  }));
  const total = { index: null, code: '', note: '' };
  const totals: Line[] = [
    { ...total, name: t('files.workbook.total.all'), figures: measured(sums, sums.quota) },
    {
      ...total,
      name: t('files.workbook.total.own'),
      note: t('files.workbook.total.ofOwn'),
      figures: measured(own, null),
    },
  ];
  return [
    ...placed(groups, {
      head: (sum, index) => rowOf(specs, 'group', { ...sum, index, code: '' }),
      line: (line, index) => [rowOf(specs, 'line', lineOf(line, index, sums.quota))],
    }).rows,
    ...totals.map((line) => rowOf(specs, 'total', line)),
  ];
}

function keysOf({ committee: { kind }, formerArea }: DistributionLine) {
  return { kind, formerArea };
}

function lineOf(row: DistributionLine, index: number, sumOfUnits: number | null): Line {
  return {
    index,
    code: canonical(row.committee.code),
    name: canonical(row.committee.name),
    note: canonical(row.note),
    figures: measured(row, sumOfUnits),
  };
}

function notesOf(
  input: DistributionInput,
  columns: ReturnType<typeof columnsOf>,
  { t, f }: TableWords,
): string[] {
  const year = Number(input.year);
  const number = (id: DistributionColumn['id']) => numberIn(columns, id);
  const [own, units] = [input.own.quota, totalOf(input).quota];
  const gap = gapOf(own, units);
  const amounts = { own: f.integer(own), units: f.integer(units), gap: f.integer(Math.abs(gap ?? 0)) };
  const key = (gap ?? 0) > 0 ? 'official.distribution.above' : 'official.distribution.below';
  return [
    ...(gap === null ? [] : [gap === 0 ? t('files.workbook.note.quotaEqual', amounts) : t(key, amounts)]),
    t('files.distribution.note.members', { year }),
    t('files.distribution.note.rate', { column: number('lastYearRate'), year: year - 1 }),
    t('files.distribution.note.change', { column: number('change'), year: year - 1 }),
    t('files.distribution.note.share', { column: number('share') }),
    t('files.distribution.note.signs'),
    readNote(input.readAt, { t, f }),
  ];
}
