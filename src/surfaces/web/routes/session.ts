import { UserError } from '../../../domain/errors.ts';
import { defineOpenRoute, defineRoute } from '../route.ts';
import { SignIn } from '../questions.ts';
import { endSession, startSession } from '../sign-in.ts';

export const sessionRoutes = [
  defineOpenRoute({
    method: 'post',
    path: '/api/v1/session',
    access: 'everyone',
    summary: 'Sign the page in with a token, or with the code of a link from a chat',
    body: SignIn,
    limit: 'sign-in',
    answer: { status: 204, description: 'Signed in: a session cookie is set' },
    handle: async (needs, { body, request }) => {
      const user = await ('code' in body
        ? needs.services.users.redeemWebCode(body.code)
        : needs.services.users.userOfToken(body.token));
      if (!user) {
        needs.log.warn({}, 'a sign-in was refused');
        throw new UserError(
          'not_signed_in',
          'I do not know this token. The operator can make a new one with "npm run token".',
        );
      }
      await startSession(needs, request, user);
      needs.log.info({ userId: user.id }, 'signed in');
      return undefined;
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/session',
    summary: 'Sign the page out',
    answer: { status: 204, description: 'Signed out: the session is gone' },
    handle: async (needs, { user, request, response }) => {
      await endSession(needs, request, response);
      needs.log.info({ userId: user.id }, 'signed out');
      return undefined;
    },
  }),
];
