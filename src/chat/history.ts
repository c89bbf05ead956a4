import type { Verdict } from '../domain/recommendation.ts';
import type { User } from '../domain/user.ts';
import type { Services } from '../services/index.ts';
import type { Ports, StoredMessage } from '../services/ports.ts';
import type { Card, Message } from './message.ts';

/** How many messages of a conversation are shown again. */
const HISTORY_LIMIT = 200;

const KINDS: readonly Card['kind'][] = ['tracks', 'playlist', 'statistic', 'import_help', 'import_report'];

/** Cards are stored by us alone, so their kind tells their shape; kinds of an older version are left out. */
const isCard = (card: unknown): card is Card =>
  typeof card === 'object' && card !== null && 'kind' in card && KINDS.some((kind) => kind === card.kind);

export function toMessage({ turn, role, text, cards, createdAt }: StoredMessage): Message {
  return { turn, role, text, cards: cards.filter(isCard), createdAt };
}

/** The newest messages, oldest first, each track with the verdict the user gives it today. */
export async function historyOf(
  { conversations, services }: Pick<Ports, 'conversations'> & { services: Pick<Services, 'feedback'> },
  user: User,
  conversation: string,
): Promise<Message[]> {
  const [stored, feedback] = await Promise.all([
    conversations.messages(user.id, conversation, HISTORY_LIMIT),
    services.feedback.list(user.id),
  ]);
  const verdicts = new Map<number, Verdict>();
  for (const { target, verdict } of feedback) if (target.type === 'track') verdicts.set(target.id, verdict);
  return stored.map((message) => {
    const { cards, ...rest } = toMessage(message);
    return { ...rest, cards: cards.map((card) => withVerdicts(card, verdicts)) };
  });
}

function withVerdicts(card: Card, verdicts: ReadonlyMap<number, Verdict>): Card {
  if (card.kind === 'playlist')
    return { ...card, items: card.items.map((item) => ({ ...item, verdict: verdicts.get(item.track.id) })) };
  if (card.kind !== 'tracks') return card;
  return { ...card, items: card.items.map((item) => ({ ...item, verdict: verdicts.get(item.track.id) })) };
}
