import { SourceError, UserError, type UserErrorCode } from '../domain/errors.ts';

/** What a person is told of an error, and whose it was: `bug` is ours and worth a look. */
export interface ErrorReply {
  readonly kind: 'user' | 'source' | 'bug';
  readonly code: UserErrorCode | 'source_failed' | 'internal';
  readonly message: string;
}

/** The only place where errors become words. Nothing of a foreign error's text passes through. */
export function replyToError(error: unknown): ErrorReply {
  if (error instanceof UserError) return { kind: 'user', code: error.code, message: error.message };
  if (error instanceof SourceError) {
    const later = error.retryable ? ' Please try again in a few minutes.' : '';
    return {
      kind: 'source',
      code: 'source_failed',
      message: `A service I rely on (${error.source}) is not answering as it should. That is not your fault.${later}`,
    };
  }
  return {
    kind: 'bug',
    code: 'internal',
    message: 'Something went wrong on my side, and it has been noted. Please try again.',
  };
}
