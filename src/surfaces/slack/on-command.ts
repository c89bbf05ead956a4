import type { types } from '@slack/bolt';
import type { Command, RunnableSubcommand } from '../../chat/command.ts';
import { optionSpecs } from '../../chat/option-spec.ts';
import { answerHere } from './answer-here.ts';
import { formOf, pickOf, type FormPlace } from './forms.ts';
import { commandLine, type Spot } from './incoming.ts';
import { isDirect } from './people.ts';
import type { Respond } from './respond.ts';
import { PLATFORM, warn, type Room, type Visit } from './room.ts';

/** A slash command, acknowledged already. */
export interface CommandEvent {
  readonly command: string;
  readonly text: string;
  readonly channel: string;
  readonly triggerId: string;
  readonly responseUrl: string;
}

export async function onCommand(
  room: Room,
  visit: Visit,
  { event, respond }: { event: CommandEvent; respond: Respond },
): Promise<void> {
  const { triggerId, channel } = event;
  if (!(await room.platforms.claim(PLATFORM, `command:${triggerId}`, room.clock.now()))) return;
  const form = formFor(room.chat.commands, event);
  if (form && (await openForm(room, visit, { form, triggerId }))) return;
  const spot: Spot = { channel, thread: undefined, direct: await isDirect(room, visit, channel) };
  const text = lineFor(room.chat.commands, event);
  await answerHere(room, visit, { id: triggerId, spot, respond, said: { text } });
}

/** Slack gives three seconds from the command to its form. */
async function openForm(
  room: Room,
  { client }: Visit,
  { form, triggerId }: { form: types.ModalView; triggerId: string },
): Promise<boolean> {
  try {
    await client.views.open({ trigger_id: triggerId, view: form });
    return true;
  } catch (error) {
    warn(room, 'a form could not be opened')(error);
    return false;
  }
}

/** A command that needs more than was typed gets a form: of its options, or to choose what it shall do. */
function formFor(
  commands: readonly Command[],
  { command: typed, text, channel, responseUrl }: CommandEvent,
): types.ModalView | undefined {
  const command = commands.find(({ name }) => `/${name}` === typed.toLowerCase());
  if (!command) return undefined;
  const place = (subcommand: string): FormPlace => ({
    command: command.name,
    subcommand,
    channel,
    respond: responseUrl,
  });
  const [word = '', ...rest] = text.trim().toLowerCase().split(/\s+/);
  const whole = command.subcommands.get('');
  if (word === '') {
    if (whole) return takesOptions(whole) ? formOf(whole, place('')) : undefined;
    return command.subcommands.has('help') ? undefined : pickOf(command, place(''));
  }
  const subcommand = command.subcommands.get(word);
  return subcommand && rest.length === 0 && needsOptions(subcommand) ? formOf(subcommand, place(word)) : undefined;
}

const takesOptions = ({ options }: RunnableSubcommand): boolean => optionSpecs(options).length > 0;
const needsOptions = ({ options }: RunnableSubcommand): boolean =>
  optionSpecs(options).some(({ required, kind }) => required || kind === 'file');

/** A command with a subcommand `help` means that one when nothing is typed. */
function lineFor(commands: readonly Command[], { command, text }: CommandEvent): string {
  const known = commands.find(({ name }) => `/${name}` === command.toLowerCase());
  return commandLine(command, text.trim() === '' && known?.subcommands.has('help') ? 'help' : text);
}
