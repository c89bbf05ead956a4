import type { Slots } from '../../src/domain/slots.ts';

/** What a turn did, by the tools of the agent. */
export const TOOLS = [
  'recommend_tracks',
  'create_playlist',
  'edit_playlist',
  'undo_playlist',
  'delete_playlist',
  'get_listening_stats',
  'give_feedback',
  'music_info',
] as const;
export type Tool = (typeof TOOLS)[number];

export interface DialogueTurn {
  readonly say: string;
  /** Tools that have to run, in their order; empty: none may. Absent: it does not matter. */
  readonly tools?: readonly Tool[];
  /** Slots that the request has to have, whole values; others may be there as well. */
  readonly slots?: Slots;
  /** Slots that it must not have. */
  readonly without?: readonly (keyof Slots)[];
  /** The answer has to say this. */
  readonly says?: RegExp;
}

export interface Dialogue {
  readonly name: string;
  readonly language: 'en' | 'de' | 'es' | 'fr' | 'pt';
  readonly turns: readonly DialogueTurn[];
}
