import type { Board, BoardRow, CommitteeRef, ReportLine, ReportList } from '@ket-nap/contracts';
import {
  elapsedShare,
  hasEnded,
  localDay,
  measuredPart,
  pace,
  parsePeriod,
  yearOf,
  yearPeriod,
  type ReminderPick,
} from '@ket-nap/domain';
import { isStillAhead } from './still-ahead';

/** Why a committee is written to, with its own figures. */
export interface ReminderCase {
  committee: CommitteeRef;
  /** Null where the board has no figures of it. */
  row: BoardRow | null;
  /** Its report that is missing or was late; null where it is neither. */
  report: ReportLine | null;
  isBehind: boolean;
}

export interface Picked {
  pick: ReminderPick;
  /** Ids, of those that were chosen by hand. */
  committees: readonly string[];
}

/**
 * To whom letters go, in official order: whose rate is below its own mark, whose report is missing or was late, or who was chosen; none that has ended. Only
 * committees by themselves are written to, not what stands together in a view of the past.
 */
export function reminderCases(
  { board, reports, ended }: { board: Board; reports: ReportList | null; ended?: ReadonlySet<string> },
  { pick, committees }: Picked,
): ReminderCase[] {
  const rows = new Map(
    board.rows.filter(({ group }) => group === null).map((row) => [row.committee.id, row]),
  );
  const lines = new Map((reports?.lines ?? []).map((line) => [line.committee.id, line]));
  const known = new Map(
    [...rows.values(), ...lines.values()].map(({ committee }) => [committee.id, committee]),
  );
  const wanted = new Set(committees);
  return [...known.values()]
    .filter(({ id }) => ended?.has(id) !== true)
    .map((committee) => caseOf(committee, rows.get(committee.id) ?? null, lines.get(committee.id) ?? null))
    .filter((one) => {
      if (pick === 'chosen') return wanted.has(one.committee.id);
      return pick === 'late' ? one.report !== null : one.isBehind;
    });
}

function caseOf(committee: CommitteeRef, row: BoardRow | null, line: ReportLine | null): ReminderCase {
  const isLate = line?.punctuality === 'missing' || line?.punctuality === 'late';
  return {
    committee,
    row,
    report: isLate ? line : null,
    isBehind: row !== null && row.offPace !== null && row.offPace < 0,
  };
}

/** What has been admitted since January, and what is left of the quota of the year. */
export function sinceJanuary(row: BoardRow): Pick<BoardRow, 'admitted' | 'rate' | 'quota' | 'unmeasured'> {
  return row.cumulative ?? row;
}

/**
 * How many a month a committee needs until the year ends, as the board says it of the whole unit. Null without a quota or a figure, when
 * the year is over or its figures are of more than a month ago, and of a quota that is for a part of the year, whose months the board
 * does not say.
 */
export function neededPerMonth(
  row: BoardRow,
  { period, readAt }: Pick<Board, 'period' | 'readAt'>,
): number | null {
  const parsed = parsePeriod(period);
  if (parsed === null || row.mark.partOfYear) return null;
  const year = yearPeriod(yearOf(parsed));
  if (hasEnded(year, localDay(new Date(readAt))) || !isStillAhead(row.mark.asOf, { readAt })) return null;
  const { quota } = row;
  return pace(measuredPart(sinceJanuary(row)), quota, elapsedShare(year, row.mark.asOf)).neededPerMonth;
}
