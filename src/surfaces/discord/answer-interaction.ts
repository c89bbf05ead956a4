import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Incoming } from '../../chat/message.ts';
import { showAnswer } from '../../chat/show-answer.ts';
import type { User } from '../../domain/user.ts';
import { allowedBy, draw, type Drawn } from './draw.ts';
import { placeOf, type Draft } from './incoming.ts';
import { textPayload, withoutEmbeds, type Payload } from './outgoing.ts';
import { isClosed, isMissingPermission, isOver, isTaken } from './rest-error.ts';
import { identify, PLATFORM, warn, type Room } from './room.ts';

export type Answerable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** Who asks is not needed to know for whose eyes the answer is. */
const NOBODY: User = { id: 0, name: '', timezone: 'UTC', locale: 'en', tasteRevision: 0, shareListening: false };

/** Whether Discord shall show the answer to the asker alone, as it wants to know before there is one. */
export function answersPrivately(room: Room, interaction: Answerable, draft: Draft): boolean {
  if (interaction.guildId !== null && room.left.has(interaction.guildId)) return true;
  // In a direct message nobody else is there; what is private elsewhere vanishes there, too, such as a one-time link.
  const place = { ...placeOf(interaction), direct: false };
  return room.chat.isForAskerAlone({ ...draft, place, user: NOBODY });
}

/**
 * Tells Discord, which waits three seconds, that an answer will come. False where it no longer waits; the person is told so in a
 * direct message, since nothing will be done.
 */
export async function acknowledge(room: Room, interaction: Answerable, how: () => Promise<unknown>): Promise<boolean> {
  try {
    await how();
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    if (!isOver(error)) throw error;
    warn(room, 'an interaction was over before it was acknowledged')(error);
    await writeDirectly(
      room,
      interaction,
      textPayload('I was too slow to take that, so nothing was done. Please say it again.'),
    );
    return false;
  }
}

/** Answers what was acknowledged: progress while it is made, then the whole. */
export async function answerInteraction(
  room: Room,
  interaction: Answerable,
  { draft, privately }: { draft: Draft; privately: boolean },
): Promise<void> {
  const incoming: Incoming = { ...draft, user: await identify(room, interaction.user, interaction.locale) };
  await showAnswer(room, incoming, {
    draft: (text) => interaction.editReply(textPayload(text, room.pageUrl)),
    whole: async (message, onlyMe) => {
      const allowed = allowedBy(interaction.appPermissions);
      const payload = await draw(room, message, { userId: incoming.user.id, allowed });
      await finish(room, interaction, { payload, privately: privately || placeOf(interaction).direct, onlyMe });
    },
  });
}

/** The last word. What turned out to be for the asker alone takes its public place back; what came too late is sent directly. */
async function finish(
  room: Room,
  interaction: Answerable,
  { payload, privately, onlyMe }: { payload: Drawn; privately: boolean; onlyMe: boolean },
): Promise<void> {
  try {
    if (onlyMe && !privately) {
      await interaction.deleteReply();
      await interaction.followUp({ ...payload, flags: MessageFlags.Ephemeral });
    } else await editWhole(interaction, payload);
  } catch (error) {
    if (!isOver(error) && !isClosed(error)) throw error;
    warn(room, 'an answer came too late for its place')(error);
    await writeDirectly(room, interaction, payload);
  }
}

async function editWhole(interaction: Answerable, payload: Drawn): Promise<void> {
  try {
    await interaction.editReply(payload);
  } catch (error) {
    if (!isMissingPermission(error)) throw error;
    await interaction.editReply({ ...withoutEmbeds(payload), files: [] });
  }
}

async function writeDirectly(room: Room, { user }: Answerable, payload: Payload): Promise<void> {
  try {
    await user.send(payload);
  } catch (error) {
    warn(room, 'somebody cannot be written to')(error);
  }
}

/** A failure before or after the chat, told to who asked. */
export async function tellFailure(
  room: Room,
  interaction: Answerable,
  { error, privately }: { error: unknown; privately: boolean },
): Promise<void> {
  const { kind, message } = room.replyToError(error);
  if (kind === 'bug') room.log.error({ err: error, platform: PLATFORM }, 'an interaction failed');
  const payload = textPayload(message, room.pageUrl);
  if (privately) await interaction.editReply(payload);
  else await interaction.followUp({ ...payload, flags: MessageFlags.Ephemeral });
}
