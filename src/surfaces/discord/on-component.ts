import { MessageFlags, type MessageComponentInteraction, type ModalSubmitInteraction } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import { readActionId, type Action } from '../../chat/action.ts';
import { acknowledge, answerInteraction, tellFailure } from './answer-interaction.ts';
import { changeForm, readChangeId, WISH } from './components.ts';
import { allowedBy, draw } from './draw.ts';
import { conversationOf, placeOf, type Draft } from './incoming.ts';
import { textPayload } from './outgoing.ts';
import { identify, PLATFORM, type Room } from './room.ts';

/** These change the message they stand under; the others answer with a new one. */
const IN_PLACE: readonly Action['do'][] = ['page', 'verdict', 'delete'];

/** A click on a button, or a choice from a menu. */
export async function onComponent(room: Room, interaction: MessageComponentInteraction): Promise<void> {
  const change = readChangeId(interaction.customId);
  if (change) return openForm(room, interaction, change.owner);
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const meant = readActionId(interaction.customId, chosen);
  if (!meant) return stale(room, interaction);

  const inPlace = IN_PLACE.includes(meant.action.do);
  const privately = isEphemeral(interaction) || meant.action.do === 'why';
  const taken = await acknowledge(room, interaction, () =>
    inPlace ? interaction.deferUpdate() : interaction.deferReply(privately ? { flags: MessageFlags.Ephemeral } : {}),
  );
  if (!taken) return undefined;
  try {
    if (!(await room.platforms.claim(PLATFORM, interaction.id, room.clock.now()))) return undefined;
    await carryOut(room, interaction, { meant, privately });
  } catch (error) {
    // A public place that was taken for an answer goes first, so that the failure is the asker's alone.
    if (!inPlace && !privately) await interaction.deleteReply();
    await tellFailure(room, interaction, { error, privately: !inPlace && privately });
  }
}

async function carryOut(
  room: Room,
  interaction: MessageComponentInteraction,
  { meant, privately }: { meant: NonNullable<ReturnType<typeof readActionId>>; privately: boolean },
): Promise<void> {
  const user = await identify(room, interaction.user, interaction.locale);
  const result = await room.chat.act({ user, conversation: conversationOf(interaction.channelId) }, meant);
  switch (result.kind) {
    case 'delete':
      await interaction.deleteReply();
      return;
    case 'note':
      await interaction.editReply(textPayload(result.text, room.pageUrl));
      return;
    case 'update': {
      const allowed = allowedBy(interaction.appPermissions);
      await interaction.editReply(await draw(room, result.message, { userId: user.id, page: result.page, allowed }));
      if (result.text !== undefined)
        await interaction.followUp({ ...textPayload(result.text, room.pageUrl), flags: MessageFlags.Ephemeral });
      return;
    }
    case 'ask':
      await answerInteraction(room, interaction, {
        draft: { ...draftOf(interaction), text: result.text, meant: result.meant },
        privately,
      });
  }
}

const draftOf = (interaction: MessageComponentInteraction | ModalSubmitInteraction): Omit<Draft, 'text'> => ({
  platform: 'discord',
  conversation: conversationOf(interaction.channelId ?? ''),
  turn: interaction.id,
  place: placeOf(interaction),
});

const isEphemeral = ({ message }: Pick<MessageComponentInteraction, 'message'>): boolean =>
  message.flags.has(MessageFlags.Ephemeral);

/** "Change …": a form for words. Discord takes a form only as the first answer to a click. */
async function openForm(room: Room, interaction: MessageComponentInteraction, owner: number): Promise<void> {
  const user = await identify(room, interaction.user, interaction.locale);
  await acknowledge(room, interaction, () =>
    user.id === owner
      ? interaction.showModal(changeForm(interaction.customId))
      : interaction.reply({
          ...textPayload(
            'This list is somebody else’s. Ask me for one of your own, with /recommend or in a direct message.',
          ),
          flags: MessageFlags.Ephemeral,
        }),
  );
}

/** A button of another version of us. */
async function stale(room: Room, interaction: MessageComponentInteraction): Promise<void> {
  await acknowledge(room, interaction, () =>
    interaction.reply({
      ...textPayload('This button does nothing any more. Ask me again, and you get new ones.'),
      flags: MessageFlags.Ephemeral,
    }),
  );
}

/** The form was sent: its words are the next thing that is said. */
export async function onForm(room: Room, interaction: ModalSubmitInteraction): Promise<void> {
  const change = readChangeId(interaction.customId);
  if (!change) return;
  const privately = interaction.isFromMessage() && isEphemeral(interaction);
  const taken = await acknowledge(room, interaction, () =>
    interaction.deferReply(privately ? { flags: MessageFlags.Ephemeral } : {}),
  );
  if (!taken) return;
  try {
    if (!(await room.platforms.claim(PLATFORM, interaction.id, room.clock.now()))) return;
    const user = await identify(room, interaction.user, interaction.locale);
    if (user.id !== change.owner) throw new UserError('forbidden', 'This list is somebody else’s.');
    const text = interaction.fields.getTextInputValue(WISH);
    // Words, never a command: what a form of a list takes is said about that list.
    await answerInteraction(room, interaction, {
      draft: { ...draftOf(interaction), text: text.replace(/^[\s/]+/, '') },
      privately,
    });
  } catch (error) {
    if (!privately) await interaction.deleteReply();
    await tellFailure(room, interaction, { error, privately });
  }
}
