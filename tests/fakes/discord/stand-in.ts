// Discord as a bot sees it, on a port of this computer: gateway, REST and attachments. It keeps what Discord would keep, answers
// as Discord would, and writes down what Discord would not forgive.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGateway, type Gateway } from './gateway.ts';
import { readBody, send, type Answer } from './http.ts';
import type { Invocation, Sent } from './kept.ts';
import { messageFaults } from './limits.ts';
import { createPeople, type People } from './people.ts';
import { guildOf, person, snowflake, USUAL, userOf, type Person } from './payloads.ts';
import { createRest, messageIn } from './rest.ts';
import { loadSchema } from './schema.ts';

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.stand.in';

interface Fault {
  readonly path: RegExp;
  readonly method?: string;
  readonly status: number;
  readonly body: object;
  readonly headers?: Record<string, string>;
  times: number;
}

export interface DiscordStandIn {
  readonly apiUrl: string;
  /** host:port of attachments. */
  readonly cdnHost: string;
  readonly bot: Person;
  readonly guild: string;
  readonly channel: string;
  readonly gateway: Gateway;
  readonly people: People;
  readonly messages: readonly Sent[];
  readonly violations: string[];
  /** Method and path of every request. */
  readonly calls: readonly string[];
  /** Bodies of command registrations. */
  readonly registrations: readonly unknown[];
  /** The next requests like this fail. */
  fail(fault: Omit<Fault, 'times'> & { times?: number }): void;
  /** Keeps a file to be attached; answers its address. */
  keep(name: string, bytes: Uint8Array, answer?: { status?: number; headers?: Record<string, string> }): string;
  /** Waits for something to become true. */
  until<Found>(what: () => Found | undefined | false): Promise<Found>;
  close(): Promise<void>;
}

export async function startDiscordStandIn(options: { permissions?: bigint } = {}): Promise<DiscordStandIn> {
  const bot = person('EchoTune');
  const application = bot.id;
  const guild = snowflake();
  const channel = snowflake();
  const checkBody = loadSchema();
  const violations: string[] = [];
  const calls: string[] = [];
  const registrations: unknown[] = [];
  const messages: Sent[] = [];
  const invocations: Invocation[] = [];
  const faults: Fault[] = [];
  const files = new Map<string, { bytes: Uint8Array; status: number; headers: Record<string, string> }>();
  const editing = new Set<string>();
  const violation = (text: string): void => void violations.push(text);

  const gateway = createGateway({
    token: TOKEN,
    violation,
    welcome: () => ({
      ready: {
        v: 10,
        user: userOf(bot, true),
        guilds: [{ id: guild, unavailable: true }],
        application: { id: application, flags: 0 },
        resume_gateway_url: `ws://127.0.0.1:${port()}`,
        shard: [0, 1],
      },
      guilds: [guildOf(guild, [channel], bot, options.permissions ?? USUAL)],
    }),
  });
  const people = createPeople({ application, bot, guild, channel, gateway, invocations });

  const rest = createRest({
    bot,
    guild,
    channel,
    people,
    messages,
    invocations,
    registrations,
    violation,
    gatewayUrl: () => `ws://127.0.0.1:${port()}`,
  });

  const respond = async (incoming: IncomingMessage): Promise<Answer> => {
    const method = incoming.method ?? '';
    const path = decodeURIComponent(new URL(incoming.url ?? '', 'http://x').pathname).replace(/^\/api\/v10/, '');
    calls.push(`${method} ${path}`);
    const { body, files: attached } = await readBody(incoming);
    if (!incoming.url?.startsWith('/api/v10/')) violation(`${incoming.url} is not of version 10`);
    // The token of an interaction is enough for what belongs to it.
    const byToken = /^\/(?:interactions|webhooks)\//.test(path);
    if (!byToken && incoming.headers.authorization !== `Bot ${TOKEN}`)
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    const fault = faults.find((one) => one.times > 0 && one.path.test(path) && (one.method ?? method) === method);
    if (fault) {
      fault.times--;
      return fault;
    }
    for (const text of checkBody(method, path, body)) violation(`${method} ${path}: ${text}`);
    const message = messageIn(method, path, body);
    if (message !== undefined)
      for (const text of messageFaults(message, attached)) violation(`${method} ${path}: ${text}`);
    if (method === 'PATCH') {
      if (editing.has(path)) violation('two edits of one message at once');
      editing.add(path);
      await sleep(20);
      editing.delete(path);
    }
    return rest({ method, path, body, files: attached });
  };

  const server = createServer((incoming, outgoing) => {
    const kept = files.get(incoming.url ?? '');
    if (kept) {
      outgoing.writeHead(kept.status, kept.headers).end(kept.bytes);
      return;
    }
    void respond(incoming).then(
      (answer) => send(outgoing, answer),
      (error: unknown) => {
        violation(String(error));
        send(outgoing, { status: 500, body: { message: 'stand-in' } });
      },
    );
  });
  server.on('upgrade', (incoming, socket) => gateway.accept(incoming, socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (): number => (server.address() as AddressInfo).port;

  return {
    apiUrl: `http://127.0.0.1:${port()}/api`,
    cdnHost: `127.0.0.1:${port()}`,
    bot,
    guild,
    channel,
    gateway,
    people,
    messages,
    violations,
    calls,
    registrations,
    fail: (fault) => void faults.push({ times: 1, ...fault }),
    keep: (name, bytes, { status = 200, headers = { 'content-type': 'application/octet-stream' } } = {}) => {
      const target = `/attachments/${snowflake()}/${name}`;
      files.set(target, { bytes, status, headers });
      return `http://127.0.0.1:${port()}${target}`;
    },
    until: async (what) => {
      for (const start = Date.now(); Date.now() - start < 20_000;) {
        const found = what();
        if (found !== undefined && found !== false) return found;
        await sleep(15);
      }
      throw new Error(
        `it did not happen; last messages: ${JSON.stringify(messages.slice(-3).map(({ body }) => body))}`,
      );
    },
    close: async () => {
      for (const { acknowledgedAt, expired, id } of invocations)
        if (acknowledgedAt === undefined && !expired) violation(`interaction ${id} was never acknowledged`);
      gateway.drop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
