// The methods of Slack's Web API that a bot like ours calls.
import { z } from 'zod';
import { messageFaults, viewFaults } from './limits.ts';
import { BOT, type Posted, type Workspace } from './workspace.ts';

/** Fields of a call, as they come: everything is text. */
export type Call = Readonly<Record<string, string>>;
export interface Result extends Readonly<Record<string, unknown>> {
  readonly ok: boolean;
  readonly error?: string;
}
export interface Api {
  readonly workspace: Workspace;
  readonly violations: string[];
  /** The address of this stand-in. */
  readonly origin: string;
  /** Links to it are the bot's own. */
  page: string | undefined;
  /** Triggers of forms, and until when they are good, ms. Each opens one form. */
  readonly triggers: Map<string, number | 'used'>;
  /** Methods that this workspace does not offer. */
  readonly missing: Set<string>;
}

const refuse = (error: string): Result => ({ ok: false, error });
const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

const methods: Readonly<Record<string, (api: Api, call: Call) => Result>> = {
  'auth.test': ({ workspace }) => ({ ok: true, team_id: workspace.team, user_id: BOT, bot_id: 'B0BOT00000' }),
  'users.info': ({ workspace }, { user = '' }) => {
    const person = workspace.people.get(user);
    if (!person) return refuse('user_not_found');
    const { id, name, tz, locale, admin } = person;
    const profile = { display_name: name, real_name: `${name} Real` };
    return {
      ok: true,
      user: { id, name: name.toLowerCase(), real_name: profile.real_name, tz, locale, is_admin: admin, profile },
    };
  },
  'conversations.open': ({ workspace }, { users = '' }) =>
    workspace.people.has(users) ? { ok: true, channel: { id: workspace.direct(users) } } : refuse('user_not_found'),
  'chat.postMessage': (api, call) => postMessage(api, call),
  'chat.postEphemeral': (api, call) => {
    const { user = '' } = call;
    return api.workspace.people.has(user) ? postMessage(api, call, user) : refuse('user_not_in_channel');
  },
  'chat.update': (api, call) => {
    const found = find(api, call);
    if (!isMember(api, call)) return refuse('channel_not_found');
    if (!found) return refuse('message_not_found');
    if (found.streaming) return refuse('streaming_state_conflict');
    change(api, found, call);
    return { ok: true, ts: found.ts, channel: found.channel };
  },
  'chat.delete': (api, call) => {
    const found = find(api, call);
    if (!isMember(api, call)) return refuse('channel_not_found');
    if (!found) return refuse('message_not_found');
    found.deleted = true;
    return { ok: true };
  },
  'chat.startStream': (api, call) => {
    if (!call['thread_ts'] || !call['recipient_user_id']) return refuse('missing_recipient_user_id');
    const posted = keep(api, call, { text: call['markdown_text'] ?? '' });
    posted.streaming = true;
    return { ok: true, ts: posted.ts, channel: posted.channel };
  },
  'chat.appendStream': (api, call) => {
    const found = find(api, call);
    if (!found?.streaming) return refuse('message_not_in_streaming_state');
    found.text += call['markdown_text'] ?? '';
    if (found.text.length > 12_000) api.violations.push('a stream of more than 12,000 characters');
    found.states.push(found.text);
    return { ok: true };
  },
  'chat.stopStream': (api, call) => {
    const found = find(api, call);
    if (!found?.streaming) return refuse('message_not_in_streaming_state');
    found.streaming = false;
    return { ok: true };
  },
  'views.open': (api, call) => {
    const until = api.triggers.get(call['trigger_id'] ?? '');
    if (until === undefined) return refuse('invalid_trigger_id');
    if (until === 'used') return refuse('exchanged_trigger_id');
    if (until < Date.now()) return refuse('expired_trigger_id');
    api.triggers.set(call['trigger_id'] ?? '', 'used');
    const view = z.record(z.string(), z.unknown()).parse(parsed(call['view']));
    api.violations.push(...viewFaults(view).map((fault) => `views.open: ${fault}`));
    const id = api.workspace.nextId('V');
    api.workspace.views.push({ id, person: undefined, view });
    return { ok: true, view: { id, ...view } };
  },
  'views.publish': (api, call) => {
    const view = z.record(z.string(), z.unknown()).parse(parsed(call['view']));
    api.violations.push(...viewFaults(view).map((fault) => `views.publish: ${fault}`));
    api.workspace.homes.set(call['user_id'] ?? '', view);
    return { ok: true };
  },
  'files.getUploadURLExternal': (api, { filename = '', length = '', alt_text: alt }) => {
    if (filename === '' || !/^[1-9]\d*$/.test(length)) return refuse('invalid_arguments');
    if (alt !== undefined && alt.length > 1000) api.violations.push('an alt text of more than 1,000 characters');
    const id = api.workspace.nextId('F');
    const bytes = Buffer.alloc(0);
    api.workspace.files.push({ id, name: filename, bytes, alt, channel: undefined, thread: undefined, deleted: false });
    return { ok: true, file_id: id, upload_url: `${api.origin}/upload/${id}` };
  },
  'files.completeUploadExternal': ({ workspace }, call) => {
    const { channel_id: channel, thread_ts: thread } = call;
    if (channel !== undefined && !workspace.joined.has(channel)) return refuse('not_in_channel');
    const ids = z.array(z.object({ id: z.string() })).parse(parsed(call['files']));
    for (const { id } of ids) {
      const file = workspace.files.find((one) => one.id === id);
      if (!file || file.bytes.length === 0) return refuse('file_not_found');
      Object.assign(file, { channel, thread });
    }
    return { ok: true, files: ids };
  },
  'files.info': ({ workspace, origin }, { file: id = '' }) => {
    const name = workspace.sent.get(id) ?? workspace.files.find((one) => one.id === id)?.name;
    if (name === undefined) return refuse('file_not_found');
    return { ok: true, file: { id, name, url_private_download: `${origin}/files/${id}` } };
  },
  'files.delete': ({ workspace }, { file: id = '' }) => {
    const file = workspace.files.find((one) => one.id === id);
    if (!file || file.deleted) return refuse('file_not_found');
    file.deleted = true;
    return { ok: true };
  },
  'assistant.threads.setStatus': ({ workspace }, { thread_ts: thread, status = '' }) => {
    if (thread === undefined) return refuse('invalid_arguments');
    workspace.statuses.push(status);
    return { ok: true };
  },
  'assistant.threads.setSuggestedPrompts': (api, call) => {
    const prompts = z.array(z.object({ title: z.string(), message: z.string() })).parse(parsed(call['prompts']));
    if (prompts.length > 4) api.violations.push('more than four prompts');
    const { channel_id: channel = '', thread_ts: thread } = call;
    api.workspace.prompts.push({ channel, thread, titles: prompts.map(({ title }) => title) });
    return { ok: true };
  },
};

/** A token that is not known, or of a workspace that removed the app, is refused before anything else. */
export function callMethod(api: Api, method: string, call: Call): Result {
  const run = methods[method];
  if (!run) {
    api.violations.push(`there is no method ${method}`);
    return refuse('unknown_method');
  }
  if (api.workspace.removed) return refuse('account_inactive');
  if (api.missing.has(method)) return refuse('feature_not_enabled');
  return run(api, call);
}

/** What Slack's methods for messages take, as far as it concerns a bot like ours. */
const ARGUMENTS = new Set(
  'team_id channel user ts text blocks thread_ts reply_broadcast parse link_names unfurl_links unfurl_media metadata'.split(
    ' ',
  ),
);

function unknownArguments(api: Api, call: Call): void {
  const unknown = Object.keys(call).filter((name) => !ARGUMENTS.has(name));
  if (unknown.length > 0) api.violations.push(`a message with ${unknown.join(', ')}`);
}

function postMessage(api: Api, call: Call, onlyFor?: string): Result {
  unknownArguments(api, call);
  const { channel = '' } = call;
  if (!api.workspace.joined.has(channel))
    return refuse(channel.startsWith('C') ? 'not_in_channel' : 'channel_not_found');
  const body = bodyOf(call);
  api.violations.push(
    ...messageFaults(body, api.page).map((fault) => `${onlyFor ? 'postEphemeral' : 'postMessage'}: ${fault}`),
  );
  const posted = keep(api, call, { ...body, onlyFor });
  return { ok: true, ts: posted.ts, message_ts: posted.ts, channel };
}

const bodyOf = (call: Call): { text: string; blocks?: unknown } => ({
  text: call['text'] ?? '',
  ...(call['blocks'] === undefined ? {} : { blocks: parsed(call['blocks']) }),
});

const Blocks = z.array(z.record(z.string(), z.unknown())).catch([]);

function keep(
  { workspace }: Api,
  { channel = '', thread_ts: thread }: Call,
  { text, blocks, onlyFor }: { text: string; blocks?: unknown; onlyFor?: string | undefined },
): Posted {
  const posted: Posted = {
    channel,
    ts: workspace.nextTs(),
    thread,
    text,
    blocks: Blocks.parse(blocks),
    onlyFor,
    states: [text],
    times: [performance.now()],
    through: undefined,
    edited: undefined,
    deleted: false,
    streaming: false,
  };
  workspace.posts.push(posted);
  return posted;
}

const find = ({ workspace }: Api, { channel, ts }: Call): Posted | undefined =>
  workspace.posts.find((one) => one.channel === channel && one.ts === ts && !one.deleted && one.onlyFor === undefined);

/** Fifty edits a minute are what Slack takes: https://docs.slack.dev/apis/web-api/rate-limits. ms. */
const EDITS_APART = 1150;

function change(api: Api, posted: Posted, call: Call): void {
  unknownArguments(api, call);
  const body = bodyOf(call);
  api.violations.push(...messageFaults(body, api.page).map((fault) => `update: ${fault}`));
  const now = performance.now();
  if (posted.edited !== undefined && now - posted.edited < EDITS_APART)
    api.violations.push(`a message was edited again after ${Math.round(now - posted.edited)} ms`);
  posted.edited = now;
  posted.text = body.text;
  posted.blocks = Blocks.parse(body.blocks);
  posted.states.push(body.text);
  posted.times.push(now);
}

const isMember = ({ workspace }: Api, { channel = '' }: Call): boolean => workspace.joined.has(channel);

const Answer = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** An address for answers: where it was asked, by whom, and the message a click was made on. */
export interface ResponseAddress {
  readonly channel: string;
  readonly person: string;
  readonly original: Posted | undefined;
  uses: number;
  /** It is good for half an hour, ms on the clock. */
  until: number;
}

/** What is posted to an address for answers. Five times, Slack says. */
export function answerThrough(
  api: Api,
  { id, address }: { id: string; address: ResponseAddress },
  body: unknown,
): number {
  const answer = Answer.safeParse(body);
  if (!answer.success) {
    api.violations.push(`an answer is not one: ${answer.error.message}`);
    return 400;
  }
  if (address.until < Date.now()) return 404;
  if (++address.uses > 5) {
    api.violations.push('an address for answers was used more than five times');
    return 404;
  }
  const { delete_original: gone, replace_original: replace, response_type: type, thread_ts: thread } = answer.data;
  if (gone) {
    if (address.original) address.original.deleted = true;
    return 200;
  }
  const { text = '', blocks } = answer.data;
  api.violations.push(...messageFaults({ text, blocks }, api.page).map((fault) => `answer: ${fault}`));
  if (replace && address.original) {
    Object.assign(address.original, { text, blocks: Blocks.parse(blocks) });
    address.original.states.push(text);
    return 200;
  }
  const posted = keep(
    api,
    { channel: address.channel, ...(thread === undefined ? {} : { thread_ts: thread }) },
    {
      text,
      blocks,
      onlyFor: type === 'in_channel' ? undefined : address.person,
    },
  );
  Object.assign(posted, { through: id });
  return 200;
}
