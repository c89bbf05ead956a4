import { UserError } from '../../domain/errors.ts';
import type { User } from '../../domain/user.ts';

/** Another user's id answers like one that nobody has: who asks learns nothing. */
export function assertOwn(user: User, userId: string): void {
  if (userId !== 'me' && userId !== String(user.id))
    throw new UserError('not_found', 'There is nothing here that is yours.');
}
