import { Injectable } from '@nestjs/common';
import type { CommitteeRef, InputOf, StretchTarget, api } from '@ket-nap/contracts';
import { ProductError, existsIn, type Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isUniqueViolation } from '../database/violations';

type Asked = InputOf<typeof api.quotas.stretch>['params'];
type Record = InputOf<typeof api.quotas.recordStretch>;

interface Stored {
  committee: CommitteeRef;
  validFrom: string;
  validTo: string | null;
  amount: number | null;
  version: number | null;
  note: string | null;
  recordedBy: string | null;
  recordedAt: Date | null;
}

/** What a committee aims for by itself (chỉ tiêu phấn đấu): its own word, kept as versions, never a denominator. */
@Injectable()
export class StretchTargetsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  open(actor: Actor, asked: Asked): Promise<StretchTarget> {
    return this.database.asActor(actor, async (tx) => view(await latest(tx, asked), asked));
  }

  async record(actor: Actor, { params, body }: Record): Promise<StretchTarget> {
    return this.database.asActor(actor, async (tx) => {
      const before = await latest(tx, params);
      if (params.committeeId !== actor.committeeId) throw new ProductError('forbidden');
      const { committee, validFrom, validTo, amount, version } = before;
      if (!existsIn(params.year, validFrom, validTo))
        throw new ProductError('committee_not_active', { name: committee.name, period: params.year });
      if ((version ?? 0) !== body.version) throw new ProductError('conflict', { amount });
      const now = this.clock.now();
      await append(tx, actor, { params, body }, now);
      await audit(tx, [
        {
          action: 'stretch.record',
          entity: 'stretch_target',
          entityId: `${committee.id}/${params.year}/${body.version + 1}`,
          committeeId: committee.id,
          details: { period: params.year, before: amount, after: body.amount, note: body.note },
          at: now,
        },
      ]);
      return view(await latest(tx, params), params);
    });
  }
}

/** The newest version, and the committee it is of; `not_found` outside the actor's scope. */
async function latest(tx: Tx, { committeeId, year }: Asked): Promise<Stored> {
  const found = await tx.row<Stored>(
    `SELECT json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind) AS committee,
       c.valid_from AS "validFrom", c.valid_to AS "validTo", s.amount, s.version, s.note,
       a.display_name AS "recordedBy", s.recorded_at AS "recordedAt"
     FROM committee c
     LEFT JOIN LATERAL (SELECT * FROM stretch_target x WHERE x.committee_id = c.id AND x.year = $2
       ORDER BY x.version DESC LIMIT 1) s ON true
     LEFT JOIN account a ON a.id = s.recorded_by
     WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled`,
    [committeeId, year],
  );
  if (!found) throw new ProductError('not_found');
  return found;
}

async function append(
  tx: Tx,
  actor: Actor,
  { params, body }: Pick<Record, 'params' | 'body'>,
  now: Date,
): Promise<void> {
  await tx
    .rows(
      `INSERT INTO stretch_target (committee_id, year, version, amount, note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [params.committeeId, params.year, body.version + 1, body.amount, body.note, actor.accountId, now],
    )
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new ProductError('conflict') : error;
    });
}

function view(stored: Stored, { year }: Asked): StretchTarget {
  return {
    committee: stored.committee,
    year,
    amount: stored.amount,
    version: stored.version ?? 0,
    note: stored.note ?? '',
    recordedBy: stored.recordedBy,
    recordedAt: stored.recordedAt?.toISOString() ?? null,
  };
}
