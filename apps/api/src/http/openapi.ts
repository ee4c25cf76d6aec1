import { api, errorBody, type Endpoint } from '@ket-nap/contracts';
import { rolesWith } from '@ket-nap/domain';
import * as z from 'zod/mini';

const JSON_TYPE = 'application/json';

/** All doors with their names, `board.view` and so on. */
export function endpoints(): { name: string; endpoint: Endpoint }[] {
  return Object.entries(api).flatMap(([area, doors]) =>
    Object.entries<Endpoint>(doors).map(([door, endpoint]) => ({ name: `${area}.${door}`, endpoint })),
  );
}

/** The OpenAPI 3.1 description, derived from the contract table. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { name, endpoint } of endpoints()) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kết nạp', version, description: 'Quotas, admissions and completion rates.' },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'ket_nap_session' } } },
  };
}

function operation(name: string, endpoint: Endpoint): object {
  return {
    operationId: name,
    summary: endpoint.summary,
    description: accessText(endpoint),
    ...(endpoint.access === 'public' ? {} : { security: [{ session: [] }] }),
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...requestBody(endpoint),
    responses: { ...success(endpoint), default: { description: 'Error', content: json(errorBody) } },
  };
}

function accessText(endpoint: Endpoint): string {
  if (endpoint.access === 'public') return 'Anyone.';
  if (endpoint.access === 'signed-in') return 'Anyone signed in.';
  return `Roles: ${rolesWith(endpoint.access).join(', ')}.`;
}

function parameters(place: 'path' | 'query', schema: Endpoint['params']): object[] {
  if (!schema) return [];
  const object = jsonSchema(schema);
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (object.required ?? []).includes(name),
    schema: property,
  }));
}

function requestBody(endpoint: Endpoint): object {
  if (endpoint.upload) {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } };
  }
  return endpoint.body ? { requestBody: { required: true, content: json(endpoint.body) } } : {};
}

function success(endpoint: Endpoint): object {
  if (endpoint.output === 'none') return { 204: { description: 'Done' } };
  if (endpoint.output === 'file') return { 200: { description: 'A file' } };
  if (endpoint.output === 'events') {
    const events = z.union(Object.values(endpoint.events ?? {}));
    return {
      200: {
        description: `Server-sent events: ${Object.keys(endpoint.events ?? {}).join(', ')}`,
        content: { 'text/event-stream': { schema: jsonSchema(events) } },
      },
    };
  }
  return { 200: { description: 'OK', content: json(endpoint.output) } };
}

function json(schema: z.ZodMiniType): object {
  return { [JSON_TYPE]: { schema: jsonSchema(schema) } };
}

function jsonSchema(schema: z.ZodMiniType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return rest;
}
