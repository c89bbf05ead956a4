import { assertOwn } from '../own.ts';
import { presentStatistic } from '../present.ts';
import { defineRoute } from '../route.ts';
import { Statistic } from '../answers.ts';
import { StatisticParams, StatisticQuery } from '../questions.ts';

export const statsRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/v1/stats/:statistic/:user_id',
    summary: 'A statistic of your listening',
    params: StatisticParams,
    query: StatisticQuery,
    answer: { status: 200, description: 'The numbers, and what they say', schema: Statistic },
    handle: async ({ services }, { user, params, query }) => {
      assertOwn(user, params.user_id);
      return presentStatistic(await services.stats.run({ userId: user.id, statistic: params.statistic, ...query }));
    },
  }),
];
