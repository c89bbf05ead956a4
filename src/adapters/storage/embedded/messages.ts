/** What the database thread is started with. Settings are PostgreSQL's own, as name=value. */
export interface ThreadData {
  readonly folder: string;
  readonly settings: readonly string[];
}

export type ToThread =
  /** A client's bytes in PostgreSQL's wire protocol. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** A new client takes the place of the one before. */
  | { readonly kind: 'connect' }
  | { readonly kind: 'close' };

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'data'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'closed' }
  /** The engine broke; nothing more can be expected of it. */
  | { readonly kind: 'failed'; readonly message: string };
