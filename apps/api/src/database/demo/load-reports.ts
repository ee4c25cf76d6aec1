import type { Tx } from '../actor-transaction';
import type { Committees } from './load-committees';
import type { People } from './load-people';
import reportsCsv from './reports.csv?raw';
import { known, linesOf, type Line } from './rows';

/** How often a report was written until it came into its state: saved, sent, approved or returned. */
const WRITTEN: Record<string, number> = { draft: 1, submitted: 2, returned: 3, approved: 3 };

/** Every report (made by tools/demo/figures.mjs) with the versions that were sent, and the sums of all. */
export async function loadReports(tx: Tx, committees: Committees, people: People): Promise<void> {
  const reports = linesOf(reportsCsv).map((line) => reportOf(line, committees, people));
  await tx.rows(REPORTS, [JSON.stringify(reports)]);
  await tx.rows(
    `SELECT refresh_roll_up(array_agg(committee_id ORDER BY committee_id, half), array_agg(half ORDER BY committee_id, half))
     FROM report`,
  );
}

function reportOf(line: Line, committees: Committees, people: People): object {
  const code = line.text('code');
  const state = line.text('state');
  const onPaper = line.optional('on_paper') !== null;
  const enteredBy = onPaper ? people.typist : known(people.officerOf, code);
  const sent = state === 'draft' ? [] : [line.optional('first_sent'), line.text('admitted')];
  const versions = sent.filter((admitted) => admitted !== null).map(Number);
  const decided = state === 'approved' || state === 'returned';
  const corrected = versions.length > 1;
  return {
    id: known(committees, code).id,
    half: line.text('half'),
    state,
    // Returned, saved and sent once more.
    version: (WRITTEN[state] ?? 1) + (corrected ? 3 : 0),
    versions,
    admitted: line.count('admitted'),
    members: line.count('members'),
    note: line.text('note'),
    on_behalf: onPaper,
    return_reason: line.optional('return_reason'),
    entered_by: enteredBy,
    updated_by: decided ? people.board : enteredBy,
    sent_on: line.optional('sent_on'),
    updated_after: decided ? '3 days 1 hour' : '0',
  };
}

/** A draft that was never sent was last saved a few days before it was due. */
const REPORTS = `
  WITH given AS (
    SELECT g.*, coalesce((g.sent_on || ' 09:00+07')::timestamptz,
      (left(g.half, 4) || CASE right(g.half, 1) WHEN '1' THEN '-07-03' ELSE '-12-30' END || ' 16:30+07')::timestamptz) AS at
    FROM jsonb_to_recordset($1::jsonb) AS g (id bigint, half text, state text, version int, versions jsonb, admitted int,
      members int, note text, on_behalf boolean, return_reason text, entered_by bigint, updated_by bigint, sent_on date,
      updated_after interval)
  ), made AS (
    INSERT INTO report (committee_id, half, state, version, sent_version, admitted, members_at_start, note, on_behalf,
      return_reason, entered_by, updated_by, updated_at)
    SELECT id, half, state, version, jsonb_array_length(versions), admitted, members, note, on_behalf, return_reason,
      entered_by, updated_by, at + updated_after
    FROM given ORDER BY half, id
    RETURNING id, committee_id, half
  )
  INSERT INTO report_version (report_id, number, admitted, members_at_start, note, on_behalf, sent_by, sent_at)
  SELECT m.id, v.number, v.admitted::int, g.members, g.note, g.on_behalf, g.entered_by,
    -- The first of two was sent two days before the one that stands.
    g.at - (jsonb_array_length(g.versions) - v.number) * interval '2 days'
  FROM made m JOIN given g ON g.id = m.committee_id AND g.half = m.half
  CROSS JOIN jsonb_array_elements_text(g.versions) WITH ORDINALITY AS v (admitted, number)`;
