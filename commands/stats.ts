import { z } from 'zod';
import { defineCommand, type CommandContext, type CommandReply } from '../src/chat/command.ts';
import { suggested, YesNo } from '../src/chat/option-spec.ts';
import { statisticCard } from '../src/chat/statistic-card.ts';
import { UserError } from '../src/domain/errors.ts';

const period = suggested(
  z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .describe('such as 2019, last summer, March 2020; everything when left out'),
  'periods',
);
const alone = YesNo.default(false).describe('show the answer to me alone');

interface Asked {
  readonly period?: string | undefined;
  readonly private: boolean;
}

/** A statistic over a period in words; without words, over everything. */
async function answer({ services, user }: CommandContext, statistic: string, asked: Asked): Promise<CommandReply> {
  const { id: userId } = user;
  const days = asked.period === undefined ? undefined : await readPeriod({ services, userId, words: asked.period });
  const found = await services.stats.run({ userId, statistic, ...days });
  return { text: found.sentence, cards: [statisticCard(found)], ...(asked.private && { onlyMe: true }) };
}

type Days = Pick<Parameters<CommandContext['services']['stats']['run']>[0], 'from' | 'to' | 'label'>;

async function readPeriod({
  services,
  userId,
  words,
}: Pick<CommandContext, 'services'> & { userId: number; words: string }): Promise<Days> {
  if (/^(?:all|ever|all time|always|everything)$/i.test(words)) return {};
  // As part of a question about listening, a year is when it was played; alone it would be a year of release.
  const prompt = `how much did I listen in ${words}`;
  const { slots } = await services.recommend.understand({ userId, fields: { prompt } });
  const { from, to, label } = slots.period ?? {};
  if (from === undefined && to === undefined) {
    throw new UserError('invalid_input', `I do not know when "${words}" is. Try 2019, last summer or March 2020.`);
  }
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(label === undefined ? {} : { label }),
  };
}

const overPeriod = (description: string, statistic: string) => ({
  description,
  options: z.strictObject({ period, private: alone }),
  run: (context: CommandContext, options: Asked) => answer(context, statistic, options),
});

export const stats = defineCommand({
  name: 'stats',
  description: 'Numbers from your own listening, with pictures',
  subcommands: {
    top: {
      description: 'what you played most',
      options: z.strictObject({
        what: z.enum(['artists', 'tracks', 'albums', 'genres']).default('artists'),
        period,
        private: alone,
      }),
      run: (context, options) => answer(context, `top-${options.what}`, options),
    },
    totals: overPeriod('how much you listened', 'totals'),
    clock: overPeriod('at which hours and on which days you listen', 'listening-clock'),
    skips: overPeriod('what you skip', 'skips'),
  },
});
