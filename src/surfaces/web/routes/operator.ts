import { z } from 'zod';
import { LOCAL_USER } from '../../../domain/user.ts';
import { defineOpenRoute } from '../route.ts';

export const operatorRoutes = [
  defineOpenRoute({
    method: 'post',
    path: '/api/v1/operator/tokens',
    access: 'operator',
    summary: "Make a token for a user, from this server's own computer",
    body: z.strictObject({ user: z.string().min(1).max(64).optional() }).default({}),
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
];
