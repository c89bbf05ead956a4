// What people do on Discord: write, command, type, click, choose, send a form.
import { randomBytes } from 'node:crypto';
import type { Gateway } from './gateway.ts';
import { interactionOf, messageOf, snowflake, type InteractionFacts, type Person as Known } from './payloads.ts';
import { messageObject, type Invocation, type Sent } from './kept.ts';

export interface Person extends Known {
  /** Id of their direct messages with the bot. */
  readonly direct: string;
}

export interface Attached {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

type Value = string | number | boolean | Attached;

export interface CommandFacts extends Partial<
  Pick<InteractionFacts, 'guild' | 'channel' | 'permissions' | 'appPermissions' | 'locale'>
> {
  readonly command: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, Value>>;
}

export interface People {
  join(name: string): Person;
  byId(id: string): Person | undefined;
  /** A direct message; its id. */
  write(who: Person, content: string, files?: readonly Attached[]): string;
  /** A message in the server's channel that mentions the bot; its id. */
  mention(who: Person, content: string, files?: readonly Attached[]): string;
  /** A slash command, in the server's channel unless said otherwise. */
  command(who: Person, facts: CommandFacts): Invocation;
  /** Types into an option that offers suggestions. */
  type(who: Person, facts: CommandFacts & { typed: string; option: string }): Invocation;
  /** Clicks a button by its label, or chooses from a menu by its beginning. */
  click(who: Person, message: Sent, label: string, value?: string): Invocation;
  /** Sends the form that a click opened. */
  send(who: Person, message: Sent, form: Invocation, words: string): Invocation;
}

interface Needs {
  readonly application: string;
  readonly bot: Known;
  readonly guild: string;
  readonly channel: string;
  readonly gateway: Gateway;
  readonly invocations: Invocation[];
}

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const ATTACHMENT = 11;

export function createPeople({ application, bot, guild, channel, gateway, invocations }: Needs): People {
  const all = new Map<string, Person>();

  const attachmentOf = ({ name, url, size }: Attached): object => ({
    id: snowflake(),
    filename: name,
    size,
    url,
    proxy_url: url,
  });
  const say = (
    who: Person,
    where: { channel: string; guild?: string },
    content: string,
    files: readonly Attached[],
  ) => {
    const id = snowflake();
    const mentions = content.includes(`<@${bot.id}>`) ? [bot] : [];
    gateway.dispatch(
      'MESSAGE_CREATE',
      messageOf({ id, ...where }, who, { content, mentions, attachments: files.map(attachmentOf) }),
    );
    return id;
  };

  const interact = (facts: Omit<InteractionFacts, 'id' | 'token' | 'application'>, original?: Sent): Invocation => {
    const id = snowflake();
    const token = randomBytes(24).toString('base64url');
    const invocation: Invocation = {
      id,
      token,
      channel: facts.channel,
      sentAt: Date.now(),
      messages: [],
      expired: false,
      original,
    };
    invocations.push(invocation);
    gateway.dispatch('INTERACTION_CREATE', interactionOf({ ...facts, id, token, application }));
    return invocation;
  };

  const optionsOf = ({ subcommand, options = {} }: CommandFacts, focused?: { name: string; typed: string }): object => {
    const resolved: Record<string, object> = {};
    const given = Object.entries(options).map(([name, value]): object => {
      if (typeof value === 'object') {
        const id = snowflake();
        resolved[id] = { ...attachmentOf(value), id };
        return { type: ATTACHMENT, name, value: id };
      }
      const type = typeof value === 'string' ? STRING : typeof value === 'boolean' ? BOOLEAN : INTEGER;
      return { type, name, value };
    });
    if (focused) given.push({ type: STRING, name: focused.name, value: focused.typed, focused: true });
    return {
      options: subcommand === undefined ? given : [{ type: 1, name: subcommand, options: given }],
      resolved: { attachments: resolved },
    };
  };
  /** Direct messages where `guild` is given as undefined. */
  const placeOf = (who: Person, facts: CommandFacts): { channel: string; guild?: string | undefined } => {
    const where = 'guild' in facts ? facts.guild : guild;
    return { guild: where, channel: facts.channel ?? (where === undefined ? who.direct : channel) };
  };
  const commandOf = (who: Person, facts: CommandFacts, type: number, focused?: { name: string; typed: string }) =>
    interact({
      ...placeOf(who, facts),
      who,
      type,
      locale: facts.locale,
      permissions: facts.permissions,
      appPermissions: facts.appPermissions,
      data: { id: snowflake(), type: 1, name: facts.command, ...optionsOf(facts, focused) },
    });
  const under = (message: Sent): { channel: string; guild?: string | undefined; message: object } => {
    const where = message.channel === channel ? guild : undefined;
    return { channel: message.channel, guild: where, message: messageObject(message, bot, where) };
  };

  return {
    join: (name) => {
      const who = { id: snowflake(), name, direct: snowflake() };
      all.set(who.id, who);
      return who;
    },
    byId: (id) => all.get(id),
    write: (who, content, files = []) => say(who, { channel: who.direct }, content, files),
    mention: (who, content, files = []) => say(who, { channel, guild }, `<@${bot.id}> ${content}`, files),
    command: (who, facts) => commandOf(who, facts, 2),
    type: (who, facts) => commandOf(who, facts, 4, { name: facts.option, typed: facts.typed }),
    click: (who, message, label, value) => {
      const found = (message.body.components ?? [])
        .flatMap(({ components }) => components)
        .find((one) =>
          one.type === 2 ? one['label'] === label && value === undefined : String(one['placeholder']).startsWith(label),
        );
      if (!found || ('disabled' in found && found['disabled'])) throw new Error(`nothing is called ${label}`);
      const data = { component_type: found.type, custom_id: found['custom_id'], ...(value && { values: [value] }) };
      return interact({ ...under(message), who, type: 3, data }, message);
    },
    send: (who, message, form, words) => {
      const { custom_id: id, components } = form.data ?? {};
      const filled = (components as { type: number; id?: number; component: { custom_id: string } }[]).map((label) => ({
        type: label.type,
        id: 1,
        component: { type: 4, id: 2, custom_id: label.component.custom_id, value: words },
      }));
      return interact({ ...under(message), who, type: 5, data: { custom_id: id, components: filled } });
    },
  };
}
