import { artistKey } from './identity.ts';
import type { AudioFeatures } from './track.ts';

/**
 * Who tells facts, in order of trust: of several that tell the same thing the first counts. `dataset` is a file of the operator's;
 * `estimate` is a guess from music nearby and is never told as known.
 */
export const FACT_SOURCES = [
  'user',
  'dataset',
  'spotify_api',
  'reccobeats',
  'musicbrainz',
  'listenbrainz',
  'lastfm',
  'acousticbrainz',
  'estimate',
] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** All that files and sources tell of how a track sounds, in Spotify's ranges. */
export interface Sound extends AudioFeatures {
  readonly liveness?: number;
  readonly speechiness?: number;
  /** dB, about -60 to 0. */
  readonly loudness?: number;
  /** 0 is C. */
  readonly pitchClass?: number;
  /** 0 minor, 1 major. */
  readonly mode?: number;
  /** Beats of a bar. */
  readonly timeSignature?: number;
}

/** What one source tells about a track, an artist or a genre. What it does not tell is absent. */
export interface MusicFact {
  /** A track's key (identity.ts), `artistFactKey` or `genreFactKey`. */
  readonly key: string;
  /** Of a track whose artist and title were told. */
  readonly recordingKey?: string;
  readonly isrc?: string;
  readonly mbid?: string;
  /** As `readGenreName` makes them. */
  readonly genres: readonly string[];
  readonly releaseYear?: number;
  /** 0–100. */
  readonly popularity?: number;
  readonly explicit?: boolean;
  /** ISO 639-1. */
  readonly language?: string;
  readonly durationMs?: number;
  readonly sound: Sound;
}

export const artistFactKey = (artist: string): string => `artist:${artistKey(artist)}`;
export const genreFactKey = (genre: string): string => `genre:${genre}`;
