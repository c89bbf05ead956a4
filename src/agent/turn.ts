import { z } from 'zod';
import type { AgentQuestion } from '../chat/agent.ts';
import type { KnownArtist } from '../services/recommend/known-artists.ts';
import type { Services } from '../services/index.ts';
import type { Language } from '../understanding/languages/language.ts';
import { createUtterance } from '../understanding/utterance.ts';
import type { Understood } from '../understanding/understand.ts';
import type { DialogueState } from './dialogue-state.ts';

/** One question while it is answered. Whose it is comes from the platform's event and is never part of what a model sees. */
export interface Turn {
  readonly question: AgentQuestion;
  readonly services: Services;
  readonly now: Date;
  readonly knownArtists: readonly KnownArtist[];
  /** The same question as the built-in grammar reads it. */
  readonly understood: Understood;
  /** What is answered in. */
  readonly language: Language;
  /** Grows with what the tools do; kept at the end of the turn. */
  state: DialogueState;
  /** How often models and tools were called so far. */
  readonly calls: { models: number; tools: number };
}

/** The user's words in English, folded: what is looked for in them is looked for once, whatever they speak. */
export const wordsSaid = ({ understood, question }: Pick<Turn, 'understood' | 'question'>): string =>
  understood.words ?? createUtterance(question.text).line;

const isTurn = (value: unknown): value is Turn =>
  typeof value === 'object' && value !== null && 'question' in value && 'understood' in value;

/** What tools and middleware get as runtime context. */
export const AgentContext = z.object({ turn: z.custom<Turn>(isTurn, 'a tool was called outside a turn') });

/** The same number for the same turn, so that an answer can be repeated. */
export function seedOf(turn: string): number {
  let hash = 2166136261; // FNV-1a, 32 bit
  for (let i = 0; i < turn.length; i += 1) hash = Math.imul(hash ^ turn.charCodeAt(i), 16777619);
  return hash >>> 0;
}
