import { Injectable } from '@nestjs/common';
import type { Committee, InputOf, api } from '@ket-nap/contracts';
import { ProductError, addDays, type Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { figuresOf } from '../reorganisations/plan-facts';
import { byCommittee, periodAfter, type Deed } from '../reorganisations/plan-parts';
import { auditOf } from '../reorganisations/reorganisation-audit';
import { carryOut } from '../reorganisations/reorganisation-writer';
import { refuseEndBeforeTakingIn, refuseOutside } from './committee-rules';
import { findCommittee, holdCommittees, lockTree } from './committees.queries';

/** States of a report in which its officers have figures that are not sent. */
const UNSENT: readonly string[] = ['draft', 'returned', 'correcting'];

type Move = InputOf<typeof api.committees.move>;
type Moved = Committee & { followed: string[] };

/** Moves a committee under another parent from a day on: a reorganisation of one committee, and of all below it, into itself. */
@Injectable()
export class CommitteeMove {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /** Answers the committee as it goes on. */
  move(actor: Actor, { params, body }: Move): Promise<Committee> {
    return this.database.asActor(actor, async (tx) => {
      await lockTree(tx);
      const subtree = await subtreeOf(tx, params.id, body.from);
      await holdCommittees(tx, [...subtree.map(({ id }) => id), body.parentId]);
      const parent = await refuseMove(tx, subtree, body);
      const deed = deedOf(subtree, body);
      const now = this.clock.now();
      const accounts = subtree.flatMap(({ id, followed }) =>
        followed.map((account) => ({ id: account, committeeId: id })),
      );
      const written = await carryOut(tx, actor, deed, now, accounts);
      await follow(tx, written.plan.links);
      const named = new Map([...subtree, parent].map((committee) => [committee.id, committee]));
      await audit(tx, auditOf('committee.move', deed, written, named, now));
      const [top] = written.opened;
      const after = top && (await findCommittee(tx, top.id));
      if (!after) throw new ProductError('internal');
      return after;
    });
  }
}

/** The committee and everything below it that exists on the day or later, parents first, in display order. */
async function subtreeOf(tx: Tx, id: string, from: string): Promise<Moved[]> {
  return tx.rows<Moved>(
    `WITH RECURSIVE below AS (
       SELECT c.*, 0 AS depth FROM committee c WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled
       UNION ALL SELECT u.*, b.depth + 1 FROM committee u JOIN below b ON u.parent_id = b.id
       WHERE NOT u.annulled AND (u.valid_to IS NULL OR u.valid_to >= $2::date)
     )
     SELECT c.id, c.code, c.name, c.kind, c.parent_id AS "parentId", c.valid_from AS "validFrom",
       c.valid_to AS "validTo", c.former_area AS "formerArea", c.display_order AS "displayOrder", c.version,
       '{}'::text[] AS "predecessorIds",
       ARRAY(SELECT l.successor_id::text FROM lineage l WHERE l.predecessor_id = c.id) AS "successorIds",
       ARRAY(SELECT a.id::text FROM account a WHERE a.committee_id = c.id ORDER BY a.id) AS followed
     FROM below c ORDER BY c.depth, c.display_order, c.id`,
    [id, from],
  );
}

/** Refuses a move that cannot be; answers the parent to be. */
async function refuseMove(tx: Tx, subtree: readonly Moved[], body: Move['body']): Promise<Committee> {
  const [top] = subtree;
  if (!top) throw new ProductError('not_found');
  if (top.version !== body.version) throw new ProductError('conflict');
  if (top.validTo !== null && top.validTo < body.from)
    throw new ProductError('committee_ended', { name: top.name });
  if (subtree.some(({ id }) => id === body.parentId)) throw new ProductError('committee_cycle');
  const parent = await findCommittee(tx, body.parentId);
  if (!parent || parent.id === top.parentId) throw new ProductError('parent_invalid');
  // One that begins on the day or later would end before it began.
  const late = subtree.find(({ validFrom }) => validFrom >= body.from);
  if (late) throw new ProductError('committee_day_too_early', { from: late.validFrom });
  refuseOutside(parent, { validFrom: body.from, validTo: top.validTo });
  const lastDay = addDays(body.from, -1);
  const ids = subtree.map(({ id }) => id);
  await refuseEndBeforeTakingIn(tx, ids, lastDay);
  const figures = byCommittee(await figuresOf(tx, ids));
  for (const committee of subtree) {
    const period = periodAfter(figures.get(committee.id), committee, lastDay);
    if (period !== null) throw new ProductError('committee_has_figures', { period });
    // Its officers go with it, and nobody else may send what they began.
    const unsent = figures.get(committee.id)?.find(({ state }) => UNSENT.includes(state ?? ''));
    if (unsent)
      throw new ProductError('committee_has_drafts', { name: committee.name, period: unsent.period });
  }
  return parent;
}

function deedOf(subtree: readonly Moved[], body: Move['body']): Deed {
  const place = new Map(subtree.map(({ id }, index) => [id, index]));
  return {
    effectiveOn: body.from,
    decisionNumber: body.decisionNumber,
    decisionDate: body.decisionDate,
    note: body.note,
    unitId: body.parentId,
    lastDay: addDays(body.from, -1),
    ends: subtree.map(({ id, validTo }) => ({ id, validTo })),
    opens: subtree.map(({ code, name, kind, formerArea, validTo, parentId }) => {
      const under = parentId === null ? undefined : place.get(parentId);
      const goesOn = { code, name, kind, formerArea, validFrom: body.from, validTo };
      return under === undefined
        ? { ...goesOn, parentId: body.parentId }
        : { ...goesOn, parentId: null, under };
    }),
    links: subtree.map(({ id }, index) => ({ predecessorId: id, successor: { opened: index } })),
  };
}

/** The people go with their committee; what they reported stays where it was reported. */
async function follow(
  tx: Tx,
  links: readonly { predecessorId: string; successorId: string }[],
): Promise<void> {
  await tx.rows(
    `UPDATE account a SET committee_id = l."successorId", version = version + 1
     FROM jsonb_to_recordset($1::jsonb) AS l ("predecessorId" bigint, "successorId" bigint)
     WHERE a.committee_id = l."predecessorId"`,
    [JSON.stringify(links)],
  );
}
