import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { z } from 'zod';
import { UserError } from '../../src/domain/errors.ts';
import { ImportProgress, ImportReport, IMPORT_STATUSES } from '../../src/domain/import.ts';
import { TasteMetrics } from '../../src/domain/taste-model.ts';
import { LOCAL_USER } from '../../src/domain/user.ts';
import type { ListeningHistory } from '../../src/recommender/listening-history.ts';
import type { HistoryFile } from '../../src/services/ports.ts';
import type { Operator } from './operator-contract.ts';

const Problem = z.object({ detail: z.string().optional(), title: z.string().optional() });
const Token = z.object({ token: z.string() });
const Queued = z.object({ id: z.string() });
const ImportState = z.object({
  status: z.enum(IMPORT_STATUSES),
  progress: ImportProgress,
  report: ImportReport.optional(),
  failure: z.object({ message: z.string() }).optional(),
});
const FeatureLine = z.object({
  progress: z.object({ rows: z.int(), done: z.number() }).optional(),
  report: z.object({ rows: z.int(), tracks: z.int(), artists: z.int(), genres: z.int(), rejected: z.int() }).optional(),
  failure: z.string().optional(),
});
const Version = z.object({
  version: z.int(),
  promoted: z.boolean(),
  serving: z.boolean(),
  verdict: z.string(),
  plays: z.int(),
  metrics: TasteMetrics,
});

/** How often the server is asked how far an import is. */
const POLL_MS = 300;

/** The operator's work done by the server that has the embedded database open, over loopback and its public API. */
export function connectToServer({ url, secret }: { url: string; secret: string }): Operator {
  const ask = async (path: string, token: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(path, url), {
      ...init,
      headers: { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${token}` },
    });
    if (response.ok) return response;
    const problem = Problem.safeParse(await response.json().catch(() => ({})));
    throw new UserError('invalid_input', problem.data?.detail ?? `The running server answered ${response.status}.`);
  };
  const call = async <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    token: string,
    init: RequestInit = {},
  ): Promise<z.output<Schema>> => schema.parse(await (await ask(path, token, init)).json());

  const createToken = async (user = LOCAL_USER): Promise<string> => {
    const body = JSON.stringify({ user });
    const { token } = await call(Token, '/api/v1/operator/tokens', secret, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    return token;
  };

  return {
    createToken,
    trainTaste: async (user) => call(Version, '/api/v1/models/me/train', await createToken(user), { method: 'POST' }),
    rollBackTaste: async (user, version) =>
      call(Version, '/api/v1/models/me/rollback', await createToken(user), {
        method: 'POST',
        body: JSON.stringify({ version }),
        headers: { 'content-type': 'application/json' },
      }),
    importFeatures: async ({ file, signal, onProgress }) => {
      const answer = await ask('/api/v1/operator/features', secret, {
        method: 'POST',
        body: JSON.stringify({ path: file.path, name: file.name }),
        headers: { 'content-type': 'application/json' },
        ...(signal ? { signal } : {}),
      });
      for await (const told of readLines(answer)) {
        const { report, failure, progress } = FeatureLine.parse(JSON.parse(told));
        if (failure !== undefined) throw new UserError('damaged_file', failure);
        if (report) return report;
        if (progress) onProgress?.(progress);
      }
      throw new UserError('damaged_file', 'The running server broke off; what it had read stays. Start it again.');
    },
    listening: async (user = LOCAL_USER) => {
      const answer = await ask(`/api/v1/operator/listening?user=${encodeURIComponent(user)}`, secret);
      return deserialize(Buffer.from(await answer.arrayBuffer())) as ListeningHistory;
    },
    importFiles: async ({ user, files, includePrivate, signal, onProgress }) => {
      const token = await createToken(user);
      const boundary = `echotune-${randomUUID()}`;
      const { id } = await call(Queued, '/api/v1/imports', token, {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: ReadableStream.from(multipart(files, includePrivate, boundary)),
        duplex: 'half',
        signal,
      }).catch((error: unknown) => {
        throw signal.aborted ? cancelled(error) : error;
      });
      let cancelling = false;
      for (;;) {
        if (signal.aborted && !cancelling) {
          cancelling = true;
          // It may have ended this very moment: then its own end is the answer.
          await call(ImportState, `/api/v1/imports/${id}`, token, { method: 'DELETE' }).catch(() => undefined);
        }
        const state = await call(ImportState, `/api/v1/imports/${id}`, token);
        if (state.status === 'done') return { report: state.report };
        if (state.status === 'failed')
          throw new UserError('damaged_file', state.failure?.message ?? 'The import failed.');
        if (state.status === 'cancelled') throw cancelled();
        onProgress(state.progress);
        await sleep(POLL_MS);
      }
    },
    close: () => Promise.resolve(),
  };
}

async function* readLines(answer: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of answer.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

const cancelled = (cause?: unknown): UserError =>
  new UserError('cancelled', 'The import was cancelled. Nothing of it was kept.', { cause });

/** The files as multipart/form-data (RFC 7578), read as they are sent. */
async function* multipart(
  files: readonly HistoryFile[],
  includePrivate: boolean,
  boundary: string,
): AsyncGenerator<Uint8Array> {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  if (includePrivate) {
    yield text(`--${boundary}\r\ncontent-disposition: form-data; name="include_private"\r\n\r\ntrue\r\n`);
  }
  for (const file of files) {
    const name = encodeURIComponent(file.name).replaceAll("'", '%27');
    yield text(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename*=UTF-8''${name}\r\n`);
    yield text('content-type: application/octet-stream\r\n\r\n');
    yield* createReadStream(file.path);
    yield text('\r\n');
  }
  yield text(`--${boundary}--\r\n`);
}
