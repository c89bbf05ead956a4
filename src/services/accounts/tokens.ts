import { createHash, randomBytes } from 'node:crypto';
import type { User } from '../../domain/user.ts';
import type { Ports } from '../ports.ts';

/** 256 random bits; the prefix lets secret scanners and people recognise it. */
const PREFIX = 'echotune_';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new bearer token for the user. It is returned once; the store keeps its SHA-256 only. */
export async function createToken({ tokens }: Pick<Ports, 'tokens'>, userId: number): Promise<string> {
  const token = PREFIX + randomBytes(32).toString('base64url');
  await tokens.add(userId, hashOf(token));
  return token;
}

/** Undefined for a token nobody has. Looking up a hash leaks nothing through timing: it is 256 bits wide. */
export async function userOfToken({ tokens }: Pick<Ports, 'tokens'>, token: string): Promise<User | undefined> {
  return token.startsWith(PREFIX) ? tokens.findUser(hashOf(token)) : undefined;
}
