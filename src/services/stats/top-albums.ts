import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { listenedInScope } from './plays-in-scope.ts';
import { count, minutes } from './words.ts';

interface Row {
  album: string;
  artist: string;
  plays: number;
  ms: number;
  tracks: number;
}

export const topAlbums = defineStatistic<Row>({
  id: 'top-albums',
  title: 'Your most played albums',
  description: 'Albums by number of plays. Plays whose album is unknown are left out.',
  columns: ['rank', 'album', 'artist', 'plays', 'minutes', 'tracks'],
  query: (scope) => sql`
    WITH counted AS (
      SELECT track_id, count(*) AS plays, sum(ms_played) AS ms FROM plays WHERE ${listenedInScope(scope)} GROUP BY 1
    )
    SELECT (array_agg(t.album ORDER BY c.plays DESC, t.id))[1] AS album, min(a.name) AS artist,
      sum(c.plays)::int AS plays, sum(c.ms)::float8 AS ms, count(DISTINCT t.recording_key)::int AS tracks
    FROM counted c JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id
    WHERE t.album <> ''
    GROUP BY t.artist_id, lower(t.album) ORDER BY plays DESC, ms DESC, min(t.id) LIMIT ${scope.limit}::int`,
  cells: (row, i) => [i + 1, row.album, row.artist, row.plays, minutes(row.ms), row.tracks],
  say: ([first], { period }) =>
    first
      ? `Your most played album ${period.text}: "${first.album}" by ${first.artist}, with ${count(first.plays, 'play')} of ${count(first.tracks, 'track')}.`
      : `You listened to nothing with a known album ${period.text}.`,
});
