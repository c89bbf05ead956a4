import { UserError } from '../../domain/errors.ts';
import type { User } from '../../domain/user.ts';
import type { UserStore } from '../../services/ports.ts';
import type { PrismaClient, User as UserRow } from './generated/client.ts';

export function createUserStore({ prisma }: { prisma: PrismaClient }): UserStore {
  const findByName = async (name: string): Promise<User | undefined> => {
    const row = await prisma.user.findUnique({ where: { name } });
    return row ? toUser(row) : undefined;
  };
  return {
    find: async (id) => {
      const row = await prisma.user.findUnique({ where: { id } });
      return row ? toUser(row) : undefined;
    },
    findByName,
    ensure: async (name, defaults) => {
      const known = await findByName(name);
      if (known) return known;
      // Skips the name that another process has added since.
      await prisma.user.createMany({
        data: [{ name, ...(defaults?.timezone === undefined ? {} : { timezone: defaults.timezone }) }],
        skipDuplicates: true,
      });
      return toUser(await prisma.user.findUniqueOrThrow({ where: { name } }));
    },
    update: async (id, change) => {
      const [row] = await prisma.user.updateManyAndReturn({ where: { id }, data: change });
      if (!row) throw new UserError('not_found', 'I do not know this user any more.');
      return toUser(row);
    },
    touchTaste: async (id) => {
      await prisma.user.updateMany({ where: { id }, data: { tasteRevision: { increment: 1 } } });
    },
  };
}

export function toUser({ id, name, timezone, locale, tasteRevision }: UserRow): User {
  return { id, name, timezone, locale, tasteRevision };
}
