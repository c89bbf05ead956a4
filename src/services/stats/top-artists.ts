import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { countedInScope, rankingCells, rankingColumns, ranksBefore } from './ranks-before.ts';
import { topPicture, type TopRow } from './top-picture.ts';
import { count, duration, minutes, nothing } from './words.ts';

interface Row extends TopRow {
  artist: string;
  tracks: number;
}

export const topArtists = defineStatistic<Row>({
  id: 'top-artists',
  title: 'Your most played artists',
  description: 'Artists by number of plays.',
  columns: rankingColumns('rank', 'artist', 'plays', 'minutes', 'tracks'),
  query: (scope) => sql`
    WITH counted AS (${countedInScope(scope)}),
    before AS (${ranksBefore(scope, { key: sql`t.artist_id`, order: sql`t.artist_id` })})
    SELECT a.name AS artist, sum(c.plays)::int AS plays, sum(c.ms)::float8 AS ms, count(DISTINCT t.recording_key)::int AS tracks,
      (sum(sum(c.plays)) OVER ())::int AS all_plays,
      min(b.rank)::int AS before, (SELECT count(*)::int FROM before) AS all_before
    FROM counted c JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id LEFT JOIN before b ON b.key = a.id
    GROUP BY a.id, a.name ORDER BY plays DESC, ms DESC, a.id LIMIT ${scope.limit}::int`,
  cells: (row, i) => rankingCells(row, i + 1, row.artist, row.plays, minutes(row.ms), row.tracks),
  say: ([first, second], { period }) =>
    first
      ? `Your most played artist ${period.text}: ${first.artist}, with ${count(first.plays, 'play')} (${duration(first.ms)}) of ${count(first.tracks, 'track')}${second ? `, before ${second.artist} with ${count(second.plays, 'play')}` : ''}.`
      : nothing(period.text),
  picture: (rows, scope) => topPicture('artists', rows, scope, ({ artist, tracks }) => ({ name: artist, tracks })),
});
