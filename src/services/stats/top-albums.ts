import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { countedInScope, rankingCells, rankingColumns, ranksBefore } from './ranks-before.ts';
import { topPicture, type TopRow } from './top-picture.ts';
import { count, minutes } from './words.ts';

interface Row extends TopRow {
  album: string;
  artist: string;
  tracks: number;
}

/** An album has no id of its own; tracks without one have no key. */
const KEY = sql`CASE WHEN t.album <> '' THEN t.artist_id || '/' || lower(t.album) END`;

export const topAlbums = defineStatistic<Row>({
  id: 'top-albums',
  title: 'Your most played albums',
  description: 'Albums by number of plays. Plays whose album is unknown are left out.',
  columns: rankingColumns('rank', 'album', 'artist', 'plays', 'minutes', 'tracks'),
  query: (scope) => sql`
    WITH counted AS (${countedInScope(scope)}),
    before AS (${ranksBefore(scope, { key: KEY, order: sql`min(t.id)` })})
    SELECT (array_agg(t.album ORDER BY c.plays DESC, t.id))[1] AS album, min(a.name) AS artist,
      sum(c.plays)::int AS plays, sum(c.ms)::float8 AS ms, count(DISTINCT t.recording_key)::int AS tracks,
      (sum(sum(c.plays)) OVER ())::int AS all_plays,
      min(b.rank)::int AS before, (SELECT count(*)::int FROM before) AS all_before
    FROM counted c JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id LEFT JOIN before b ON b.key = ${KEY}
    WHERE t.album <> ''
    GROUP BY t.artist_id, lower(t.album) ORDER BY plays DESC, ms DESC, min(t.id) LIMIT ${scope.limit}::int`,
  cells: (row, i) => rankingCells(row, i + 1, row.album, row.artist, row.plays, minutes(row.ms), row.tracks),
  say: ([first], { period }) =>
    first
      ? `Your most played album ${period.text}: "${first.album}" by ${first.artist}, with ${count(first.plays, 'play')} of ${count(first.tracks, 'track')}.`
      : `You listened to nothing with a known album ${period.text}.`,
  picture: (rows, scope) =>
    topPicture('albums', rows, scope, ({ album, artist, tracks }) => ({ name: album, artist, tracks })),
});
