import { groupItem, type Item } from '@ket-nap/domain';
import type { Tx } from '../actor-transaction';
import { versionKey, type Counts } from './load-breakdowns';
import type { Committees } from './load-committees';
import type { People } from './load-people';
import reportsCsv from './reports.csv?raw';
import { known, linesOf, type Line } from './rows';

/** How often a report was written until it came into its state: saved, sent, approved or returned. */
const WRITTEN: Record<string, number> = { draft: 1, submitted: 2, returned: 3, approved: 3 };
/** Why the first of two versions went back. */
const FIRST_RETURNED = 'Số kết nạp chưa khớp với danh sách quyết định, đề nghị rà soát.';

/** What stood in a report's counts when it was sent, or stands in a draft. */
interface Figures {
  admitted: number;
  members: number;
  breakdown: Counts;
}

interface Cell {
  item: Item;
  version: number;
  /** The number of the version of the report with which it was first sent. */
  of: number;
  count: number | null;
  text: string | null;
}

/** Every report (made by tools/demo/figures.mjs): its cells, the versions that were sent and how they fared. */
export async function loadReports(
  tx: Tx,
  committees: Committees,
  people: People,
  breakdowns: ReadonlyMap<string, Counts>,
): Promise<void> {
  const reports = linesOf(reportsCsv).map((line) => reportOf(line, committees, people, breakdowns));
  await tx.rows(REPORTS, [JSON.stringify(reports), people.board, FIRST_RETURNED]);
}

/** The sums of all reports, and of which days they are: once nothing more changes in what was sent. */
export async function sumUp(tx: Tx): Promise<void> {
  await tx.rows(
    `SELECT refresh_roll_up(array_agg(committee_id ORDER BY committee_id, half), array_agg(half ORDER BY committee_id, half))
     FROM report`,
  );
}

function reportOf(
  line: Line,
  committees: Committees,
  people: People,
  breakdowns: ReadonlyMap<string, Counts>,
): object {
  const code = line.text('code');
  const state = line.text('state');
  const onPaper = line.optional('on_paper') !== null;
  const enteredBy = onPaper ? people.typist : known(people.officerOf, code);
  const decided = state === 'approved' || state === 'returned';
  const figures = figuresOf(line, breakdowns);
  const note = line.text('note');
  return {
    id: known(committees, code).id,
    half: line.text('half'),
    state,
    // Returned, saved and sent once more.
    version: (WRITTEN[state] ?? 1) + (figures.length > 1 ? 3 : 0),
    versions: state === 'draft' ? [] : figures,
    cells: cellsOf(figures, note),
    note,
    on_behalf: onPaper,
    return_reason: line.optional('return_reason'),
    entered_by: enteredBy,
    updated_by: decided ? people.board : enteredBy,
    sent_on: line.optional('sent_on'),
    decided: decided ? (state === 'approved' ? 'approve' : 'return') : null,
    updated_after: decided ? '3 days 1 hour' : '0',
  };
}

/** One for each time that it was sent. */
function figuresOf(line: Line, breakdowns: ReadonlyMap<string, Counts>): Figures[] {
  const members = line.count('members');
  return [line.optional('first_sent'), line.text('admitted')]
    .filter((admitted) => admitted !== null)
    .map((admitted, index) => ({
      admitted: Number(admitted),
      members,
      breakdown: breakdowns.get(versionKey(line.text('code'), line.text('half'), index + 1)) ?? {},
    }));
}

/** A value for each time that a cell was changed. */
function cellsOf(figures: readonly Figures[], note: string): Cell[] {
  const cells: Cell[] = note === '' ? [] : [{ item: 'note', version: 1, of: 1, count: null, text: note }];
  const stands = new Map<Item, Cell>();
  for (const [index, { admitted, members, breakdown }] of figures.entries()) {
    const groups = Object.entries(breakdown).map(([id, count]) => [groupItem(id), count] as const);
    const counts = [['admitted', admitted] as const, ['members_at_start', members] as const, ...groups];
    for (const [item, count] of counts) {
      const before = stands.get(item);
      if (before?.count === count) continue;
      const cell = { item, version: (before?.version ?? 0) + 1, of: index + 1, count, text: null };
      stands.set(item, cell);
      cells.push(cell);
    }
  }
  return cells;
}

/**
 * A draft that was never sent was last saved a few days before it was due. Of two versions the first was sent two days before the one
 * that stands, and went back a day later.
 */
const REPORTS = `
  WITH given AS (
    SELECT g.*, coalesce((g.sent_on || ' 09:00+07')::timestamptz,
      (left(g.half, 4) || CASE right(g.half, 1) WHEN '1' THEN '-07-03' ELSE '-12-30' END || ' 16:30+07')::timestamptz) AS at
    FROM jsonb_to_recordset($1::jsonb) AS g (id bigint, half text, state text, version int, versions jsonb, cells jsonb,
      note text, on_behalf boolean, return_reason text, entered_by bigint, updated_by bigint, sent_on date, decided text,
      updated_after interval)
  ), made AS (
    INSERT INTO report (committee_id, half, state, version, sent_version, on_behalf, updated_by, updated_at)
    SELECT id, half, state, version, jsonb_array_length(versions), on_behalf, updated_by, at + updated_after
    FROM given ORDER BY half, id
    RETURNING id, committee_id, half
  ), typed AS (
    INSERT INTO report_cell (report_id, item, version, count, text, way, changed_by, changed_at)
    SELECT m.id, c.item, c.version, c.count, c.text, 'typed', g.entered_by,
      g.at - greatest(jsonb_array_length(g.versions) - c.of, 0) * interval '2 days' - interval '20 minutes'
    FROM made m JOIN given g ON g.id = m.committee_id AND g.half = m.half
    CROSS JOIN jsonb_to_recordset(g.cells) AS c (item text, version int, of int, count int, text text)
  ), sent AS (
    INSERT INTO report_version (report_id, number, admitted, members_at_start, breakdown, note, on_behalf, sent_by, sent_at)
    SELECT m.id, v.number, (v.figures ->> 'admitted')::int, (v.figures ->> 'members')::int, v.figures -> 'breakdown', g.note,
      g.on_behalf, g.entered_by, g.at - (jsonb_array_length(g.versions) - v.number) * interval '2 days'
    FROM made m JOIN given g ON g.id = m.committee_id AND g.half = m.half
    CROSS JOIN jsonb_array_elements(g.versions) WITH ORDINALITY AS v (figures, number)
    RETURNING report_id, number, sent_by, sent_at
  )
  INSERT INTO report_event (report_id, action, sent_version, reason, done_by, done_at)
  SELECT e.* FROM (
    SELECT report_id, 'submit', number, '', sent_by, sent_at AS at FROM sent
    UNION ALL
    SELECT report_id, 'return', number, $3, $2::bigint, sent_at + interval '1 day' FROM sent s
    WHERE EXISTS (SELECT FROM sent later WHERE later.report_id = s.report_id AND later.number > s.number)
    UNION ALL
    SELECT m.id, g.decided, jsonb_array_length(g.versions), coalesce(g.return_reason, ''), $2::bigint, g.at + g.updated_after
    FROM made m JOIN given g ON g.id = m.committee_id AND g.half = m.half WHERE g.decided IS NOT NULL
  ) e ORDER BY e.at, e.report_id`;
