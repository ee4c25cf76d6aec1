import type { Board, Composition, OfficialDocument, OfficialRow } from '@ket-nap/contracts';
import type { TableWords } from '@ket-nap/tables';
import { askedParameters, boardParameters, underOf } from './about-board';
import { breakdownRows, type FormLine } from './breakdown-rows';
import { columnsOf, follows, numberIn, rowOf, type Spec } from './columns';
import { documentOf, wordsOf } from './made';
import type { DocumentOptions } from './options';
import { readNote } from './summary-notes';

/** What the board answers of the same unit and period: the quota, and whether the two periods can be compared. */
export type BreakdownTotal = Pick<Board['total'], 'quota' | 'rate' | 'unmeasured' | 'lastYear'>;

/**
 * What the admitted are, in the rows of the official form (Biểu số 2-BTCTW): this period, the same period last year, the one in percent of
 * the other; with the quota, which that form lacks. Groups that overlap are marked and in no sum.
 */
export function breakdownsDocument(
  { composition, total }: { composition: Composition; total: BreakdownTotal },
  options: DocumentOptions,
): OfficialDocument {
  const words = wordsOf(options);
  const { t, f, locale } = words;
  const { period, readAt, unit, demo } = composition;
  const title = t('official.breakdowns.title', { period: f.period(period).toLocaleUpperCase(locale) });
  const specs = columns(composition, words);
  const made = columnsOf(specs);
  const compared = total.lastYear.incomparable === null;
  const { lines, hides } = breakdownRows({ composition, total }, options, words);
  return documentOf(
    {
      kind: 'breakdowns',
      title,
      readAt,
      unit,
      demo,
      parts: [
        {
          name: t('official.breakdowns.sheet'),
          orientation: 'portrait',
          title,
          under: underOf(composition, options, words),
          table: {
            unit: t('files.workbook.unit'),
            columns: made,
            rows: lines.map((line) => rowOfForm(line, specs)),
            notes: [
              t('official.breakdowns.note.ratio', { column: numberIn(made, 'ratio') }),
              ...(compared ? [] : [t('official.breakdowns.note.incomparable')]),
              t('official.breakdowns.note.share', { column: numberIn(made, 'share') }),
              t('official.breakdowns.note.rate', { column: numberIn(made, 'rate') }),
              t('official.breakdowns.note.overlap'),
              t('official.breakdowns.note.reported', {
                n: f.integer(composition.reported),
                of: f.integer(composition.expected),
              }),
              ...(hides ? [t('official.circulation.note')] : []),
              readNote(readAt, words),
            ],
          },
          charts: [],
        },
      ],
      parameters: [
        ...boardParameters(composition, composition, words),
        ...askedParameters(options, { demo, knows: [] }, words),
      ],
    },
    options,
  );
}

function rowOfForm(line: FormLine, specs: readonly Spec<FormLine>[]): OfficialRow {
  return rowOf(specs, line.level, line, { apart: line.apart });
}

function columns({ period, before }: Composition, { t, f }: TableWords): Spec<FormLine>[] {
  const none = t('files.workbook.cell.none');
  const count = { look: 'count', width: 11 } as const;
  return [
    {
      id: 'index',
      head: t('files.workbook.column.index'),
      look: 'index',
      width: 6,
      cell: ({ index }) => index,
    },
    { id: 'group', head: t('official.breakdowns.group'), look: 'text', width: 46, cell: ({ name }) => name },
    {
      ...count,
      id: 'now',
      head: t('official.breakdowns.now', { period: f.periodShort(period) }),
      adds: true,
      cell: ({ now }) => now,
    },
    {
      ...count,
      id: 'before',
      head: t('official.breakdowns.before', { period: f.periodShort(before.period) }),
      adds: true,
      cell: ({ before: then }) => then,
    },
    {
      id: 'ratio',
      head: t('official.breakdowns.ratio'),
      look: 'rate',
      width: 10,
      from: follows('now', 'rate', 'before'),
      cell: ({ ratio }) => ratio,
    },
    {
      id: 'share',
      head: t('official.breakdowns.share'),
      look: 'rate',
      width: 10,
      from: follows('now', 'share', 'now'),
      cell: ({ share }) => share,
    },
    {
      ...count,
      id: 'quota',
      head: t('official.breakdowns.quota'),
      cell: ({ quota }) => quota,
    },
    {
      id: 'rate',
      head: t('official.breakdowns.rate'),
      look: 'rate',
      width: 10,
      from: follows('now', 'rate', 'quota'),
      cell: ({ level, rate }) => rate ?? (level === 'total' ? none : null),
    },
  ];
}
