import { createHash, randomInt } from 'node:crypto';
import { UserError } from '../../domain/errors.ts';
import type { Identity } from '../../domain/identity-key.ts';
import type { User } from '../../domain/user.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'identities' | 'users' | 'clock'>;

/** Codes live as long as NIST SP 800-63B-4 lets an out-of-band secret live. */
const LIFETIME_MS = 10 * 60_000;
/** Letters and digits that are not mistaken for each other. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 32 letters to the power of 10: 50 bits. */
const LENGTH = 10;

export type CodePurpose = 'join' | 'web';

/** The user behind a person on a chat platform, made when they come for the first time. */
export async function identify(
  { identities }: Pick<Needs, 'identities'>,
  identity: Identity,
  { timezone, locale }: { timezone?: string | undefined; locale?: string | undefined } = {},
): Promise<User> {
  return identities.ensure(
    { ...identity, name: identity.name.slice(0, 120) },
    { timezone: isTimezone(timezone) ? timezone : 'UTC', locale: locale ?? 'en' },
  );
}

function isTimezone(timezone: string | undefined): timezone is string {
  if (timezone === undefined) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}

const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex');

/** A code that the user enters elsewhere: valid for ten minutes, once. */
export async function createCode(
  { identities, clock }: Pick<Needs, 'identities' | 'clock'>,
  { userId, purpose }: { userId: number; purpose: CodePurpose },
): Promise<string> {
  const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const now = clock.now();
  await identities.addCode(userId, {
    hash: hashOf(code),
    purpose,
    now,
    expiresAt: new Date(now.getTime() + LIFETIME_MS),
  });
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

const refuse = (): never => {
  throw new UserError(
    'not_found',
    'This code is not valid, or its ten minutes are over. Ask for a new one and try again.',
  );
};

/** Signs a browser in: the user whose code it is. */
export async function redeemWebCode({ identities, users, clock }: Needs, code: string): Promise<User> {
  const userId = await identities.takeCode({ hash: hashOf(code), purpose: 'web', now: clock.now() });
  return (userId === undefined ? undefined : await users.find(userId)) ?? refuse();
}

export interface Joining {
  /** What is joined with: the names of the other side. */
  readonly with: readonly Identity[];
  readonly joined: boolean;
}

/**
 * Joins the user who enters a code with the one who asked for it. Whoever is talked into entering a stranger's code would hand
 * over their history, so without `confirmed` it only tells whose code it is.
 */
export async function joinIdentities(
  { identities, clock }: Pick<Needs, 'identities' | 'clock'>,
  { userId, code, confirmed }: { userId: number; code: string; confirmed: boolean },
): Promise<Joining> {
  const question = { hash: hashOf(code), purpose: 'join' as const, now: clock.now() };
  const other = (await identities.peekCode(question)) ?? refuse();
  if (other === userId)
    throw new UserError(
      'invalid_input',
      'That is your own code. Enter it on the other platform, where you are somebody else still.',
    );
  const names = await identities.list(other);
  if (!confirmed) return { with: names, joined: false };
  if ((await identities.takeCode(question)) === undefined) refuse();
  await identities.merge(userId, other);
  return { with: names, joined: true };
}
