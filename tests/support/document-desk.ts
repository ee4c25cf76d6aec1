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

/** Official documents cannot be finished while this is held: they are in hand, and wait for their number. */
export async function numbersHeld(superuserUrl: string): Promise<() => Promise<void>> {
  const database = new Postgres({ connectionString: superuserUrl });
  await database.connect();
  await database.query('BEGIN');
  await database.query('LOCK TABLE document_serial IN ACCESS EXCLUSIVE MODE');
  return () => database.end();
}
