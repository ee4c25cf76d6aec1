import { Injectable } from '@nestjs/common';
import type { Inbox, InputOf, Notice, api } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';

const PAGE = 20;

interface NoticeRow extends Omit<Notice, 'createdAt' | 'readAt'> {
  createdAt: Date;
  readAt: Date | null;
}

/** Each person's own inbox. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /** A page of notices, newest first. @param before the id from which the page goes on */
  list(actor: Actor, before: string | undefined): Promise<Inbox> {
    return this.database.asActor(actor, async (tx) => {
      // One more than is shown says whether there are more.
      const rows = await tx.rows<NoticeRow>(
        `SELECT n.id, n.kind, jsonb_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind) AS committee,
           n.half, n.details, n.created_at AS "createdAt", n.read_at AS "readAt"
         FROM notice n JOIN committee c ON c.id = n.committee_id
         WHERE n.account_id = $1 AND ($2::bigint IS NULL OR n.id < $2) ORDER BY n.id DESC LIMIT $3`,
        [actor.accountId, before ?? null, PAGE + 1],
      );
      const notices = rows.slice(0, PAGE).map(viewOf);
      const next = rows.length > PAGE ? (notices.at(-1)?.id ?? null) : null;
      return { notices, unread: await unreadOf(tx, actor), now: this.clock.now().toISOString(), next };
    });
  }

  /** Marks one's own notices as read, and answers how many are not. */
  read(actor: Actor, { ids, upTo }: InputOf<typeof api.notices.read>['body']): Promise<number> {
    return this.database.asActor(actor, async (tx) => {
      await tx.rows(
        `UPDATE notice SET read_at = $4
         WHERE account_id = $1 AND read_at IS NULL AND (id = ANY ($2::bigint[]) OR id <= $3)`,
        [actor.accountId, ids ?? [], upTo ?? null, this.clock.now()],
      );
      return unreadOf(tx, actor);
    });
  }
}

async function unreadOf(tx: Tx, { accountId }: Actor): Promise<number> {
  const row = await tx.row<{ n: number }>(
    'SELECT count(*)::int AS n FROM notice WHERE account_id = $1 AND read_at IS NULL',
    [accountId],
  );
  return row?.n ?? 0;
}

function viewOf({ createdAt, readAt, ...notice }: NoticeRow): Notice {
  return { ...notice, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
