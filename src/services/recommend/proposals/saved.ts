import { sql } from '../../../lib/sql.ts';
import type { Proposer } from './proposer.ts';

const LIKED = 0.9;
const IN_PLAYLIST = 0.6;

/** Tracks that the user liked or put into a playlist and never played, as far as anybody told. */
export const saved: Proposer = {
  id: 'saved',
  propose: async ({ database }, { userId }) => {
    const rows = await database.query<{ track_id: number; playlist: string | null }>(sql`
      WITH kept AS (
        SELECT target_id AS track_id, NULL AS playlist FROM feedback
        WHERE user_id = ${userId}::int AND target_type = 'track' AND verdict = 'like'
        UNION ALL
        SELECT pt.track_id, p.name AS playlist FROM playlists p JOIN playlist_tracks pt ON pt.playlist_id = p.id
        WHERE p.user_id = ${userId}::int
      )
      SELECT DISTINCT ON (k.track_id) k.track_id, k.playlist FROM kept k
      WHERE NOT EXISTS (SELECT 1 FROM plays x WHERE x.user_id = ${userId}::int AND x.track_id = k.track_id)
      ORDER BY k.track_id, k.playlist NULLS FIRST`);
    return rows.map(({ track_id: trackId, playlist }) =>
      playlist === null
        ? { trackId, value: LIKED, reason: 'you liked it, and I know of no play of it' }
        : { trackId, value: IN_PLAYLIST, reason: `in your playlist "${playlist}", and I know of no play of it` },
    );
  },
};
