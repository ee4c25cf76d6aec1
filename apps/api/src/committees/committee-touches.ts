import type { CommitteeRef, Touches } from '@ket-nap/contracts';
import { comparePeriods, parsePeriod, startOf } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

interface Row {
  committee: CommitteeRef;
  version: number;
  below: CommitteeRef[];
  accounts: number;
  figures: { source: 'report' | 'quota'; period: string; state: string | null }[];
}

const REF = `json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind)`;

/** What a change of a committee on a day touches, in one statement; null outside the actor's tree. */
export async function touchesOf(tx: Tx, id: string, on: string): Promise<Touches | null> {
  const row = await tx.row<Row>(
    `WITH RECURSIVE below AS (
       SELECT c.id, 0 AS depth FROM committee c WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled
       UNION ALL SELECT u.id, b.depth + 1 FROM committee u JOIN below b ON u.parent_id = b.id
       WHERE NOT u.annulled AND u.valid_from <= $2::date AND (u.valid_to IS NULL OR u.valid_to >= $2::date)
     )
     SELECT ${REF} AS committee, c.version,
       (SELECT coalesce(json_agg(${REF} ORDER BY b.depth, c.display_order, c.id), '[]')
        FROM below b JOIN committee c ON c.id = b.id WHERE b.depth > 0) AS below,
       (SELECT count(*)::int FROM account a JOIN below b ON b.id = a.committee_id WHERE a.active) AS accounts,
       (SELECT coalesce(json_agg(json_build_object('source', f.source, 'period', f.period, 'state', f.state)), '[]')
        FROM figures_of(ARRAY(SELECT id FROM below)) f) AS figures
     FROM below top JOIN committee c ON c.id = top.id WHERE top.depth = 0`,
    [id, on],
  );
  if (!row) return null;
  const { figures, ...rest } = row;
  const reports = figures.filter(({ source }) => source === 'report');
  const halves = reports.map(({ period }) => period).toSorted();
  return {
    ...rest,
    reports: { count: reports.length, first: halves[0] ?? null, last: halves.at(-1) ?? null },
    openReports: reports.filter(({ state }) => state !== 'approved').length,
    quotas: figures.length - reports.length,
    periodsAfter: periodsAfter(figures, on),
  };
}

/** Years and half-years that begin after the day; a term reaches over every change. */
function periodsAfter(figures: Row['figures'], on: string): string[] {
  const periods = figures.flatMap(({ period }) => parsePeriod(period) ?? []);
  return [...new Set(periods)].filter((period) => startOf(period) > on).sort(comparePeriods);
}
