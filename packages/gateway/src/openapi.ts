import * as z from 'zod/mini';
import {
  routeRoles,
  commandRoles,
  commandTypes,
  MAX_BATCH,
  once,
  payloads,
  problemKinds,
  problemShape,
  routes,
  sealedCommandShape,
  type RouteName,
} from '@halo-pamor/contract';

import { TUS_VERSION } from './uploads/protocol.js';

type Json = Readonly<Record<string, unknown>>;

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** The OpenAPI 3.1 document as JSON text, made from the route table and the shapes; built once. */
export const openApiText = once(() => JSON.stringify(openApi()));

/** The OpenAPI 3.1 document. */
export function openApi(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(routes).filter(isRouteName)) {
    const { path, method } = routes[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Halo Pamor gateway', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: { host: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Problem: schemaOf(problemShape(), 'output'),
        ProblemCode: { type: 'string', enum: Object.keys(problemKinds) },
        SealedCommand: { 'x-roles': routeRoles.sendCommands, ...schemaOf(sealedCommandShape(), 'input') },
        ...Object.fromEntries(commandTypes.map((type) => [pascal(type), commandSchema(type)])),
      },
    },
  };
}

function operation(name: RouteName): Json {
  const route = routes[name];
  return {
    operationId: name,
    'x-roles': routeRoles[name],
    ...(route.auth === 'token' ? { security: [{ host: [] }] } : { security: [] }),
    parameters: [
      ...uploadParameters(name),
      ...pathParameters(route.path),
      ...queryParameters(name),
      ...resumeParameter(name),
    ],
    ...('csv' in route
      ? { requestBody: { required: true, content: { 'text/csv': { schema: { type: 'string' } } } } }
      : {}),
    ...('body' in route
      ? { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(name) } } } }
      : {}),
    responses: { ['tus' in route ? String(route.tus) : '200']: okResponse(name), ...problemResponses(name) },
  };
}

function okResponse(name: RouteName): Json {
  const route = routes[name];
  if ('stream' in route) {
    return {
      description: 'Server-sent events; the data of each has this shape.',
      content: { 'text/event-stream': { schema: schemaOf(route.stream(), 'output') } },
    };
  }
  if ('tus' in route) return { description: `A step of the upload protocol, tus ${TUS_VERSION}.` };
  if ('picture' in route) {
    return {
      description: 'The picture.',
      content: { [route.picture]: { schema: { type: 'string', format: 'binary' } } },
    };
  }
  if ('download' in route) {
    return {
      description: 'The file.',
      content: { [route.download]: { schema: { type: 'string', format: 'binary' } } },
    };
  }
  return { description: 'Done.', content: { 'application/json': { schema: schemaOf(route.reply(), 'output') } } };
}

function problemResponses(name: RouteName): Json {
  const route = routes[name];
  const statuses = new Set([429, 500, 503, 504]);
  if (route.auth === 'token') [401, 403].forEach((status) => statuses.add(status));
  if (route.path.includes('{')) statuses.add(404);
  if ('tus' in route) [400, 409, 410, 412, 413, 415, 422].forEach((status) => statuses.add(status));
  if ('query' in route) [400, 422].forEach((status) => statuses.add(status));
  if ('body' in route || 'csv' in route) [400, 413, 415, 422].forEach((status) => statuses.add(status));
  return Object.fromEntries(
    [...statuses].sort().map((status) => [
      String(status),
      {
        description: codesOf(status).join(', '),
        content: { 'application/problem+json': { schema: PROBLEM } },
      },
    ]),
  );
}

function codesOf(status: number): string[] {
  return Object.entries(problemKinds).flatMap(([code, kind]) =>
    kind.place === 'wire' && kind.status === status ? [code] : [],
  );
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(name: RouteName): Json[] {
  const route = routes[name];
  if (!('query' in route)) return [];
  const { properties = {}, required = [] } = schemaOf(route.query(), 'input');
  const needed: unknown[] = Array.isArray(required) ? required : [];
  return Object.entries<unknown>({ ...properties }).map(([parameter, schema]) => ({
    name: parameter,
    in: 'query',
    required: needed.includes(parameter),
    schema,
  }));
}

function resumeParameter(name: RouteName): Json[] {
  return name === 'live' ? [{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } }] : [];
}

/** Headers of the upload protocol that a step must carry. */
const uploadHeaders: Partial<Record<RouteName, readonly string[]>> = {
  createUpload: ['Tus-Resumable', 'Upload-Length', 'Upload-Metadata'],
  askUpload: ['Tus-Resumable'],
  continueUpload: ['Tus-Resumable', 'Upload-Offset'],
  endUpload: ['Tus-Resumable'],
};

function uploadParameters(name: RouteName): Json[] {
  return (uploadHeaders[name] ?? []).map((header) => ({
    name: header,
    in: 'header',
    required: true,
    schema: { type: 'string' },
  }));
}

function bodySchema(name: RouteName): Json {
  const route = routes[name];
  return 'body' in route && name !== 'sendCommands' ? schemaOf(route.body(), 'input') : batchSchema();
}

function batchSchema(): Json {
  const names = [...commandTypes.map(pascal), 'SealedCommand'];
  return {
    type: 'object',
    required: ['commands'],
    additionalProperties: false,
    properties: {
      commands: {
        type: 'array',
        minItems: 1,
        maxItems: MAX_BATCH,
        items: { oneOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) },
      },
      sentAt: { type: 'string', format: 'date-time' },
    },
  };
}

function commandSchema(type: keyof typeof payloads): Json {
  return {
    type: 'object',
    'x-roles': commandRoles[type],
    required: ['id', 'type', 'requestId', 'at', 'payload'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', format: 'uuid' },
      type: { const: type },
      requestId: { type: 'string', format: 'uuid' },
      at: { type: 'string', format: 'date-time' },
      payload: schemaOf(payloads[type](), 'input'),
    },
  };
}

function schemaOf(
  schema: z.ZodMiniType,
  io: 'input' | 'output',
): Record<string, unknown> & { properties?: object; required?: unknown } {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function pascal(type: string): string {
  return type.replace(/(^|-)(\w)/g, (_whole, _dash: string, letter: string) => letter.toUpperCase());
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}
