import { z } from 'zod';
import { defineCommand, type Command } from '../src/chat/command.ts';

const nothing = z.strictObject({});

/** Help, status and import; `others` are the commands that help tells about beside this one. */
export function echotune(others: readonly Command[]): Command {
  const own: Command = defineCommand({
    name: 'echotune',
    description: 'EchoTune itself',
    subcommands: {
      help: {
        description: 'what you can ask for',
        options: nothing,
        onlyMe: true,
        run: async () => ({ text: helpText([...others, own]), cards: [] }),
      },
      import: {
        description: 'bring your listening history',
        options: nothing,
        onlyMe: true,
        run: async () => ({
          text: 'Choose your history file, or drop it anywhere on the page.',
          cards: [{ kind: 'import_help' }],
        }),
      },
      status: {
        description: 'what I know and what I am doing',
        options: nothing,
        onlyMe: true,
        run: async ({ services, user }) => {
          const [totals, imports, model] = await Promise.all([
            services.stats.run({ userId: user.id, statistic: 'totals' }),
            services.imports.list(user.id),
            services.users.modelUsage(user.id),
          ]);
          const open = imports.filter(({ status }) => status === 'running' || status === 'queued').length;
          const work =
            open === 0 ? 'No import is running.' : `${open} ${open === 1 ? 'import is' : 'imports are'} under way.`;
          const figure = new Intl.NumberFormat('en');
          const used =
            model.all === 0
              ? ''
              : ` The language model took ${figure.format(model.user)} tokens for you today, ${figure.format(model.all)} for everybody here.`;
          return { text: `${totals.sentence} ${work}${used}`, cards: [] };
        },
      },
    },
  });
  return own;
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
