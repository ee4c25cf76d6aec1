import type { CommitteeRef, Counted } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** What a committee wrote in the report of a half-year. */
export interface SentTexts {
  committee: CommitteeRef;
  half: Half;
  causes: string;
  solutions: string;
}

/** The version `v` of a report `r` that counts. */
const COUNTS: Record<Counted, string> = {
  sent: 'r.sent_version',
  approved: 'approved_version(r.id)',
};

/**
 * Causes and solutions as the committees directly below a unit wrote them, in official order: of the versions that count, of those in
 * the actor's sight, where something was written.
 */
export function sentTexts(
  tx: Tx,
  unitId: string,
  halves: readonly Half[],
  counted: Counted,
): Promise<SentTexts[]> {
  return tx.rows<SentTexts>(TEXTS[counted], [unitId, halves]);
}

const TEXTS: Record<Counted, string> = { sent: textsOf('sent'), approved: textsOf('approved') };

function textsOf(counted: Counted): string {
  return `
  SELECT json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind) AS committee, r.half,
    v.causes, v.solutions
  FROM committee c JOIN report r ON r.committee_id = c.id AND r.half = ANY ($2)
  JOIN report_version v ON v.report_id = r.id AND v.number = ${COUNTS[counted]}
  WHERE c.parent_id = $1 AND NOT c.annulled AND (v.causes <> '' OR v.solutions <> '')
  ORDER BY c.display_order, c.id, r.half`;
}
