import {
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint, InputOf, Method } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from './invalid-input';

/** Metadata key under which a handler's contract is found by the guard, the input and the answer. */
const ENDPOINT = 'ket-nap:endpoint';

/** A request after the guard: who is asking. */
export interface SignedRequest extends FastifyRequest {
  actor?: Actor;
  sessionToken?: string;
}

const VERBS: Record<Method, (path: string) => MethodDecorator> = {
  GET: Get,
  POST: Post,
  PUT: Put,
  PATCH: Patch,
  DELETE: Delete,
};

const reflector = new Reflector();

/** The contract of the handler that will answer; undefined for a handler without one, which is never let through. */
export function endpointOf(context: ExecutionContext): Endpoint | undefined {
  return reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
}

/** Binds a handler to its contract: method, path, access, input and output all come from there. */
export function Route(endpoint: Endpoint): MethodDecorator {
  return applyDecorators(
    VERBS[endpoint.method](endpoint.path),
    HttpCode(endpoint.output === 'none' ? 204 : 200),
    SetMetadata(ENDPOINT, endpoint),
  );
}

/** The validated input of an endpoint. The type names the contract: `@Input() input: InputOf<typeof api.board.view>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const endpoint = endpointOf(context);
  if (!endpoint) throw new ProductError('not_found');
  const request: FastifyRequest = context.switchToHttp().getRequest();
  return parseInput(endpoint, request);
});

/** The signed-in actor. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request: SignedRequest = context.switchToHttp().getRequest();
  if (!request.actor) throw new ProductError('unauthenticated');
  return request.actor;
});

/** Validates path, query and body together, so that every mistake is named at once. */
function parseInput(endpoint: Endpoint, request: FastifyRequest): InputOf<Endpoint> {
  const given = { params: request.params, query: request.query, body: request.body };
  const invalid = new InvalidInput();
  const read = (part: 'params' | 'query' | 'body'): unknown => {
    const schema = endpoint[part];
    if (!schema) return undefined;
    const result = schema.safeParse(given[part]);
    if (result.success) return result.data;
    invalid.add(part, result.error.issues);
    return undefined;
  };
  const input = { params: read('params'), query: read('query'), body: read('body') };
  if (invalid.found) throw invalid;
  return input;
}
