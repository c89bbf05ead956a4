import type { Slots } from './slots.ts';
import type { Track } from './track.ts';

export const VERDICTS = ['like', 'dislike'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type FeedbackTarget = { readonly type: 'track' | 'artist'; readonly id: number };

export interface RecommendedTrack {
  readonly track: Track;
  /** 0–1, higher is better; comparable within one list only. */
  readonly score: number;
  /** Sentences that are literally true of the user's own history, strongest first; never empty. */
  readonly reasons: readonly string[];
  /** The candidate source that proposed it, such as "favourites" or "exploration". */
  readonly source: string;
  /** What the user said of this track, if anything. */
  readonly verdict?: Verdict | undefined;
}

export interface Recommendations {
  readonly items: readonly RecommendedTrack[];
  readonly slots: Slots;
  /** Each constraint that could not be kept, as a sentence for the user. */
  readonly relaxed: readonly string[];
  /** Of a mix of several artists or tracks: which part of the list comes from each, in [0, 1]. */
  readonly blend?: readonly { readonly name: string; readonly share: number }[] | undefined;
}
