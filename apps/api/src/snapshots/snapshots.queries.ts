import type { Board, InputOf, SnapshotLine, api } from '@ket-nap/contracts';
import type { Tx } from '../database/actor-transaction';
import { SHAPE } from './stored-board';

/** As the figures and names were; only who took it is asked for by id. */
const LINE = `s.id::text, s.note, a.display_name AS "takenBy", s.taken_at AS "takenAt", b.unit, b.period,
  b.view, b.counted, b.total -> 'admitted' AS admitted, b.total -> 'quota' AS quota, b.total -> 'rate' AS rate`;
/** A stored board is large: it is unpacked once for all that a line says of it. */
const LINES = `board_snapshot s JOIN account a ON a.id = s.taken_by
  CROSS JOIN LATERAL jsonb_to_record(s.board) AS b (unit jsonb, period text, view text, counted text, total jsonb)`;

type Row = Omit<SnapshotLine, 'takenAt'> & { takenAt: Date };
const lineOf = ({ takenAt, ...row }: Row): SnapshotLine => ({ ...row, takenAt: takenAt.toISOString() });

/** Frozen boards in the actor's scope, newest first, before one of them. */
export async function snapshotLines(
  tx: Tx,
  before: string | undefined,
  most: number,
): Promise<SnapshotLine[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${LINE} FROM ${LINES}
     WHERE $1::bigint IS NULL OR s.id < $1 ORDER BY s.id DESC LIMIT $2`,
    [before ?? null, most],
  );
  return rows.map(lineOf);
}

interface StoredSnapshot extends SnapshotLine {
  shape: number;
  board: unknown;
}

/** One of them with what it stored; null where it does not exist or may not be seen. */
export async function snapshotById(tx: Tx, id: string): Promise<StoredSnapshot | null> {
  const row = await tx.row<Row & { shape: number; board: unknown }>(
    `SELECT ${LINE}, s.shape, s.board FROM ${LINES} WHERE s.id = $1`,
    [id],
  );
  return row && { ...lineOf(row), shape: row.shape, board: row.board };
}

interface NewSnapshot {
  note: string;
  asked: InputOf<typeof api.snapshots.take>['body']['asked'];
  board: Board;
  accountId: string;
}

/** Stores a board as of the instant at which it was read; answers its id. */
export async function storeSnapshot(tx: Tx, { note, asked, board, accountId }: NewSnapshot): Promise<string> {
  const row = await tx.row<{ id: string }>(
    `INSERT INTO board_snapshot (unit_id, note, asked, shape, board, taken_by, taken_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id::text`,
    [board.unit.id, note, JSON.stringify(asked), SHAPE, JSON.stringify(board), accountId, board.readAt],
  );
  if (!row) throw new Error('INSERT … RETURNING answers the row');
  return row.id;
}
