import type { types } from '@slack/bolt';
import type { Message } from '../../chat/message.ts';
import { isClosed } from './api-error.ts';
import { button, plain } from './components.ts';
import { formOf } from './forms.ts';
import { conversationOf, draftOf, type Spot } from './incoming.ts';
import { answerHere } from './answer-here.ts';
import { textPayload } from './outgoing.ts';
import { identify } from './people.ts';
import { PLATFORM, warn, type Room, type Visit } from './room.ts';

/** What the buttons of the dashboard do: they are none of a message, so they are Slack's own. */
const HOME = { surprise: 'slack:home:surprise', artists: 'slack:home:artists', import: 'slack:home:import' } as const;
export const HOME_ACTION = /^slack:home:/;

/** What is asked where somebody says nothing yet; the same on the pane of assistants and in the manifest. */
export const PROMPTS: readonly { readonly title: string; readonly message: string }[] = [
  { title: 'Surprise me', message: 'Surprise me' },
  { title: 'Something calm for work', message: 'Calm instrumental music for concentrated work' },
  { title: 'My top artists this year', message: 'My top artists this year' },
  { title: 'Forgotten favourites', message: 'Songs I loved and have not heard for a year' },
];

/** The dashboard: what we know of their listening, and what to do. */
export async function onHomeOpened(room: Room, visit: Visit, eventId: string): Promise<void> {
  if (!(await room.platforms.claim(PLATFORM, eventId, room.clock.now()))) return;
  const totals = await askTotals(room, visit, eventId);
  await visit.client.views.publish({ user_id: visit.person, view: homeOf(room, totals?.text) });
}

async function askTotals(room: Room, visit: Visit, eventId: string): Promise<Message | undefined> {
  try {
    const user = await identify(room, visit);
    const spot: Spot = { channel: 'home', thread: undefined, direct: true };
    const draft = draftOf(
      { id: eventId, team: visit.team, spot, admin: false },
      { text: '/stats totals', command: { name: 'stats', subcommand: 'totals', options: {} } },
    );
    for await (const event of room.chat.handle({ ...draft, user, signal: room.signal }))
      if (event.type === 'message') {
        // Nobody talks here: what was asked for the dashboard is not kept.
        await room.chat.clear(user, conversationOf(visit.team, spot));
        return event.message;
      }
  } catch (error) {
    warn(room, 'the dashboard has no figures')(error);
  }
  return undefined;
}

function homeOf({ pageUrl }: Room, totals: string | undefined): types.HomeView {
  const page =
    pageUrl.protocol === 'https:' ? [{ ...button('Open the page', 'slack:home:page'), url: pageUrl.href }] : [];
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: plain('EchoTune, your music sommelier', 150) },
      ...textPayload(totals ?? 'Ask me for music, or for your own numbers.', pageUrl).blocks,
      {
        type: 'actions',
        elements: [
          { ...button('Surprise me', HOME.surprise), style: 'primary' },
          button('My top artists', HOME.artists),
          button('Import', HOME.import),
          ...page,
        ],
      },
      {
        type: 'context',
        elements: [
          plain(
            'Talk to me under Messages, mention me in a channel, or say /recommend, /playlist, /stats or /taste anywhere.',
            1000,
          ),
        ],
      },
    ],
  };
}

/** A click on the dashboard: the answer comes in our direct messages. */
export async function onHomeAction(
  room: Room,
  visit: Visit,
  { actionId, triggerId }: { actionId: string; triggerId: string },
): Promise<void> {
  if (!(await room.platforms.claim(PLATFORM, `click:${triggerId}`, room.clock.now()))) return;
  if (actionId === HOME.import) return openImport(room, visit, triggerId);
  const text = { [HOME.surprise]: 'Surprise me', [HOME.artists]: '/stats top' }[actionId];
  // A button that only leads to the page.
  if (text === undefined) return undefined;
  const spot: Spot = { channel: await room.people.directChannel(visit), thread: undefined, direct: true };
  return answerHere(room, visit, { id: triggerId, spot, said: { text } });
}

async function openImport(room: Room, visit: Visit, triggerId: string): Promise<void> {
  const subcommand = room.chat.commands.find(({ name }) => name === 'echotune')?.subcommands.get('import');
  if (!subcommand) return;
  const place = { command: 'echotune', subcommand: 'import', channel: visit.person };
  await visit.client.views.open({ trigger_id: triggerId, view: formOf(subcommand, place) });
}

/** What can be said, offered where a conversation with an assistant begins. */
export async function suggestPrompts(
  room: Room,
  { client }: Pick<Visit, 'client'>,
  { channel, thread }: { channel: string; thread: string | undefined },
): Promise<void> {
  await client.assistant.threads
    .setSuggestedPrompts({
      channel_id: channel,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      title: 'What would you like to hear?',
      prompts: PROMPTS.map(({ title, message }) => ({ title, message })),
    })
    .catch((error: unknown) => {
      // Apps without the pane, or without its scope, have no place for them.
      if (!isClosed(error)) warn(room, 'no prompts could be suggested')(error);
    });
}
