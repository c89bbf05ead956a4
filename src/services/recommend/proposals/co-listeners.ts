import { LISTENED_MS } from '../../../domain/play.ts';
import { sql } from '../../../lib/sql.ts';
import { proposeArtists, type ArtistPlays } from '../../../recommender/collaborative/propose-artists.ts';
import { intList } from '../int-list.ts';
import type { Proposer } from './proposer.ts';

/** An artist counts for a listener from this many listened plays on: one play may be chance. */
const LEAST_PLAYS = 3;
/** Listeners that are compared: those who share the most artists with the user. */
const MOST_LISTENERS = 200;
const MOST_ARTISTS = 60;
const TRACKS_PER_ARTIST = 3;

/** Tracks of artists that listeners with a like taste play. Only among those who agreed to share their listening, the user too. */
export const coListeners: Proposer = {
  id: 'co_listeners',
  propose: async ({ database }, { userId }) => {
    const [user] = await database.query<{ share_listening: boolean }>(
      sql`SELECT share_listening FROM users WHERE id = ${userId}::int`,
    );
    if (!user?.share_listening) return [];
    const table = await database.query<ArtistPlays>(sql`
      WITH counted AS MATERIALIZED (
        SELECT p.user_id AS listener, t.artist_id AS artist, count(*)::int AS plays
        FROM plays p JOIN users u ON u.id = p.user_id AND u.share_listening JOIN tracks t ON t.id = p.track_id
        WHERE p.ms_played >= ${LISTENED_MS}::int AND p.may_train AND NOT p.private
        GROUP BY 1, 2 HAVING count(*) >= ${LEAST_PLAYS}::int
      ), nearest AS (
        SELECT o.listener FROM counted o JOIN counted mine ON mine.artist = o.artist AND mine.listener = ${userId}::int
        WHERE o.listener <> ${userId}::int
        GROUP BY o.listener ORDER BY count(*) DESC, o.listener LIMIT ${MOST_LISTENERS}::int
      )
      SELECT * FROM counted WHERE listener = ${userId}::int OR listener IN (SELECT listener FROM nearest)
      ORDER BY listener, artist`);
    const artists = new Map(proposeArtists(table, userId, MOST_ARTISTS).map((found) => [found.artist, found]));
    if (artists.size === 0) return [];
    const listeners = new Set(table.map(({ listener }) => listener));
    listeners.delete(userId);
    const tracks = await database.query<{ id: number; artist: number; place: number }>(sql`
      SELECT * FROM (
        SELECT t.id, t.artist_id AS artist,
          row_number() OVER (PARTITION BY t.artist_id ORDER BY count(*) DESC, t.id)::int AS place
        FROM plays p JOIN tracks t ON t.id = p.track_id
        WHERE p.user_id = ANY(${intList(listeners)}) AND t.artist_id = ANY(${intList(artists.keys())})
          AND p.ms_played >= ${LISTENED_MS}::int AND p.may_train AND NOT p.private
        GROUP BY t.id, t.artist_id
      ) ranked WHERE place <= ${TRACKS_PER_ARTIST}::int ORDER BY artist, place`);
    return tracks.flatMap(({ id, artist, place }) => {
      const found = artists.get(artist);
      if (!found) return [];
      const people = found.listeners === 1 ? 'one listener here' : `${found.listeners} listeners here`;
      return [
        {
          trackId: id,
          value: found.value / Math.sqrt(place),
          reason: `${people} whose artists overlap with yours ${found.listeners === 1 ? 'plays' : 'play'} this artist`,
        },
      ];
    });
  },
};
