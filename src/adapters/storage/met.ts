// The catalogue is one for all users. Whoever names a track or artist by its number must have met it: otherwise numbers tried one
// after another would tell what others listen to.

/** SQL: true where the user has played, been shown, judged, or has in a playlist of theirs, the track. Both are SQL expressions. */
export const hasMetTrack = (user: string, track: string): string => `(
  EXISTS (SELECT FROM plays m WHERE m.user_id = ${user} AND m.track_id = ${track})
  OR EXISTS (SELECT FROM shown_tracks m WHERE m.user_id = ${user} AND m.track_id = ${track})
  OR EXISTS (SELECT FROM feedback m WHERE m.user_id = ${user} AND m.target_type = 'track' AND m.target_id = ${track})
  OR EXISTS (SELECT FROM playlist_tracks m JOIN playlists ON playlists.id = m.playlist_id
    WHERE playlists.user_id = ${user} AND m.track_id = ${track}))`;

/** The same for an artist: judged, or a track of theirs was met. */
export const hasMetArtist = (user: string, artist: string): string => `(
  EXISTS (SELECT FROM feedback m WHERE m.user_id = ${user} AND m.target_type = 'artist' AND m.target_id = ${artist})
  OR EXISTS (SELECT FROM tracks of_artist WHERE of_artist.artist_id = ${artist} AND ${hasMetTrack(user, 'of_artist.id')}))`;
