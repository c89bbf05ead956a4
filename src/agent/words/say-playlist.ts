import { MOST_NAME_CHARACTERS, type Playlist } from '../../domain/playlist.ts';
import type { RecommendedTrack, Recommendations } from '../../domain/recommendation.ts';
import type { Slots } from '../../domain/slots.ts';
import type { Track } from '../../domain/track.ts';
import type { PlaylistEdit } from '../../services/playlists/edit-playlist.ts';
import type { Language } from '../../understanding/languages/language.ts';
import { cleanName, cut } from '../clean.ts';
import { counted, fill, joined, wordsOf } from './catalogue/catalogue.ts';
import { describeSlots } from './describe-slots.ts';
import { capitalised } from './pick.ts';
import { sayBlend } from './say-recommendation.ts';

/** How many names are spoken; the list shows them all. */
const SPOKEN = 3;

const tracksWord = (count: number, language: Language): string =>
  counted(wordsOf(language).playlist.tracks, count, language);
const quoted = (name: string, language: Language): string =>
  fill(wordsOf(language).playlist.quoted, { name: cleanName(name) });

/** A name for a playlist that was given none, from its wish; undefined where English has one, or nothing was wished. */
export function nameInLanguage(slots: Slots, language: Language): string | undefined {
  const { moods, genres, activities, context, artists, similar_to: models, era } = slots;
  const wished = Object.entries({ moods, genres, activities, context, artists, similar_to: models, era });
  if (language === 'en') return undefined;
  const told = describeSlots(Object.fromEntries(wished.filter(([, value]) => value !== undefined)), language);
  return told === '' ? undefined : capitalised(cut(told, MOST_NAME_CHARACTERS));
}

/** A new playlist: its name, how many, what was understood, what could not be kept. */
export function sayCreated(
  { name, tracks, public: open }: Playlist,
  {
    notes,
    slots,
    blend,
    language = 'en',
  }: {
    notes: readonly string[];
    slots: Slots | undefined;
    blend: Recommendations['blend'];
    language?: Language | undefined;
  },
): string {
  const words = wordsOf(language).playlist;
  const what = [
    tracksWord(tracks.length, language),
    slots ? describeSlots(slots, language) : '',
    open ? words.public : '',
  ];
  return [
    fill(words.created, { name: quoted(name, language), what: what.filter(Boolean).join(', ') }),
    ...(blend ? [sayBlend(blend, language)] : []),
    ...notes.slice(0, SPOKEN),
    words.changeIt,
  ].join(' ');
}

export const saySaved = ({ name, tracks }: Playlist, language: Language = 'en'): string =>
  fill(wordsOf(language).playlist.saved, {
    name: quoted(name, language),
    tracks: tracksWord(tracks.length, language),
  });

/** After a change: what changed, and what could not. */
export function sayEdited({
  edit,
  name,
  count,
  added,
  removed,
  notes,
  language = 'en',
}: {
  edit: PlaylistEdit;
  name: string | undefined;
  count: number;
  added: readonly RecommendedTrack[];
  removed: readonly Track[];
  notes: readonly string[];
  language?: Language | undefined;
}): string {
  const words = wordsOf(language).playlist;
  const it = name === undefined ? words.theList : quoted(name, language);
  const counts = ['rename', 'visibility', 'sort', 'move', 'order'].includes(edit.op)
    ? []
    : [fill(words.now, { tracks: tracksWord(count, language) })];
  return [sayChange(edit, it, { added, removed, language }), ...counts, ...notes.slice(0, SPOKEN)].join(' ');
}

function sayChange(
  edit: PlaylistEdit,
  name: string,
  { added, removed, language }: { added: readonly RecommendedTrack[]; removed: readonly Track[]; language: Language },
): string {
  const words = wordsOf(language).playlist;
  const newOnes = (): string =>
    someOf(
      added.map(({ track }) => track),
      language,
    );
  switch (edit.op) {
    case 'rename':
      return fill(words.renamed, { name });
    case 'visibility':
      return fill(edit.public ? words.madePublic : words.madePrivate, { name });
    case 'sort':
      return fill(words.sorted, { name, order: words.sorts[edit.by] });
    case 'move':
    case 'order':
      return fill(words.moved, { name });
    case 'remove':
    case 'without':
      return removed.length === 0 ? words.nothingGone : fill(words.gone, { tracks: someOf(removed, language) });
    case 'replace':
    case 'put':
      return added.length === 0
        ? words.noReplacement
        : fill(words.replaced, { old: someOf(removed, language), new: newOnes() });
    case 'add':
    case 'insert':
      return fill(words.added, { name });
    case 'extend':
      return added.length === 0 ? words.nothingAdded : fill(words.extended, { tracks: newOnes() });
    case 'set':
      return fill(words.set, { name });
  }
}

/** The first few by name, the rest by number. */
function someOf(tracks: readonly Track[], language: Language): string {
  const words = wordsOf(language).playlist;
  const named = tracks
    .slice(0, SPOKEN)
    .map(({ title, artist }) => fill(words.trackBy, { title: cleanName(title), artist: cleanName(artist) }));
  const rest = tracks.length - named.length;
  return joined(rest > 0 ? [...named, fill(words.more, { count: rest })] : named, language);
}

export const sayAskDelete = (name: string, count: number, language: Language = 'en'): string =>
  fill(wordsOf(language).playlist.askDelete, { name: quoted(name, language), tracks: tracksWord(count, language) });

export const sayKept = (language: Language = 'en'): string => wordsOf(language).playlist.kept;

/** Its tracks are still the list that is talked of, where they were. */
export const sayDeleted = (name: string, listed: boolean, language: Language = 'en'): string => {
  const { deleted, stillListed } = wordsOf(language).playlist;
  return [fill(deleted, { name: quoted(name, language) }), ...(listed ? [stillListed] : [])].join(' ');
};

export const sayUndone = (name: string | undefined, language: Language = 'en'): string =>
  name === undefined
    ? wordsOf(language).playlist.backToList
    : fill(wordsOf(language).playlist.undone, { name: quoted(name, language) });
