import { Injectable } from '@nestjs/common';
import {
  addDays,
  cutOff,
  defaultPeriod,
  dueNotices,
  dueSpan,
  halvesOwed,
  localDay,
  startOf,
  type DueNotice,
  type Owed,
} from '@ket-nap/domain';
import { addsUp } from '../committees/adds-up';
import { ActorTransaction, SYSTEM, type Tx } from '../database/actor-transaction';
import { ON_BEHALF } from '../reports/report-rows';

/** A board may put off a due time, but hardly by more than a year. */
const LOOK_BACK_DAYS = 550;

/** Reminds of reports that are due, by itself. Several servers may do so at once: what one has told the others do not. */
@Injectable()
export class DueReminders {
  constructor(private readonly database: ActorTransaction) {}

  remind(now: Date): Promise<void> {
    return this.database.asActor(SYSTEM, async (tx) => {
      const notices = dueNotices(await owed(tx, now), now);
      if (notices.length > 0) await tell(tx, notices, now);
    });
  }
}

/** The reports that are due about now, by the period of the unit above or by the default. */
async function owed(tx: Tx, now: Date): Promise<Owed[]> {
  const today = localDay(now);
  const halves = halvesOwed(addDays(today, -LOOK_BACK_DAYS), null, today).map((half) => ({
    half,
    first: startOf(half),
    last: cutOff(half),
    due_at: defaultPeriod(half).dueAt,
  }));
  const { from, to } = dueSpan(now);
  const rows = await tx.rows<Omit<Owed, 'dueAt'> & { dueAt: Date }>(
    `SELECT c.id AS "committeeId", h.half, due.at AS "dueAt", coalesce(p.locked, false) AS locked,
       coalesce(r.state, 'missing') AS state, coalesce(${ON_BEHALF}, false) AS "onBehalf"
     FROM jsonb_to_recordset($1::jsonb) AS h (half text, first date, last date, due_at timestamptz)
     JOIN committee c ON NOT c.annulled AND c.valid_from <= h.last AND (c.valid_to IS NULL OR c.valid_to >= h.first)
     LEFT JOIN reporting_period p ON p.unit_id = coalesce(c.parent_id, c.id) AND p.half = h.half
     CROSS JOIN LATERAL (SELECT coalesce(p.due_at, h.due_at) AS at) due
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = h.half
     WHERE due.at BETWEEN $2 AND $3 AND NOT ${addsUp('c.id', 'h.first', 'h.last')}
     ORDER BY h.half, c.id`,
    [JSON.stringify(halves), from, to],
  );
  return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt.toISOString() }));
}

/** In one order, so that two servers that do the same never wait for each other. */
async function tell(tx: Tx, notices: DueNotice[], now: Date): Promise<void> {
  await tx.rows(
    `INSERT INTO notice (account_id, kind, key, committee_id, half, details, created_at)
     SELECT a.id, n.kind, n.key, a.committee_id, n.half, jsonb_build_object('dueAt', n."dueAt"), $2
     FROM jsonb_to_recordset($1::jsonb) AS n (kind text, key text, "committeeId" bigint, half text, "dueAt" text)
     JOIN account a ON a.role = 'entry' AND a.active AND a.committee_id = n."committeeId"
     ORDER BY a.id, n.key
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(notices), now],
  );
}
