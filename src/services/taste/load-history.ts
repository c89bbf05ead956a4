import { UserError } from '../../domain/errors.ts';
import type { ListeningHistory } from '../../recommender/listening-history.ts';
import type { Ports } from '../ports.ts';

/** All plays of a user that may train a model, with the clock of the user's zone. */
export async function loadHistory(
  { users, listening }: Pick<Ports, 'users' | 'listening'>,
  { userId }: { userId: number },
): Promise<ListeningHistory> {
  const user = await users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user any more.');
  return (await listening.load(userId, { timezone: user.timezone })).history;
}
