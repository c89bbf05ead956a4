import { z } from 'zod';
import type { Access, Route } from './route.ts';

type Place = 'path' | 'query' | 'header';

export interface Operation {
  readonly summary: string;
  readonly security: readonly Record<string, readonly string[]>[];
  readonly parameters: readonly { name: string; in: Place; required: boolean; schema: object }[];
  readonly requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  readonly responses: Record<string, { description: string; content?: Record<string, { schema?: object }> }>;
}

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { title: string; version: string; description: string };
  readonly servers: readonly { url: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: object;
}

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
});

const SECURITY: Record<Access, Operation['security']> = {
  everyone: [],
  operator: [{ operator: [] }],
  user: [{ token: [] }, { session: [] }],
};

/** The OpenAPI 3.1 document of a list of routes, from the schemas that check the requests. */
export function openApiOf(routes: readonly Route[], { version }: { version: string }): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'EchoTune',
      version,
      description: 'Your listening history in, a conversation about music out. Errors are problem details (RFC 9457).',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made by the operator: npm run token -- --user NAME' },
        session: { type: 'apiKey', in: 'cookie', name: 'echotune', description: 'Set by POST /api/v1/session' },
        operator: {
          type: 'http',
          scheme: 'bearer',
          description: "The operator's secret, from the server's own computer",
        },
      },
      schemas: { Problem: jsonSchema(Problem, 'output') },
    },
  };
}

function operationOf({ summary, access, params, query, headers, body, upload, bytes, answer }: Route): Operation {
  const content = {
    ...(upload ? { 'multipart/form-data': { schema: jsonSchema(upload, 'input') } } : {}),
    ...(body ? { 'application/json': { schema: jsonSchema(body, 'input') } } : {}),
    ...(bytes === undefined ? {} : { [bytes]: { schema: { type: 'string', format: 'binary' } } }),
  };
  const optional = upload === undefined && body?.isOptional() === true;
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    summary,
    security: SECURITY[access],
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query'), ...parametersOf(headers, 'header')],
    ...(Object.keys(content).length > 0 ? { requestBody: { required: !optional, content } } : {}),
    responses: {
      [answer.status]: { description: answer.description, ...answerContent(answer) },
      default: { description: 'What went wrong', content: problem },
    },
  };
}

function answerContent({ schema, type }: Route['answer']): { content?: Record<string, { schema?: object }> } {
  if (schema) return { content: { 'application/json': { schema: jsonSchema(schema, 'output') } } };
  return type === undefined ? {} : { content: { [type]: {} } };
}

function parametersOf(schema: z.ZodObject | undefined, place: Place): Operation['parameters'] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || (place === 'header' && !(field as z.ZodType).isOptional()),
    schema: jsonSchema(field as z.ZodType, 'input'),
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
