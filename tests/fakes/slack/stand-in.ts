// Slack, as far as a bot sees it: driven by the unmodified client library, over HTTP or Socket Mode.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocketPeer } from '../discord/web-socket.ts';
import { deliver, type Delivery, type Oddity } from './signed.ts';
import { startServer, type Download, type Routes } from './server.ts';
import type { Api, ResponseAddress } from './web-api.ts';
import { wordsIn } from './limits.ts';
import { BOT, createWorkspace, type OpenView, type Person, type Posted, type Workspace } from './workspace.ts';

export const BOT_TOKEN = 'xoxb-stand-in';
export const APP_TOKEN = 'xapp-stand-in';
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
const TEAM = 'T0TEAM0000';
/** Slack waits this long for an acknowledgement, ms. */
const PATIENCE = 3000;
const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
];
const HALF_AN_HOUR = 30 * 60_000;

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly type?: string;
  /** Where it is said to lie; this stand-in when absent. */
  readonly url?: string;
  /** What it is said to hold; its bytes when absent. */
  readonly size?: number;
  /** Answers with a redirect to this address. */
  readonly location?: string;
}

export interface Reply {
  readonly delivery: Delivery;
  /** The id of the event, by which it can be sent again. */
  readonly eventId: string;
  readonly ts: string;
}

export interface SlackStandIn {
  /** For SLACK_API_URL and SLACK_FILE_HOSTS. */
  readonly apiUrl: string;
  readonly host: string;
  readonly workspace: Workspace;
  readonly violations: string[];
  readonly calls: readonly string[];
  readonly routes: Routes;
  readonly api: Api;
  /** Where the bot listens for events; undefined: through the socket. */
  target: string | undefined;
  person(name: string, more?: Partial<Person>): Person;
  /** A channel, which the bot is in unless told otherwise. */
  channel(options?: { joined?: boolean }): string;
  message(person: Person, text: string, more?: MessageMore): Promise<Reply>;
  mention(person: Person, channel: string, text: string, more?: MessageMore): Promise<Reply>;
  event(event: object, more?: { eventId?: string; oddity?: Oddity }): Promise<Delivery>;
  command(
    person: Person,
    command: string,
    text: string,
    channel: string,
    more?: { trigger?: string; oddity?: Oddity },
  ): Promise<{ delivery: Delivery; trigger: string; address: string }>;
  click(person: Person, posted: Posted, label: string, chosen?: string): Promise<Delivery>;
  homeClick(person: Person, label: string): Promise<Delivery>;
  submit(person: Person, view: OpenView, values: Record<string, object>): Promise<Delivery>;
  suggest(person: Person, actionId: string, typed: string): Promise<string[]>;
  upload(file: SentFile): object;
  /** Everything that can be read in a message, its buttons too. */
  read(posted: Posted): string;
  shown(where: { channel: string; thread?: string }): Posted[];
  until<T>(what: () => T | undefined | false, ms?: number): Promise<T>;
  /** Ends every socket, as Slack does when it moves a connection. */
  dropSockets(): void;
  sockets(): number;
  close(): Promise<void>;
}

interface MessageMore {
  readonly thread?: string;
  readonly files?: readonly SentFile[];
  readonly eventId?: string;
  readonly oddity?: Oddity;
  readonly fields?: object;
}

export async function startSlackStandIn(): Promise<SlackStandIn> {
  const workspace = createWorkspace(TEAM);
  const violations: string[] = [];
  const peers = new Set<WebSocketPeer>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let envelopes = 0;
  let port = 0;
  const api: Api = {
    workspace,
    violations,
    get origin() {
      return `http://127.0.0.1:${port}`;
    },
    page: undefined,
    triggers: new Map(),
    missing: new Set(),
  };
  const routes: Routes = {
    api: () => api,
    tokens: new Map([
      [BOT_TOKEN, 'bot'],
      [APP_TOKEN, 'app'],
    ]),
    addresses: new Map<string, ResponseAddress>(),
    downloads: new Map<string, Download>(),
    limited: new Map(),
    limits: new Map(),
    scopes: SCOPES,
    delayMs: 0,
    calls: [],
    grant: (call) => ({
      ok: call['code'] === 'good-code',
      access_token: BOT_TOKEN,
      token_type: 'bot',
      scope: 'chat:write',
      bot_user_id: BOT,
      app_id: 'A0APP00000',
      team: { id: TEAM, name: 'Team' },
      enterprise: null,
      authed_user: { id: 'U0ADMIN000' },
      is_enterprise_install: false,
    }),
    socket: (peer) => {
      peers.add(peer);
      peer.send(JSON.stringify({ type: 'hello', num_connections: peers.size }));
      return {
        text: (text) => {
          const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id?: string; payload?: unknown };
          if (id !== undefined) waiting.get(id)?.(payload);
        },
        closed: () => void peers.delete(peer),
      };
    },
  };
  const started = await startServer(routes);
  port = started.port;

  const overSocket = async (type: string, payload: object): Promise<Delivery> => {
    const [peer] = peers;
    if (!peer) throw new Error('no socket is open');
    const id = `envelope-${++envelopes}`;
    const began = performance.now();
    const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    peer.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }));
    const body = await Promise.race([answered, sleep(PATIENCE + 500, undefined)]);
    waiting.delete(id);
    return { status: body === undefined ? 0 : 200, body: JSON.stringify(body ?? ''), ms: performance.now() - began };
  };
  const send = async (kind: 'event' | 'form', payload: object, oddity?: Oddity): Promise<Delivery> => {
    const delivery = await transport(kind, payload, oddity);
    if (delivery.ms > PATIENCE && !oddity) violations.push(`an acknowledgement took ${Math.round(delivery.ms)} ms`);
    if (delivery.status !== 200 && !oddity) violations.push(`a delivery was answered with ${delivery.status}`);
    return delivery;
  };
  const transport = async (kind: 'event' | 'form', payload: object, oddity?: Oddity): Promise<Delivery> => {
    if (slack.target === undefined) {
      const type = kind === 'event' ? 'events_api' : 'command' in payload ? 'slash_commands' : 'interactive';
      return overSocket(type, payload);
    }
    const url = `${slack.target}/slack/events`;
    if (kind === 'event')
      return deliver(url, { text: JSON.stringify(payload), type: 'application/json', secret: SIGNING_SECRET, oddity });
    const fields = 'command' in payload ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
    const text = new URLSearchParams(fields).toString();
    return deliver(url, { text, type: 'application/x-www-form-urlencoded', secret: SIGNING_SECRET, oddity });
  };
  const trigger = (): string => {
    const id = workspace.nextId('trigger.');
    api.triggers.set(id, Date.now() + PATIENCE);
    return id;
  };
  const address = (person: string, channel: string, original?: Posted): string => {
    const id = workspace.nextId('R');
    routes.addresses.set(id, { channel, person, original, uses: 0, until: Date.now() + HALF_AN_HOUR });
    return `${api.origin}/respond/${id}`;
  };
  const say = async (
    type: string,
    person: Person,
    channel: string,
    text: string,
    more: MessageMore,
  ): Promise<Reply> => {
    const ts = workspace.nextTs();
    const eventId = more.eventId ?? workspace.nextId('Ev');
    const files = more.files?.map((file) => slack.upload(file));
    const event = {
      type,
      channel,
      user: person.id,
      text,
      ts,
      event_ts: ts,
      ...(type === 'message' ? { channel_type: 'im' } : {}),
      ...(more.thread === undefined ? {} : { thread_ts: more.thread }),
      ...(files ? { files, subtype: 'file_share', upload: true } : {}),
      ...more.fields,
    };
    const delivery = await slack.event(event, { eventId, ...(more.oddity ? { oddity: more.oddity } : {}) });
    return { delivery, eventId, ts };
  };
  const who = (person: Person): object => ({ id: person.id, username: person.name, name: person.name, team_id: TEAM });

  const slack: SlackStandIn = {
    get apiUrl() {
      return `${api.origin}/api/`;
    },
    get host() {
      return `127.0.0.1:${port}`;
    },
    workspace,
    violations,
    calls: routes.calls,
    routes,
    api,
    target: undefined,
    person: (name, more = {}) => {
      const id = workspace.nextId('U');
      const person = { id, name, tz: 'Europe/Berlin', locale: 'en-US', admin: false, ...more };
      workspace.people.set(person.id, person);
      return person;
    },
    channel: ({ joined = true } = {}) => {
      const id = workspace.nextId('C');
      if (joined) workspace.joined.add(id);
      return id;
    },
    message: (person, text, more = {}) => say('message', person, workspace.direct(person.id), text, more),
    mention: (person, channel, text, more = {}) => say('app_mention', person, channel, `<@${BOT}> ${text}`, more),
    event: (event, { eventId = workspace.nextId('Ev'), oddity } = {}) =>
      send(
        'event',
        {
          type: 'event_callback',
          team_id: TEAM,
          api_app_id: 'A0APP00000',
          event_id: eventId,
          event_time: Math.floor(Date.now() / 1000),
          authorizations: [
            { enterprise_id: null, team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false },
          ],
          event,
        },
        oddity,
      ),
    command: async (person, command, text, channel, more = {}) => {
      const triggerId = more.trigger ?? trigger();
      const responseUrl = address(person.id, channel);
      const delivery = await send(
        'form',
        {
          command,
          text,
          channel_id: channel,
          channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
          team_id: TEAM,
          team_domain: 'team',
          user_id: person.id,
          user_name: person.name,
          api_app_id: 'A0APP00000',
          is_enterprise_install: 'false',
          response_url: responseUrl,
          trigger_id: triggerId,
        },
        more.oddity,
      );
      return { delivery, trigger: triggerId, address: responseUrl.split('/').at(-1) ?? '' };
    },
    click: (person, posted, label, chosen) => {
      const { block, element } = findElement(posted.blocks, label);
      posted.edited = undefined;
      const option = chosen === undefined ? undefined : findOption(element, chosen);
      const message = {
        ts: posted.ts,
        text: posted.text,
        ...(posted.thread === undefined ? {} : { thread_ts: posted.thread }),
      };
      return send('form', {
        type: 'block_actions',
        user: who(person),
        team: { id: TEAM, domain: 'team' },
        api_app_id: 'A0APP00000',
        trigger_id: trigger(),
        response_url: address(person.id, posted.channel, posted),
        container: {
          type: 'message',
          message_ts: posted.ts,
          channel_id: posted.channel,
          is_ephemeral: posted.onlyFor !== undefined,
        },
        channel: { id: posted.channel, name: 'general' },
        // Slack tells nothing of a message that one person alone sees.
        ...(posted.onlyFor === undefined ? { message } : {}),
        actions: [
          {
            action_id: element['action_id'],
            block_id: block['block_id'],
            type: element['type'],
            action_ts: workspace.nextTs(),
            ...(option ? { selected_option: option } : {}),
          },
        ],
      });
    },
    homeClick: (person, label) => {
      const view = workspace.homes.get(person.id) ?? {};
      const { element } = findElement((view['blocks'] ?? []) as Record<string, unknown>[], label);
      return send('form', {
        type: 'block_actions',
        user: who(person),
        team: { id: TEAM, domain: 'team' },
        api_app_id: 'A0APP00000',
        trigger_id: trigger(),
        container: { type: 'view', view_id: 'V0HOME' },
        view: { id: 'V0HOME', ...view },
        actions: [{ action_id: element['action_id'], block_id: 'home', type: 'button', action_ts: workspace.nextTs() }],
      });
    },
    submit: (person, { id, view }, values) =>
      send('form', {
        type: 'view_submission',
        user: who(person),
        team: { id: TEAM, domain: 'team' },
        api_app_id: 'A0APP00000',
        trigger_id: trigger(),
        view: { ...view, id, state: { values: stateOf(view, values) } },
        response_urls: [],
      }),
    suggest: async (person, actionId, typed) => {
      const { body } = await send('form', {
        type: 'block_suggestion',
        user: who(person),
        team: { id: TEAM, domain: 'team' },
        api_app_id: 'A0APP00000',
        action_id: actionId,
        block_id: 'suggested',
        value: typed,
        container: { type: 'view', view_id: 'V0' },
        view: { id: 'V0', type: 'modal' },
      });
      const { options } = JSON.parse(body) as { options: { value: string; text: { text: string } }[] };
      if (options.length > 100 || options.some(({ text, value }) => text.text.length > 75 || value.length > 150))
        violations.push('suggestions over the limit');
      return options.map(({ value }) => value);
    },
    upload: ({ name, bytes, type = 'application/octet-stream', url, size, location }) => {
      const id = workspace.nextId('F');
      const content = Buffer.from(bytes);
      workspace.sent.set(id, name);
      routes.downloads.set(id, {
        status: location ? 302 : 200,
        type,
        bytes: content,
        ...(location ? { location } : {}),
      });
      return {
        id,
        name,
        size: size ?? content.length,
        mimetype: type,
        url_private: url ?? `${api.origin}/files/${id}`,
        url_private_download: url ?? `${api.origin}/files/${id}`,
      };
    },
    read: ({ blocks }) => wordsIn(blocks).join(' '),
    shown: ({ channel, thread }) =>
      workspace.posts.filter((one) => one.channel === channel && one.thread === thread && !one.deleted),
    until: async (what, ms = 8000) => {
      const end = Date.now() + ms;
      for (;;) {
        const found = what();
        if (found) return found;
        if (Date.now() > end) throw new Error(`it did not come: ${String(what)}; violations: ${violations.join('; ')}`);
        await sleep(20);
      }
    },
    dropSockets: () => {
      for (const peer of peers) peer.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    sockets: () => peers.size,
    close: async () => {
      for (const peer of peers) peer.drop();
      started.server.closeAllConnections();
      await new Promise<void>((resolve) => started.server.close(() => resolve()));
    },
  };
  return slack;
}

type Block = Readonly<Record<string, unknown>>;

/** A button by its label, or a menu by its placeholder. */
function findElement(blocks: readonly Block[], label: string): { block: Block; element: Block } {
  for (const block of blocks)
    for (const element of (block['elements'] ?? []) as Block[]) {
      const said = (element['text'] ?? element['placeholder']) as { text?: string } | undefined;
      if (block['type'] === 'actions' && said?.text === label) return { block, element };
    }
  throw new Error(`there is no ${label}`);
}

function findOption(element: Block, part: string): Block {
  const options = (element['options'] ?? []) as { text: { text: string }; value: string }[];
  const found = options.find(({ text }) => text.text.includes(part));
  if (!found) throw new Error(`there is no option with ${part}`);
  return found;
}

/** What was filled in, under the action of each input. */
function stateOf(view: Block, values: Record<string, object>): object {
  const inputs = ((view['blocks'] ?? []) as Block[]).filter(({ type }) => type === 'input');
  return Object.fromEntries(
    inputs.map((block) => {
      const element = block['element'] as { action_id: string; type: string };
      const name = String(block['block_id']);
      return [name, { [element.action_id]: { type: element.type, ...values[name] } }];
    }),
  );
}
