import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { countedInScope, rankingCells, rankingColumns, ranksBefore } from './ranks-before.ts';
import { topPicture, type TopRow } from './top-picture.ts';
import { count, minutes, nothing } from './words.ts';

interface Row extends TopRow {
  title: string;
  artist: string;
}

export const topTracks = defineStatistic<Row>({
  id: 'top-tracks',
  title: 'Your most played tracks',
  description: 'Tracks by number of plays; the same recording on several releases counts as one.',
  columns: rankingColumns('rank', 'track', 'artist', 'plays', 'minutes'),
  query: (scope) => sql`
    WITH counted AS (${countedInScope(scope)}),
    before AS (${ranksBefore(scope, { key: sql`t.recording_key`, order: sql`min(t.id)` })})
    SELECT (array_agg(t.title ORDER BY c.plays DESC, t.id))[1] AS title, min(a.name) AS artist,
      sum(c.plays)::int AS plays, sum(c.ms)::float8 AS ms, (sum(sum(c.plays)) OVER ())::int AS all_plays,
      min(b.rank)::int AS before, (SELECT count(*)::int FROM before) AS all_before
    FROM counted c JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id
      LEFT JOIN before b ON b.key = t.recording_key
    GROUP BY t.recording_key ORDER BY plays DESC, ms DESC, min(t.id) LIMIT ${scope.limit}::int`,
  cells: (row, i) => rankingCells(row, i + 1, row.title, row.artist, row.plays, minutes(row.ms)),
  say: ([first, second], { period }) =>
    first
      ? `Your most played track ${period.text}: "${first.title}" by ${first.artist}, with ${count(first.plays, 'play')}${second ? `, before "${second.title}" by ${second.artist} with ${count(second.plays, 'play')}` : ''}.`
      : nothing(period.text),
  picture: (rows, scope) => topPicture('tracks', rows, scope, ({ title, artist }) => ({ name: title, artist })),
});
