import type { Board, Composition, OfficialColumn, OfficialDocument, OfficialRow } from '@ket-nap/contracts';
import { isYear, parsePeriod, yearOf } from '@ket-nap/domain';
import { continued, lowered, ownName, partialBase, type TableWords } from '@ket-nap/tables';
import { askedParameters, boardParameters, underOf } from './about-board';
import { breakdownRows, type FormLine } from './breakdown-rows';
import { columnsOf, follows, numberIn, plain, rowOf, type Spec } from './columns';
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
  const { lines, hides, tellsBases } = breakdownRows({ composition, total }, options, words);
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
            notes: notesOf({ composition, total, lines, hides, tellsBases }, made, words),
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

interface Noted {
  composition: Composition;
  total: BreakdownTotal;
  lines: readonly FormLine[];
  /** Something is hidden. */
  hides: boolean;
  /** Of how many the shares are may be told. */
  tellsBases: boolean;
}

function notesOf(
  { composition, total, lines, hides, tellsBases }: Noted,
  columns: readonly OfficialColumn[],
  words: TableWords,
): string[] {
  const { t, f } = words;
  const { reported, expected, readAt, period, before, breakdowns } = composition;
  const then = lowered(f.period(before.period));
  const reason = total.lastYear.incomparable;
  const isUnknown = lines.some(({ now, before: last }) =>
    [now, last].includes(t('files.workbook.cell.none')),
  );
  return [
    t('official.breakdowns.note.ratio', {
      column: numberIn(columns, 'ratio'),
      now: lowered(f.period(period)),
      then,
    }),
    ...(reason === null
      ? []
      : [t('letters.review.same.none', { then, reason: t(`letters.review.same.reason.${reason}`) })]),
    ...(isUnknown ? [t('official.breakdowns.note.unknown')] : []),
    t('official.breakdowns.note.share', { column: numberIn(columns, 'share') }),
    ...(tellsBases ? breakdowns : []).flatMap((composed) => {
      const base = partialBase(composed, words);
      const name = ownName(composed, words.locale);
      return base === null ? [] : [t('official.breakdowns.note.base', { name, base: continued(base) })];
    }),
    t('official.breakdowns.note.rate', { column: numberIn(columns, 'rate') }),
    t('official.breakdowns.note.overlap'),
    t('official.breakdowns.note.reported', { n: f.integer(reported), of: f.integer(expected) }),
    ...(hides ? [t('official.circulation.note')] : []),
    readNote(readAt, { t, f }),
  ];
}

function rowOfForm(line: FormLine, specs: readonly Spec<FormLine>[]): OfficialRow {
  return rowOf(specs, line.level, line, { apart: line.apart });
}

function columns(composition: Composition, words: TableWords): Spec<FormLine>[] {
  const { t } = words;
  const count = { look: 'count', width: 10, adds: true } as const;
  const { now, before, ratio } = headsOf(composition, words);
  return [
    plain('index', t('files.workbook.column.index'), 'index', 5, ({ index }) => index),
    plain('group', t('official.breakdowns.group'), 'text', 40, ({ name }) => name),
    { ...count, id: 'now', head: now, cell: (line) => line.now },
    { ...count, id: 'before', head: before, cell: (line) => line.before },
    ...rateColumns(ratio, t),
  ];
}

/** A year is called one; the period compared with by its own name where it is not the last year's. */
function headsOf({ period, before }: Composition, { t, f }: TableWords) {
  const key = isYear(period) ? 'ofYear' : 'ofHalf';
  const now = t(`official.breakdowns.now.${key}`, { period: f.periodShort(period) });
  const [of, then] = [parsePeriod(period), parsePeriod(before.period)];
  if (of === null || then === null || yearOf(then) !== yearOf(of) - 1)
    return {
      now,
      before: f.period(before.period),
      ratio: t('official.breakdowns.ratio.other', { period: f.periodShort(before.period) }),
    };
  return {
    now,
    before: t(`official.breakdowns.before.${key}`, { period: f.periodShort(before.period) }),
    ratio: t(`official.breakdowns.ratio.${key}`),
  };
}

function rateColumns(ratio: string, t: TableWords['t']): Spec<FormLine>[] {
  const none = t('files.workbook.cell.none');
  const head = (id: 'share' | 'quota' | 'rate') => ({ id, head: t(`official.breakdowns.${id}`), width: 9 });
  return [
    {
      id: 'ratio',
      head: ratio,
      width: 9,
      look: 'rate',
      from: follows('now', 'rate', 'before'),
      cell: (line) => line.ratio,
    },
    { ...head('share'), look: 'rate', from: follows('now', 'share', 'now'), cell: ({ share }) => share },
    { ...head('quota'), look: 'count', cell: ({ quota }) => quota },
    {
      ...head('rate'),
      look: 'rate',
      from: follows('now', 'rate', 'quota'),
      cell: ({ level, rate }) => rate ?? (level === 'total' ? none : null),
    },
  ];
}
