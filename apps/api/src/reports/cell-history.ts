import type { CellChange, CellHistory, SentVersion } from '@ket-nap/contracts';
import type { Actor, Half, Item } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { seesDraft, type Situation } from './report-facts';
import { SENT_VERSION } from './report-rows';
import type { PageRow } from './reports.queries';
import { valueIn } from './sent-version';

const EARLIER_HALVES = 12;

/**
 * A cell's changes, and the same item in earlier half-years as sent. Those who may not see the draft are told what was sent: one
 * change for each version that changed the value.
 */
export async function cellHistory(
  tx: Tx,
  actor: Actor,
  { committee, report, half }: Situation,
  { versions }: PageRow,
  item: Item,
): Promise<CellHistory> {
  const earlier = await earlierVersions(tx, committee.id, half);
  const drafts = report !== null && seesDraft(report, committee.id, actor);
  return {
    changes: drafts ? await changesOf(tx, report.id, item) : asSent(versions, item),
    earlier: earlier.map(({ half: before, sent }) => ({ half: before, ...valueIn(sent, item) })),
  };
}

async function changesOf(tx: Tx, reportId: string, item: Item): Promise<CellChange[]> {
  const rows = await tx.rows<{ change: CellChange }>(
    `SELECT json_build_object('version', x.version, 'count', x.count, 'text', x.text, 'way', x.way,
       'changedBy', a.display_name, 'changedAt', x.changed_at) AS change
     FROM report_cell x JOIN account a ON a.id = x.changed_by
     WHERE x.report_id = $1 AND x.item = $2 ORDER BY x.version DESC`,
    [reportId, item],
  );
  return rows.map(({ change }) => change);
}

function asSent(versions: readonly SentVersion[], item: Item): CellChange[] {
  return versions.flatMap((sent, index) => {
    const value = valueIn(sent, item);
    const older = versions[index + 1];
    const before = older ? valueIn(older, item) : { count: null, text: null };
    if (value.count === before.count && value.text === before.text) return [];
    const { number, sentBy, sentAt } = sent;
    return [{ version: number, ...value, way: 'typed' as const, changedBy: sentBy, changedAt: sentAt }];
  });
}

/** What the committee itself sent last for the half-years before, newest first. */
function earlierVersions(
  tx: Tx,
  committeeId: string,
  half: Half,
): Promise<{ half: Half; sent: SentVersion }[]> {
  return tx.rows(
    `SELECT r.half, ${SENT_VERSION} AS sent
     FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
     JOIN account s ON s.id = v.sent_by LEFT JOIN LATERAL (SELECT NULL::timestamptz AS done_at, NULL AS done_by) ok ON true
     WHERE r.committee_id = $1 AND r.half < $2 ORDER BY r.half DESC LIMIT ${EARLIER_HALVES}`,
    [committeeId, half],
  );
}
