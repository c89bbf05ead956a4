import type { Request, Response } from 'express';
import type { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import type { User } from '../../domain/user.ts';
import type { WebNeeds } from './needs.ts';
import type { Limit } from './rate-limits.ts';
import { requireUser } from './sign-in.ts';

/** Who may call: anyone, the operator's own scripts, or a signed-in user. */
export type Access = 'everyone' | 'operator' | 'user';

export interface Answer<Schema extends z.ZodType = z.ZodType> {
  readonly status: number;
  readonly description: string;
  /** Absent: no body, or one of `type` that the handler writes itself. */
  readonly schema?: Schema;
  readonly type?: string;
}

/** A route as the server, the OpenAPI document and the tests see it. */
export interface Route {
  readonly method: 'get' | 'head' | 'post' | 'patch' | 'delete' | 'options';
  /** In Express's form: `/api/v1/imports/:id`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.ZodType | undefined;
  /** The body is multipart/form-data, which the handler reads as it arrives; with `body`, either of the two. */
  readonly upload?: z.ZodObject | undefined;
  /** The body is bytes of this media type, which the handler reads as they arrive. */
  readonly bytes?: string | undefined;
  /** Headers the handler reads and checks itself; for the description. */
  readonly headers?: z.ZodObject | undefined;
  readonly limit?: Limit | undefined;
  readonly answer: Answer;
  run(needs: WebNeeds, request: Request, response: Response): Promise<void>;
}

interface Input<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
  readonly request: Request;
  readonly response: Response;
}

type Definition<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Schema extends z.ZodType,
  Extra,
> = Omit<Route, 'access' | 'params' | 'query' | 'body' | 'answer' | 'run'> & {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer<Schema>;
  /** Returns the body of the answer; undefined where there is none, or where the handler wrote it. */
  handle(needs: WebNeeds, visit: Input<Params, Query, Body> & Extra): Promise<z.input<Schema> | undefined>;
};

type NoObject = z.ZodObject<Record<never, never>>;

/** A route of the signed-in user. */
export function defineRoute<
  Params extends z.ZodObject = NoObject,
  Query extends z.ZodObject = NoObject,
  Body extends z.ZodType = z.ZodUndefined,
  Schema extends z.ZodType = z.ZodUndefined,
>(route: Definition<Params, Query, Body, Schema, { user: User }>): Route {
  return {
    ...route,
    access: 'user',
    run: async (needs, request, response) => {
      const user = requireUser(response);
      const answer = await route.handle(needs, { ...readInput(route, request, response), user });
      send(route.answer, response, answer);
    },
  };
}

/** A route that needs no user. */
export function defineOpenRoute<
  Params extends z.ZodObject = NoObject,
  Query extends z.ZodObject = NoObject,
  Body extends z.ZodType = z.ZodUndefined,
  Schema extends z.ZodType = z.ZodUndefined,
>(route: Definition<Params, Query, Body, Schema, unknown> & { readonly access: 'everyone' | 'operator' }): Route {
  return {
    ...route,
    run: async (needs, request, response) => {
      send(route.answer, response, await route.handle(needs, readInput(route, request, response)));
    },
  };
}

function readInput<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  route: { params?: Params; query?: Query; body?: Body },
  request: Request,
  response: Response,
): Input<Params, Query, Body> {
  return {
    params: parse(route.params, request.params),
    query: parse(route.query, request.query),
    body: parse(route.body, request.body),
    request,
    response,
  };
}

function parse<Schema extends z.ZodType>(schema: Schema | undefined, value: unknown): z.output<Schema> {
  if (!schema) return undefined as z.output<Schema>;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues
    .slice(0, 5)
    .map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  throw new UserError('invalid_input', `I do not understand this request. ${faults.join('; ')}.`, {
    cause: result.error,
  });
}

function send({ status, schema }: Answer, response: Response, body: unknown): void {
  if (response.headersSent || response.writableEnded) return;
  response.status(status);
  if (schema) response.json(body);
  else response.end();
}
