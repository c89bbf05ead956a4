import type { Pool } from 'pg';
import type { TokenStore } from '../../services/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import { toUser } from './users.ts';

export function createTokenStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }): TokenStore {
  return {
    add: async (userId, hash) => {
      await prisma.apiToken.create({ data: { hash, userId } });
    },
    findUser: async (hash) => {
      const token = await prisma.apiToken.findUnique({ where: { hash }, include: { user: true } });
      if (!token) return undefined;
      // Once a minute is enough to see whether a token is in use, and spares a write per request.
      await pool.query(
        `UPDATE api_tokens SET last_used_at = now()
         WHERE hash = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
        [hash],
      );
      return toUser(token.user);
    },
  };
}
