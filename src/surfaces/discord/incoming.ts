import {
  ApplicationCommandOptionType as Type,
  InteractionContextType as Context,
  PermissionFlagsBits,
  type Attachment,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Message,
} from 'discord.js';
import type { Incoming, Place } from '../../chat/message.ts';
import type { Identity } from '../../domain/identity-key.ts';
import { incomingFile } from './attachment.ts';

/** What is needed to know of a person. */
export interface Who {
  readonly id: string;
  readonly displayName: string;
}

/** A person as the accounts know them, with what Discord tells of them. */
export const whoIs = (user: Who, locale?: string): [Identity, { locale: string | undefined }] => [
  { platform: 'discord', workspace: '', externalId: user.id, name: user.displayName },
  { locale },
];

/** An Incoming whose user is not looked up yet. */
export type Draft = Omit<Incoming, 'user'>;

export const conversationOf = (channel: string): string => `discord:${channel}`;

/**
 * Where an interaction happened. A group chat, or the direct messages of two people who use us there, are no servers, but others
 * read them too.
 */
export function placeOf(
  interaction: Pick<BaseInteraction, 'channelId' | 'context' | 'guildId' | 'memberPermissions'>,
): Place {
  return {
    workspace: '',
    channel: interaction.channelId ?? '',
    direct: interaction.context === null ? interaction.guildId === null : interaction.context === Context.BotDM,
    mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false,
  };
}

/** A slash command; the options as its own form gave them. */
export function fromCommand(interaction: ChatInputCommandInteraction, cdnHosts: readonly string[]): Draft {
  const subcommand = interaction.options.getSubcommand(false) ?? '';
  const given = flat(interaction.options.data);
  const options = Object.fromEntries(
    given.filter(({ type }) => type !== Type.Attachment).map(({ name, value }) => [name, value]),
  );
  return {
    platform: 'discord',
    conversation: conversationOf(interaction.channelId),
    turn: interaction.id,
    text: lineOf(interaction.commandName, subcommand, given),
    command: { name: interaction.commandName, subcommand, options },
    files: filesOf(
      given.flatMap(({ attachment }) => attachment ?? []),
      cdnHosts,
    ),
    place: placeOf(interaction),
  };
}

const flat = (options: readonly CommandInteractionOption[]): CommandInteractionOption[] =>
  options.flatMap((option) => (option.options ? flat(option.options) : [option]));

/** The command as it would be typed: what is kept of it in the conversation. */
function lineOf(name: string, subcommand: string, options: readonly CommandInteractionOption[]): string {
  const parts = options.map((option) => `${option.name}:${JSON.stringify(option.attachment?.name ?? option.value)}`);
  return [`/${name}`, subcommand, ...parts].filter(Boolean).join(' ').slice(0, 4000);
}

const filesOf = (attachments: readonly Attachment[], cdnHosts: readonly string[]): NonNullable<Incoming['files']> =>
  attachments.map(({ name, size, url }) => incomingFile({ name, size, url }, cdnHosts));

/**
 * A direct message, or one that mentions us: the mention itself is not part of what is said. Files are read one after the other,
 * each as a turn of its own.
 */
export function fromMessage(message: Message, me: string, cdnHosts: readonly string[]): [Draft, ...Draft[]] {
  const whole: Draft = {
    platform: 'discord',
    conversation: conversationOf(message.channelId),
    turn: message.id,
    text: message.content.replaceAll(new RegExp(`<@!?${me}>`, 'g'), ' ').trim(),
    place: {
      workspace: '',
      channel: message.channelId,
      direct: message.guildId === null,
      mayManage: mayManage(message),
    },
  };
  const [first, ...others] = filesOf([...message.attachments.values()], cdnHosts);
  if (!first) return [whole];
  return [
    { ...whole, files: [first] },
    ...others.map((file, i) => ({ ...whole, turn: `${message.id}.${i + 1}`, text: '', files: [file] })),
  ];
}

function mayManage({ channel, member }: Message): boolean {
  if (!member || channel.isDMBased()) return false;
  return channel.permissionsFor(member)?.has(PermissionFlagsBits.ManageChannels) ?? false;
}
