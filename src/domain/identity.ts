import { createHash } from 'node:crypto';
import type { TrackIdentity } from './track.ts';

/**
 * A name as it is compared: compatibility forms folded (NFKC), case folded, marks of Latin letters dropped, white space
 * collapsed. Other scripts keep their letters: 夜に駆ける stays itself.
 */
export function normaliseName(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<=[a-z])\p{Mn}+/gu, '')
    .normalize('NFC');
  return folded.replaceAll(/\s+/g, ' ').trim();
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** The same for all ids of one recording: normalised artist and title, 132 bits of their SHA-256. */
export function recordingKey(track: Pick<TrackIdentity, 'artist' | 'title'>): string {
  return hash(`${normaliseName(track.artist)}\u0000${normaliseName(track.title)}`);
}

/** What makes two tracks the same: the Spotify id where there is one, else artist and title. */
export function trackKey(track: TrackIdentity): string {
  return track.spotifyId === undefined ? `name:${recordingKey(track)}` : `spotify:${track.spotifyId}`;
}

const SPOTIFY_ID = /^[0-9A-Za-z]{22}$/;

/**
 * The 22 characters of a track's id from the forms people's files hold: `spotify:track:ID`, an open.spotify.com link (also with
 * `intl-xx` and `?si=`), or the bare id. Undefined for anything else, local files among it.
 */
export function spotifyTrackId(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const value = text.trim();
  if (SPOTIFY_ID.test(value)) return value;
  const match =
    /^(?:spotify:track:|https?:\/\/open\.spotify\.com\/(?:intl-[a-z-]+\/)?track\/)([0-9A-Za-z]{22})(?:[?#/].*)?$/.exec(
      value,
    );
  return match?.[1];
}

/** Longest artist name that is its own key: an index entry of the database must stay below 2,704 bytes. */
const ARTIST_KEY_LENGTH = 200;

/** What makes two artists the same: the normalised name; a very long one is cut and told apart by its hash. */
export function artistKey(name: string): string {
  const key = normaliseName(name);
  return key.length <= ARTIST_KEY_LENGTH ? key : `${key.slice(0, ARTIST_KEY_LENGTH)}#${hash(key)}`;
}
