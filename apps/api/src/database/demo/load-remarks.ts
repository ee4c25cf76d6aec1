import { defaultPeriod } from '@ket-nap/domain';
import type { Tx } from '../actor-transaction';
import type { Groups } from './load-breakdowns';
import { PROVINCE, type Committees } from './load-committees';
import type { People } from './load-people';
import remarksCsv from './remarks.csv?raw';
import { known, linesOf, type Line } from './rows';
import textsCsv from './texts.csv?raw';

const NEWEST = '2026-H1';
const TEXTS = ['as_of', 'causes', 'solutions', 'explanation'] as const;

/** Causes, solutions and the like of a few reports: as cells, and in the version that was sent last. */
export async function loadTexts(tx: Tx, committees: Committees): Promise<void> {
  const texts = linesOf(textsCsv).map((line) => ({
    id: known(committees, line.text('code')).id,
    half: line.text('half'),
    ...Object.fromEntries(TEXTS.map((item) => [item, line.optional(item)])),
  }));
  await tx.rows(
    `WITH given AS (
       SELECT r.id AS report_id, r.sent_version, g.as_of, g.causes, g.solutions, g.explanation
       FROM jsonb_to_recordset($1::jsonb)
         AS g (id bigint, half text, as_of text, causes text, solutions text, explanation text)
       JOIN report r ON r.committee_id = g.id AND r.half = g.half
     ), sent AS (
       UPDATE report_version v SET as_of = g.as_of::date, causes = coalesce(g.causes, ''),
         solutions = coalesce(g.solutions, ''), explanation = coalesce(g.explanation, '')
       FROM given g WHERE v.report_id = g.report_id AND v.number = g.sent_version
       RETURNING v.report_id, v.sent_by, v.sent_at
     )
     INSERT INTO report_cell (report_id, item, version, text, way, changed_by, changed_at)
     SELECT g.report_id, cell.item, 1, cell.text, 'typed', s.sent_by, s.sent_at - interval '20 minutes'
     FROM given g JOIN sent s ON s.report_id = g.report_id,
       LATERAL (VALUES ('as_of', g.as_of), ('causes', g.causes), ('solutions', g.solutions),
         ('explanation', g.explanation)) AS cell (item, text)
     WHERE cell.text IS NOT NULL`,
    [JSON.stringify(texts)],
  );
}

/** What was remarked on reports of the newest half-year: answered and dealt with, or open. */
export async function loadRemarks(
  tx: Tx,
  { committees, people, groups }: { committees: Committees; people: People; groups: Groups },
): Promise<void> {
  const remarks = linesOf(remarksCsv).map((line) => ({
    id: known(committees, line.text('code')).id,
    half: line.text('half'),
    item: itemOf(line, groups),
    returns: line.optional('returns') !== null,
    text: line.text('text'),
    written_by: line.text('by') === 'officer' ? known(people.officerOf, line.text('code')) : people.board,
    written_at: localTime(line.text('written_at')),
    resolved_by: line.optional('resolved_by') === null ? null : people.board,
    resolved_at: line.optional('resolved_at') && localTime(line.text('resolved_at')),
  }));
  await tx.rows(
    `INSERT INTO report_comment (report_id, item, returns, text, written_by, written_at, resolved_by, resolved_at)
     SELECT r.id, g.item, g.returns, g.text, g.written_by, g.written_at, g.resolved_by, g.resolved_at
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (id bigint, half text, item text, returns boolean, text text,
       written_by bigint, written_at timestamptz, resolved_by bigint, resolved_at timestamptz)) WITH ORDINALITY
       AS g (id, half, item, returns, text, written_by, written_at, resolved_by, resolved_at, place)
     JOIN report r ON r.committee_id = g.id AND r.half = g.half
     ORDER BY g.place`,
    [JSON.stringify(remarks)],
  );
}

/** The board has said when the newest half-year is due: as by default, late reports taken, not locked. */
export async function loadPeriod(tx: Tx, committees: Committees, people: People): Promise<void> {
  const { dueAt, lateAllowed, locked } = defaultPeriod(NEWEST);
  await tx.rows(
    `INSERT INTO reporting_period (unit_id, half, due_at, late_allowed, locked, announced_at, updated_by, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $6)`,
    [
      known(committees, PROVINCE).id,
      NEWEST,
      dueAt,
      lateAllowed,
      locked,
      localTime('2026-06-15 08:30'),
      people.board,
    ],
  );
}

/** A target group is written by its codes: `focus.pupils`. */
function itemOf(line: Line, groups: Groups): string | null {
  const item = line.optional('item');
  return item?.includes('.') === true ? `group:${known(groups, item)}` : item;
}

/** A time of day in Viet Nam as PostgreSQL reads it. */
function localTime(text: string): string {
  return `${text}+07`;
}
