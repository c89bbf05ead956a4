import { serialize } from 'node:v8';
import { z } from 'zod';
import { LOCAL_USER } from '../../../domain/user.ts';
import { defineOpenRoute } from '../route.ts';

const UserName = z.string().min(1).max(64);

export const operatorRoutes = [
  defineOpenRoute({
    method: 'post',
    path: '/api/v1/operator/tokens',
    access: 'operator',
    summary: "Make a token for a user, from this server's own computer",
    body: z.strictObject({ user: UserName.optional() }).default({}),
    limit: 'sign-in',
    answer: {
      status: 201,
      description: 'The token, shown once',
      schema: z.object({ token: z.string(), user: z.string() }),
    },
    handle: async ({ services, log }, { body }) => {
      const user = await services.users.ensure(body.user ?? LOCAL_USER);
      log.info({ userId: user.id }, 'a token was made');
      return { token: await services.users.createToken(user.id), user: user.name };
    },
  }),
  defineOpenRoute({
    method: 'get',
    path: '/api/v1/operator/listening',
    access: 'operator',
    summary: "A user's plays as columns, for measuring models in a process of their own",
    query: z.strictObject({ user: UserName.optional() }),
    answer: {
      status: 200,
      description: "Typed arrays in the form of Node's v8.serialize",
      type: 'application/octet-stream',
    },
    handle: async ({ services }, { query, response }) => {
      const user = await services.users.ensure(query.user ?? LOCAL_USER);
      const history = await services.taste.history(user.id);
      response.type('application/octet-stream').send(serialize(history));
      return undefined;
    },
  }),
];
