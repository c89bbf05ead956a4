import { UserError } from '../../domain/errors.ts';
import type { User } from '../../domain/user.ts';
import type { Ports, UserChange } from '../ports.ts';

type Needs = Pick<Ports, 'users'>;

export async function findUser({ users }: Needs, id: number): Promise<User | undefined> {
  return users.find(id);
}

/** Names are 1 to 64 letters, digits, marks, spaces and `.-_@`, so that they can stand in a command line and a log. */
export async function ensureUser({ users }: Needs, name: string, defaults?: { timezone?: string }): Promise<User> {
  const trimmed = name.trim();
  if (!/^[\p{L}\p{N}\p{M} ._@-]{1,64}$/u.test(trimmed)) {
    throw new UserError('invalid_input', 'A user name has 1 to 64 letters, digits, spaces or . - _ @.');
  }
  if (defaults?.timezone !== undefined) assertTimezone(defaults.timezone);
  return users.ensure(trimmed, defaults);
}

export async function updateUser({ users }: Needs, id: number, change: UserChange): Promise<User> {
  if (change.timezone !== undefined) assertTimezone(change.timezone);
  return users.update(id, change);
}

function assertTimezone(timezone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch (cause) {
    throw new UserError(
      'invalid_input',
      `I do not know the time zone "${timezone.slice(0, 60)}". Use a name like Europe/Berlin.`,
      { cause },
    );
  }
}
