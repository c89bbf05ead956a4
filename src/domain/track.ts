/** A track as the catalogue knows it. `id` is the catalogue's own; `spotifyId` are the 22 characters of a Spotify URI. */
export interface Track {
  readonly id: number;
  readonly title: string;
  readonly artist: string;
  readonly artistId: number;
  readonly album: string | undefined;
  readonly spotifyId: string | undefined;
}

/** What a file tells about the track of a row, before the catalogue knows it. */
export interface TrackIdentity {
  readonly title: string;
  readonly artist: string;
  readonly album: string | undefined;
  readonly spotifyId: string | undefined;
}

/** Audio features with Spotify's ranges: 0–1, tempo in beats per minute. A value nobody knows is absent. */
export interface AudioFeatures {
  readonly danceability?: number;
  readonly energy?: number;
  readonly valence?: number;
  readonly tempo?: number;
  readonly acousticness?: number;
  readonly instrumentalness?: number;
}
