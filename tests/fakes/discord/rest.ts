// The REST API as far as bots like ours use it: https://discord.com/developers/docs/reference.
import type { Answer, Request } from './http.ts';
import { EPHEMERAL, messageObject, type Invocation, type Sent } from './kept.ts';
import { SentBody } from './limits.ts';
import type { People } from './people.ts';
import { directChannel, snowflake, type Person } from './payloads.ts';

/** Discord's patience with an interaction, ms. */
const ACKNOWLEDGE_MS = 3000;

const NOTHING: Answer = { status: 204 };
const unknown = (code: number, message: string): Answer => ({ status: 404, body: { code, message } });

interface Needs {
  readonly bot: Person;
  readonly guild: string;
  readonly channel: string;
  readonly people: Pick<People, 'byId'>;
  readonly messages: Sent[];
  readonly invocations: readonly Invocation[];
  readonly registrations: unknown[];
  gatewayUrl(): string;
  violation(text: string): void;
}

/** Answers one request that is allowed and well made. */
export function createRest(needs: Needs): (request: Request) => Answer {
  const { bot, guild, channel, people, messages, invocations, registrations, violation } = needs;
  const application = bot.id;
  const object = (sent: Sent): object => messageObject(sent, bot, sent.channel === channel ? guild : undefined);
  const post = (where: string, { body, files: attached }: Request, ephemeral = false): Sent => {
    const parsed = SentBody.parse(body ?? {});
    const sent: Sent = {
      id: snowflake(),
      channel: where,
      body: parsed,
      files: attached,
      ephemeral,
      deleted: false,
      edits: [],
      contents: [parsed.content ?? ''],
    };
    messages.push(sent);
    return sent;
  };
  const edit = (sent: Sent, { body, files: attached }: Request): Answer => {
    if (sent.deleted) return unknown(10_008, 'Unknown Message');
    const parsed = SentBody.parse(body ?? {});
    sent.body = { ...sent.body, ...parsed };
    if (attached.length > 0 || parsed.attachments) sent.files = attached;
    sent.edits.push(Date.now());
    sent.contents.push(parsed.content ?? '');
    const [fifth] = sent.edits.slice(-6);
    if (sent.edits.length >= 6 && fifth !== undefined && Date.now() - fifth < 5000)
      violation('a message was edited more than five times in five seconds');
    return { status: 200, body: object(sent) };
  };

  const callback = (invocation: Invocation, request: Request): Answer => {
    if (invocation.expired) return unknown(10_062, 'Unknown interaction');
    if (invocation.acknowledgedAt !== undefined) {
      violation('an interaction was acknowledged twice');
      return { status: 400, body: { code: 40_060, message: 'Interaction has already been acknowledged.' } };
    }
    invocation.acknowledgedAt = Date.now();
    if (invocation.acknowledgedAt - invocation.sentAt > ACKNOWLEDGE_MS)
      violation('an interaction was acknowledged late');
    const { type = 0, data } = (request.body ?? {}) as { type?: number; data?: Record<string, unknown> };
    invocation.callback = type;
    invocation.data = data;
    const ephemeral = (Number(data?.['flags'] ?? 0) & EPHEMERAL) !== 0;
    if (type === 4 || type === 5) {
      invocation.original = post(invocation.channel, { ...request, body: type === 4 ? data : {} }, ephemeral);
      invocation.messages.push(invocation.original);
    }
    return NOTHING;
  };

  const webhook = (invocation: Invocation, rest: string, request: Request): Answer => {
    if (invocation.expired) return { status: 401, body: { code: 50_027, message: 'Invalid Webhook Token' } };
    if (invocation.acknowledgedAt === undefined) return unknown(10_015, 'Unknown Webhook');
    if (rest === '') {
      const ephemeral = ((SentBody.parse(request.body).flags ?? 0) & EPHEMERAL) !== 0;
      const sent = post(invocation.channel, request, ephemeral);
      invocation.messages.push(sent);
      return { status: 200, body: object(sent) };
    }
    const id = rest.replace('/messages/', '');
    const sent = id === '@original' ? invocation.original : messages.find((one) => one.id === id);
    if (!sent || sent.deleted) return unknown(10_008, 'Unknown Message');
    if (request.method === 'DELETE') {
      sent.deleted = true;
      return NOTHING;
    }
    return request.method === 'PATCH' ? edit(sent, request) : { status: 200, body: object(sent) };
  };

  const route = (request: Request): Answer => {
    const { method, path } = request;
    const is = (verb: string, pattern: RegExp): RegExpExecArray | null => (method === verb ? pattern.exec(path) : null);
    let match: RegExpExecArray | null;
    if (is('GET', /^\/gateway\/bot$/)) {
      const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      return { status: 200, body: { url: needs.gatewayUrl(), shards: 1, session_start_limit: limit } };
    }
    if (is('GET', /^\/(?:applications|oauth2\/applications)\/@me$/))
      return {
        status: 200,
        body: { id: application, name: 'EchoTune', flags: 0, integration_types_config: { '0': {}, '1': {} } },
      };
    if (is('PUT', /^\/applications\/\d+\/commands$/)) {
      registrations.push(request.body);
      const all = Array.isArray(request.body) ? request.body : [];
      return {
        status: 200,
        body: all.map((one: object) => ({
          id: snowflake(),
          application_id: application,
          version: '1',
          type: 1,
          ...one,
        })),
      };
    }
    if ((match = is('POST', /^\/interactions\/(\d+)\/([\w-]+)\/callback$/))) {
      const invocation = invocations.find(({ token }) => token === match?.[2]);
      return invocation ? callback(invocation, request) : unknown(10_062, 'Unknown interaction');
    }
    if ((match = /^\/webhooks\/\d+\/([\w-]+)((?:\/messages\/(?:@original|\d+))?)$/.exec(path))) {
      const invocation = invocations.find(({ token }) => token === match?.[1]);
      return invocation ? webhook(invocation, match[2] ?? '', request) : unknown(10_015, 'Unknown Webhook');
    }
    if (is('POST', /^\/users\/@me\/channels$/)) {
      const { recipient_id: id = '' } = request.body as { recipient_id?: string };
      const found = people.byId(id);
      return found ? { status: 200, body: directChannel(found.direct, found) } : unknown(10_013, 'Unknown User');
    }
    if (is('POST', /^\/channels\/\d+\/typing$/)) return NOTHING;
    if ((match = is('GET', /^\/channels\/(\d+)$/)))
      return match[1] === channel
        ? {
            status: 200,
            body: { id: channel, type: 0, guild_id: guild, name: 'channel-0', position: 0, permission_overwrites: [] },
          }
        : unknown(10_003, 'Unknown Channel');
    if ((match = is('POST', /^\/channels\/(\d+)\/messages$/)))
      return { status: 200, body: object(post(match[1] ?? '', request)) };
    if ((match = /^\/channels\/\d+\/messages\/(\d+)$/.exec(path))) {
      const sent = messages.find(({ id }) => id === match?.[1]);
      if (!sent) return unknown(10_008, 'Unknown Message');
      if (method === 'PATCH') return edit(sent, request);
      if (method === 'DELETE') sent.deleted = true;
      return NOTHING;
    }
    violation(`${method} ${path} is no route`);
    return unknown(0, '404: Not Found');
  };

  return route;
}

/** The message in a request's body, where there is one. */
export function messageIn(method: string, path: string, body: unknown): unknown {
  if (path.endsWith('/callback')) {
    const { type, data } = (body ?? {}) as { type?: number; data?: unknown };
    return type === 4 || type === 7 ? data : undefined;
  }
  if (method !== 'POST' && method !== 'PATCH') return undefined;
  return /^\/webhooks\/|\/messages(?:\/|$)/.test(path) ? body : undefined;
}
