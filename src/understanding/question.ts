import type { Intent, Slots } from '../domain/slots.ts';

export interface Previous {
  readonly intent: Intent;
  readonly slots: Slots;
  /** The question about listening that was answered last, when nothing else was since. */
  readonly statistic?: Slots | undefined;
  /** The list that was shown, in its order. */
  readonly results?: readonly { readonly title: string; readonly artist: string }[] | undefined;
}

export interface UnderstandQuestion {
  readonly text: string;
  /** Names to match against; the same array is indexed once. */
  readonly knownArtists: readonly string[];
  readonly now: Date;
  readonly timezone: string;
  readonly previous?: Previous | undefined;
}

export interface Understood {
  readonly intent: Intent;
  /** For a remark on the request before, the whole request as it is now. */
  readonly slots: Slots;
}
