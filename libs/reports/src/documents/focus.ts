import type { Composed, Composition, OfficialCell, OfficialDocument } from '@ket-nap/contracts';
import type { CountTable } from '@ket-nap/domain';
import { rowName } from '@ket-nap/i18n';
import { ownName, viewNotes, type TableWords } from '@ket-nap/tables';
import { askedParameters, boardParameters, underOf } from './about-board';
import { columnsOf, rowOf, type Spec } from './columns';
import { documentOf, wordsOf } from './made';
import type { DocumentOptions } from './options';
import { isPartOf, readNote } from './summary-notes';
import { countLine, ToldCounts } from './told';

/** The breakdown of the province's focus groups, as an installation begins with it. */
const FOCUS = 'focus';

interface Line {
  index: number | null;
  name: string;
  /** Everybody, then the groups. */
  counts: readonly OfficialCell[];
}

/** The focus groups, committee by committee: each a part of what the committee admitted, overlapping with the others. */
export function focusDocument(composition: Composition, options: DocumentOptions): OfficialDocument {
  const words = wordsOf(options);
  const { t, f, locale } = words;
  const { period, readAt, unit, demo, breakdowns } = composition;
  const title = t('official.focus.title', { period: f.period(period).toLocaleUpperCase(locale) });
  const at = breakdowns.findIndex(({ code }) => code === FOCUS);
  const composed = breakdowns[at];
  const specs = columns(composed, words);
  const { lines, total, hides } = linesOf(composition, at, options, words);
  return documentOf(
    {
      kind: 'focus',
      title,
      readAt,
      unit,
      demo,
      parts: [
        {
          name: t('official.focus.sheet'),
          orientation: 'landscape',
          title,
          under: underOf(composition, options, words),
          table: {
            unit: t('files.workbook.unit'),
            columns: columnsOf(specs),
            rows: [...lines.map((line) => rowOf(specs, 'line', line)), rowOf(specs, 'total', total)],
            notes: [
              t('official.focus.note.overlap'),
              ...(composed ? coverageNotes(composed, words) : [t('official.focus.none')]),
              t('official.focus.unknown'),
              ...viewNotes(composition, words),
              ...(hides ? [t('official.circulation.note')] : []),
              readNote(readAt, words),
            ],
          },
          charts: [],
          isPart: isPartOf(composition.rows, composition.expected),
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

/** Of how many the groups are told; no share is shown here, so none is explained. */
function coverageNotes({ now: { given, committees } }: Composed, { t, f }: TableWords): string[] {
  return given === null
    ? []
    : [t('composition.coverage', { given: f.integer(given), of: f.integer(committees) })];
}

function columns(composed: Composed | undefined, { t, locale }: TableWords): Spec<Line>[] {
  const none = t('files.workbook.cell.none');
  return [
    {
      id: 'index',
      head: t('files.workbook.column.index'),
      look: 'index',
      width: 5,
      cell: ({ index }) => index,
    },
    {
      id: 'committee',
      head: t('files.workbook.column.committee'),
      look: 'text',
      width: 34,
      cell: ({ name }) => name,
    },
    {
      id: 'admitted',
      head: t('composition.committees.admitted'),
      look: 'count',
      width: 11,
      blank: t('files.workbook.cell.notReported'),
      adds: true,
      cell: ({ counts }) => counts[0] ?? null,
    },
    ...(composed?.groups ?? []).map((group, place): Spec<Line> => ({
      id: `group${group.id}`,
      head: ownName(group, locale),
      over: t('official.focus.over'),
      look: 'count',
      width: 12,
      blank: none,
      adds: true,
      cell: ({ counts }) => counts[place + 1] ?? null,
    })),
  ];
}

/** The committees and all of them together, as the circulation lets them be told. */
function linesOf(
  composition: Composition,
  at: number,
  { circulation }: DocumentOptions,
  { t }: TableWords,
): { lines: Line[]; total: Line; hides: boolean } {
  const { rows } = composition;
  const table = countsOf(composition, at);
  const told = new ToldCounts(table, circulation);
  const countsIn = (row: number) => table.columns.map((_, column) => told.count(row, column));
  return {
    lines: rows.map((row, place) => ({ index: place + 1, name: rowName(row, t), counts: countsIn(place) })),
    total: { index: null, name: t('files.workbook.total.all'), counts: countsIn(rows.length) },
    hides: told.hides,
  };
}

/** A reader who sees only some of the committees has lines that do not add up to the total. */
function countsOf({ rows, admitted, breakdowns }: Composition, at: number): CountTable {
  const groups = breakdowns[at]?.groups ?? [];
  const counts = rows.map((row) => [
    row.admitted,
    ...groups.map((_, place) => row.parts[at]?.groups[place]?.count ?? null),
  ]);
  return {
    counts: [...counts, [admitted, ...groups.map(({ count }) => count)]],
    rows: [...rows.map(() => countLine({ into: rows.length })), countLine()],
    columns: [countLine({ everybody: true }), ...groups.map(() => countLine({ partOf: 0 }))],
  };
}
