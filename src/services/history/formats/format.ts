import type { UserError } from '../../../domain/errors.ts';
import type { Play } from '../../../domain/play.ts';

/** What became of one row of a file. */
export type Row =
  | { readonly kind: 'play'; readonly play: Play }
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
  recognises(head: FileHead): boolean;
  /** Reads UTF-8 in pieces of any size; memory does not grow with the file. Throws UserError for a damaged file. */
  parse(chunks: AsyncIterable<Buffer>, context: ParseContext): AsyncIterable<readonly Row[]>;
}

/** A kind of file that people bring and that holds no usable history: it is known only to say what is wrong with it. */
export interface OtherFormat {
  readonly id: string;
  recognises(head: FileHead): boolean;
  refusal(head: FileHead, file: string): UserError;
}
