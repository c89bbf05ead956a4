import { z } from 'zod';
import { defineRoute } from '../route.ts';

const Count = z.int().nonnegative();

export const enrichmentRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/v1/enrichment',
    summary: 'How much is known of the music you play, and which open sources are asked',
    answer: {
      status: 200,
      description: 'Counts of your recordings',
      schema: z.object({
        tracks: Count,
        sound: Count.describe('recordings whose energy, tempo and so on a source tells'),
        guessed: Count.describe("others whose sound is guessed from the artist's"),
        genres: Count,
        years: Count,
        sources: z.array(
          z.object({
            id: z.string(),
            requests_today: Count,
            blocked_until: z.iso.datetime().optional().describe('it is not asked before then'),
          }),
        ),
      }),
    },
    handle: async ({ services }, { user }) => {
      const { tracks, sound, guessed, genres, years, sources } = await services.enrich.coverage(user.id);
      return {
        tracks,
        sound,
        guessed,
        genres,
        years,
        sources: sources.map(({ id, requestsToday, blockedUntil }) => ({
          id,
          requests_today: requestsToday,
          ...(blockedUntil === undefined ? {} : { blocked_until: blockedUntil }),
        })),
      };
    },
  }),
];
