import { assertOwn } from '../own.ts';
import { presentTasteVersion } from '../present.ts';
import { defineRoute } from '../route.ts';
import { TasteQuality, TasteVersion } from '../answers.ts';
import { RollBack, UserParams } from '../questions.ts';

export const modelRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/v1/models/:user_id',
    summary: 'How good the model of your taste is, measured on your own plays, and its versions',
    params: UserParams,
    answer: { status: 200, description: 'Versions, newest first', schema: TasteQuality },
    handle: async ({ services }, { user, params }) => {
      assertOwn(user, params.user_id);
      const { sentences, versions } = await services.taste.quality(user.id);
      return { summary: [...sentences], versions: versions.map(presentTasteVersion) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/models/:user_id/train',
    summary: 'Learn your taste anew, where your plays changed',
    params: UserParams,
    limit: 'train',
    answer: { status: 200, description: 'The newest version', schema: TasteVersion },
    handle: async ({ services }, { user, params }) => {
      assertOwn(user, params.user_id);
      return presentTasteVersion(await services.taste.train(user.id));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/models/:user_id/rollback',
    summary: 'Let an older version of your taste answer',
    params: UserParams,
    body: RollBack,
    answer: { status: 200, description: 'The version that answers now', schema: TasteVersion },
    handle: async ({ services }, { user, params, body }) => {
      assertOwn(user, params.user_id);
      return presentTasteVersion(await services.taste.rollBack({ userId: user.id, version: body.version }));
    },
  }),
];
