import type { Comment, SentVersion } from '@ket-nap/contracts';
import {
  cutOff,
  halfOf,
  halfPeriod,
  previousPeriod,
  samePeriodLastYear,
  startOf,
  yearOf,
  yearPeriod,
  type Half,
} from '@ket-nap/domain';
import { addsUp } from '../committees/adds-up';
import type { Tx } from '../database/actor-transaction';
import {
  APPROVAL,
  CELLS,
  COMMENTS,
  COUNTS,
  QUOTA,
  REPORTER,
  SENT_VERSION,
  STORED,
  type Cells,
  type Counts,
  TOLD,
  type Stored,
  type ToldReport,
  type Wanted,
} from './report-rows';

export interface PageRow extends Stored {
  report: ToldReport | null;
  quota: number | null;
  halfQuota: number | null;
  lastYear: Counts;
  lastHalf: Counts;
  otherHalf: Counts;
  cells: Cells;
  /** Newest first. */
  versions: SentVersion[];
  comments: Comment[];
}

/**
 * Everything a report's page shows, in one statement; null for a committee outside the actor's scope.
 *
 * @param quotasOn the day whose quotas measure the half
 */
export function reportPage(tx: Tx, { committeeId, half }: Wanted, quotasOn: string): Promise<PageRow | null> {
  const other = halfPeriod(yearOf(half), halfOf(half) === 1 ? 2 : 1);
  return tx.row<PageRow>(
    `SELECT ${REPORTER('$2', '$3', '$4')} AS committee, ${QUOTA('$5', '$6')} AS quota, ${QUOTA('$2', '$6')} AS "halfQuota",
       ${COUNTS('$7')} AS "lastYear", ${COUNTS('$8')} AS "lastHalf", ${COUNTS('$9')} AS "otherHalf",
       ${TOLD} AS report, ${CELLS()} AS cells, ${COMMENTS} AS comments,
       (SELECT coalesce(json_agg(${SENT_VERSION} ORDER BY v.number DESC), '[]')
        FROM report_version v JOIN account s ON s.id = v.sent_by ${APPROVAL} WHERE v.report_id = r.id) AS versions
     FROM committee c LEFT JOIN report r ON r.committee_id = c.id AND r.half = $2
     WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled`,
    [
      committeeId,
      half,
      startOf(half),
      cutOff(half),
      yearPeriod(yearOf(half)),
      quotasOn,
      samePeriodLastYear(half),
      previousPeriod(half),
      other,
    ],
  );
}

export interface LineRow extends Stored {
  report: ToldReport | null;
  quota: number | null;
  /** The version last sent. */
  sent: { admitted: number; note: string; sentAt: string; sentBy: string } | null;
  /** When the board last reminded its officers. */
  remindedAt: Date | null;
}

/** One line for each committee of the unit that owes a report of the half; an officer's own only. */
export function reportLines(tx: Tx, unitId: string, half: Half, quotasOn: string): Promise<LineRow[]> {
  return tx.rows<LineRow>(
    `SELECT ${REPORTER('$2', '$3', '$4')} AS committee, ${QUOTA('$5', '$6')} AS quota,
       ${TOLD} AS report,
       (SELECT json_build_object('admitted', v.admitted, 'note', v.note, 'sentAt', v.sent_at, 'sentBy', s.display_name)
        FROM report_version v JOIN account s ON s.id = v.sent_by
        WHERE v.report_id = r.id AND v.number = r.sent_version) AS sent,
       m.reminded_at AS "remindedAt"
     FROM units_of($1, $3, $4) u JOIN committee c ON c.id = u.id
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = $2
     LEFT JOIN units_reminded($1, $2) m ON m.committee_id = c.id
     WHERE in_tree(c.ancestor_ids) AND NOT ${addsUp('c.id', '$3', '$4')} ORDER BY c.display_order, c.id`,
    [unitId, half, startOf(half), cutOff(half), yearPeriod(yearOf(half)), quotasOn],
  );
}

export interface GridLine extends Stored {
  report: ToldReport | null;
  quota: number | null;
  lastYear: Counts;
  lastHalf: Counts;
  cells: Cells;
  /** The version last sent, for cells that are not the board's to see yet. */
  sent: SentVersion | null;
}

/** Every committee of the unit that owes a report of the half, with its cells. */
export function gridLines(tx: Tx, unitId: string, half: Half, quotasOn: string): Promise<GridLine[]> {
  return tx.rows<GridLine>(
    `SELECT ${REPORTER('$2', '$3', '$4')} AS committee, ${QUOTA('$5', '$6')} AS quota, ${COUNTS('$7')} AS "lastYear",
       ${COUNTS('$8')} AS "lastHalf", ${TOLD} AS report, ${CELLS()} AS cells,
       (SELECT ${SENT_VERSION} FROM report_version v JOIN account s ON s.id = v.sent_by ${APPROVAL}
        WHERE v.report_id = r.id AND v.number = r.sent_version) AS sent
     FROM units_of($1, $3, $4) u JOIN committee c ON c.id = u.id
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = $2
     WHERE in_tree(c.ancestor_ids) AND NOT ${addsUp('c.id', '$3', '$4')} ORDER BY c.display_order, c.id`,
    [
      unitId,
      half,
      startOf(half),
      cutOff(half),
      yearPeriod(yearOf(half)),
      quotasOn,
      samePeriodLastYear(half),
      previousPeriod(half),
    ],
  );
}

/** What the unit itself was assigned for the half's year. */
export async function unitQuota(
  tx: Tx,
  unitId: string,
  half: Half,
  quotasOn: string,
): Promise<number | null> {
  const row = await tx.row<{ amount: number | null }>(
    `SELECT ${QUOTA('$2', '$3')} AS amount FROM committee c WHERE c.id = $1`,
    [unitId, yearPeriod(yearOf(half)), quotasOn],
  );
  return row?.amount ?? null;
}

export interface StandingRow extends Stored {
  /** The wanted items only. */
  cells: Cells;
}

/** Committees (`c`) with how their reports (`r`) of the half $2, which lasts from $3 to $4, stand. */
const STANDING = `${REPORTER('$2', '$3', '$4')} AS committee, ${STORED} AS report`;
const STANDING_OF = (ids: string): string =>
  `FROM committee c LEFT JOIN report r ON r.committee_id = c.id AND r.half = $2
     WHERE c.id = ANY (${ids}) AND in_tree(c.ancestor_ids) AND NOT c.annulled`;

/** How the reports of some committees stand, with some of their cells; those outside the actor's scope are left out. */
export function standings(
  tx: Tx,
  committeeIds: readonly string[],
  half: Half,
  items: readonly string[],
): Promise<StandingRow[]> {
  return tx.rows<StandingRow>(
    `SELECT ${STANDING}, ${CELLS('x.item = ANY ($5)')} AS cells ${STANDING_OF('$1::bigint[]')}`,
    [committeeIds, half, startOf(half), cutOff(half), items],
  );
}

/** The same, without cells, of every committee that the unit had since the beginning of an earlier half. */
export function unitStandings(tx: Tx, unitId: string, half: Half, since: Half): Promise<Stored[]> {
  return tx.rows<Stored>(
    `SELECT ${STANDING} ${STANDING_OF('ARRAY(SELECT u.id FROM units_of($1, $5, $4) u)')}`,
    [unitId, half, startOf(half), cutOff(half), startOf(since)],
  );
}

/**
 * Holds the stored reports of some committees until the transaction ends, in the order in which everybody takes them: the ids of those
 * that the actor may write in.
 */
export async function lockReports(tx: Tx, committeeIds: readonly string[], half: Half): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    'SELECT id::text FROM report WHERE committee_id = ANY ($1::bigint[]) AND half = $2 ORDER BY report.id FOR UPDATE',
    [committeeIds, half],
  );
  return rows.map(({ id }) => id);
}

/** The first and the last half-year with a sent report, of one committee or everything under a unit. */
export function reportedSpan(
  tx: Tx,
  committeeId: string,
): Promise<{ first: Half | null; last: Half | null } | null> {
  return tx.row(
    'SELECT min(half) AS first, max(half) AS last FROM roll_up WHERE committee_id = $1 AND reports > 0',
    [committeeId],
  );
}
