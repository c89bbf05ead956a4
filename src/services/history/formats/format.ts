import type { UserError } from '../../../domain/errors.ts';
import type { PlaylistEntry, SavedVerdict } from '../../../domain/library.ts';
import type { Play, PlaySource } from '../../../domain/play.ts';

/** What became of one row of a file. */
export type Row =
  | { readonly kind: 'play'; readonly play: Play }
  | { readonly kind: 'verdict'; readonly saved: SavedVerdict }
  | { readonly kind: 'playlist-entry'; readonly entry: PlaylistEntry }
  /** An episode or an audiobook. */
  | { readonly kind: 'podcast' }
  /** A private session that was left out. */
  | { readonly kind: 'private' }
  | { readonly kind: 'reject'; readonly line: number; readonly reason: string; readonly excerpt: string };

/** The start of a file as text (its first 64 KB, byte-order mark dropped): all that recognition looks at. */
export interface FileHead {
  readonly text: string;
  /** The text is the whole file. */
  readonly whole: boolean;
}

export interface ParseContext {
  /** The name the user knows the file by; appears in errors. */
  readonly file: string;
  readonly head: FileHead;
  readonly includePrivate: boolean;
}

/** A kind of listening history, recognised by its shape and never by its name. */
export interface HistoryFormat {
  readonly id: string;
  /** Where its plays come from. */
  readonly source: PlaySource;
  /** For whoever brings such a file and could bring a better one; not said when the format `unless` came with it. */
  readonly advice?: { readonly sentence: string; readonly unless: string };
  recognises(head: FileHead): boolean;
  /** Reads UTF-8 in pieces of any size; memory does not grow with the file. Throws UserError for a damaged file. */
  parse(chunks: AsyncIterable<Buffer>, context: ParseContext): AsyncIterable<readonly Row[]>;
}

/** A kind of file that people bring and that holds no usable history: it is known only to say what is wrong with it. */
export interface OtherFormat {
  readonly id: string;
  /** Why it is passed over in a ZIP that holds history beside it, as a sentence. */
  readonly reason: string;
  recognises(head: FileHead): boolean;
  /** What is said when there is nothing better: what the file is, and what to bring instead. */
  refusal(head: FileHead, file: string): UserError;
}
