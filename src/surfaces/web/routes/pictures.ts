import { assertOwn } from '../own.ts';
import { defineRoute } from '../route.ts';
import { sendPicture } from '../send-picture.ts';
import { QualityPictureQuery, UserParams } from '../questions.ts';

export const pictureRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/v1/models/:user_id.png',
    summary: 'How good the model of your taste is, as a picture',
    params: UserParams,
    query: QualityPictureQuery,
    limit: 'picture',
    answer: { status: 200, description: 'A PNG', type: 'image/png' },
    handle: async ({ services }, { user, params, query, response }) => {
      assertOwn(user, params.user_id);
      const png = await services.taste.qualityPicture({ userId: user.id, ...query });
      sendPicture(response, png);
      return undefined;
    },
  }),
];
