import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { suggested } from '../src/chat/option-spec.ts';
import { ACTIVITIES, MOODS } from '../src/domain/slots.ts';

const words = z.string().trim().min(1).max(200);

export const recommend = defineCommand({
  name: 'recommend',
  description: 'Music from your own library, by a wish in words or by its parts',
  subcommands: {
    '': {
      description: 'recommend tracks',
      options: z.strictObject({
        prompt: words.optional().describe('what you would like, in your own words'),
        mood: z.enum(MOODS).optional(),
        activity: z.enum(ACTIVITIES).optional(),
        genre: suggested(words.optional(), 'genres'),
        like: suggested(words.optional().describe('an artist or track it should resemble'), 'artists'),
        count: z.coerce.number().int().min(1).max(50).optional().describe('how many tracks'),
        novelty: z
          .union([z.enum(['new', 'familiar']), z.coerce.number().min(0).max(1)])
          .optional()
          .describe('new, familiar, or a number from 0 (favourites) to 1 (never heard)'),
      }),
      run: async ({ services, user }, { count, ...wishes }) => {
        const fields = { ...wishes, ...(count === undefined ? {} : { limit: count }) };
        const { slots } = await services.recommend.understand({ userId: user.id, fields });
        const found = await services.recommend.tracks({ userId: user.id, slots });
        const text = found.items.length === 0 ? 'I found nothing that fits.' : 'From your own library:';
        return { text, cards: [{ kind: 'tracks', ...found }] };
      },
    },
  },
});
