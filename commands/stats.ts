import { z } from 'zod';
import { defineCommand, type CommandContext, type CommandReply } from '../src/chat/command.ts';
import { UserError } from '../src/domain/errors.ts';

const period = z.string().trim().min(1).max(60).optional().describe('such as 2019, last summer, March 2020');

/** A statistic over a period in words; without words, over everything. */
async function answer(
  { services, user }: CommandContext,
  statistic: string,
  words: string | undefined,
): Promise<CommandReply> {
  const { id: userId } = user;
  const days = words === undefined ? undefined : await readPeriod({ services, userId, words });
  const { id, title, sentence, table } = await services.stats.run({ userId, statistic, ...days });
  return { text: sentence, cards: [{ kind: 'statistic', id, title, sentence, table }] };
}

async function readPeriod({
  services,
  userId,
  words,
}: Pick<CommandContext, 'services'> & { userId: number; words: string }): Promise<{ from?: string; to?: string }> {
  if (/^(?:all|ever|all time|always|everything)$/i.test(words)) return {};
  // As part of a question about listening, a year is when it was played; alone it would be a year of release.
  const prompt = `how much did I listen in ${words}`;
  const { slots } = await services.recommend.understand({ userId, fields: { prompt } });
  const { from, to } = slots.period ?? {};
  if (from === undefined && to === undefined) {
    throw new UserError('invalid_input', `I do not know when "${words}" is. Try 2019, last summer or March 2020.`);
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const overPeriod = (description: string, statistic: string) => ({
  description,
  options: z.strictObject({ period }),
  run: (context: CommandContext, options: { period?: string | undefined }) =>
    answer(context, statistic, options.period),
});

export const stats = defineCommand({
  name: 'stats',
  description: 'Numbers from your own listening',
  subcommands: {
    top: {
      description: 'what you played most',
      options: z.strictObject({ what: z.enum(['artists', 'tracks', 'albums']).default('artists'), period }),
      run: (context, options) => answer(context, `top-${options.what}`, options.period),
    },
    totals: overPeriod('how much you listened', 'totals'),
    clock: overPeriod('at which hours you listen', 'listening-clock'),
    skips: overPeriod('what you skip', 'skips'),
  },
});
