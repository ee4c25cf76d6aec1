import type { Permission } from '@ket-nap/domain';
import type { ZodMiniType, output as ZodOutput } from 'zod/mini';

/** Who may call: anyone, anyone signed in, or the roles that hold a permission. */
export type Access = 'public' | 'signed-in' | Permission;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * A request with this header, whatever it says, is the page's own: nobody has touched it for a while, so it does not put off the end of
 * the session either.
 */
export const UNATTENDED_HEADER = 'x-unattended';

type Schema = ZodMiniType;
type Answered = Schema | 'file' | 'events' | 'none';
type Out<S> = S extends Schema ? ZodOutput<S> : undefined;

/**
 * One door of the API, declared once: the Nest route, the web client, OpenAPI and the security matrix derive from it.
 * `output: 'file'` streams a download; `output: 'events'` stays open and sends what `events` names; `upload` takes one file as multipart/form-data in the field `file`.
 */
export interface Endpoint<
  P extends Schema | undefined = Schema | undefined,
  Q extends Schema | undefined = Schema | undefined,
  B extends Schema | undefined = Schema | undefined,
  O extends Answered = Answered,
> {
  method: Method;
  path: string;
  access: Access;
  /** One line for the API's documentation. */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  upload?: boolean;
  output: O;
  /** What each of the server-sent events carries, by its name. */
  events?: Readonly<Record<string, Schema>>;
  /** Open to an account that still has to replace its one-time secret. */
  beforePasswordChange?: boolean;
  /** Asked by an open page of itself, time and again: no sign that anybody is there, so it does not put off the end of a session. */
  unattended?: boolean;
}

/** The validated input of a door, as its handler receives it. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B> ? { params: Out<P>; query: Out<Q>; body: Out<B> } : never;

/** What a door answers. */
export type OutputOf<E> = E extends { output: infer O }
  ? O extends Schema
    ? ZodOutput<O>
    : undefined
  : never;

/** Declares a door; only fixes the types. */
export function endpoint<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  O extends Answered = 'none',
>(definition: Endpoint<P, Q, B, O>): Endpoint<P, Q, B, O> {
  return definition;
}
