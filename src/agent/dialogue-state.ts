import { z } from 'zod';
import { Intent, Slots } from '../domain/slots.ts';
import type { Ports } from '../services/ports.ts';

const Result = z.object({
  trackId: z.int(),
  title: z.string(),
  artist: z.string(),
  reasons: z.array(z.string()),
});

/** What "slower", "the second one" and "undo" refer to. */
const DialogueState = z.object({
  /** The last request for music, whole. */
  request: z.object({ intent: Intent, slots: Slots }).optional(),
  /** The last list, in the order it was shown. */
  results: z.array(Result).max(100),
  /** Earlier requests, newest last. */
  past: z.array(Slots).max(5),
});
export type DialogueState = z.infer<typeof DialogueState>;

/** A state of an older version, or none, is an empty one: the conversation goes on, it only forgets. */
export async function loadState(
  { conversations }: Pick<Ports, 'conversations'>,
  userId: number,
  conversation: string,
): Promise<DialogueState> {
  const parsed = DialogueState.safeParse(await conversations.state(userId, conversation));
  return parsed.success ? parsed.data : { results: [], past: [] };
}
