import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { listenedInScope } from './plays-in-scope.ts';
import { count, duration, minutes, nothing } from './words.ts';

interface Row {
  artist: string;
  plays: number;
  ms: number;
  tracks: number;
}

export const topArtists = defineStatistic<Row>({
  id: 'top-artists',
  title: 'Your most played artists',
  description: 'Artists by number of plays.',
  columns: ['rank', 'artist', 'plays', 'minutes', 'tracks'],
  query: (scope) => sql`
    WITH counted AS (
      SELECT track_id, count(*) AS plays, sum(ms_played) AS ms FROM plays WHERE ${listenedInScope(scope)} GROUP BY 1
    )
    SELECT a.name AS artist, sum(c.plays)::int AS plays, sum(c.ms)::float8 AS ms, count(DISTINCT t.recording_key)::int AS tracks
    FROM counted c JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id
    GROUP BY a.id, a.name ORDER BY plays DESC, ms DESC, a.id LIMIT ${scope.limit}::int`,
  cells: (row, i) => [i + 1, row.artist, row.plays, minutes(row.ms), row.tracks],
  say: ([first, second], { period }) =>
    first
      ? `Your most played artist ${period.text}: ${first.artist}, with ${count(first.plays, 'play')} (${duration(first.ms)}) of ${count(first.tracks, 'track')}${second ? `, before ${second.artist} with ${count(second.plays, 'play')}` : ''}.`
      : nothing(period.text),
});
