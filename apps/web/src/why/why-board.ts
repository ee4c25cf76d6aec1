import type { Board, BoardHead } from '@ket-nap/contracts';
import { parsePeriod, yearOf } from '@ket-nap/domain';
import { presentOf, type BoardAsked } from '../board-query';
import { oneOf, type CommitteeSearch } from '../search';
import type { Words } from '../words';
import { WHY_FIGURES, type Subject, type WhyFigure } from './why-formula';
import type { Why } from './why-lines';
import { whyOf } from './why-of';

/** What a figure on the page says of itself: which it is, whose, of which period, of which part of it. */
export interface Marked {
  figure: string;
  /** The id of the row; the whole without one. */
  row: string | null;
  /** That of the page when not said. */
  period: string | null;
  part: string | null;
}

/** The answer to another question, in which a figure of this one is explained: of the board, or of a committee's page. */
export type Elsewhere = { figure: WhyFigure } & (
  { on: 'board'; asked: BoardAsked; row: string | null } | { on: 'page'; id: string; asked: CommitteeSearch }
);

/** Why a figure is what it is, or where that is answered; null where nothing is known of it. */
export type Explained = { why: Why } | { elsewhere: Elsewhere } | null;

/** Of a figure of the board. */
export function whyOnBoard(board: Board, marked: Marked, words: Words): Explained {
  const figure = oneOf(WHY_FIGURES, marked.figure);
  if (figure === undefined) return null;
  const { row, part } = marked;
  if (marked.period !== null && marked.period !== board.period)
    return onBoardOf(board, marked.period, board.quotasOn, figure, row);
  const about = subjectOf(board, row, part);
  if (about !== null) return { why: whyOf({ head: board, about, words }, figure) };
  // One of the committees of a group: it has a row of its own where all stand as they were.
  const member = board.rows.some(({ group }) => group?.members.some(({ committee }) => committee.id === row));
  return member ? onBoardOf({ ...board, view: 'as_was' }, board.period, board.quotasOn, figure, row) : null;
}

function subjectOf({ total, rows, tallies }: Board, row: string | null, part: string | null): Subject | null {
  if (part !== null) {
    const figure = tallies.find((one) => tallyKey(one) === part);
    if (figure === undefined) return null;
    const own = rows.filter((one) => (figure.by === 'kind' ? one.kind : one.formerArea) === figure.key);
    return { is: 'tally', figure, rows: own };
  }
  if (row === null) return { is: 'total', figure: total, rows };
  const figure = rows.find(({ committee }) => committee.id === row);
  if (figure === undefined) return null;
  return { is: 'row', figure, ranked: rows.filter(({ rank }) => rank !== null).length, pace: null };
}

/** As rows that stand together are named in `data-part`. */
export function tallyKey({ by, key }: Board['tallies'][number]): string {
  return `${by} ${key ?? ''}`;
}

/**
 * The same unit, view and counting in another period.
 *
 * @param quotasOn the day whose quotas measure the periods of the head's year; each its own day when not said, as in other years
 */
export function onBoardOf(
  head: BoardHead,
  period: string,
  quotasOn: string | undefined,
  figure: WhyFigure,
  row: string | null,
): Explained {
  const of = parsePeriod(period);
  if (of === null) return null;
  const { unit, view, counted } = presentOf(head);
  const asOf = String(yearOf(of)) === head.quotaYear ? quotasOn : undefined;
  return { elsewhere: { on: 'board', figure, row, asked: { unit, view, counted, period: of, asOf } } };
}
