import { spotifyTrackId } from '../../../domain/identity.ts';
import type { TrackIdentity } from '../../../domain/track.ts';
import type { Row } from './format.ts';
import { cleanName, excerptOf } from './read-row.ts';

export interface RawTrack {
  readonly title: string | undefined;
  readonly artist: string | undefined;
  readonly album: string | undefined;
  readonly uri: string | undefined;
}

/** A track of a library or a playlist; the row of a reject when it has no name. */
export function readTrack(raw: RawTrack, line: number): TrackIdentity | Extract<Row, { kind: 'reject' }> {
  const local = readLocalUri(raw.uri);
  const title = cleanName(raw.title) || cleanName(local?.title);
  const artist = cleanName(raw.artist) || cleanName(local?.artist);
  const album = cleanName(raw.album) || cleanName(local?.album) || undefined;
  if (title !== '' && artist !== '') return { title, artist, album, spotifyId: spotifyTrackId(raw.uri) };
  const reason = title === '' ? 'No track is named.' : 'No artist is named.';
  return { kind: 'reject', line, reason, excerpt: excerptOf({ ...raw, timeText: '' }) };
}

/** A file of the user's own: `spotify:local:ARTIST:ALBUM:TITLE:SECONDS`, each part encoded as in the query of an address. */
export function readLocalUri(uri: string | undefined): Omit<RawTrack, 'uri'> | undefined {
  if (!uri?.startsWith('spotify:local:')) return undefined;
  const [artist, album, title] = uri.slice('spotify:local:'.length, 5000).split(':').map(decode);
  return { artist, album, title };
}

function decode(part: string): string {
  const text = part.replaceAll('+', ' ');
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // cut in the middle of a letter
  }
}
