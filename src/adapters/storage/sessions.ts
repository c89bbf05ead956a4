import type { Pool } from 'pg';
import type { SessionStore } from '../../services/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import { storableJson } from './storable.ts';

export function createSessionStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }): SessionStore {
  return {
    get: async (hash, now) => {
      const row = await prisma.webSession.findFirst({ where: { hash, expiresAt: { gt: now } } });
      if (!row) return undefined;
      const data = typeof row.data === 'object' && row.data !== null ? row.data : {};
      return { userId: row.userId ?? undefined, data, expiresAt: row.expiresAt };
    },
    // One statement: two requests of one visitor save at the same time.
    set: async (hash, { userId, data, expiresAt }) => {
      await pool.query(
        `INSERT INTO web_sessions (hash, user_id, data, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (hash) DO UPDATE SET user_id = EXCLUDED.user_id, data = EXCLUDED.data, expires_at = EXCLUDED.expires_at`,
        [hash, userId ?? null, storableJson(data), expiresAt],
      );
    },
    remove: async (hash) => {
      await prisma.webSession.deleteMany({ where: { hash } });
    },
    removeExpired: async (now) => {
      await prisma.webSession.deleteMany({ where: { expiresAt: { lte: now } } });
    },
  };
}
