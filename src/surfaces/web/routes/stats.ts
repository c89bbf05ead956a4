import { statisticCard } from '../../../chat/statistic-card.ts';
import { assertOwn } from '../own.ts';
import { presentStatistic } from '../present.ts';
import { sendPicture } from '../send-picture.ts';
import { defineRoute } from '../route.ts';
import { Statistic } from '../answers.ts';
import { StatisticParams, StatisticPictureQuery, StatisticQuery } from '../questions.ts';

export const statsRoutes = [
  // Before the numbers: "me.png" would be somebody's id there.
  defineRoute({
    method: 'get',
    path: '/api/v1/stats/:statistic/:user_id.png',
    summary: 'A statistic of your listening, as a picture',
    params: StatisticParams,
    query: StatisticPictureQuery,
    limit: 'picture',
    answer: { status: 200, description: 'A PNG', type: 'image/png' },
    handle: async ({ services }, { user, params, query, response }) => {
      assertOwn(user, params.user_id);
      sendPicture(response, await services.stats.picture({ userId: user.id, statistic: params.statistic, ...query }));
      return undefined;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/stats/:statistic/:user_id',
    summary: 'A statistic of your listening',
    params: StatisticParams,
    query: StatisticQuery,
    answer: { status: 200, description: 'The numbers, and what they say', schema: Statistic },
    handle: async ({ services }, { user, params, query }) => {
      assertOwn(user, params.user_id);
      const answer = await services.stats.run({ userId: user.id, statistic: params.statistic, ...query });
      return presentStatistic(statisticCard(answer));
    },
  }),
];
