import type { Board, BoardRow, CommitteeRef } from '@ket-nap/contracts';
import { halfOf, parsePeriod, type Period } from '@ket-nap/domain';
import { canonical, namesTogether, rowName, type Formats, type Translate } from '@ket-nap/i18n';

/** What every sentence of a text is written with. */
export interface Writing {
  board: Board;
  period: Period;
  t: Translate;
  f: Formats;
}

/** @throws RangeError when the board's period is none */
export function writingOf(board: Board, words: { t: Translate; f: Formats }): Writing {
  const period = parsePeriod(board.period);
  if (period === null) throw new RangeError(`not a period: ${board.period}`);
  return { board, period, ...words };
}

/** Whether the year is over in these figures: then nothing is left to do in it. */
export function isYearOver({ board, period }: Pick<Writing, 'board' | 'period'>): boolean {
  return board.mark.ended && halfOf(period) !== 1;
}

/** The rows whose figure is not there: nobody has reported, or not all of the year. */
export function unreportedNames({ board, t }: Pick<Writing, 'board' | 't'>): string[] {
  return board.rows.flatMap((row): string[] => {
    if (row.group !== null) return row.group.members.filter((member) => member.admitted === null).map(nameOf);
    return row.admitted === null && !row.awaitsApproval ? [rowName(row, t)] : [];
  });
}

/** The rows of which something counts that is not approved. */
export function unapprovedNames({ board, t }: Pick<Writing, 'board' | 't'>): string[] {
  return board.rows.filter(({ unapproved }) => (unapproved ?? 0) > 0).map((row) => rowName(row, t));
}

/** The committees without a quota, also those that stand with others in a row. */
export function withoutQuotaNames({ board, t }: Pick<Writing, 'board' | 't'>): string[] {
  return board.rows.flatMap((row): string[] => {
    if (row.group !== null) return row.group.members.filter((member) => member.quota === null).map(nameOf);
    return row.quota === null ? [rowName(row, t)] : [];
  });
}

/** Names one after another, each with what is said of it in brackets. */
export function listed(
  rows: readonly BoardRow[],
  t: Translate,
  said: (row: BoardRow, name: string) => string,
) {
  return namesTogether(rows.map((row) => said(row, rowName(row, t))));
}

function nameOf({ committee }: { committee: CommitteeRef }): string {
  return canonical(committee.name);
}
