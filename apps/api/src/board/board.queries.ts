import type { Board, CommitteeRef, Counted } from '@ket-nap/contracts';
import type { Dated, Half, Horizon, Link, Period, ReportState } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { ON_BEHALF } from '../reports/report-rows';
import { quotaOn } from '../quotas/quota-in-force';
import { countedColumns } from './counted';
import type { EarlierSum } from './earlier.queries';

/** A quota by the version in force on a day. */
export interface QuotaOn {
  period: Horizon;
  on: string;
  amount: number;
}

export interface QuotaVersionOn extends QuotaOn {
  number: number;
  decisionNumber: string | null;
  decisionDate: string | null;
  effectiveOn: string;
}

export interface UnitsQuota extends QuotaOn {
  /** Units with such a quota, and those with one for the year, of the units that exist in the period. */
  units: number;
  yearly: number;
}

export interface FigureSum {
  id: string;
  half: Half;
  admitted: number;
  members: number | null;
  /** How many reports are added up, and the days as of which they speak; a null day is the cut-off of the half. */
  reports: number;
  asOfFirst: string | null;
  asOfLast: string | null;
}

export interface ReportMark {
  id: string;
  half: Half;
  state: Exclude<ReportState, 'missing'>;
  onBehalf: boolean;
  note: string;
  /** What its cells say while it is being worked on, where that is not what was sent. */
  entering: number | null;
}

export interface DatedUnit extends CommitteeRef, Dated {
  validFrom: string;
}

/** Of a committee that adds up others: how many below it owe a report of a half-year, and how many of those came in, were approved. */
export interface BelowSum {
  id: string;
  half: Half;
  expected: number;
  reported: number;
  approved: number;
  /** How many have approved figures, also where a correction of them waits. */
  confirmed: number;
}

/** Sums only: every rate is made of them by libs/domain. */
export interface BoardFacts {
  /** The committees under the unit that exist in the period; an officer's own only. */
  units: DatedUnit[];
  /** Where a second half is shown by area: those that ended before it within its year. */
  ended: DatedUnit[];
  /** Where rows are groups, those of the compared period, also under the units that this one succeeded. */
  before: DatedUnit[];
  /** Where rows are groups, those that succeeded somebody. */
  kin: CommitteeRef[];
  /** Every committee of the unit in the period and in the compared one, whoever asks. */
  unitIds: string[];
  beforeIds: string[];
  links: Link[];
  reorganisations: Board['reorganisations'];
  /** Days on which a committee came or went over the border of the unit. */
  crossings: string[];
  /** What each of them, and the unit, sent: the halves of the year and of the compared period. */
  figures: FigureSum[];
  /** All half-years of the unit. */
  history: FigureSum[];
  /** Of the compared period, where this one's figures are as of an earlier day. */
  earlier: EarlierSum[];
  reports: ReportMark[];
  below: BelowSum[];
  quotas: (QuotaVersionOn & { id: string })[];
  /** The unit's own quotas, and the sums of its committees'. */
  ownQuotas: QuotaVersionOn[];
  unitsQuotas: UnitsQuota[];
  reporting: { period: Period; expected: number; reported: number; approved: number; confirmed: number }[];
}

/** Days from and to, both inclusive. */
export interface Span {
  from: string;
  to: string;
}

export interface Wanted {
  unitId: string;
  counted: Counted;
  period: Span;
  before: Span;
  trend: Span;
  /** Whether committees stand together in rows. */
  grouped: boolean;
  /** The first day of those that ended before the period and count in its rows all the same; null: there are none. */
  endedFrom: string | null;
  halves: Half[];
  /** The same with their days. */
  below: ({ half: Half } & Span)[];
  /** Quotas of the rows, and of the totals with the span in which a unit must exist. */
  rowQuotas: { period: Period; on: string }[];
  quotas: ({ period: Horizon; on: string } & Span)[];
  /** Every period whose completeness is shown. */
  reporting: { period: Period; halves: ({ half: Half } & Span)[] }[];
}

/** Everything the board shows, in one statement inside the actor's scope; what was said as of earlier days is asked for where it is needed. */
export async function boardFacts(tx: Tx, wanted: Wanted): Promise<Omit<BoardFacts, 'earlier'>> {
  const facts = await tx.row<Omit<BoardFacts, 'earlier'>>(FACTS[wanted.counted], [
    wanted.unitId,
    wanted.period.from,
    wanted.period.to,
    wanted.before.from,
    wanted.before.to,
    wanted.trend.from,
    wanted.trend.to,
    wanted.grouped,
    wanted.halves,
    JSON.stringify(wanted.rowQuotas),
    JSON.stringify(wanted.quotas),
    JSON.stringify(wanted.reporting),
    JSON.stringify(wanted.below),
    wanted.endedFrom,
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

/** SQL of a committee's reference, of its dates, and of the version of a quota. */
export const REF = `'id', id::text, 'code', code, 'name', name, 'kind', kind`;
export const UNIT = `json_build_object(${REF}, 'validFrom', valid_from, 'validTo', valid_to, 'formerArea', former_area)`;
export const VERSION_OF = `'amount', q.amount, 'number', q.version, 'decisionNumber', q.decision_number,
  'decisionDate', q.decision_date, 'effectiveOn', q.effective_on`;
export const VERSION = `'period', w.period, 'on', w."on", ${VERSION_OF}`;
/** SQL of a list of ids, as the functions of the database take them that answer for many committees at once. */
export const idsOf = (cte: string): string => `ARRAY(SELECT id FROM ${cte})`;
/** SQL of what stands below the committees of these units (a FROM item with `id`) in half-years {half, from, to}. */
export const belowOf = (units: string, spans: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', b.id::text, 'half', b.half, 'expected', b.expected,
     'reported', b.reported, 'approved', b.approved, 'confirmed', b.confirmed)), '[]')
   FROM ${units} CROSS JOIN LATERAL units_below(${units}.id, ${spans}::jsonb) b)`;
export const rowsOf = (parameter: string): string =>
  `jsonb_to_recordset(${parameter}::jsonb) AS w (period text, "on" date)`;

/** The trees whose lineage is the unit's ($1), and what links them. */
export const TREES = `succeeded AS MATERIALIZED (SELECT succeeded_by($1) AS ids),
  -- The unit and what it succeeded; what it took in from below itself already is in its own figures.
  trees AS MATERIALIZED (
    SELECT c.id FROM succeeded s JOIN committee c ON c.id = ANY (s.ids)
    WHERE NOT trim_array(c.ancestor_ids, 1) && s.ids
  )`;
export const LINKS = `kin AS MATERIALIZED (
    SELECT c.id FROM trees t CROSS JOIN LATERAL (SELECT x.id FROM committee x WHERE x.parent_id = t.id OFFSET 0) c
  ),
  links AS MATERIALIZED (
    SELECT l.* FROM kin k JOIN lineage l ON l.predecessor_id = k.id
    UNION SELECT l.* FROM kin k JOIN lineage l ON l.successor_id = k.id
  )`;

/** The committees that the board is of. */
const SCOPE = `
  WITH ${TREES},
  units AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $2, $3) u JOIN committee c ON c.id = u.id
    WHERE in_tree(c.ancestor_ids)
  ), before AS MATERIALIZED (
    SELECT c.* FROM trees t CROSS JOIN LATERAL units_of(t.id, $4, $5) u JOIN committee c ON c.id = u.id
    WHERE $8 AND in_tree(c.ancestor_ids)
  ), ended AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $14::date, $2) u JOIN committee c ON c.id = u.id
    WHERE $14::date IS NOT NULL AND c.valid_to < $2::date AND in_tree(c.ancestor_ids)
  ), shown AS MATERIALIZED (SELECT id FROM units UNION SELECT id FROM before UNION SELECT id FROM ended),
  ${LINKS}`;

const isOfUnit = (id: string): string =>
  `(${id} = $1 OR coalesce((SELECT c.parent_id = $1 FROM committee c WHERE c.id = ${id}), false))`;

/** SQL of the version of report `r` that was sent last, looked up by itself: there may be thousands of others. */
export const SENT = `(SELECT * FROM report_version x WHERE x.report_id = r.id AND x.number = r.sent_version OFFSET 0)`;

/** The days of links with one end in the unit and the other outside. */
const CROSSINGS = `
  SELECT l.effective_on AS "on" FROM (
    SELECT * FROM links UNION SELECT * FROM lineage WHERE predecessor_id = $1 OR successor_id = $1
  ) l WHERE ${isOfUnit('l.predecessor_id')} <> ${isOfUnit('l.successor_id')}`;

const FACTS: Record<Counted, string> = { sent: factsOf('sent'), approved: factsOf('approved') };

function factsOf(counted: Counted): string {
  const { reports, admitted, members, asOfFirst, asOfLast } = countedColumns(counted);
  const figure = `json_build_object('id', r.committee_id::text, 'half', r.half, 'admitted', r.${admitted},
    'members', r.${members}, 'reports', r.${reports}, 'asOfFirst', nullif(r.${asOfFirst}, 'infinity'),
    'asOfLast', nullif(r.${asOfLast}, 'infinity'))`;
  return `${SCOPE}
  SELECT
    (SELECT coalesce(json_agg(${UNIT} ORDER BY display_order, id), '[]') FROM units) AS units,
    (SELECT coalesce(json_agg(${UNIT} ORDER BY display_order, id), '[]') FROM before) AS before,
    (SELECT coalesce(json_agg(${UNIT} ORDER BY display_order, id), '[]') FROM ended) AS ended,
    (SELECT coalesce(json_agg(json_build_object(${REF}) ORDER BY display_order, id), '[]') FROM committee
       WHERE $8 AND id IN (SELECT successor_id FROM links)) AS kin,
    (SELECT coalesce(json_agg(u.id::text), '[]') FROM units_of($1, $2, $3) u) AS "unitIds",
    (SELECT coalesce(json_agg(u.id::text), '[]') FROM units_of($1, $4, $5) u) AS "beforeIds",
    (SELECT coalesce(json_agg(json_build_object('predecessorId', predecessor_id::text, 'successorId',
         successor_id::text, 'effectiveOn', effective_on)), '[]') FROM links) AS links,
    (SELECT coalesce(json_agg(json_build_object('effectiveOn', o.effective_on,
         'ended', jsonb_array_length(o.plan -> 'ended'), 'opened', jsonb_array_length(o.plan -> 'opened'))
       ORDER BY o.effective_on, o.id), '[]') FROM reorganisation o
       WHERE o.undone_at IS NULL AND o.effective_on BETWEEN $6 AND $7
         AND (o.unit_id = $1 OR o.id IN (SELECT reorganisation_id FROM links))) AS reorganisations,
    (SELECT coalesce(json_agg(DISTINCT b."on"), '[]') FROM (${CROSSINGS}) b) AS crossings,
    (SELECT coalesce(json_agg(${figure}), '[]') FROM sums_of(${idsOf('shown')}, $9) r WHERE r.${reports} > 0) AS figures,
    (SELECT coalesce(json_agg(${figure} ORDER BY r.half), '[]') FROM roll_up r
       WHERE r.committee_id = $1 AND r.${reports} > 0) AS history,
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'state', r.state,
         'onBehalf', ${ON_BEHALF}, 'note', coalesce(v.note, ''), 'entering', x.count)), '[]')
       FROM reports_of(${idsOf('shown')}, $9) r
       LEFT JOIN LATERAL ${SENT} v ON true
       LEFT JOIN LATERAL (
         SELECT d.count FROM report_cell d
         WHERE r.state IN ('draft', 'returned', 'correcting') AND d.report_id = r.id AND d.item = 'admitted'
         ORDER BY d.version DESC LIMIT 1
       ) x ON x.count IS DISTINCT FROM v.admitted) AS reports,
    ${belowOf('trees', '$13')} AS below,
    (SELECT coalesce(json_agg(json_build_object('id', q.committee_id::text, 'period', q.period, 'on', q."on", ${VERSION_OF})),
         '[]') FROM quotas_of(${idsOf('shown')}, $10::jsonb) q) AS quotas,
    (SELECT coalesce(json_agg(json_build_object(${VERSION})), '[]') FROM ${rowsOf('$11')}
       JOIN LATERAL ${quotaOn('$1', 'w.period', 'w."on"')} q ON q.amount IS NOT NULL) AS "ownQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', q.period, 'on', q."on", 'amount', q.amount,
         'units', q.units, 'yearly', q.yearly)), '[]')
       FROM units_quota($1, $11::jsonb) q) AS "unitsQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', n.period, 'expected', n.expected, 'reported', n.reported,
         'approved', n.approved, 'confirmed', n.confirmed)), '[]')
       FROM units_reporting($1, $12::jsonb) n) AS reporting`;
}
