import { api, type DocumentLine } from '@ket-nap/contracts';
import { hasEndedMaking, type DocumentKind } from '@ket-nap/domain';
import { randomUUID } from 'node:crypto';
import { Client as Postgres } from 'pg';
import { until } from './another-day';
import { call, send } from './api';
import type { Answer, Client } from './client';

export type Wanted = { kind: DocumentKind } & Record<string, string>;

/** Asks for a document; `other` says whether it is official, and under which key it is asked. */
export function askFor(client: Client, asked: Wanted, other: object = {}): Promise<DocumentLine> {
  return call(client, api.documents.make, { body: { asked, official: false, key: randomUUID(), ...other } });
}

export function lineOf(client: Client, id: string): Promise<DocumentLine> {
  return call(client, api.documents.open, { params: { id } });
}

/** Waits until a document is as it is wanted. */
export function when(client: Client, id: string, is: (line: DocumentLine) => boolean): Promise<DocumentLine> {
  return until(async () => {
    const line = await lineOf(client, id);
    return is(line) ? line : null;
  });
}

/** Asks for a document and waits until its making has ended, well or not. */
export async function made(client: Client, asked: Wanted, other: object = {}): Promise<DocumentLine> {
  const { id } = await askFor(client, asked, other);
  return when(client, id, ({ state }) => hasEndedMaking(state));
}

export function fileAnswer(client: Client, id: string): Promise<Answer> {
  return send(client, api.documents.file, { params: { id } });
}

/** The bytes of a document that is done. */
export async function fileOf(client: Client, id: string): Promise<Buffer> {
  const { status, body } = await fileAnswer(client, id);
  if (status !== 200 || !Buffer.isBuffer(body)) throw new Error(`no file: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** An official document like another, that is in the hand of a server which does not go on until it is let go. */
export async function inHand(
  superuserUrl: string,
  like: string,
): Promise<{ id: string; letGo: () => Promise<void> }> {
  const database = new Postgres({ connectionString: superuserUrl });
  await database.connect();
  await database.query('BEGIN');
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO document (unit_id, kind, asked, title, official, requested_by, requested_at, state, attempt)
     SELECT unit_id, kind, asked, title, official, requested_by, requested_at, 'running', 1 FROM document WHERE id = $1
     RETURNING id::text`,
    [like],
  );
  const id = rows[0]?.id ?? '';
  // As a server holds what it makes.
  await database.query('SELECT pg_advisory_lock(4072001, $1)', [Number(id)]);
  await database.query('COMMIT');
  return { id, letGo: () => database.end() };
}

/** The table cannot be read while this is held. */
export async function tableHeld(superuserUrl: string, table: string): Promise<() => Promise<void>> {
  const database = new Postgres({ connectionString: superuserUrl });
  await database.connect();
  await database.query('BEGIN');
  await database.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return () => database.end();
}

/** Official documents cannot be finished while this is held: they are in hand, and wait for their number. */
export function numbersHeld(superuserUrl: string): Promise<() => Promise<void>> {
  return tableHeld(superuserUrl, 'document_serial');
}
