import type { CommitteeRef } from '@ket-nap/contracts';
import { existsIn, type Period } from '@ket-nap/domain';
import { matchKey } from '@ket-nap/i18n';
import type { Tx } from '../database/actor-transaction';

export interface KnownCommittee extends CommitteeRef {
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
  /** Adds up the committees below it. */
  hasUnits: boolean;
}

export type Found =
  | { ok: true; committee: KnownCommittee }
  | {
      ok: false;
      rule: 'committee_unknown' | 'committee_ambiguous' | 'committee_not_active' | 'code_name_disagree';
    };

/** Finds committees by what people type: code or name, in either spelling (ủy = uỷ), as they exist in a period. */
export class CommitteeFinder {
  private readonly byCode = new Map<string, KnownCommittee[]>();
  private readonly byName = new Map<string, KnownCommittee[]>();

  constructor(committees: readonly KnownCommittee[]) {
    for (const committee of committees) {
      add(this.byCode, matchKey(committee.code), committee);
      add(this.byName, matchKey(committee.name), committee);
    }
  }

  /** All committees of the actor's tree. */
  static async load(tx: Tx): Promise<CommitteeFinder> {
    return new CommitteeFinder(
      await tx.rows<KnownCommittee>(
        `SELECT c.id, c.code, c.name, c.kind, c.parent_id AS "parentId", c.valid_from AS "validFrom",
           c.valid_to AS "validTo", EXISTS (SELECT FROM committee u WHERE u.parent_id = c.id AND NOT u.annulled) AS "hasUnits"
         FROM committee c WHERE in_own_tree(c.ancestor_ids) AND NOT c.annulled`,
      ),
    );
  }

  find(
    written: { code: string | null; name: string | null; codeOrName: string | null },
    period: Period,
  ): Found {
    const either = written.codeOrName ?? '';
    const byCode = this.byCode.get(matchKey(written.code ?? either)) ?? [];
    const byName = this.byName.get(matchKey(written.name ?? either)) ?? [];
    if (written.code !== null && written.name !== null) {
      const both = byCode.filter((committee) => byName.includes(committee));
      if (both.length > 0) return one(both, period);
      return { ok: false, rule: byCode.length > 0 ? 'code_name_disagree' : 'committee_unknown' };
    }
    return one(byCode.length > 0 ? byCode : byName, period);
  }
}

function one(candidates: readonly KnownCommittee[], period: Period): Found {
  if (candidates.length === 0) return { ok: false, rule: 'committee_unknown' };
  const active = candidates.filter(({ validFrom, validTo }) => existsIn(period, validFrom, validTo));
  const [committee] = active;
  if (!committee) return { ok: false, rule: 'committee_not_active' };
  return active.length > 1 ? { ok: false, rule: 'committee_ambiguous' } : { ok: true, committee };
}

function add(index: Map<string, KnownCommittee[]>, key: string, committee: KnownCommittee): void {
  const known = index.get(key);
  if (known) known.push(committee);
  else index.set(key, [committee]);
}
