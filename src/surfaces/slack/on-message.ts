import { z } from 'zod';
import { showAnswer } from '../../chat/show-answer.ts';
import type { Incoming } from '../../chat/message.ts';
import { tellFailure } from './answer-here.ts';
import { isClosed } from './api-error.ts';
import { incomingFile, SlackFile } from './file.ts';
import { conversationOf, fromMessage, type Spot } from './incoming.ts';
import { textPayload } from './outgoing.ts';
import { identify } from './people.ts';
import { PLATFORM, warn, type Room, type Visit } from './room.ts';
import { openStage, paneStage, setStatus, tellAside } from './stages.ts';

/** What is used of a message; Slack sends more, and other kinds under the same name. */
const Said = z.object({
  channel: z.string(),
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  hidden: z.boolean().optional(),
  files: z.array(SlackFile.catch({ id: '' })).default([]),
});

/** Plain words, words with a file, and what somebody says in a thread and shows in the conversation too. */
const SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

export interface MessageEvent {
  readonly eventId: string;
  /** The event's own content. */
  readonly event: unknown;
  readonly visit: Omit<Visit, 'person' | 'name'>;
  readonly token: string | undefined;
  /** Our own id in this workspace. */
  readonly me: string | undefined;
}

/** A direct message. `file_shared`, which Slack sends for the same file, is not listened to. */
export async function onDirectMessage(room: Room, message: MessageEvent): Promise<void> {
  const said = Said.safeParse(message.event);
  if (!said.success || said.data.channel_type !== 'im') return;
  const { channel, thread_ts: thread } = said.data;
  await answer(room, message, { said: said.data, spot: { channel, thread, direct: true } });
}

/** A message that mentions us: it is answered in its thread. */
export async function onMention(room: Room, message: MessageEvent): Promise<void> {
  const said = Said.safeParse(message.event);
  if (!said.success) return;
  const { channel, thread_ts: thread, ts } = said.data;
  await answer(room, message, {
    said: said.data,
    spot: { channel, thread: thread ?? ts, direct: channel.startsWith('D') },
  });
}

async function answer(
  room: Room,
  { eventId, visit: { client, team }, token, me }: MessageEvent,
  { said, spot }: { said: z.infer<typeof Said>; spot: Spot },
): Promise<void> {
  if (said.bot_id !== undefined || said.hidden || said.user === me || !SUBTYPES.includes(said.subtype)) return;
  if (!(await room.platforms.claim(PLATFORM, eventId, room.clock.now()))) return;
  const visit: Visit = { client, team, person: said.user, name: said.user };
  const { channel, thread } = spot;
  if (said.channel_type === 'im') room.people.knowDirectChannel(visit, channel);
  if (spot.direct && thread !== undefined) void setStatus(room, visit, { channel, thread }, 'is listening …');
  try {
    const user = await identify(room, visit);
    const { admin } = await room.people.profile(visit);
    const files = said.files
      .filter(({ id }) => id !== '')
      .map((file) => incomingFile(file, { client, token, namedHosts: room.settings.fileHosts }));
    const event = { id: eventId, team, spot, admin };
    for (const draft of fromMessage(event, { text: said.text, files, me }))
      await answerOne(room, visit, { incoming: { ...draft, user }, spot });
  } catch (error) {
    // Where we may not write, there is nobody to tell.
    if (isClosed(error)) warn(room, 'there is no way to answer here')(error);
    else await tellFailure(room, visit, { error, spot });
  }
}

async function answerOne(
  room: Room,
  visit: Visit,
  { incoming, spot }: { incoming: Incoming; spot: Spot },
): Promise<void> {
  const { user } = incoming;
  if (!spot.direct && room.chat.isForAskerAlone(incoming)) {
    await answerDirectly(room, visit, { incoming, spot });
    return;
  }
  const { thread } = spot;
  const stage =
    spot.direct && thread !== undefined
      ? paneStage(room, visit, { user, spot: { ...spot, thread } })
      : openStage(room, visit, { user, spot });
  await showAnswer(room, incoming, stage);
}

/** A mention whose answer is for the asker alone, such as a file or a setting: the conversation about it is held directly. */
async function answerDirectly(
  room: Room,
  visit: Visit,
  { incoming, spot }: { incoming: Incoming; spot: Spot },
): Promise<void> {
  const direct: Spot = { channel: await room.people.directChannel(visit), thread: undefined, direct: true };
  await tellAside(room, visit, {
    spot,
    payload: textPayload('The answer is for you alone; it is in our direct messages.', room.pageUrl),
  });
  await showAnswer(
    room,
    { ...incoming, conversation: conversationOf(visit.team, direct) },
    openStage(room, visit, { user: incoming.user, spot: direct }),
  );
}
