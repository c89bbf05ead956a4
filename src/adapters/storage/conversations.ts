import type { Pool } from 'pg';
import type { ConversationStore, StoredMessage } from '../../services/ports.ts';
import type { Message, PrismaClient } from './generated/client.ts';
import { storableJson, storableText } from './storable.ts';

export function createConversationStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }): ConversationStore {
  return {
    addMessage: async (userId, conversation, { turn, role, text, cards, createdAt }) => {
      const result = await pool.query(
        `INSERT INTO messages (user_id, conversation, turn, role, text, cards, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (user_id, conversation, turn, role) DO NOTHING`,
        [
          userId,
          storableText(conversation),
          storableText(turn),
          role,
          storableText(text),
          storableJson(cards),
          createdAt,
        ],
      );
      return result.rowCount === 1;
    },
    messages: async (userId, conversation, limit) => {
      const rows = await prisma.message.findMany({
        where: { userId, conversation: storableText(conversation) },
        orderBy: { id: 'desc' },
        take: limit,
      });
      return rows.reverse().map(toMessage);
    },
    turn: async (userId, conversation, turn) => {
      const rows = await prisma.message.findMany({
        where: { userId, conversation: storableText(conversation), turn: storableText(turn) },
        orderBy: { id: 'asc' },
      });
      return rows.map(toMessage);
    },
    state: async (userId, conversation) => {
      const where = { userId_conversation: { userId, conversation: storableText(conversation) } };
      return (await prisma.dialogueState.findUnique({ where }))?.state;
    },
    setState: async (userId, conversation, state) => {
      await pool.query(
        `INSERT INTO dialogue_states (user_id, conversation, state, updated_at) VALUES ($1, $2, $3, now())
         ON CONFLICT (user_id, conversation) DO UPDATE SET state = EXCLUDED.state, updated_at = now()`,
        [userId, storableText(conversation), storableJson(state)],
      );
    },
    clear: async (userId, conversation) => {
      const where = { userId, conversation: storableText(conversation) };
      await prisma.message.deleteMany({ where });
      await prisma.dialogueState.deleteMany({ where });
    },
  };
}

function toMessage({ turn, role, text, cards, createdAt }: Message): StoredMessage {
  return { turn, role: role as StoredMessage['role'], text, cards: Array.isArray(cards) ? cards : [], createdAt };
}
