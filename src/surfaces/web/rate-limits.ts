import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { UserError } from '../../domain/errors.ts';
import { isFromThisComputer, visitorOf } from './sign-in.ts';

/** Requests a minute. A person on this very computer is their own guest: twenty times as many. */
const PER_MINUTE = { any: 1200, chat: 40, preview: 30, train: 6, picture: 120, 'sign-in': 10 } as const;
const AT_HOME = 20;

export type Limit = keyof typeof PER_MINUTE;

/** Counts per user once somebody is signed in, per address (IPv6: per /56 network) before. */
export function createLimits(): Record<Limit, RequestHandler> {
  const limiter = (limit: Limit): RequestHandler =>
    rateLimit({
      windowMs: 60_000,
      limit: (request) => PER_MINUTE[limit] * (isFromThisComputer(request) ? AT_HOME : 1),
      keyGenerator: (request, response) => {
        const visitor = visitorOf(response);
        return visitor && limit !== 'sign-in' ? `user:${visitor.user.id}` : addressOf(request);
      },
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, _response, next) => {
        next(new UserError('too_many_requests', 'That was a lot at once. Give me a minute, then try again.'));
      },
    });
  return {
    any: limiter('any'),
    chat: limiter('chat'),
    preview: limiter('preview'),
    train: limiter('train'),
    picture: limiter('picture'),
    'sign-in': limiter('sign-in'),
  };
}

const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? request.socket.remoteAddress ?? '::');
