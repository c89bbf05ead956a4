import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { UserError } from '../../domain/errors.ts';
import type { WebNeeds } from './needs.ts';
import { bearerOf, isFromThisComputer } from './sign-in.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets only this computer's own scripts in, before anything of the request is read. */
export function onlyOperator({ settings, log }: Pick<WebNeeds, 'settings' | 'log'>): RequestHandler {
  return (request, _response, next) => {
    const secret = bearerOf(request) ?? '';
    // Hashed first, because the comparison needs equal lengths and must not tell the real one.
    if (!isFromThisComputer(request) || !timingSafeEqual(digest(secret), digest(settings.operatorSecret))) {
      log.warn({}, 'an operator call was refused');
      throw new UserError('not_signed_in', 'Only the operator can do this, from the computer EchoTune runs on.');
    }
    next();
  };
}
