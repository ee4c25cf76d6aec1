import type { Board, BoardRow } from '@ket-nap/contracts';
import { halfOf, parsePeriod } from '@ket-nap/domain';
import { markName as nameOfMark } from '@ket-nap/i18n';
import type { Words } from '../../words';

export { bandTense, rateTitle, SIGNS, signsOf, stateText, type Sign } from '@ket-nap/tables';

/** What the mark line is called: "mốc nửa năm", "chỉ tiêu năm", "mốc đến 12/05/2026". */
export function markName(board: Board, { t, f }: Words): string {
  return nameOfMark(board, t, f);
}

/** Whether what is missing is a shortfall: the year is over and everybody has reported. Before, it is what remains. */
export function isShortfall(board: Board): boolean {
  return yearIsOver(board) && board.total.reported >= board.total.expected;
}

/** Whether the year of the period's quota is over. */
export function yearIsOver(board: Board): boolean {
  const period = parsePeriod(board.period);
  return board.mark.ended && period !== null && halfOf(period) !== 1;
}

/** Whether every committee is in the rows. An officer sees its own only: then there is no place to speak of. */
export function showsAll({ rows, total }: Board): boolean {
  return rows.reduce((sum, { group }) => sum + (group?.members.length ?? 1), 0) >= total.expected;
}

/** Why a row has no rate, in words; null when it has one. */
export function reasonWithoutRate(
  row: Pick<BoardRow, 'rate' | 'admitted' | 'state'> & Partial<Pick<BoardRow, 'awaitsApproval'>>,
) {
  if (row.rate !== null) return null;
  if (row.awaitsApproval) return 'ranking.without.no_approved';
  if (row.admitted === null)
    return row.state === 'draft' ? 'board.ranking.draft' : 'board.ranking.notReported';
  return 'board.ranking.noQuota';
}
