import { errorBody, type Endpoint, type ErrorBody } from '@ket-nap/contracts';
import type * as z from 'zod/mini';
import type { Answer, Client, Upload } from './client';

export type Given = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  file?: Upload;
};

/** Where a door is, with its path and query filled in. */
export function addressOf({ path }: Pick<Endpoint, 'path'>, { params = {}, query = {} }: Given = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** Knocks at a door of the contract and answers whatever comes. */
export function send(
  client: Client,
  endpoint: Pick<Endpoint, 'path' | 'method'>,
  given: Given = {},
): Promise<Answer> {
  const address = addressOf(endpoint, given);
  if (given.file) return client.upload(address, given.file);
  const verbs = {
    GET: () => client.get(address),
    DELETE: () => client.delete(address),
    POST: () => client.post(address, given.body),
    PUT: () => client.put(address, given.body),
    PATCH: () => client.patch(address, given.body),
  };
  return verbs[endpoint.method]();
}

type Door<O> = { path: string; method: Endpoint['method']; output: O };

/** Knocks at a door that has to open: its answer, in the type of the contract. */
export async function call<O extends z.ZodMiniType>(
  client: Client,
  endpoint: Door<O>,
  given: Given = {},
): Promise<z.output<O>> {
  const answer = await send(client, endpoint, given);
  if (answer.status !== 200) {
    throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return endpoint.output.parse(answer.body);
}

export type Refusal = ErrorBody & { status: number };

/** What a refusal says; throws when the answer is none, or no error of the contract. */
export function refusalOf(answer: Answer): Refusal {
  if (answer.status < 400) throw new Error(`Not refused: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { status: answer.status, ...errorBody.parse(answer.body) };
}

/** Knocks at a door that has to stay shut. */
export async function refused(
  client: Client,
  endpoint: Pick<Endpoint, 'path' | 'method'>,
  given: Given = {},
): Promise<Refusal> {
  return refusalOf(await send(client, endpoint, given));
}
