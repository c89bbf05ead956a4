import { UserError } from '../../domain/errors.ts';
import { normaliseName } from '../../domain/identity.ts';
import type { Playlist, PlaylistSummary } from '../../domain/playlist.ts';
import { createTrigramIndex } from '../../understanding/trigrams.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'playlists'>;

export async function findPlaylist(
  { playlists }: Needs,
  { userId, id }: { userId: number; id: number },
): Promise<Playlist> {
  const found = await playlists.find(userId, id);
  if (!found) throw new UserError('not_found', 'You have no such playlist.');
  return found;
}

/** The user's playlist that a name means: the same name, else the only one that begins with it or contains it. */
export async function findPlaylistCalled(
  { playlists }: Needs,
  { userId, name }: { userId: number; name: string },
): Promise<Playlist> {
  const all = await playlists.list(userId);
  const key = normaliseName(name).replace(/ playlist$/, '');
  const found =
    theOne(all, (other) => other === key) ??
    only(all, (other) => other.startsWith(key)) ??
    only(all, (other) => other.includes(key)) ??
    mistyped(all, key);
  if (!found) throw new UserError('not_found', sayNone(all, name));
  return findPlaylist({ playlists }, { userId, id: found.id });
}

/** Of several with one name the one that changed last. */
const theOne = (all: readonly PlaylistSummary[], fits: (key: string) => boolean): PlaylistSummary | undefined =>
  all.find((one) => fits(normaliseName(one.name)));

/** "Sundy morning" means "Sunday Morning". */
function mistyped(all: readonly PlaylistSummary[], key: string): PlaylistSummary | undefined {
  if (all.some(({ name }) => normaliseName(name).includes(key))) return undefined;
  return all[createTrigramIndex(all.map(({ name }) => name)).nearest(key) ?? -1];
}

function only(all: readonly PlaylistSummary[], fits: (key: string) => boolean): PlaylistSummary | undefined {
  const fitting = all.filter((one) => fits(normaliseName(one.name)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function sayNone(all: readonly PlaylistSummary[], name: string): string {
  const asked = `I find no single playlist of yours called "${name.slice(0, 60)}".`;
  if (all.length === 0) return `${asked} You have none yet: ask me for one.`;
  const names = all.slice(0, 5).map((one) => `"${one.name}"`);
  return `${asked} There is ${names.join(', ')}${all.length > names.length ? ` and ${all.length - names.length} more` : ''}.`;
}
