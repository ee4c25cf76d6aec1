import { errorBody, UNATTENDED_HEADER, type Endpoint, type ErrorBody } from '@ket-nap/contracts';
import type { ErrorCode, ErrorParams } from '@ket-nap/domain';
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { isAttended } from './presence';

/**
 * The typed client over the contract table.
 *
 *     const board = useSuspenseQuery(query(api.board.view, { query: { period } }));
 *     const report = await call(api.reports.submit, { params: { committeeId, half }, body: { version } });
 *     const plan = await upload(api.imports.checkFigures, file);
 */
type Schema = z.ZodMiniType;
type MaybeSchema = Schema | undefined;
type Part<Name extends string, S> = S extends Schema
  ? Partial<z.input<S>> extends z.input<S>
    ? Partial<Record<Name, z.input<S>>>
    : Record<Name, z.input<S>>
  : object;
type Input<P, Q, B> = Part<'params', P> & Part<'query', Q> & Part<'body', B>;
type Args<I> = Partial<I> extends I ? [input?: I] : [input: I];
interface Sent {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

/** A refusal or failure with the words' key; `errorText(locale, code, params)` says what to do next. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    readonly params: ErrorParams = {},
    readonly issues: NonNullable<ErrorBody['issues']> = [],
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** Whatever was thrown, as an error that has words. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('internal', 0);
}

/** Calls a door of the API and answers its validated output. */
export function call<P extends MaybeSchema, Q extends MaybeSchema, B extends MaybeSchema, O extends Schema>(
  endpoint: Endpoint<P, Q, B, O>,
  ...[input]: Args<Input<P, Q, B>>
): Promise<z.output<O>> {
  return read(endpoint.output, send(endpoint, { ...input }));
}

/** Calls a door that answers nothing, such as signing out. */
export async function act<P extends MaybeSchema, Q extends MaybeSchema, B extends MaybeSchema>(
  endpoint: Endpoint<P, Q, B, 'none'>,
  ...[input]: Args<Input<P, Q, B>>
): Promise<void> {
  await send(endpoint, { ...input });
}

/** Sends one file to a door that takes an upload. */
export function upload<P extends MaybeSchema, Q extends MaybeSchema, O extends Schema>(
  endpoint: Endpoint<P, Q, undefined, O>,
  file: File,
  ...[input]: Args<Input<P, Q, undefined>>
): Promise<z.output<O>> {
  const form = new FormData();
  form.append('file', file);
  return read(endpoint.output, send(endpoint, { ...input }, { body: form }));
}

/** Sends one file to a door that answers another: the answer with the name under which it is to be saved. */
export async function uploadForFile<P extends MaybeSchema, Q extends MaybeSchema>(
  endpoint: Endpoint<P, Q, undefined, 'file'>,
  file: File,
  ...[input]: Args<Input<P, Q, undefined>>
): Promise<File> {
  const form = new FormData();
  form.append('file', file);
  const response = await send(endpoint, { ...input }, { body: form });
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return new File([await response.blob()], decodeURIComponent(named ?? file.name));
}

/** Options for `useQuery` and `useSuspenseQuery`. The key begins with the door's path. */
export function query<P extends MaybeSchema, Q extends MaybeSchema, O extends Schema>(
  endpoint: Endpoint<P, Q, undefined, O>,
  ...[input]: Args<Input<P, Q, undefined>>
) {
  const sent: Sent = { ...input };
  return queryOptions({
    queryKey: [endpoint.path, sent.params ?? null, sent.query ?? null],
    queryFn: ({ signal }) => read(endpoint.output, send(endpoint, sent, { signal })),
  });
}

/** Opens a door that stays open and sends events. */
export function listen<Q extends MaybeSchema>(
  endpoint: Endpoint<undefined, Q, undefined, 'events'>,
  ...[input]: Args<Part<'query', Q>>
): EventSource {
  return new EventSource(urlOf(endpoint.path, { ...input }));
}

async function read<O extends Schema>(schema: O, response: Promise<Response>): Promise<z.output<O>> {
  const answered = await response;
  const parsed = z.safeParse(schema, await answered.json());
  if (!parsed.success) throw new ApiError('internal', answered.status);
  return parsed.data;
}

async function send(endpoint: Endpoint, sent: Sent, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(urlOf(endpoint.path, sent), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
      // The end of a session is not put off by what an open page asks of itself.
      ...(isAttended() ? {} : { [UNATTENDED_HEADER]: '1' }),
    },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    ...init,
  }).catch((error: unknown) => {
    // An abort is the caller's own wish; anything else means that nobody answered.
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('unavailable', 0);
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response: Response): Promise<ApiError> {
  const body = z.safeParse(errorBody, await response.json().catch(() => null));
  if (body.success) return new ApiError(body.data.code, response.status, body.data.params, body.data.issues);
  return new ApiError(response.status >= 502 ? 'unavailable' : 'internal', response.status);
}

function urlOf(path: string, { params, query: search }: Sent): string {
  const filled = pairs(params).reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(value)),
    path,
  );
  const query = new URLSearchParams(pairs(search)).toString();
  return query === '' ? filled : `${filled}?${query}`;
}

/** Names and values of an object, without those that are not given. */
function pairs(values: unknown): [string, string][] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
}
