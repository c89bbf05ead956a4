import { z } from 'zod';
import { defineCommand, type Command, type CommandContext, type CommandReply } from '../src/chat/command.ts';
import { importFile, uploadLink } from '../src/chat/import-file.ts';
import { FileOption, YesNo } from '../src/chat/option-spec.ts';
import { UserError } from '../src/domain/errors.ts';
import type { Identity } from '../src/domain/identity-key.ts';

const nothing = z.strictObject({});

/** EchoTune itself; `others` are the commands that help tells about beside this one. */
export function echotune(others: readonly Command[]): Command {
  const own: Command = defineCommand({
    name: 'echotune',
    description: 'EchoTune itself: your history, your accounts, help',
    subcommands: {
      help: {
        description: 'what you can ask for',
        options: nothing,
        onlyMe: true,
        run: async () => ({ text: helpText([...others, own]), cards: [] }),
      },
      import: {
        description: 'bring your listening history',
        options: z.strictObject({
          file: FileOption.optional().describe('a CSV, a JSON file, or the ZIP as Spotify sent it'),
        }),
        onlyMe: true,
        run: importHistory,
      },
      status: { description: 'what I know and what I am doing', options: nothing, onlyMe: true, run: status },
      web: {
        description: 'a link that opens the page, signed in as you',
        options: nothing,
        onlyMe: true,
        run: async (context) => {
          const link = await uploadLink(context);
          if (link === undefined) return { text: 'You are on the page already.', cards: [] };
          return { text: `Here you are; the link works once, for ten minutes, and is yours alone: ${link}`, cards: [] };
        },
      },
      token: {
        description: 'a token for programs that act as you',
        options: nothing,
        onlyMe: true,
        run: async ({ services, user }) => ({
          text: `Whoever has it is you: ${await services.users.createToken(user.id)} — send it as “Authorization: Bearer …”. It is shown this once.`,
          kept: 'A new token was shown here, once. It is kept nowhere.',
          cards: [],
        }),
      },
      link: {
        description: 'be one person on several platforms',
        options: z.strictObject({
          code: z.string().trim().min(4).max(40).optional().describe('from the other platform; absent: make one'),
          confirm: YesNo.optional().describe('yes: join, after you saw with whom'),
        }),
        onlyMe: true,
        run: link,
      },
      settings: {
        description: 'your time zone, what you share, and recaps for this channel',
        options: z.strictObject({
          timezone: z.string().trim().min(1).max(60).optional().describe('such as Europe/Berlin'),
          share: z
            .stringbool()
            .optional()
            .describe('yes: my listening helps to find music for others here who agreed too'),
          recap: z.enum(['week', 'month', 'off']).optional().describe('post a recap of my listening in this channel'),
        }),
        onlyMe: true,
        run: settings,
      },
    },
  });
  return own;
}

async function importHistory(context: CommandContext): Promise<CommandReply> {
  const [file] = context.files ?? [];
  if (file) return importFile(context, file);
  if (context.platform === 'web')
    return { text: 'Choose your history file, or drop it anywhere on the page.', cards: [{ kind: 'import_help' }] };
  const link = await uploadLink(context);
  const large = link ? ` Larger than 10 MB? Upload it here; the link works once, for ten minutes: ${link}` : '';
  return {
    text: `Attach your history to this command, or send it to me in a direct message.${large}`,
    cards: [{ kind: 'import_help' }],
  };
}

async function status({ services, user }: CommandContext): Promise<CommandReply> {
  const [totals, imports, model, known] = await Promise.all([
    services.stats.run({ userId: user.id, statistic: 'totals' }),
    services.imports.list(user.id),
    services.users.modelUsage(user.id),
    services.enrich.coverage(user.id),
  ]);
  const open = imports.filter(({ status: now }) => now === 'running' || now === 'queued').length;
  const work = open === 0 ? 'No import is running.' : `${open} ${open === 1 ? 'import is' : 'imports are'} under way.`;
  const figure = new Intl.NumberFormat('en');
  const used =
    model.all === 0
      ? ''
      : ` The language model took ${figure.format(model.user)} tokens for you today, ${figure.format(model.all)} for everybody here.`;
  return { text: `${totals.sentence}${known.sentence === '' ? '' : ` ${known.sentence}`} ${work}${used}`, cards: [] };
}

const namesOf = (identities: readonly Identity[]): string =>
  identities.length === 0
    ? 'a user of the page'
    : identities.map(({ name, platform }) => `${name} on ${platform}`).join(', ');

async function link(
  { services, user }: CommandContext,
  { code, confirm = false }: { code?: string | undefined; confirm?: boolean | undefined },
): Promise<CommandReply> {
  if (code === undefined) {
    const made = await services.users.createCode(user.id, 'join');
    return {
      text: `Your code is ${made}. On the other platform say /echotune link code:${made} within ten minutes. Give it to nobody else: whoever enters it becomes one person with you.`,
      cards: [],
    };
  }
  const { with: others, joined } = await services.users.join({ userId: user.id, code, confirmed: confirm });
  if (joined) return { text: `Done: you and ${namesOf(others)} are one person to me now.`, cards: [] };
  return {
    text: `This code is of ${namesOf(others)}. If that is you, say /echotune link code:${code} confirm:yes, and your history, likes and playlists become one. If somebody else gave it to you, do nothing.`,
    cards: [],
  };
}

async function settings(
  { services, user, place, platform }: CommandContext,
  options: { timezone?: string | undefined; share?: boolean | undefined; recap?: 'week' | 'month' | 'off' | undefined },
): Promise<CommandReply> {
  const { timezone, share, recap } = options;
  const said: string[] = [];
  if (timezone !== undefined || share !== undefined) {
    const now = await services.users.update(user.id, { timezone, shareListening: share });
    if (timezone !== undefined) said.push(`Your hours are counted in ${now.timezone}.`);
    if (share !== undefined)
      said.push(
        now.shareListening
          ? 'Your listening helps to find music for others here who agreed too; no play of it is shown to anybody.'
          : 'Your listening helps nobody but you.',
      );
  }
  if (recap !== undefined) {
    if (!place || place.direct)
      throw new UserError('invalid_input', 'Recaps are posted in channels. Say this in the channel you mean.');
    if (!place.mayManage)
      throw new UserError('forbidden', 'Only those who may manage this channel decide what is posted in it.');
    const where = { platform, workspace: place.workspace, channel: place.channel, userId: user.id };
    if (recap === 'off') {
      const had = await services.recaps.unsubscribe(where);
      said.push(had ? 'No more recaps of yours in this channel.' : 'There was no recap of yours in this channel.');
    } else {
      await services.recaps.subscribe({ ...where, every: recap });
      said.push(`From now on I post a recap of your ${recap} in this channel, when it is over.`);
    }
  }
  if (said.length > 0) return { text: said.join(' '), cards: [] };
  const current = (await services.users.find(user.id)) ?? user;
  const sharing = current.shareListening ? 'helps others here who agreed too' : 'helps nobody but you';
  return {
    text: `Time zone: ${current.timezone}. Your listening ${sharing}. Change it with /echotune settings timezone:… share:yes recap:week.`,
    cards: [],
  };
}

function helpText(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, subcommands }) =>
    [...subcommands].map(([sub, { description, options }]) => {
      const names = Object.keys(options.shape).map((option) => ` [${option}]`);
      return `/${name}${sub === '' ? '' : ` ${sub}`}${names.join('')} – ${description}`;
    }),
  );
  const words = [
    'Just talk to me: a mood, an artist, a year, what you are doing – or ask about your own listening.',
    'Then say "slower", "without …" or "more like the second".',
  ];
  return [...words, '', 'Commands:', ...lines].join('\n');
}
