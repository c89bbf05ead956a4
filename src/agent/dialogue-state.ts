import { z } from 'zod';
import { VERDICTS, type RecommendedTrack } from '../domain/recommendation.ts';
import { Intent, Slots } from '../domain/slots.ts';
import type { Ports } from '../services/ports.ts';
import { LANGUAGES } from '../understanding/languages/language.ts';

const Result = z.object({
  trackId: z.int(),
  title: z.string(),
  artist: z.string(),
  reasons: z.array(z.string()),
});
export type Result = z.infer<typeof Result>;

const Request = z.object({ intent: Intent, slots: Slots });

/** What "slower", "the second one" and "undo" refer to. */
const DialogueState = z.object({
  /** The last request for music, whole. */
  request: Request.optional(),
  /** The last list, in the order it was shown. */
  results: z.array(Result).max(500),
  /** The playlist that is talked of; its tracks are `results`. */
  playlist: z.int().optional(),
  /** Positions of the tracks that were talked of last. */
  focus: z.array(z.int()).max(100).optional(),
  /** What could not be kept and was said so, without its details: said again only when asked for. */
  told: z.array(z.string()).max(50).optional(),
  /** The last question about listening, when no list was shown since. */
  statistic: Slots.optional(),
  /** What was asked back and is done when the next message agrees. */
  pending: z.object({ deletes: z.int().optional(), verdict: z.enum(VERDICTS).optional() }).optional(),
  /** What the user spoke last. */
  language: z.enum(LANGUAGES).optional(),
  /** Lists before this one with their requests, newest last. */
  past: z.array(z.object({ request: Request, results: z.array(Result) })).max(4),
});
export type DialogueState = z.infer<typeof DialogueState>;

const KEPT_LISTS = 4;
/** Of a list that was replaced so many tracks are kept. */
const KEPT_RESULTS = 100;

/** A state of an older version, or none, is an empty one: the conversation goes on, it only forgets. */
export async function loadState(
  { conversations }: Pick<Ports, 'conversations'>,
  userId: number,
  conversation: string,
): Promise<DialogueState> {
  const parsed = DialogueState.safeParse(await conversations.state(userId, conversation));
  return parsed.success ? parsed.data : { results: [], past: [] };
}

/** Tracks of a list as they are remembered. */
export const resultsOf = (items: readonly Pick<RecommendedTrack, 'track' | 'reasons'>[]): Result[] =>
  items.map(({ track, reasons }) => ({
    trackId: track.id,
    title: track.title,
    artist: track.artist,
    reasons: reasons.slice(0, 5),
  }));

/** The state after another list was shown: the one before can come back. A kept playlist has a history of its own. */
export function withList(
  { request: before, results, playlist, past, told, language }: DialogueState,
  next: { request: z.infer<typeof Request>; results: Result[]; playlist?: number | undefined },
): DialogueState {
  const replaced = before && playlist === undefined && results.length > 0;
  return {
    ...next,
    ...(told ? { told } : {}),
    ...(language ? { language } : {}),
    past: replaced ? [...past, { request: before, results: results.slice(0, KEPT_RESULTS) }].slice(-KEPT_LISTS) : past,
  };
}

/** A sentence without what is quoted in it: the same caveat about another word is the same caveat. */
const caveatOf = (sentence: string): string =>
  sentence
    .replaceAll(/"[^"]*"/g, '""')
    .replaceAll(/\d+/g, '0')
    .slice(0, 200);

/** The sentences that were not said in this conversation yet, and the state in which they are. */
export function tellOnce(state: DialogueState, sentences: readonly string[]): { fresh: string[]; told: string[] } {
  const told = new Set(state.told);
  const fresh = sentences.filter((sentence) => !told.has(caveatOf(sentence)));
  return { fresh, told: [...told, ...fresh.map(caveatOf)].slice(-50) };
}
