import { Understood } from '../answers.ts';
import { UnderstandBody } from '../questions.ts';
import { defineRoute } from '../route.ts';

export const understandRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/v1/understand',
    summary: 'What a request in words is taken to mean; nothing is done',
    body: UnderstandBody,
    answer: { status: 200, description: 'Intent and slots', schema: Understood },
    handle: async ({ services }, { user, body: { text, history } }) => {
      const said = history.flatMap((message) => {
        if (typeof message === 'string') return [message];
        return message.role === 'assistant' ? [] : [message.text];
      });
      return services.recommend.meaningOf({ userId: user.id, text, said });
    },
  }),
];
