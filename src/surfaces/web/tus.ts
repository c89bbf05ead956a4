import { randomBytes } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { Server } from '@tus/server';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { UserError } from '../../domain/errors.ts';
import { uploadLimit, type WebParts } from './needs.ts';
import { sendProblem } from './problem.ts';
import type { ResumableUploads } from './resumable-uploads.ts';
import { cleanName, tooLarge } from './upload-folder.ts';
import { KEPT_MS, UserUploads } from './upload-store.ts';
import { IDLE_MS } from './uploads.ts';

/** Where uploads live; with an id behind it, one of them. */
export const UPLOADS_PATH = '/api/v1/uploads';
const VERSION = '1.0.0';
const NOT_THERE = 'There is no such upload. It was imported, cancelled, or has expired.';

/** What the protocol speaks in. Of a body's type only PATCH is told: a POST that brings bytes at once is not supported. */
const PASSED_ON = ['tus-resumable', 'upload-length', 'upload-defer-length', 'upload-metadata', 'upload-concat'];
const PASSED_ON_WITH_BYTES = ['tus-resumable', 'upload-offset', 'content-type', 'content-length'];

type Needs = Pick<WebParts, 'settings' | 'clock'> & { readonly uploads: ResumableUploads };

export interface Tus {
  /** Answers one call about the user's own uploads: about `id`, or about all of them. */
  answer(
    question: { userId: number; id?: string | undefined },
    request: ExpressRequest,
    response: ExpressResponse,
  ): Promise<void>;
}

interface TusServer {
  readonly server: Server;
  /** What a call failed of, where the library would only tell a status. */
  readonly failures: WeakMap<object, unknown>;
}

/**
 * The tus protocol, version 1.0.0 (https://tus.io/protocols/resumable-upload). Errors are problem details like everywhere else,
 * though the protocol's own status codes stay.
 */
export function createTus(needs: Needs): Tus {
  const { clock, uploads } = needs;
  // One each, since it holds the locks: an upload takes bytes from one call at a time.
  const servers = new Map<number, Promise<TusServer>>();
  const serverOf = (userId: number): Promise<TusServer> => {
    const found = servers.get(userId) ?? createServer(needs, userId);
    servers.set(userId, found);
    found.catch(() => servers.delete(userId));
    return found;
  };

  return {
    async answer({ userId, id }, request, response) {
      response.set({ 'Tus-Resumable': VERSION, 'Tus-Version': VERSION });
      const upload = id === undefined ? undefined : await uploads.find(userId, id);
      if (id !== undefined && !upload) throw new UserError('not_found', NOT_THERE);

      const { answer, failure } = await ask(await serverOf(userId), request);
      if (!answer.ok) return refuse(needs, { status: answer.status, failure, offset: upload?.offset }, response);
      answer.headers.forEach((value, name) => {
        // The library speaks for pages of other origins; here there are none.
        if (!name.startsWith('access-control-')) response.set(name, value);
      });
      const touchedAt = request.method === 'HEAD' ? upload?.touchedAt : clock.now().getTime();
      if (['HEAD', 'PATCH', 'POST'].includes(request.method) && touchedAt !== undefined) {
        response.set('Upload-Expires', new Date(touchedAt + KEPT_MS).toUTCString());
      }
      response.status(answer.status).end();
    },
  };
}

async function createServer({ settings, clock, uploads }: Needs, userId: number): Promise<TusServer> {
  const failures = new WeakMap<object, unknown>();
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: await UserUploads.open(uploads.dirOf(userId), clock),
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: uploadLimit(settings),
    // An upload whose connection hangs is taken over by its next call after so long.
    lockDrainTimeout: 500,
    namingFunction: () => randomBytes(16).toString('hex'),
    onUploadCreate: async (_request, { size = 0, metadata }) => {
      await uploads.makeRoom(userId, size);
      const filename = cleanName(metadata?.['filename'] ?? '');
      return { metadata: filename === '' ? {} : { filename } };
    },
    onResponseError: (request, error) => {
      failures.set(request, error);
      return undefined;
    },
  });
  return { server, failures };
}

async function ask(
  { server, failures }: TusServer,
  request: ExpressRequest,
): Promise<{ answer: Response; failure: unknown }> {
  const withBytes = request.method === 'PATCH';
  const headers = new Headers();
  for (const name of withBytes ? PASSED_ON_WITH_BYTES : PASSED_ON) {
    const value = request.get(name);
    if (value !== undefined) headers.set(name, value);
  }
  const body = withBytes ? bytesOf(request) : undefined;
  const web = new Request(new URL(request.originalUrl, 'http://uploads.invalid'), {
    method: request.method,
    headers,
    ...(body ? { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' } : {}),
  });
  const answer = await server.handleWeb(web);
  if (body && !answer.ok) {
    // What is still on its way is read to nowhere, so that the sender gets to read the answer.
    request.unpipe(body);
    request.resume();
  }
  return { answer, failure: failures.get(web) };
}

/** A connection that breaks ends the bytes as if they had been all: what has arrived is written, and counts. */
function bytesOf(request: ExpressRequest): PassThrough {
  const bytes = new PassThrough();
  request.setTimeout(IDLE_MS, () => request.destroy());
  request.on('close', () => bytes.end());
  return request.pipe(bytes);
}

function refuse(
  { settings }: Needs,
  { status, failure, offset }: { status: number; failure: unknown; offset: number | undefined },
  response: ExpressResponse,
): void {
  // The library throws plain objects of its own; ours have a name.
  if (failure instanceof Error && !('status_code' in failure)) throw failure;
  const invalid = (problem: number, detail: string): void =>
    sendProblem(response, { status: problem, code: 'invalid_input', detail });
  switch (status) {
    case 404:
    case 410:
      throw new UserError('not_found', NOT_THERE);
    case 409:
      return invalid(409, `Of this upload ${offset ?? 0} bytes are here. Go on from there; HEAD tells it again.`);
    case 412:
      return invalid(412, `Uploads speak tus ${VERSION}. Say so in the header Tus-Resumable.`);
    case 413:
      throw tooLarge(uploadLimit(settings));
    case 501:
      return invalid(501, 'This part of the tus protocol is not supported. OPTIONS tells which ones are.');
    case 400:
    case 403:
      return invalid(400, 'Something is missing or wrong in the headers of this upload. See /docs, or tus.io.');
    default:
      throw new Error(`the tus server answered ${status}`, { cause: failure });
  }
}
