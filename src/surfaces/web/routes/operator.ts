import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { UserError } from '../../../domain/errors.ts';
import { LOCAL_USER } from '../../../domain/user.ts';
import { defineOpenRoute } from '../route.ts';
import { bearerOf, isFromThisComputer } from '../sign-in.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

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
    handle: async ({ services, settings, log }, { body, request }) => {
      const secret = bearerOf(request) ?? '';
      // Hashed first, because the comparison needs equal lengths and must not tell the real one.
      if (!isFromThisComputer(request) || !timingSafeEqual(digest(secret), digest(settings.operatorSecret))) {
        log.warn({}, 'an operator call was refused');
        throw new UserError('not_signed_in', 'Only the operator can do this, from the computer EchoTune runs on.');
      }
      const user = await services.users.ensure(body.user ?? LOCAL_USER);
      log.info({ userId: user.id }, 'a token was made');
      return { token: await services.users.createToken(user.id), user: user.name };
    },
  }),
];
