import { Injectable } from '@nestjs/common';
import { api, type InputOf, type OutputOf, type Snapshot, type SnapshotLine } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { BoardService } from '../board/board.service';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { doneOnce } from '../reports/done-once';
import { snapshotById, snapshotLines, storeSnapshot } from './snapshots.queries';
import { storedBoard } from './stored-board';

type Taking = InputOf<typeof api.snapshots.take>['body'];

const PAGE = 100;

/** Frozen boards: what a meeting saw, opened later exactly as it was. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly board: BoardService,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, before: string | undefined): Promise<OutputOf<typeof api.snapshots.list>> {
    return this.database.asActor(actor, async (tx) => {
      const found = await snapshotLines(tx, before, PAGE + 1);
      const snapshots = found.slice(0, PAGE);
      return { snapshots, before: found.length > PAGE ? (snapshots.at(-1)?.id ?? null) : null };
    });
  }

  /** Reads the board and stores it in one transaction. */
  take(actor: Actor, { key, ...request }: Taking): Promise<SnapshotLine> {
    return this.database.asActor(actor, (tx) => {
      const work = () => this.store(tx, actor, request);
      if (key === undefined) return work();
      const once = { key, request: { door: 'snapshots.take', ...request }, now: this.clock.now() };
      return doneOnce(tx, actor, { ...once, answer: api.snapshots.take.output }, work);
    });
  }

  /** One of them; `not_found` also where it is out of sight. */
  open(actor: Actor, id: string): Promise<Snapshot> {
    return this.database.asActor(actor, async (tx) => {
      const { shape, board, ...line } = await found(tx, id);
      return { ...line, board: storedBoard(board, shape) };
    });
  }

  private async store(tx: Tx, actor: Actor, { asked, note }: Omit<Taking, 'key'>): Promise<SnapshotLine> {
    const board = await this.board.viewIn(tx, actor, asked);
    const id = await storeSnapshot(tx, { note, asked, board, accountId: actor.accountId });
    const line = await found(tx, id);
    const { period, view, counted } = board;
    await audit(tx, [
      {
        action: 'snapshot.take',
        entity: 'board_snapshot',
        entityId: id,
        committeeId: board.unit.id,
        details: { note, period, view, counted },
        at: this.clock.now(),
      },
    ]);
    return line;
  }
}

async function found(tx: Tx, id: string) {
  const snapshot = await snapshotById(tx, id);
  if (!snapshot) throw new ProductError('not_found');
  return snapshot;
}
