import type { Board, BoardRow } from '@ket-nap/contracts';
import { halfOf, parsePeriod } from '@ket-nap/domain';
import type { Words } from '../../words';

const FULL = 100;

/** Whether the bands speak of the finished quota, or of the pace during the year. */
export function bandTense(board: Board): 'during' | 'after' {
  return board.mark.percent >= FULL ? 'after' : 'during';
}

/** What the mark line is called: "mốc nửa năm", "chỉ tiêu năm", "mốc đến 12/05/2026". */
export function markName(board: Board, { t, f }: Words): string {
  const period = parsePeriod(board.period);
  if (!board.mark.ended) return t('board.mark.today', { day: f.day(board.asOf) });
  const half = period === null ? null : halfOf(period);
  if (half === null) return t('board.mark.year');
  return half === 1 ? t('board.mark.half') : t('board.mark.secondHalf');
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

/** What every rate of the page is; a second half measures its own admissions only, and says so. */
export function rateTitle(board: Board, { t }: Pick<Words, 't'>): string {
  const period = parsePeriod(board.period);
  const second = period !== null && halfOf(period) === 2;
  return second ? t('board.tile.rateHalf2') : t('board.tile.rate');
}

/** Whether every committee is in the rows. An officer sees its own only: then there is no place to speak of. */
export function showsAll({ rows, total }: Board): boolean {
  return rows.reduce((sum, { group }) => sum + (group?.members.length ?? 1), 0) >= total.expected;
}

/** Why a row has no rate, in words; null when it has one. */
export function reasonWithoutRate(row: Pick<BoardRow, 'rate' | 'admitted' | 'state'>) {
  if (row.rate !== null) return null;
  if (row.admitted === null)
    return row.state === 'draft' ? 'board.ranking.draft' : 'board.ranking.notReported';
  return 'board.ranking.noQuota';
}

/** What has to be known beside a row's figures. */
export const SIGNS = ['submitted', 'returned', 'correcting', 'onBehalf', 'partial', 'someMissing'] as const;
export type Sign = (typeof SIGNS)[number];

export function signsOf(row: BoardRow): Sign[] {
  // A year with figures whose state is "not yet" owes its other half; one that owes a single half does not.
  const partial = row.admitted !== null && (row.state === 'missing' || row.state === 'draft');
  const holds: Record<Sign, boolean> = {
    submitted: row.state === 'submitted',
    returned: row.state === 'returned',
    correcting: row.state === 'correcting',
    onBehalf: row.onBehalf,
    partial: partial && row.group === null,
    someMissing: partial && row.group !== null,
  };
  return SIGNS.filter((sign) => holds[sign]);
}
