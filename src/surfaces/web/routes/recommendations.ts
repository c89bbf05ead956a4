import { assertOwn } from '../own.ts';
import { presentRecommendations } from '../present.ts';
import { defineRoute } from '../route.ts';
import { Recommendations } from '../answers.ts';
import { RecommendationsQuery, UserParams } from '../questions.ts';

export const recommendationRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/v1/recommendations/:user_id',
    summary: 'Tracks for a wish, each with its reasons',
    params: UserParams,
    query: RecommendationsQuery,
    answer: { status: 200, description: 'Tracks, best first', schema: Recommendations },
    handle: async ({ services }, { user, params, query }) => {
      assertOwn(user, params.user_id);
      const { slots } = await services.recommend.understand({ userId: user.id, fields: query });
      return presentRecommendations(await services.recommend.tracks({ userId: user.id, slots }));
    },
  }),
];
