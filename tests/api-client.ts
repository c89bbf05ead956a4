// The REST API as an outside program uses it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { IMPORT_STATUSES, ImportProgress, ImportReport } from '../src/domain/import.ts';

const ImportState = z.object({
  id: z.string(),
  status: z.enum(IMPORT_STATUSES),
  progress: ImportProgress,
  report: ImportReport.optional(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type ImportState = z.infer<typeof ImportState>;

export const Recommended = z.object({
  items: z.array(
    z.object({
      track: z.object({ id: z.string(), title: z.string(), artist: z.string(), spotify_uri: z.string().optional() }),
      score: z.number(),
      reasons: z.array(z.string()),
      verdict: z.enum(['like', 'dislike']).optional(),
    }),
  ),
  slots: z.record(z.string(), z.unknown()),
  relaxed: z.array(z.string()),
});

const ChatMessage = z.object({
  text: z.string(),
  cards: z.array(z.looseObject({ kind: z.string(), items: Recommended.shape.items.optional() })),
});

export interface ApiClient {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  json(path: string, init?: RequestInit): Promise<unknown>;
  me(): Promise<{ id: string; name: string }>;
  /** Uploads files and waits for the import to end. */
  import(files: readonly (string | { name: string; content: Uint8Array | string })[]): Promise<ImportState>;
  /** Uploads files; the id of the import. */
  queue(files: readonly (string | { name: string; content: Uint8Array | string })[]): Promise<string>;
  importState(id: string): Promise<ImportState>;
  importEnd(id: string): Promise<ImportState>;
  recommendations(userId: string, query?: Record<string, string>): Promise<z.infer<typeof Recommended>>;
  /** Asks and reads the stream to its end. */
  ask(text: string): Promise<z.infer<typeof ChatMessage>>;
}

/** Without a token the product on loopback takes its caller for the local user. */
export function createApiClient(url: string, token?: string): ApiClient {
  const client: ApiClient = {
    fetch: (target, init = {}) =>
      fetch(new URL(target, url), {
        ...init,
        headers: {
          ...(init.headers as Record<string, string> | undefined),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      }),
    json: async (target, init) => {
      const response = await client.fetch(target, init);
      if (!response.ok) throw new Error(`${target} answered ${response.status}: ${await response.text()}`);
      return response.status === 204 ? undefined : response.json();
    },
    me: async () => z.looseObject({ id: z.string(), name: z.string() }).parse(await client.json('/api/v1/me')),
    import: async (files) => client.importEnd(await client.queue(files)),
    queue: async (files) => {
      const form = new FormData();
      for (const file of files) {
        if (typeof file === 'string') form.append('file', new Blob([await readFile(file)]), path.basename(file));
        else form.append('file', new Blob([file.content]), file.name);
      }
      const response = await client.fetch('/api/v1/imports', { method: 'POST', body: form });
      if (response.status !== 202) throw new Error(`the upload answered ${response.status}: ${await response.text()}`);
      return ImportState.pick({ id: true }).parse(await response.json()).id;
    },
    importState: async (id) => ImportState.parse(await client.json(`/api/v1/imports/${id}`)),
    importEnd: async (id) => {
      for (;;) {
        const state = await client.importState(id);
        if (!['queued', 'running'].includes(state.status)) return state;
        await sleep(50);
      }
    },
    recommendations: async (userId, query = {}) =>
      Recommended.parse(await client.json(`/api/v1/recommendations/${userId}?${new URLSearchParams(query)}`)),
    ask: async (text) => {
      const response = await client.fetch('/api/v1/chat', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      const stream = await response.text();
      const data = /event: message\ndata: (.*)\n/.exec(stream)?.[1];
      if (!response.ok || data === undefined) throw new Error(`the chat answered ${response.status}: ${stream}`);
      return ChatMessage.parse(JSON.parse(data));
    },
  };
  return client;
}

/** rows = added + duplicates + podcasts + private + rejected */
export const addsUp = (report: ImportReport): boolean =>
  report.rows === report.added + report.duplicates + report.podcasts + report.private + report.rejected;
