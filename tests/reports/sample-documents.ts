import type { Board, BoardRow, OfficialDocument } from '@ket-nap/contracts';
import { groupCompletion, groupKey, points, sumOfKnown, type WorkbookKind } from '@ket-nap/domain';
import {
  breakdownsDocument,
  committeeDocument,
  disciplineDocument,
  distributionDocument,
  focusDocument,
  summaryDocument,
  termDocument,
  type DocumentOptions,
} from '@ket-nap/reports';
import { keysAt, OPTIONS, sampleComposition, samplePage, sampleTerm } from './sample-answers';
import { sampleDiscipline } from './sample-discipline';
import { sampleDistribution } from './sample-distribution';
import { bandedBoard } from './summary-table';

type Kind = Exclude<WorkbookKind, 'register'>;
export const KINDS = [
  'summary',
  'term',
  'committee',
  'distribution',
  'discipline',
  'breakdowns',
  'focus',
] as const satisfies readonly Kind[];

/** A board whose committees are of three kinds and two areas, with their figures as the server adds them up. */
export function groupedBoard(board: Board = bandedBoard()): Board {
  const rows = board.rows.map((row, at): BoardRow => ({ ...row, ...keysAt(at) }));
  return { ...board, rows, tallies: [...talliesOf(rows, 'kind'), ...talliesOf(rows, 'area')] };
}

function talliesOf(rows: readonly BoardRow[], by: 'kind' | 'area'): Board['tallies'] {
  const keyOf = (row: BoardRow) => groupKey(row, by);
  return [...new Set(rows.map(keyOf))].flatMap((key) => {
    const of = rows.filter((row) => keyOf(row) === key);
    const [first] = of;
    if (!first) return [];
    const sum = (value: (row: BoardRow) => number | null) => sumOfKnown(of.map(value));
    const measured = (value: (row: BoardRow) => number | null) =>
      sumOfKnown(of.map((row) => (row.quota === null ? null : value(row))));
    const quota = sum((row) => row.quota);
    const whole = groupCompletion(
      sum((row) => row.admitted),
      measured((row) => row.admitted),
      quota,
    );
    const toDate = groupCompletion(
      sum((row) => row.cumulative?.admitted ?? null),
      measured((row) => row.cumulative?.admitted ?? null),
      quota,
    );
    const then = sum((row) => row.lastYear.admitted);
    const isComplete = of.every((row) => row.lastYear.incomparable === null);
    return [
      {
        ...first,
        ...whole,
        ...(first.cumulative && { remaining: toDate.remaining }),
        by,
        key,
        rows: of.length,
        reported: of.filter(({ admitted }) => admitted !== null).length,
        band: null,
        ofHalf: null,
        cumulative: first.cumulative && toDate,
        halves: first.halves.map(({ period, existed }, at) => ({
          ...{ period, existed },
          admitted: sum((row) => row.halves[at]?.admitted ?? null),
        })),
        lastYear: {
          ...first.lastYear,
          admitted: then,
          difference:
            isComplete && then !== null && whole.admitted !== null ? points(whole.admitted, then, 0) : null,
          incomparable: isComplete ? null : ('incomplete' as const),
        },
        membersAtStart: sum((row) => row.membersAtStart),
      },
    ];
  });
}

/** A document of a kind, of the samples. */
export function sampleDocument(kind: Kind, more: Partial<DocumentOptions> = {}): OfficialDocument {
  const options = { ...OPTIONS, ...more };
  switch (kind) {
    case 'summary':
      return summaryDocument(groupedBoard(), options);
    case 'term':
      return termDocument(sampleTerm(), options);
    case 'committee':
      return committeeDocument(samplePage(), options);
    case 'distribution':
      return distributionDocument(sampleDistribution(), options);
    case 'discipline':
      return disciplineDocument(sampleDiscipline(), options);
    case 'breakdowns':
      return breakdownsDocument({ composition: sampleComposition(), total: bandedBoard().total }, options);
    case 'focus':
      return focusDocument(sampleComposition(), options);
  }
}
