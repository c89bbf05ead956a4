import type { z } from 'zod';
import type { User } from '../../../domain/user.ts';
import { uploadLimit, type WebNeeds } from '../needs.ts';
import { defineRoute } from '../route.ts';
import { Me } from '../answers.ts';
import { MeChange } from '../questions.ts';
import { visitorOf, type Visitor } from '../sign-in.ts';

export const meRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/v1/me',
    summary: 'Who you are',
    answer: { status: 200, description: 'You', schema: Me },
    handle: async (needs, { user, response }) => present(needs, user, visitorOf(response)),
  }),
  defineRoute({
    method: 'patch',
    path: '/api/v1/me',
    summary: 'Set your time zone, and whether your listening may help others here',
    body: MeChange,
    answer: { status: 200, description: 'You, after the change', schema: Me },
    handle: async (needs, { user, body, response }) => {
      const { timezone, share_listening: shareListening } = body;
      const changed = await needs.services.users.update(user.id, { timezone, shareListening });
      return present(needs, changed, visitorOf(response));
    },
  }),
];

async function present(
  { services, settings }: WebNeeds,
  user: User,
  visitor: Visitor | undefined,
): Promise<z.input<typeof Me>> {
  const imports = await services.imports.list(user.id);
  return {
    id: String(user.id),
    name: user.name,
    timezone: user.timezone,
    locale: user.locale,
    share_listening: user.shareListening,
    signed_in_by: visitor?.by ?? 'token',
    has_history: imports.some(({ report }) => report !== undefined && report.added + report.duplicates > 0),
    upload_limit_bytes: uploadLimit(settings),
  };
}
