import type { PictureQuestion } from '../../pictures/index.ts';
import type { ThemeName } from '../../pictures/theme.ts';

export interface ToPictureThread {
  readonly job: number;
  readonly question: PictureQuestion;
  readonly look: { readonly theme: ThemeName; readonly width: number };
}

export type FromPictureThread = { readonly job: number } & (
  | { readonly type: 'drawn'; readonly png: Uint8Array }
  | { readonly type: 'failed'; readonly error: unknown }
);
