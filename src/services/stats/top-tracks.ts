import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { listenedInScope } from './plays-in-scope.ts';
import { count, minutes, nothing } from './words.ts';

interface Row {
  title: string;
  artist: string;
  plays: number;
  ms: number;
}

export const topTracks = defineStatistic<Row>({
  id: 'top-tracks',
  title: 'Your most played tracks',
  description: 'Tracks by number of plays; the same recording on several releases counts as one.',
  columns: ['rank', 'track', 'artist', 'plays', 'minutes'],
  query: (scope) => sql`
    WITH counted AS (
      SELECT track_id, count(*) AS plays, sum(ms_played) AS ms FROM plays WHERE ${listenedInScope(scope)} GROUP BY 1
    )
    SELECT (array_agg(t.title ORDER BY c.plays DESC, t.id))[1] AS title, min(a.name) AS artist,
      sum(c.plays)::int AS plays, sum(c.ms)::float8 AS ms
    FROM counted c JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id
    GROUP BY t.recording_key ORDER BY plays DESC, ms DESC, min(t.id) LIMIT ${scope.limit}::int`,
  cells: (row, i) => [i + 1, row.title, row.artist, row.plays, minutes(row.ms)],
  say: ([first, second], { period }) =>
    first
      ? `Your most played track ${period.text}: "${first.title}" by ${first.artist}, with ${count(first.plays, 'play')}${second ? `, before "${second.title}" by ${second.artist} with ${count(second.plays, 'play')}` : ''}.`
      : nothing(period.text),
});
