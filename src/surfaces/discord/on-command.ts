import { MessageFlags, type AutocompleteInteraction, type ChatInputCommandInteraction } from 'discord.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { optionSpecs } from '../../chat/option-spec.ts';
import { acknowledge, answerInteraction, answersPrivately, tellFailure } from './answer-interaction.ts';
import { MOST_CHOICES } from './commands.ts';
import { clip } from './escape.ts';
import { fromCommand } from './incoming.ts';
import { identify, PLATFORM, warn, type Room } from './room.ts';

/** A slash command. It is acknowledged before anything else. */
export async function onCommand(room: Room, interaction: ChatInputCommandInteraction): Promise<void> {
  const draft = fromCommand(interaction, room.settings.cdnHosts);
  const privately = answersPrivately(room, interaction, draft);
  const taken = await acknowledge(room, interaction, () =>
    interaction.deferReply(privately ? { flags: MessageFlags.Ephemeral } : {}),
  );
  if (!taken) return;
  try {
    // A command that was taken on by another process, or before a restart, is not carried out twice.
    if (!(await room.platforms.claim(PLATFORM, interaction.id, room.clock.now()))) return;
    await answerInteraction(room, interaction, { draft, privately });
  } catch (error) {
    await tellFailure(room, interaction, { error, privately: true });
  }
}

/** Discord waits three seconds for suggestions; none are better than late ones. ms. */
const SUGGESTING = 2500;
/** Longest name and value of a suggestion. */
const LONGEST = 100;

/** What fits what is being typed. */
export async function onAutocomplete(room: Room, interaction: AutocompleteInteraction): Promise<void> {
  const abort = new AbortController();
  const none = sleep(SUGGESTING, [], { signal: abort.signal }).catch(() => []);
  try {
    const found = await Promise.race([suggestions(room, interaction), none]);
    await interaction.respond(
      found
        .slice(0, MOST_CHOICES)
        .map(({ name, value }) => ({ name: clip(name, LONGEST), value: clip(value, LONGEST) })),
    );
  } catch (error) {
    warn(room, 'no suggestions could be made')(error);
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  } finally {
    abort.abort();
  }
}

async function suggestions(
  room: Room,
  interaction: AutocompleteInteraction,
): Promise<readonly { name: string; value: string }[]> {
  const { name, value: typed } = interaction.options.getFocused(true);
  const subcommand = interaction.options.getSubcommand(false) ?? '';
  const command = room.chat.commands.find((one) => one.name === interaction.commandName);
  const options = command?.subcommands.get(subcommand)?.options;
  const spec = options && optionSpecs(options).find((option) => option.name === name);
  if (spec?.choices) {
    const part = typed.trim().toLowerCase();
    return spec.choices
      .map((value) => ({ name: value.replaceAll('_', ' '), value }))
      .filter((choice) => choice.name.includes(part) || choice.value.includes(part));
  }
  if (!spec?.suggest) return [];
  const user = await identify(room, interaction.user, interaction.locale);
  const found = await room.chat.suggest(user, spec.suggest, typed);
  return found.filter((value) => value.trim() !== '').map((value) => ({ name: value, value }));
}
