import type { CommitteeRef, Counted } from '@ket-nap/contracts';
import type { Half, Link } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import {
  idsOf,
  LINKS,
  REF,
  TREES,
  UNIT,
  type BoardFacts,
  type DatedUnit,
  type Span,
  type Wanted,
} from './board.queries';
import { countedColumns } from './counted';
import type { CountedGroups } from './group-shares';

/** What counts of a committee in a half-year: what it admitted, and the counts of the groups that were filled in. */
export interface GroupSums extends CountedGroups {
  id: string;
  half: Half;
}

export interface CompositionFacts extends Pick<BoardFacts, 'reporting'> {
  /** The committees under the unit that exist in the period, and in the compared one; an officer's own only. */
  units: DatedUnit[];
  before: DatedUnit[];
  kin: CommitteeRef[];
  links: Link[];
  /** Of the unit, of its committees in the period, and of those in the compared one. */
  own: GroupSums[];
  figures: GroupSums[];
  figuresBefore: GroupSums[];
}

export interface WantedComposition {
  unitId: string;
  counted: Counted;
  period: Span;
  before: Span;
  grouped: boolean;
  halves: Half[];
  halvesBefore: Half[];
  reporting: Wanted['reporting'];
}

/** Sums by target group, in one statement inside the actor's scope. */
export async function compositionFacts(tx: Tx, wanted: WantedComposition): Promise<CompositionFacts> {
  const facts = await tx.row<CompositionFacts>(FACTS[wanted.counted], [
    wanted.unitId,
    wanted.period.from,
    wanted.period.to,
    wanted.before.from,
    wanted.before.to,
    wanted.grouped,
    wanted.halves,
    wanted.halvesBefore,
    JSON.stringify(wanted.reporting),
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

const FACTS: Record<Counted, string> = { sent: factsOf('sent'), approved: factsOf('approved') };

function factsOf(counted: Counted): string {
  const { reports, admitted, breakdown, bases } = countedColumns(counted);
  const sums = `coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'admitted', r.${admitted},
    'counts', r.${breakdown}, 'bases', r.${bases})), '[]')`;
  const unitsIn = (from: string, to: string): string =>
    `SELECT c.* FROM units_of($1, ${from}, ${to}) u JOIN committee c ON c.id = u.id WHERE in_tree(c.ancestor_ids)`;
  return `
  WITH ${TREES}, units AS MATERIALIZED (${unitsIn('$2', '$3')}),
  before AS MATERIALIZED (${unitsIn('$4', '$5')}), ${LINKS}
  SELECT
    (SELECT coalesce(json_agg(${UNIT} ORDER BY display_order, id), '[]') FROM units) AS units,
    (SELECT coalesce(json_agg(${UNIT} ORDER BY display_order, id), '[]') FROM before) AS before,
    (SELECT coalesce(json_agg(json_build_object(${REF}) ORDER BY display_order, id), '[]') FROM committee
       WHERE $6 AND id IN (SELECT successor_id FROM links)) AS kin,
    (SELECT coalesce(json_agg(json_build_object('predecessorId', predecessor_id::text, 'successorId',
         successor_id::text, 'effectiveOn', effective_on)), '[]') FROM links WHERE $6) AS links,
    (SELECT ${sums} FROM roll_up r
       WHERE r.committee_id = $1 AND r.half = ANY ($7::text[] || $8::text[]) AND r.${reports} > 0) AS own,
    (SELECT ${sums} FROM sums_of(${idsOf('units')}, $7) r WHERE r.${reports} > 0) AS figures,
    (SELECT ${sums} FROM sums_of(${idsOf('before')}, $8) r WHERE r.${reports} > 0) AS "figuresBefore",
    (SELECT coalesce(json_agg(json_build_object('period', n.period, 'expected', n.expected, 'reported', n.reported,
         'approved', n.approved, 'confirmed', n.confirmed)), '[]')
       FROM units_reporting($1, $9::jsonb) n) AS reporting`;
}
