import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { InstallationQuery } from '@slack/bolt';
import { CHANGE, isChange, onChange, onChanged } from './change.ts';
import { FORM, PICK } from './forms.ts';
import { HOME_ACTION, onHomeAction, onHomeOpened, suggestPrompts } from './home.ts';
import { onAction, type ClickEvent } from './on-action.ts';
import { onCommand } from './on-command.ts';
import { onForm, onPick, stale, type FormEvent, type FormStep } from './on-form.ts';
import { onDirectMessage, onMention, type MessageEvent } from './on-message.ts';
import { onSuggest } from './on-suggest.ts';
import { createRespond } from './respond.ts';
import { PLATFORM, type Client, type Room, type Visit } from './room.ts';

const EventBody = z.object({ event_id: z.string(), team_id: z.string().optional() });
const ClickBody = z.object({
  trigger_id: z.string(),
  response_url: z.string().optional(),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  container: z
    .object({
      message_ts: z.string().optional(),
      channel_id: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string() }).optional(),
});
const Action = z.object({
  action_id: z.string(),
  block_id: z.string().default(''),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const Opened = z.object({ user: z.string(), channel: z.string(), tab: z.string().optional() });
const Started = z.object({
  assistant_thread: z.object({ user_id: z.string(), channel_id: z.string(), thread_ts: z.string() }),
});
const Person = z.object({ id: z.string(), name: z.string().optional() });

/** What Bolt knows of where an event comes from. */
interface Source {
  readonly client: Client;
  readonly context: { readonly teamId?: string; readonly botToken?: string; readonly botUserId?: string };
}

const visitOf = ({ client, context }: Source, person: string, name = person): Visit => ({
  client,
  team: context.teamId ?? '',
  person,
  name,
});

/** Everything that Slack sends, each to its handler. Bolt acknowledges events by itself; the rest is acknowledged here first. */
export function listen(
  app: App,
  room: Room,
  removeInstallation?: (query: InstallationQuery<boolean>) => Promise<void>,
): void {
  listenToMessages(app, room);
  listenToCommands(app, room);
  listenToForms(app, room);
  const forget = async (context: {
    teamId?: string;
    enterpriseId?: string;
    isEnterpriseInstall: boolean;
  }): Promise<void> => {
    const { teamId, enterpriseId, isEnterpriseInstall } = context;
    await removeInstallation?.({ teamId, enterpriseId, isEnterpriseInstall });
    room.log.info({ platform: PLATFORM, workspace: teamId }, 'removed from a workspace');
  };
  app.event('app_uninstalled', ({ context }) => room.run(forget(context)));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot?.length ?? 0) > 0) await room.run(forget(context));
  });
}

function listenToMessages(app: App, room: Room): void {
  const messageOf = (source: Source & { event: unknown; body: unknown }): MessageEvent => ({
    eventId: EventBody.parse(source.body).event_id,
    event: source.event,
    visit: { client: source.client, team: source.context.teamId ?? '' },
    token: source.context.botToken,
    me: source.context.botUserId,
  });
  app.event('message', (source) => room.run(onDirectMessage(room, messageOf(source))));
  app.event('app_mention', (source) => room.run(onMention(room, messageOf(source))));
  app.event('app_home_opened', async (source) => {
    const { user, channel, tab } = Opened.parse(source.event);
    const visit = visitOf(source, user);
    const id = EventBody.parse(source.body).event_id;
    // Apps with a pane for assistants open it as the tab of messages, without a thread yet.
    if (tab === 'messages') await room.run(suggestPrompts(room, visit, { channel, thread: undefined }));
    else await room.run(onHomeOpened(room, visit, id));
  });
  app.event('assistant_thread_started', async (source) => {
    const { user_id: user, channel_id: channel, thread_ts: thread } = Started.parse(source.event).assistant_thread;
    await room.run(suggestPrompts(room, visitOf(source, user), { channel, thread }));
  });
  // Which channel is looked at while the pane is open changes nothing in what we answer.
  app.event('assistant_thread_context_changed', async () => undefined);
}

function listenToCommands(app: App, room: Room): void {
  // Also those that we do not know, of an app that is set up otherwise: whatever is not acknowledged looks broken.
  app.command(/^/, async ({ command, ack, ...source }) => {
    await ack();
    const { text, channel_id: channel, trigger_id: triggerId, response_url: responseUrl } = command;
    const event = { command: command.command, text: text ?? '', channel, triggerId, responseUrl };
    const visit = visitOf(source, command.user_id, command.user_name);
    await room.run(onCommand(room, visit, { event, respond: createRespond(responseUrl) }));
  });
  app.action(HOME_ACTION, async ({ ack, action, body, ...source }) => {
    await ack();
    const { user, trigger_id: triggerId } = ClickBody.parse(body);
    const { action_id: actionId } = Action.parse(action);
    await room.run(onHomeAction(room, visitOf(source, user.id, user.name ?? user.username), { actionId, triggerId }));
  });
  app.action(/^(?!slack:home:)/, async ({ ack, action, body, ...source }) => {
    await ack();
    const { user, response_url: responseUrl, ...click } = ClickBody.parse(body);
    const event = clickOf(click, Action.parse(action));
    if (!event) return;
    const visit = visitOf(source, user.id, user.name ?? user.username);
    const respond = responseUrl === undefined ? undefined : createRespond(responseUrl);
    const handle = isChange(event.actionId) ? onChange : onAction;
    await room.run(handle(room, visit, { event, respond }));
  });
}

function clickOf(
  { trigger_id: triggerId, container, channel, message }: Omit<z.infer<typeof ClickBody>, 'user'>,
  { action_id: actionId, block_id: blockId, selected_option: option }: z.infer<typeof Action>,
): ClickEvent | undefined {
  const at = channel?.id ?? container?.channel_id;
  const ts = message?.ts ?? container?.message_ts;
  if (at === undefined || ts === undefined) return undefined;
  const ephemeral = container?.is_ephemeral ?? message === undefined;
  return { triggerId, actionId, chosen: option?.value, blockId, channel: at, ts, ephemeral };
}

function listenToForms(app: App, room: Room): void {
  const forms = new Map<string, (room: Room, visit: Visit, event: FormEvent) => FormStep>([
    [FORM, onForm],
    [PICK, onPick],
    [CHANGE, onChanged],
  ]);
  app.view(/^/, async ({ view, ack, body, ...source }) => {
    const { id, name } = Person.parse(body.user);
    const event = {
      viewId: view.id,
      metadata: view.private_metadata,
      state: view.state.values,
      token: source.context.botToken,
    };
    const handle = forms.get(view.callback_id) ?? stale;
    const { answer, work } = handle(room, visitOf(source, id, name), event);
    await (answer ? ack(answer) : ack());
    if (work) await room.run(work());
  });
  app.options(/^/, async ({ options, ack, body, ...source }) => {
    const { id, name } = Person.parse(body.user);
    const typed = typeof options.value === 'string' ? options.value : '';
    const found = await onSuggest(room, visitOf(source, id, name), { actionId: options.action_id, typed });
    await ack({ options: found });
  });
}
