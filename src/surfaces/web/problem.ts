import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Response } from 'express';
import type { ErrorReply } from '../../chat/reply-to-error.ts';
import { UserError } from '../../domain/errors.ts';
import type { WebParts } from './needs.ts';

const STATUS: Record<ErrorReply['code'], number> = {
  invalid_input: 400,
  not_found: 404,
  not_signed_in: 401,
  forbidden: 403,
  too_large: 413,
  too_many_requests: 429,
  unknown_format: 422,
  account_data: 422,
  empty_file: 422,
  no_history: 409,
  damaged_file: 422,
  import_running: 409,
  training_running: 409,
  changed_meanwhile: 409,
  cancelled: 409,
  database_in_use: 503,
  database_unavailable: 503,
  source_failed: 502,
  internal: 500,
};

/** Problem details, RFC 9457. `code` is for programs, `detail` for people. */
export function sendProblem(response: Response, problem: { status: number; code: string; detail: string }): void {
  const { status, code, detail } = problem;
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

/** What Express and its body parser throw for a request that makes no sense: `status` 4xx and a `type`. */
function asUserError(error: unknown): unknown {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return error;
  if (error.status === 413)
    return new UserError('too_large', 'That is more than I can take in one request.', { cause: error });
  if (error.status >= 400 && error.status < 500) {
    return new UserError('invalid_input', 'I could not read this request. Is its body valid JSON?', { cause: error });
  }
  return error;
}

/** The last stop of every error. */
export function problemHandler({ replyToError, log }: Pick<WebParts, 'replyToError' | 'log'>): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const error = asUserError(thrown);
    const { kind, code, message } = replyToError(error);
    // The path alone: a query can hold what a person asked for.
    if (kind === 'bug') log.error({ err: error, method: request.method, path: request.path }, 'a request failed');
    if (kind === 'source') log.warn({ err: error, path: request.path }, 'an outside service failed');
    if (response.headersSent) response.destroy();
    else sendProblem(response, { status: STATUS[code], code, detail: message });
  };
}
