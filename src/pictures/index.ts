import { listeningClock } from './listening-clock.ts';
import type { Frame, Picture, PictureKind } from './picture.ts';
import { skipList } from './skip-list.ts';
import { tasteQuality } from './taste-quality.ts';
import { topList } from './top-list.ts';
import { totals } from './totals.ts';

/** Every picture there is. */
const kinds = {
  'taste-quality': tasteQuality,
  'top-list': topList,
  'listening-clock': listeningClock,
  'skip-list': skipList,
  totals,
};

type Kinds = typeof kinds;
type PictureId = keyof Kinds;
type DataOf<Kind> = Kind extends PictureKind<infer Data> ? Data : never;
type Question<Id extends PictureId> = {
  [One in Id]: { readonly id: One; readonly data: DataOf<Kinds[One]> };
}[Id];

/** A picture with what it shows. Data is plain, so that it can go to a thread. */
export type PictureQuestion = Question<PictureId>;

/** The same list, each kind with the data of its own id. */
const kindOf: { readonly [Id in PictureId]: PictureKind<DataOf<Kinds[Id]>> } = kinds;

/** The picture in this theme and width. */
export function planPicture<Id extends PictureId>({ id, data }: Question<Id>, frame: Frame): Picture {
  const kind = kindOf[id];
  return { id, alt: kind.alt(data), ...kind.plan(data, frame) };
}

/** What the picture says, for who does not see it. */
export const sayPicture = <Id extends PictureId>({ id, data }: Question<Id>): string => kindOf[id].alt(data);

/** Whether it shows nothing but that there is nothing. */
export const isEmptyPicture = <Id extends PictureId>({ id, data }: Question<Id>): boolean =>
  kindOf[id].isEmpty?.(data) ?? false;
