import type { Intent, Slots } from '../domain/slots.ts';
import type { Language } from './languages/language.ts';
import type { Token } from './tokens.ts';

export interface Previous {
  readonly intent: Intent;
  readonly slots: Slots;
  /** The question about listening that was answered last, when nothing else was since. */
  readonly statistic?: Slots | undefined;
  /** Positions of the tracks that were talked of last. */
  readonly focus?: readonly number[] | undefined;
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
  /** Of the dialogue so far: in it a remark is read that shows no language of its own. */
  readonly language?: Language | undefined;
  /** The words of the text in English; `understand` fills them in. */
  readonly tokens?: readonly Token[];
}

export interface Understood {
  readonly intent: Intent;
  /** For a remark on the request before, the whole request as it is now. */
  readonly slots: Slots;
  /** What the text is written in; absent where nothing tells. */
  readonly language?: Language;
  /** Its words in English, as the grammar read them. */
  readonly words?: string;
}
