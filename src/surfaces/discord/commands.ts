import {
  ApplicationCommandOptionType as Type,
  ApplicationIntegrationType as Installed,
  InteractionContextType as Context,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody as Definition,
} from 'discord.js';
import type { Command, RunnableSubcommand } from '../../chat/command.ts';
import { optionSpecs, type OptionSpec } from '../../chat/option-spec.ts';
import { clip } from './escape.ts';
import { localized } from './localizations.ts';

/** Discord's limit for the choices of an option; where there are more, they are offered while one types. */
export const MOST_CHOICES = 25;
/** Of a description. */
const DESCRIPTION = 100;
/** What is offered where a file is chosen; what a file really is, its bytes tell. */
const FILE_TYPES: `.${string}`[] = ['.zip', '.json', '.csv', '.tsv', '.txt', '.jsonl', '.ndjson', '.gz'];

/**
 * Every command as Discord registers it: for servers, direct messages and group chats, installed by a server or by a person.
 * Nobody needs a permission: who may do what is decided where it is done, and servers can narrow it in their own settings.
 */
export function commandDefinitions(commands: readonly Command[]): Definition[] {
  return commands.map(({ name, description, subcommands }) => {
    const whole = subcommands.get('');
    return {
      name,
      description: clip(description, DESCRIPTION),
      ...localized(name),
      contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
      integration_types: [Installed.GuildInstall, Installed.UserInstall],
      options: whole
        ? optionsOf(whole)
        : [...subcommands].map(([subcommand, definition]): APIApplicationCommandSubcommandOption => ({
            type: Type.Subcommand,
            name: subcommand,
            description: clip(definition.description, DESCRIPTION),
            ...localized(`${name} ${subcommand}`),
            options: optionsOf(definition),
          })),
    };
  });
}

function optionsOf({ options, onlyMe }: RunnableSubcommand): APIApplicationCommandBasicOption[] {
  const own = optionSpecs(options).map(optionOf);
  // What only the asker sees needs no switch for it.
  if (onlyMe || own.some(({ name }) => name === 'private')) return own;
  return [...own, { type: Type.Boolean, name: 'private', description: 'show the answer to me alone', required: false }];
}

function optionOf(spec: OptionSpec): APIApplicationCommandBasicOption {
  const { name, kind, required, choices = [], min, max, maxLength, suggest } = spec;
  const base = { name, description: clip(spec.description, DESCRIPTION), required };
  const range = {
    ...(min === undefined ? {} : { min_value: min }),
    ...(max === undefined ? {} : { max_value: max }),
  };
  switch (kind) {
    case 'file':
      return { ...base, type: Type.Attachment, file_types: FILE_TYPES };
    case 'boolean':
      return { ...base, type: Type.Boolean };
    case 'integer':
      return { ...base, ...range, type: Type.Integer };
    case 'number':
      return { ...base, ...range, type: Type.Number };
    case 'choice':
      if (choices.length > MOST_CHOICES) return { ...base, type: Type.String, autocomplete: true };
      return {
        ...base,
        type: Type.String,
        choices: choices.map((value) => ({ name: clip(value.replaceAll('_', ' '), 100), value })),
      };
    case 'text':
      return {
        ...base,
        type: Type.String,
        ...(maxLength === undefined ? {} : { max_length: Math.min(maxLength, 6000) }),
        ...(suggest ? { autocomplete: true } : {}),
      };
  }
}
