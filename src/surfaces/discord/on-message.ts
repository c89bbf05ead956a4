import { setTimeout as sleep } from 'node:timers/promises';
import type { DMChannel, Message as Posted } from 'discord.js';
import type { Incoming } from '../../chat/message.ts';
import { showAnswer, type Stage } from '../../chat/show-answer.ts';
import { ALL_ALLOWED, allowedBy, draw, type Drawn } from './draw.ts';
import { conversationOf, fromMessage } from './incoming.ts';
import { textPayload, withoutEmbeds, type Payload } from './outgoing.ts';
import { isClosed, isMissingPermission } from './rest-error.ts';
import { identify, PLATFORM, warn, type Room } from './room.ts';

/** Discord shows that somebody types for ten seconds. ms. */
const TYPING = 8000;

/** Direct messages, and messages that mention us. */
export async function onMessage(room: Room, message: Posted): Promise<void> {
  const me = message.client.user.id;
  if (message.author.bot || message.system || message.webhookId !== null) return;
  if (message.guildId !== null && !message.mentions.users.has(me)) return;
  if (!message.channel.isSendable()) return;
  if (!(await room.platforms.claim(PLATFORM, message.id, room.clock.now()))) return;
  try {
    const user = await identify(room, message.author);
    for (const draft of fromMessage(message, me, room.settings.cdnHosts))
      await answerMessage(room, message, { ...draft, user });
  } catch (error) {
    // Where we may not write, there is nobody to tell.
    if (isClosed(error)) warn(room, 'there is no way to answer here')(error);
    else await tellFailure(room, message, error);
  }
}

/** A failure before or after the chat, told to who wrote. */
async function tellFailure(room: Room, message: Posted, error: unknown): Promise<void> {
  const { kind, message: words } = room.replyToError(error);
  if (kind === 'bug') room.log.error({ err: error, platform: PLATFORM }, 'a message could not be answered');
  await sendDirectly(room, message, { ...textPayload(words), files: [] });
}

async function answerMessage(room: Room, message: Posted, incoming: Incoming): Promise<void> {
  if (message.guildId !== null && room.chat.isForAskerAlone(incoming)) return answerAside(room, message, incoming);
  const { channel } = message;
  const done = new AbortController();
  void keepTyping(room, channel, done.signal);
  try {
    await showAnswer(
      room,
      incoming,
      channel.isDMBased() ? directStage(room, message, incoming) : publicStage(room, message, incoming),
    );
  } finally {
    done.abort();
  }
}

async function keepTyping(room: Room, channel: Posted['channel'], signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted && channel.isSendable()) {
      await channel.sendTyping();
      await sleep(TYPING, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) warn(room, 'Discord did not show that we are typing')(error);
  }
}

/** A message of ours that is sent once, and edited from then on. */
function placedBy(send: (payload: Payload | Drawn) => Promise<Posted>): (payload: Payload | Drawn) => Promise<Posted> {
  let posted: Posted | undefined;
  return async (payload) => (posted = posted ? await posted.edit(payload) : await send(payload));
}

function directStage(room: Room, { channel }: Posted, { user }: Incoming): Stage {
  const put = placedBy((payload) => {
    if (!channel.isSendable()) throw new Error('this channel takes no messages');
    return channel.send(payload);
  });
  return {
    draft: (text) => put(textPayload(text, room.pageUrl)),
    whole: async (answer) => void (await put(await draw(room, answer, { userId: user.id }))),
  };
}

/** Under the message that mentioned us. What turns out to be for the asker alone goes to their direct messages instead. */
function publicStage(room: Room, message: Posted, { user }: Incoming): Stage {
  const { channel, client } = message;
  const put = placedBy((payload) => message.reply({ ...payload, failIfNotExists: false }));
  const allowed = channel.isDMBased() ? ALL_ALLOWED : allowedBy(channel.permissionsFor(client.user));
  return {
    draft: (text) => put(textPayload(text)),
    whole: async (answer, onlyMe) => {
      const payload = await draw(room, answer, { userId: user.id, allowed });
      if (onlyMe) {
        const sent = await sendDirectly(room, message, payload);
        await put(textPayload(sent ? 'The answer is for you alone; it is in our direct messages.' : CLOSED_DOOR));
        return;
      }
      try {
        await put(payload);
      } catch (error) {
        if (!isMissingPermission(error)) throw error;
        await put({ ...withoutEmbeds(payload), files: [] });
      }
    },
  };
}

const CLOSED_DOOR =
  'The answer is for you alone, and I cannot write to you directly. Ask me with a slash command, such as /echotune help.';

async function sendDirectly(room: Room, { author }: Posted, payload: Drawn): Promise<boolean> {
  try {
    // Its buttons would look for the conversation of the channel.
    await author.send({ ...payload, components: [] });
    return true;
  } catch (error) {
    warn(room, 'somebody cannot be written to')(error);
    return false;
  }
}

/** A mention whose answer is for the asker alone, such as a file or a setting: the whole conversation about it is held directly. */
async function answerAside(room: Room, message: Posted, incoming: Incoming): Promise<void> {
  let direct: DMChannel;
  try {
    direct = await message.author.createDM();
  } catch (error) {
    warn(room, 'somebody cannot be written to')(error);
    await message.reply({ ...textPayload(CLOSED_DOOR), failIfNotExists: false });
    return;
  }
  const put = placedBy((payload) => direct.send(payload));
  try {
    await showAnswer(
      room,
      { ...incoming, conversation: conversationOf(direct.id) },
      {
        draft: (text) => put(textPayload(text, room.pageUrl)),
        whole: async (answer) => void (await put(await draw(room, answer, { userId: incoming.user.id }))),
      },
    );
  } catch (error) {
    if (!isClosed(error)) throw error;
    await message.reply({ ...textPayload(CLOSED_DOOR), failIfNotExists: false });
  }
}
