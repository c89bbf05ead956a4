import { UserError } from '../domain/errors.ts';
import type { Command, CommandContext, CommandReply, RunnableSubcommand } from './command.ts';
import { importFile } from './import-file.ts';
import type { Incoming } from './message.ts';
import { parseCommand } from './parse-command.ts';

interface Call {
  readonly subcommand: RunnableSubcommand;
  readonly input: Readonly<Record<string, unknown>>;
}

function callOf(
  { commands }: { commands: readonly Command[] },
  { command, text }: Pick<Incoming, 'command' | 'text'>,
): Call | undefined {
  if (command) {
    const subcommand = commands.find(({ name }) => name === command.name)?.subcommands.get(command.subcommand);
    if (!subcommand) throw new UserError('invalid_input', 'I do not know this command any more. Try /echotune help.');
    return { subcommand, input: command.options };
  }
  return text.trim().startsWith('/') ? parseCommand(commands, text.trim()) : undefined;
}

/** The command that a message is, ready to be run; also a file that comes without one, in a place where only we are spoken to. */
export function commandIn(
  needs: { commands: readonly Command[] },
  incoming: Incoming,
  text: string,
): ((context: CommandContext) => Promise<CommandReply & { onlyMe: boolean }>) | undefined {
  const call = callOf(needs, { ...incoming, text });
  const onlyMe = isForAskerAlone(needs, incoming);
  if (call) {
    return async (context) => {
      const reply = await call.subcommand.run(context, withoutPrivate(call));
      return { ...reply, onlyMe: reply.onlyMe ?? onlyMe };
    };
  }
  const [file] = incoming.files ?? [];
  if (!file) return undefined;
  return async (context) => ({ ...(await importFile(context, file)), onlyMe: true });
}

/** Every command takes `private`; those that do not know it are not asked. */
function withoutPrivate({ subcommand, input }: Call): Readonly<Record<string, unknown>> {
  if ('private' in subcommand.options.shape || !('private' in input)) return input;
  const { private: _, ...rest } = input;
  return rest;
}

const isYes = (value: unknown): boolean =>
  value === true || /^(?:true|yes|1)$/i.test(typeof value === 'string' ? value : '');

export function isForAskerAlone(needs: { commands: readonly Command[] }, incoming: Incoming): boolean {
  if (incoming.place?.direct ?? true) return true;
  try {
    const call = callOf(needs, incoming);
    if (!call) return (incoming.files?.length ?? 0) > 0;
    return call.subcommand.onlyMe || isYes(call.input['private']);
  } catch {
    return true;
  }
}
