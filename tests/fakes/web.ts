import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LIBRARY } from './library.ts';
import type { Agent, AgentEvent } from '../../src/chat/agent.ts';
import { createChat } from '../../src/chat/chat.ts';
import { replyToError } from '../../src/chat/reply-to-error.ts';
import { UserError } from '../../src/domain/errors.ts';
import { ImportReport, type Import } from '../../src/domain/import.ts';
import { previewHistory } from '../../src/services/history/preview-history.ts';
import { readHistory } from '../../src/services/history/read-history.ts';
import type { Services } from '../../src/services/index.ts';
import type { ConversationStore, StoredSession } from '../../src/services/ports.ts';
import { createWebSurface } from '../../src/surfaces/web/index.ts';
import type { WebSettings } from '../../src/surfaces/web/needs.ts';
import { createFakeConversations, createFakeLog, createFakeServices, testUser } from './services.ts';

/** Ann owns everything there is: import 7, turn "anns-turn", a like. Bob owns nothing. */
export const ANN = { id: 1, token: 'echotune_ann' };
export const BOB = { id: 2, token: 'echotune_bob' };
const LOCAL = { ...testUser(3), name: 'local' };
export const OPERATOR_SECRET = 'operator-secret';

const words = ['Here ', 'is ', 'something ', 'calm.'];

/** Says the words one by one; `gate` holds it back after the second. Text with "fail" makes it throw. */
export function createScriptedAgent(): Agent & { gate: Promise<void>; replies: number; heardAbort: boolean } {
  const agent = {
    modelName: 'script',
    gate: Promise.resolve(),
    replies: 0,
    heardAbort: false,
    async *reply({ text, signal }: Parameters<Agent['reply']>[0]): AsyncGenerator<AgentEvent> {
      agent.replies += 1;
      yield { type: 'progress', text: 'Looking through your library' };
      if (text.includes('fail')) throw new Error('secret inner detail');
      const aborted = new Promise<void>((resolve) => {
        signal?.addEventListener('abort', () => resolve());
      });
      for (const [index, word] of words.entries()) {
        if (index === 2) await Promise.race([agent.gate, aborted]);
        if (signal?.aborted) {
          agent.heardAbort = true;
          throw new DOMException('aborted', 'AbortError');
        }
        yield { type: 'delta', text: word };
      }
      const items = LIBRARY.map((track) => ({
        track,
        score: 0.9,
        reasons: ['12 plays in spring'],
        source: 'favourites',
      }));
      yield { type: 'final', text: words.join(''), cards: [{ kind: 'tracks', items, slots: {}, relaxed: [] }] };
    },
  };
  return agent;
}

export interface WebFake {
  readonly url: string;
  readonly dataDir: string;
  readonly agent: ReturnType<typeof createScriptedAgent>;
  readonly services: Services;
  readonly log: ReturnType<typeof createFakeLog>;
  readonly conversations: ConversationStore;
  readonly sessions: Map<string, StoredSession>;
  /** The uploads that were queued. */
  readonly queued: { userId: number; uploadDir: string; fileNames: string[]; includePrivate?: boolean }[];
  /** What becomes of an import. */
  setImport(id: number, change: Partial<Import>): void;
  /** Moves the clock. */
  later(ms: number): void;
  /** What the store holds stays; the surface is built anew, as after a restart. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The web surface over services in memory. */
export async function startWebFake(
  settings: Partial<WebSettings> & { parts?: Record<string, string>; pageDir?: string } = {},
): Promise<WebFake> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'echotune-web-'));
  const log = createFakeLog();
  const agent = createScriptedAgent();
  const conversations = createFakeConversations();
  const sessions = new Map<string, StoredSession>();
  let now = Date.UTC(2026, 10, 22, 20);
  const clock = { now: () => new Date(now) };
  const queued: WebFake['queued'] = [];
  const imports = new Map<number, Import>([[7, importOf(7, ANN.id, 'done')]]);
  const services = webServices(queued, imports);
  const chat = createChat({ services, agent, commands: [], conversations, clock, log });
  const { parts = { database: 'ok' }, pageDir = dataDir, ...rest } = settings;
  const create = () =>
    createWebSurface({
      settings: {
        host: '127.0.0.1',
        port: 0,
        dataDir,
        sessionSecrets: ['first', 'second'],
        openToLocalUser: false,
        operatorSecret: OPERATOR_SECRET,
        ...rest,
      },
      services,
      chat,
      sessions: {
        get: async (hash, at) => {
          const found = sessions.get(hash);
          return found && found.expiresAt > at ? found : undefined;
        },
        set: async (hash, session) => void sessions.set(hash, session),
        remove: async (hash) => void sessions.delete(hash),
        removeExpired: async () => undefined,
      },
      replyToError,
      ready: async () => ({ needed: parts, others: { discord: 'connecting' } }),
      log,
      clock,
      pageDir,
    });
  let surface = create();
  let { url } = await surface.start();
  await conversations.addMessage(ANN.id, 'web', {
    turn: 'anns-turn',
    role: 'user',
    text: 'Anns secret wish',
    cards: [],
    createdAt: clock.now(),
  });
  await conversations.addMessage(ANN.id, 'web', {
    turn: 'anns-turn',
    role: 'assistant',
    text: 'Anns secret answer',
    cards: [],
    createdAt: clock.now(),
  });
  await services.feedback.give({ userId: ANN.id, target: { type: 'track', id: 11 }, verdict: 'like' });
  return {
    get url() {
      return url;
    },
    dataDir,
    agent,
    services,
    log,
    conversations,
    sessions,
    queued,
    setImport: (id, change) => {
      const found = imports.get(id);
      if (!found) throw new Error(`there is no import ${id}`);
      imports.set(id, { ...found, ...change });
    },
    later: (ms) => {
      now += ms;
    },
    restart: async () => {
      await surface.stop();
      surface = create();
      ({ url } = await surface.start());
    },
    stop: async () => {
      await surface.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function webServices(queued: WebFake['queued'], imports: Map<number, Import>): Services {
  const { services } = createFakeServices();
  const own = (userId: number, id: number): Import => {
    const found = imports.get(id);
    if (found?.userId !== userId) throw new UserError('not_found', 'I do not know this import.');
    return found;
  };
  const add = (userId: number, fileNames: string[]): Import => {
    const made = { ...importOf(imports.size + 7, userId, 'queued'), fileNames };
    imports.set(made.id, made);
    return made;
  };
  const zones = new Map<number, string>();
  const userOf = async (id: number) => ({
    ...(id === LOCAL.id ? LOCAL : testUser(id)),
    timezone: zones.get(id) ?? 'UTC',
  });
  return {
    ...services,
    users: {
      ...services.users,
      find: userOf,
      ensure: async (name) => (name === 'local' ? userOf(LOCAL.id) : { ...testUser(4), name }),
      update: async (id, { timezone }) => {
        zones.set(id, timezone ?? 'UTC');
        return userOf(id);
      },
      createToken: async (id) => `echotune_new_${id}`,
      userOfToken: async (token) => {
        const owner = [ANN, BOB].find((known) => known.token === token);
        return owner && userOf(owner.id);
      },
    },
    imports: {
      ...services.imports,
      queue: async (question) => {
        queued.push(question);
        return add(question.userId, question.fileNames);
      },
      queueSample: async ({ userId }) => add(userId, ['sample listener.json']),
      // The real one, without a thread of its own.
      preview: (question) => previewHistory({ historyParser: { parse: readHistory } }, question),
      find: async (userId, id) => own(userId, id),
      list: async (userId) => [...imports.values()].filter((found) => found.userId === userId).toReversed(),
      rejects: async (userId, id) => {
        own(userId, id);
        return [{ file: 'a.csv', line: 3, reason: 'no time', excerpt: '=cmd()' }];
      },
      cancel: async (userId, id) => {
        const found = own(userId, id);
        if (found.status === 'done') return false;
        imports.set(id, { ...found, status: 'cancelled' });
        return true;
      },
    },
    feedback: { ...services.feedback, undo: async () => undefined },
  };
}

const importOf = (id: number, userId: number, status: 'done' | 'queued'): Import => ({
  id,
  userId,
  status,
  fileNames: ['Anns secret file.zip'],
  uploadDir: undefined,
  includePrivate: false,
  progress: { bytesRead: 10, bytesTotal: 10, rows: 3, rowsPerSecond: 1 },
  report:
    status === 'done'
      ? ImportReport.parse({
          rows: 3,
          added: 2,
          skips: 1,
          duplicates: 0,
          podcasts: 0,
          private: 0,
          rejected: 1,
          seconds: 1,
          peakRssMb: 1,
        })
      : undefined,
  failure: undefined,
  createdAt: new Date(0),
});

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Like fetch, but any header may be set: Host, Origin and the Sec-Fetch ones are what these tests are about. */
export function send(
  url: string,
  target: string,
  init: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array; json?: unknown } = {},
): Promise<Reply> {
  const body = init.json === undefined ? init.body : JSON.stringify(init.json);
  const headers = { ...(init.json === undefined ? {} : { 'content-type': 'application/json' }), ...init.headers };
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(target, url), { method: init.method ?? 'GET', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on('error', reject);
    });
    request.on('error', reject);
    // Node itself tells the length of a DELETE's body to nobody.
    if (body !== undefined && init.headers?.['transfer-encoding'] === undefined) {
      request.setHeader('content-length', Buffer.byteLength(body));
    }
    request.end(body);
  });
}

export const bearer = ({ token }: { token: string }): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Sends a file by the tus protocol, in one piece; returns its id. */
export async function sendUpload(
  url: string,
  { content, name }: { content: string; name: string },
  who: { token: string } = ANN,
): Promise<string> {
  const headers = { ...bearer(who), 'tus-resumable': '1.0.0' };
  const made = await send(url, '/api/v1/uploads', {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(Buffer.byteLength(content)),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
  const address = made.headers.location ?? '';
  const sent = await send(url, address, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: content,
  });
  if (sent.status !== 204) throw new Error(`the upload answered ${sent.status}: ${sent.text}`);
  return address.split('/').at(-1) ?? '';
}

export interface SentEvent {
  readonly id: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
}

export function eventsIn(text: string): SentEvent[] {
  const blocks = text.split('\n\n').filter((block) => block.includes('event:'));
  return blocks.map((block) => {
    const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    return { id: field('id'), name: field('event'), data: JSON.parse(field('data')) as Record<string, unknown> };
  });
}

/** Waits for something that must come about soon. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isSo()) return;
    await sleep(10);
  }
  throw new Error('it did not come about within 4 s');
}
