import type { Counted } from '@ket-nap/contracts';
import { existsIn, halfPeriod, yearOf, type Half, type ReportState, type Year } from '@ket-nap/domain';
import type { RegisterLine } from '@ket-nap/reports';
import { countedColumns } from '../board/counted';
import type { Tx } from '../database/actor-transaction';

/** Of whom, when, and by which figures. */
export interface RegisterAsked {
  unitId: string;
  /** Days between which an organisation exists at least once. */
  from: string;
  to: string;
  year: Year;
  /** Half-years of the year whose figures stand in it. */
  halves: Half[];
  counted: Counted;
  quotasOn: string;
}

interface Organisation {
  id: string;
  level: number;
  code: string;
  name: string;
  above: string;
  /** Others stand below it. */
  adds: boolean;
  validFrom: string;
  validTo: string | null;
}

/** Every organisation below a unit ($1) that exists between two days ($2, $3), each under the one above it, in the order of the offices. */
const TREE = `WITH RECURSIVE tree AS (
    SELECT c.id, c.ancestor_ids, c.code, c.name, c.valid_from, c.valid_to, 1 AS level, u.name AS above, ARRAY[c.display_order, c.id] AS path
    FROM units_of($1, $2, $3) x JOIN committee c ON c.id = x.id JOIN committee u ON u.id = $1
    UNION ALL
    SELECT c.id, c.ancestor_ids, c.code, c.name, c.valid_from, c.valid_to, t.level + 1, t.name, t.path || ARRAY[c.display_order, c.id]
    FROM tree t JOIN committee c ON c.parent_id = t.id AND NOT c.annulled AND c.valid_from <= $3::date
      AND (c.valid_to IS NULL OR c.valid_to >= $2::date)
  )`;
const PORTION = 500;

/** How many organisations there are. */
export async function registerLength(tx: Tx, { unitId, from, to }: RegisterAsked): Promise<number> {
  const row = await tx.row<{ count: number }>(
    `${TREE} SELECT count(*)::int AS count FROM tree WHERE in_tree(ancestor_ids)`,
    [unitId, from, to],
  );
  return row?.count ?? 0;
}

/** Their lines in portions, as one instant saw them: inside a transaction that sees one (`inSnapshot`). */
export async function* registerLines(tx: Tx, asked: RegisterAsked): AsyncGenerator<RegisterLine[]> {
  await tx.rows(
    `DECLARE register NO SCROLL CURSOR FOR ${TREE}
     SELECT t.id::text, t.level, t.code, t.name, t.above, t.valid_from::text AS "validFrom", t.valid_to::text AS "validTo", EXISTS (
       SELECT FROM committee b WHERE b.parent_id = t.id AND NOT b.annulled AND b.valid_from <= $3::date
         AND (b.valid_to IS NULL OR b.valid_to >= $2::date)) AS adds
     FROM tree t WHERE in_tree(t.ancestor_ids) ORDER BY t.path`,
    [asked.unitId, asked.from, asked.to],
  );
  for (;;) {
    const portion = await tx.rows<Organisation>(`FETCH ${PORTION} FROM register`);
    if (portion.length === 0) return;
    yield await linesOf(tx, portion, asked);
  }
}

/** The first lines alone. */
export async function firstLines(tx: Tx, asked: RegisterAsked, most: number): Promise<RegisterLine[]> {
  for await (const lines of registerLines(tx, asked)) return lines.slice(0, most);
  return [];
}

async function linesOf(
  tx: Tx,
  portion: readonly Organisation[],
  asked: RegisterAsked,
): Promise<RegisterLine[]> {
  const ids = portion.map(({ id }) => id);
  const figures = new Map((await figuresOf(tx, ids, asked)).map((figure) => [figure.id, figure]));
  return portion.map(({ id, adds, validFrom, validTo, ...organisation }) => {
    const figure = figures.get(id);
    const existed = (half: Half) => existsIn(half, validFrom, validTo);
    const newest = asked.halves.findLast(existed);
    return {
      ...organisation,
      quota: figure?.quota ?? null,
      first: figure?.first ?? null,
      second: figure?.second ?? null,
      existed: {
        first: existed(halfPeriod(yearOf(asked.year), 1)),
        second: existed(halfPeriod(yearOf(asked.year), 2)),
      },
      state: (newest === undefined ? undefined : figure?.states?.[newest]) ?? 'missing',
      sums: adds ? { reports: figure?.reports ?? 0, approved: figure?.approved ?? 0 } : null,
    };
  });
}

interface Figures {
  id: string;
  quota: number | null;
  first: number | null;
  second: number | null;
  /** By half-year. */
  states: Partial<Record<Half, ReportState>> | null;
  reports: number;
  approved: number;
}

function figuresOf(
  tx: Tx,
  ids: readonly string[],
  { year, halves, counted, quotasOn }: RegisterAsked,
): Promise<Figures[]> {
  return tx.rows<Figures>(FIGURES[counted], [ids, halves, JSON.stringify([{ period: year, on: quotasOn }])]);
}

const FIGURES: Record<Counted, string> = { sent: figuresSql('sent'), approved: figuresSql('approved') };

function figuresSql(counted: Counted): string {
  const { reports, admitted } = countedColumns(counted);
  return `
    WITH sums AS MATERIALIZED (SELECT * FROM sums_of($1::bigint[], $2::text[])),
    quotas AS MATERIALIZED (SELECT * FROM quotas_of($1::bigint[], $3::jsonb)),
    reports AS MATERIALIZED (SELECT * FROM reports_of($1::bigint[], $2::text[])),
    halves AS (
      SELECT s.committee_id, (max(s.${admitted}) FILTER (WHERE s.half LIKE '%H1' AND s.${reports} > 0))::float8 AS first,
        (max(s.${admitted}) FILTER (WHERE s.half LIKE '%H2' AND s.${reports} > 0))::float8 AS second,
        sum(s.reports)::int AS reports, sum(s.approved_reports)::int AS approved
      FROM sums s GROUP BY s.committee_id
    ), states AS (
      SELECT r.committee_id, jsonb_object_agg(r.half, r.state) AS states FROM reports r GROUP BY r.committee_id
    )
    SELECT i.id::text, q.amount AS quota, h.first, h.second, s.states, coalesce(h.reports, 0) AS reports,
      coalesce(h.approved, 0) AS approved
    FROM unnest($1::bigint[]) AS i (id)
      LEFT JOIN halves h ON h.committee_id = i.id
      LEFT JOIN quotas q ON q.committee_id = i.id
      LEFT JOIN states s ON s.committee_id = i.id`;
}
