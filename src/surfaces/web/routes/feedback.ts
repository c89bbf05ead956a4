import { z } from 'zod';
import { UserError } from '../../../domain/errors.ts';
import { presentFeedback } from '../present.ts';
import { defineRoute } from '../route.ts';
import { Feedback } from '../answers.ts';
import { FeedbackGiven, FeedbackQuery, FeedbackUndone } from '../questions.ts';

export const feedbackRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/v1/feedback',
    summary: 'What you like and dislike',
    answer: { status: 200, description: 'Your verdicts', schema: z.object({ items: z.array(Feedback) }) },
    handle: async ({ services }, { user }) => ({ items: (await services.feedback.list(user.id)).map(presentFeedback) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/feedback',
    summary: 'Like or dislike a track or an artist',
    body: FeedbackGiven,
    answer: { status: 204, description: 'Noted; the newest verdict counts' },
    handle: async ({ services }, { user, body }) => {
      await services.feedback.give({ userId: user.id, ...body });
      return undefined;
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/feedback',
    summary: 'Take a verdict back',
    query: FeedbackQuery,
    body: FeedbackUndone,
    answer: { status: 204, description: 'Forgotten' },
    handle: async ({ services }, { user, query, body }) => {
      const target = query.target ?? body?.target;
      if (!target) throw new UserError('invalid_input', 'Name the target: ?target=track:ID, or a body with "target".');
      await services.feedback.undo({ userId: user.id, target });
      return undefined;
    },
  }),
];
