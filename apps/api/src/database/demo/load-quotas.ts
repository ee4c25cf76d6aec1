import type { Tx } from '../actor-transaction';
import type { Committees } from './load-committees';
import type { People } from './load-people';
import quotasCsv from './quotas.csv?raw';
import { known, linesOf } from './rows';
import stretchCsv from './stretch-targets.csv?raw';

/** Stands where a decision's number would. */
export const SAMPLE_DECISION = 'Số liệu minh họa';

/** The terms, with the years over which their targets run. */
export async function loadTerms(tx: Tx): Promise<void> {
  await tx.rows(
    `INSERT INTO term (code, first_year, last_year) VALUES ('2020-2025', 2021, 2025), ('2025-2030', 2026, 2030)`,
  );
}

/** Every version of every quota (made by tools/demo/figures.mjs), recorded on the day of its decision. */
export async function loadQuotas(tx: Tx, committees: Committees, people: People): Promise<void> {
  const quotas = linesOf(quotasCsv).map((line) => ({
    id: known(committees, line.text('code')).id,
    period: line.text('period'),
    version: line.count('version'),
    amount: line.count('amount'),
    effective_on: line.text('effective_on'),
    decided_on: line.text('decided_on'),
    note: line.text('note'),
  }));
  await tx.rows(
    `INSERT INTO quota (committee_id, period, version, amount, decision_number, decision_date, effective_on, note,
       recorded_by, recorded_at)
     SELECT q.id, q.period, q.version, q.amount, $2, q.decided_on, q.effective_on, q.note, $3,
       (q.decided_on || ' 09:00+07')::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS q
       (id bigint, period text, version int, amount int, effective_on date, decided_on date, note text)
     ORDER BY q.decided_on, q.id, q.period`,
    [JSON.stringify(quotas), SAMPLE_DECISION, people.board],
  );
}

/** What a few committees aim for by themselves. */
export async function loadStretchTargets(tx: Tx, committees: Committees, people: People): Promise<void> {
  const targets = linesOf(stretchCsv).map((line) => ({
    id: known(committees, line.text('code')).id,
    year: line.text('year'),
    amount: line.count('amount'),
    note: line.text('note'),
    recorded_by: known(people.officerOf, line.text('code')),
    recorded_on: line.text('recorded_on'),
  }));
  await tx.rows(
    `INSERT INTO stretch_target (committee_id, year, version, amount, note, recorded_by, recorded_at)
     SELECT s.id, s.year, 1, s.amount, s.note, s.recorded_by, (s.recorded_on || ' 09:00+07')::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS s
       (id bigint, year text, amount int, note text, recorded_by bigint, recorded_on date)`,
    [JSON.stringify(targets)],
  );
}
