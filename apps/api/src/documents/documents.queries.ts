import { documentQuery, type DocumentAsked, type DocumentLine } from '@ket-nap/contracts';
import type { DocumentKind, DocumentState, ErrorCode } from '@ket-nap/domain';
import { REF } from '../board/board.queries';
import type { Tx } from '../database/actor-transaction';

/** What a line of the list says, without what depends on who asks. */
const LINE = `d.id::text, d.kind, d.asked, d.official, d.state, d.rows_done AS rows, d.rows_all AS "ofRows",
  (SELECT json_build_object(${REF}) FROM committee WHERE id = d.unit_id) AS unit, d.title, d.file_name AS "fileName",
  d.file_size::float8 AS bytes, d.code, d.checksum, a.display_name AS "requestedBy", d.requested_by = actor_id() AS own,
  d.requested_at AS "requestedAt", d.finished_at AS "finishedAt", d.kept_until AS "keptUntil", d.error`;
const LINES = 'document d JOIN account a ON a.id = d.requested_by';
const OPEN = `('queued', 'running')`;

type Row = Omit<
  DocumentLine,
  'percent' | 'mayCancel' | 'requestedAt' | 'finishedAt' | 'keptUntil' | 'asked'
> & {
  asked: unknown;
  own: boolean;
  requestedAt: Date;
  finishedAt: Date | null;
  keptUntil: Date | null;
};

function lineOf({ own, asked, ...row }: Row): DocumentLine {
  const { state, rows, ofRows } = row;
  const part = ofRows === null || ofRows === 0 ? 0 : Math.floor((100 * Math.min(rows ?? 0, ofRows)) / ofRows);
  return {
    ...row,
    asked: documentQuery.parse(asked),
    // All lines are written a moment before the file is stored.
    percent: state === 'done' ? 100 : Math.min(part, 99),
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    keptUntil: row.keptUntil?.toISOString() ?? null,
    mayCancel: own && (state === 'queued' || state === 'running'),
  };
}

/** Documents in the actor's scope that are kept, newest first, before one of them. */
export async function documentLines(
  tx: Tx,
  { before, most, now }: { before: string | undefined; most: number; now: Date },
): Promise<DocumentLine[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${LINE} FROM ${LINES} WHERE ($1::bigint IS NULL OR d.id < $1) AND (d.kept_until IS NULL OR d.kept_until > $3)
     ORDER BY d.id DESC LIMIT $2`,
    [before ?? null, most, now],
  );
  return rows.map(lineOf);
}

/** One of them; null where it does not exist, may not be seen, or is kept no longer. */
export async function documentLine(tx: Tx, id: string, now: Date): Promise<DocumentLine | null> {
  const row = await tx.row<Row>(
    `SELECT ${LINE} FROM ${LINES} WHERE d.id = $1 AND (d.kept_until IS NULL OR d.kept_until > $2)`,
    [id, now],
  );
  return row && lineOf(row);
}

/** The bytes of one that is done. */
export async function documentBytes(tx: Tx, id: string): Promise<Buffer | null> {
  const row = await tx.row<{ bytes: Buffer }>('SELECT bytes FROM document_file WHERE document_id = $1', [id]);
  return row?.bytes ?? null;
}

/** The official document in the actor's scope whose file has this hash; its id. */
export async function documentByHash(tx: Tx, hash: Buffer): Promise<string | null> {
  const row = await tx.row<{ id: string }>(
    'SELECT id::text FROM document WHERE official AND file_hash = $1 ORDER BY id DESC LIMIT 1',
    [hash],
  );
  return row?.id ?? null;
}

/** The official document in the actor's scope with the first of these codes that there is. */
export async function documentByCode(tx: Tx, codes: readonly string[]): Promise<string | null> {
  const row = await tx.row<{ id: string }>(
    'SELECT id::text FROM document WHERE code = ANY ($1) ORDER BY array_position($1, code) LIMIT 1',
    [codes],
  );
  return row?.id ?? null;
}

export interface NewDocument {
  unitId: string;
  asked: DocumentAsked;
  title: string;
  official: boolean;
  accountId: string;
  now: Date;
}

/** Key 1 of the advisory locks under which an account's documents are counted; key 2 is the account. */
const COUNTING_LOCK = 4_072_002;

/** How many documents of the actor wait or are being made. Who asks at the same time waits until this transaction has ended. */
export async function openOwn(tx: Tx): Promise<number> {
  await tx.rows('SELECT pg_advisory_xact_lock($1, hashtext(actor_id()::text))', [COUNTING_LOCK]);
  const row = await tx.row<{ n: number }>(
    `SELECT count(*)::int AS n FROM document WHERE requested_by = actor_id() AND state IN ${OPEN}`,
  );
  return row?.n ?? 0;
}

/** Stores what is asked for; answers its id. */
export async function storeDocument(tx: Tx, document: NewDocument): Promise<string> {
  const { unitId, asked, title, official, accountId, now } = document;
  const row = await tx.row<{ id: string }>(
    `INSERT INTO document (unit_id, kind, asked, title, official, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id::text`,
    [unitId, asked.kind, JSON.stringify(asked), title, official, accountId, now],
  );
  if (!row) throw new Error('INSERT … RETURNING answers the row');
  return row.id;
}

/** Ends one that is not done, as somebody wishes; answers whether it did. */
export async function cancelDocument(tx: Tx, id: string, now: Date): Promise<boolean> {
  const touched = await tx.touched(
    `UPDATE document SET state = 'cancelled', finished_at = $2 WHERE id = $1 AND state IN ${OPEN}`,
    [id, now],
  );
  return touched === 1;
}

/** A document that is being made, in one of its attempts. */
export interface Making {
  id: string;
  attempt: number;
  kind: DocumentKind;
  asked: unknown;
  title: string;
  official: boolean;
  unitId: string;
  unitName: string;
  accountId: string;
  requestedBy: string;
}

/** Takes a document that waits: nobody else does. Null where it does not wait any more. */
export function takeUp(tx: Tx, id: string): Promise<Making | null> {
  return tx.row<Making>(
    `UPDATE document d SET state = 'running', attempt = attempt + 1, rows_done = NULL, rows_all = NULL
     FROM account a, committee u
     WHERE d.id = $1 AND d.state = 'queued' AND a.id = d.requested_by AND u.id = d.unit_id
     RETURNING d.id::text, d.attempt, d.kind, d.asked, d.title, d.official, u.id::text AS "unitId", u.name AS "unitName",
       a.id::text AS "accountId", a.display_name AS "requestedBy"`,
    [id],
  );
}

/** Writes down how far an attempt is; false where it has been stopped or overtaken. */
export async function keepProgress(
  tx: Tx,
  { id, attempt }: Pick<Making, 'id' | 'attempt'>,
  rows: { done: number; all: number | null },
): Promise<boolean> {
  const touched = await tx.touched(
    `UPDATE document SET rows_done = $3, rows_all = $4 WHERE id = $1 AND attempt = $2 AND state = 'running'`,
    [id, attempt, rows.done, rows.all],
  );
  return touched === 1;
}

/** Lets a document wait again, or gives it up with an error, if the attempt still is the one that counts. */
export async function endAttempt(
  tx: Tx,
  { id, attempt }: Pick<Making, 'id' | 'attempt'>,
  end: { state: Extract<DocumentState, 'queued'> } | { state: 'failed'; error: ErrorCode; now: Date },
): Promise<void> {
  const [error, now] = end.state === 'failed' ? [end.error, end.now] : [null, null];
  await tx.rows(
    `UPDATE document SET state = $3, error = $4, finished_at = $5 WHERE id = $1 AND attempt = $2 AND state = 'running'`,
    [id, attempt, end.state, error, now],
  );
}

export interface Made {
  fileName: string;
  bytes: Buffer;
  hash: Buffer;
  rows: number;
  keptUntil: string | null;
  official: { code: string; checksum: string; inputs: unknown } | null;
  now: Date;
}

/** Stores the file of an attempt and ends the document; false where the attempt does not count any more. */
export async function storeMade(tx: Tx, { id, attempt }: Making, made: Made): Promise<boolean> {
  const { official } = made;
  const touched = await tx.touched(
    `UPDATE document SET state = 'done', rows_done = $3, rows_all = $3, file_name = $4, file_size = $5, file_hash = $6,
       finished_at = $7, kept_until = $8, code = $9, checksum = $10, inputs = $11
     WHERE id = $1 AND attempt = $2 AND state = 'running'`,
    [
      ...[id, attempt, made.rows, made.fileName, made.bytes.length, made.hash, made.now, made.keptUntil],
      ...[
        official?.code ?? null,
        official?.checksum ?? null,
        official ? JSON.stringify(official.inputs) : null,
      ],
    ],
  );
  if (touched === 0) return false;
  await tx.rows('INSERT INTO document_file (document_id, bytes) VALUES ($1, $2)', [id, made.bytes]);
  return true;
}

/** The next number of a year. Whoever asks next waits until this one is stored, or given back by a rollback. */
export async function nextSerial(tx: Tx, year: number): Promise<number> {
  const row = await tx.row<{ last: number }>(
    `INSERT INTO document_serial AS s (year, last) VALUES ($1, 1)
     ON CONFLICT (year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [year],
  );
  if (!row) throw new Error('INSERT … RETURNING answers the row');
  return row.last;
}

/** Who works in the system still: role and committee as they are now; null for an account that was closed. */
export function accountNow(
  tx: Tx,
  accountId: string,
): Promise<{ role: 'entry' | 'board' | 'leader' | 'admin'; committeeId: string | null } | null> {
  return tx.row(`SELECT role, committee_id::text AS "committeeId" FROM account WHERE id = $1 AND active`, [
    accountId,
  ]);
}

/** A document whose making ended so often with its server is not made: it may be what ends them. */
const MOST_LOST = 5;
/** So many are handed out at a look; the next look finds the others. */
const MOST_IN_HAND = 100;
/** Key 1 of the advisory locks that are held while a document is made. */
const MAKING_LOCK = 4_072_001;
/** Key 2 is the document: two whose ids are so far apart that they share one are never open at once, and would only wait. */
const lockOf = (id: string): string => `(${id}::bigint % 2147483647)::int`;
export const HOLD_MAKING = `SELECT pg_try_advisory_lock(${MAKING_LOCK}, ${lockOf('$1')}) AS mine`;
export const RELEASE_MAKING = `SELECT pg_advisory_unlock(${MAKING_LOCK}, ${lockOf('$1')})`;

/** Documents whose making ended with its server wait again; answers the ids of all that wait. */
export async function waiting(tx: Tx, now: Date): Promise<string[]> {
  await tx.rows(
    `UPDATE document d SET lost = lost + 1, state = CASE WHEN lost + 1 < $1 THEN 'queued' ELSE 'failed' END,
       error = CASE WHEN lost + 1 < $1 THEN NULL ELSE 'document_given_up' END,
       finished_at = CASE WHEN lost + 1 < $1 THEN NULL ELSE $2::timestamptz END
     WHERE state = 'running' AND NOT EXISTS (
       SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid::bigint = ${MAKING_LOCK}
         AND l.objid::bigint = ${lockOf('d.id')} AND l.objsubid = 2
         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
    [MOST_LOST, now],
  );
  const rows = await tx.rows<{ id: string }>(
    `SELECT id::text FROM document WHERE state = 'queued' ORDER BY official DESC, id LIMIT $1`,
    [MOST_IN_HAND],
  );
  return rows.map(({ id }) => id);
}

/** Working files that are past their time go, and what came to nothing a day ago. */
export async function clearDocuments(tx: Tx, now: Date, before: Date): Promise<void> {
  await tx.rows(
    `DELETE FROM document WHERE NOT (official AND state = 'done') AND finished_at IS NOT NULL
       AND (kept_until < $1 OR (kept_until IS NULL AND finished_at < $2))`,
    [now, before],
  );
}
