import { SORT_WORDS, type Playlist } from '../../domain/playlist.ts';
import type { RecommendedTrack, Recommendations } from '../../domain/recommendation.ts';
import type { Slots } from '../../domain/slots.ts';
import type { Track } from '../../domain/track.ts';
import type { PlaylistEdit } from '../../services/playlists/edit-playlist.ts';
import { cleanName } from '../clean.ts';
import { describeSlots } from './describe-slots.ts';
import { list } from './pick.ts';
import { sayBlend } from './say-recommendation.ts';

/** How many names are spoken; the list shows them all. */
const SPOKEN = 3;

const tracksWord = (count: number): string => `${count} ${count === 1 ? 'track' : 'tracks'}`;
const quoted = (name: string): string => `“${cleanName(name)}”`;

/** A new playlist: its name, how many, what was understood, what could not be kept. */
export function sayCreated(
  { name, tracks, public: open }: Playlist,
  { notes, slots, blend }: { notes: readonly string[]; slots: Slots | undefined; blend: Recommendations['blend'] },
): string {
  const understood = slots ? describeSlots(slots) : '';
  return [
    `${quoted(name)} is made: ${tracksWord(tracks.length)}${understood === '' ? '' : `, ${understood}`}${open ? ', public' : ''}.`,
    ...(blend ? [sayBlend(blend)] : []),
    ...notes.slice(0, SPOKEN),
    'Say “remove number 3”, “five more” or “rename it to …” to change it.',
  ].join(' ');
}

export function saySaved({ name, tracks }: Playlist): string {
  return `Kept as ${quoted(name)}, ${tracksWord(tracks.length)}, exactly as shown. It lives here; take it along as a CSV, M3U or JSPF file.`;
}

/** After a change: what changed, and what could not. */
export function sayEdited({
  edit,
  name,
  count,
  added,
  removed,
  notes,
}: {
  edit: PlaylistEdit;
  name: string | undefined;
  count: number;
  added: readonly RecommendedTrack[];
  removed: readonly Track[];
  notes: readonly string[];
}): string {
  const it = name === undefined ? 'The list' : quoted(name);
  const counts = ['rename', 'visibility', 'sort', 'move', 'order'].includes(edit.op)
    ? []
    : [`${tracksWord(count)} now.`];
  return [sayChange(edit, it, { added, removed }), ...counts, ...notes.slice(0, SPOKEN)].join(' ');
}

function sayChange(
  edit: PlaylistEdit,
  it: string,
  { added, removed }: { added: readonly RecommendedTrack[]; removed: readonly Track[] },
): string {
  switch (edit.op) {
    case 'rename':
      return `Renamed: it is called ${it} now.`;
    case 'visibility':
      return `${it} is ${edit.public ? 'public' : 'private'} now.`;
    case 'sort':
      return `${it} is in order ${SORT_WORDS[edit.by]}.`;
    case 'move':
    case 'order':
      return `${it} has a new order.`;
    case 'remove':
    case 'without':
      return removed.length === 0 ? 'Nothing had to go.' : `Out: ${someOf(removed)}.`;
    case 'replace':
    case 'put':
      if (added.length === 0) return 'I found nothing to put in its place.';
      return `${someOf(removed)} made room for ${someOf(added.map(({ track }) => track))}.`;
    case 'add':
    case 'insert':
      return `Added to ${it}.`;
    case 'extend':
      return added.length === 0 ? 'Nothing was added.' : `Added ${someOf(added.map(({ track }) => track))}.`;
    case 'set':
      return `${it} is as you wished.`;
  }
}

/** The first few by name, the rest by number. */
function someOf(tracks: readonly Track[]): string {
  const named = tracks.slice(0, SPOKEN).map(({ title, artist }) => `${quoted(title)} by ${cleanName(artist)}`);
  const rest = tracks.length - named.length;
  return list(rest > 0 ? [...named, `${rest} more`] : named);
}

export const sayUndone = (name: string | undefined): string =>
  name === undefined ? 'Back to the list before.' : `Taken back: ${quoted(name)} is as it was before.`;
