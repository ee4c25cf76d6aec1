import { Injectable } from '@nestjs/common';
import {
  REPORT_STATES,
  addDays,
  cutOff,
  defaultPeriod,
  dueNotices,
  dueSpan,
  halvesOwed,
  isWaitedFor,
  localDay,
  startOf,
  type Due,
  type DueNotice,
  type Half,
} from '@ket-nap/domain';
import { addsUp } from '../committees/adds-up';
import { ActorTransaction, SYSTEM, type Tx } from '../database/actor-transaction';
import { ON_BEHALF } from '../reports/report-rows';

/** A board may put off a due time, but hardly by more than a year. */
const LOOK_BACK_DAYS = 550;

/**
 * Reminds of reports that are due, by itself. What is to be told is decided for each due time, of which there are few; who is still waited
 * for and was not told yet is found by one statement. Several servers may do so at once: what one has told the others do not.
 */
@Injectable()
export class DueReminders {
  constructor(private readonly database: ActorTransaction) {}

  remind(now: Date): Promise<void> {
    return this.database.asActor(SYSTEM, async (tx) => {
      const today = localDay(now);
      const halves = halvesOwed(addDays(today, -LOOK_BACK_DAYS), null, today);
      const notices = dueNotices(await dues(tx, halves, now), now);
      if (notices.length > 0) await tell(tx, notices, now);
    });
  }
}

/** The due times about now: the default ones, those that boards have set, and the ends of exceptions. */
async function dues(tx: Tx, halves: readonly Half[], now: Date): Promise<Due[]> {
  const { from, to } = dueSpan(now);
  const rows = await tx.rows<{ half: Half; at: Date }>(
    `SELECT d.half, date_trunc('milliseconds', d.at) AS at FROM (
       SELECT half, due_at AS at FROM reporting_period UNION SELECT half, until FROM period_exception
     ) d WHERE d.half = ANY ($1) AND d.at BETWEEN $2 AND $3`,
    [halves, from, to],
  );
  const set = rows.map(({ half, at }) => ({ half, dueAt: at.toISOString() }));
  const known = new Set(set.map(({ half, dueAt }) => `${half} ${dueAt}`));
  const byDefault = halves.map((half) => ({ half, dueAt: defaultPeriod(half).dueAt }));
  return [...set, ...byDefault.filter(({ half, dueAt }) => !known.has(`${half} ${dueAt}`))];
}

/**
 * Tells the officers of every committee that is waited for at one of these due times and was not told of it. A committee's own is that of
 * the unit above it, or the end of its exception where that is later: an exception lifts the due time, and the lock, until its end.
 * A locked period waits for nothing, nor does a report that the board types from paper. In one order, so that two servers that do the
 * same never wait for each other.
 */
async function tell(tx: Tx, notices: readonly DueNotice[], now: Date): Promise<void> {
  const halves = [...new Set(notices.map(({ half }) => half))].map((half) => ({
    half,
    first: startOf(half),
    last: cutOff(half),
    due_at: defaultPeriod(half).dueAt,
  }));
  await tx.rows(
    `INSERT INTO notice (account_id, kind, key, committee_id, half, details, created_at)
     SELECT a.id, d.kind, k.key, c.id, h.half, jsonb_build_object('dueAt', d."dueAt"), $4
     FROM jsonb_to_recordset($1::jsonb) AS h (half text, first date, last date, due_at timestamptz)
     JOIN committee c ON NOT c.annulled AND c.valid_from <= h.last AND (c.valid_to IS NULL OR c.valid_to >= h.first)
     LEFT JOIN reporting_period p ON p.unit_id = coalesce(c.parent_id, c.id) AND p.half = h.half
     LEFT JOIN period_exception x ON x.committee_id = c.id AND x.half = h.half
     JOIN jsonb_to_recordset($2::jsonb) AS d (kind text, half text, "dueAt" text) ON d.half = h.half
       AND d."dueAt"::timestamptz = date_trunc('milliseconds', greatest(coalesce(p.due_at, h.due_at), x.until))
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = h.half
     JOIN account a ON a.committee_id = c.id AND a.role = 'entry' AND a.active
     CROSS JOIN LATERAL (SELECT concat_ws(':', d.kind, h.half, c.id, d."dueAt") AS key) k
     WHERE (NOT coalesce(p.locked, false) OR x.until > $4) AND NOT coalesce(${ON_BEHALF}, false)
       AND coalesce(r.state, 'missing') = ANY ($3)
       AND NOT EXISTS (SELECT FROM notice n WHERE n.account_id = a.id AND n.key = k.key)
       AND NOT ${addsUp('c.id', 'h.first', 'h.last')}
     ORDER BY a.id, k.key
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(halves), JSON.stringify(notices), REPORT_STATES.filter(isWaitedFor), now],
  );
}
