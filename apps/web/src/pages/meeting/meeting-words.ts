import type { Board, BoardRow } from '@ket-nap/contracts';
import { localDay, parsePeriod, yearOf } from '@ket-nap/domain';
import { rowName } from '@ket-nap/i18n';
import { leftText } from '@ket-nap/tables';
import { reasonWithoutRate } from '../../features/board/board-words';
import type { Words } from '../../words';

/** `14:32`; of another day than today, with the day. */
export function timeOf(instant: string, today: string, { f }: Pick<Words, 'f'>): string {
  return localDay(new Date(instant)) === today ? f.time(instant) : f.instant(instant);
}

/** `hạng 3 trên 15`. */
export function placeOf(board: Board, row: BoardRow, { t, f }: Words): string {
  const ranked = board.rows.filter(({ rank }) => rank !== null).length;
  if (row.rank === null) return t('meeting.noPlace');
  return t('meeting.place', { rank: f.integer(row.rank), of: f.integer(ranked) });
}

/** `60 trên 133`, or the count alone where there is no quota. */
export function countsOf({ admitted, quota }: Pick<BoardRow, 'admitted' | 'quota'>, { t, f }: Words): string {
  if (quota === null) return f.integer(admitted);
  return t('meeting.of', { admitted: f.integer(admitted), quota: f.integer(quota) });
}

/** What is still missing from the quota of the year. */
export function remainingOf({ cumulative, remaining }: Pick<BoardRow, 'cumulative' | 'remaining'>) {
  return (cumulative ?? { remaining }).remaining;
}

/** The same period of the year compared with: its count and the difference, or why it is not compared. */
export function lastYearOf({ lastYear }: Pick<BoardRow, 'lastYear'>, { t, f }: Words) {
  const period = parsePeriod(lastYear.period);
  const name = t('meeting.lastYear', { year: period === null ? lastYear.period : yearOf(period) });
  const beside =
    lastYear.incomparable === 'reorganised'
      ? t('views.incomparable.short')
      : lastYear.difference === null || lastYear.points === null
        ? ''
        : t('meeting.difference', {
            difference: f.signed(lastYear.difference),
            points: f.signed(lastYear.points),
          });
  return { name, value: f.integer(lastYear.admitted), beside };
}

/** What is said aloud of the row in hand. */
export function spoken(board: Board, row: BoardRow, words: Words): string {
  const { t, f } = words;
  const reason = reasonWithoutRate(row);
  const what =
    reason !== null
      ? t(reason)
      : t('meeting.liveFigures', {
          rate: f.rate(row.rate),
          admitted: f.integer(row.admitted),
          quota: f.integer(row.quota),
          place: placeOf(board, row, words),
          left: leftText(row, words),
        });
  return t('meeting.live', { period: f.period(board.period), name: rowName(row, t), what });
}
