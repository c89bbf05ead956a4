import type { Frame, Picture, PictureKind } from './picture.ts';
import { tasteQuality, type TasteQuality } from './taste-quality.ts';

/** Every picture there is, with what it shows. Data is plain, so that it can go to a thread. */
export type PictureQuestion = { readonly id: 'taste-quality'; readonly data: TasteQuality };

const kinds: { readonly [Id in PictureQuestion['id']]: PictureKind<Extract<PictureQuestion, { id: Id }>['data']> } = {
  'taste-quality': tasteQuality,
};

/** The picture in this theme and width. */
export function planPicture({ id, data }: PictureQuestion, frame: Frame): Picture {
  const kind = kinds[id];
  return { id, alt: kind.alt(data), ...kind.plan(data, frame) };
}
