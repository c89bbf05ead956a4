import { sql } from '../../lib/sql.ts';
import { defineStatistic, type StatisticScope } from './define-statistic.ts';
import { countedInScope, rankingCells, rankingColumns } from './ranks-before.ts';
import { topPicture, type TopRow } from './top-picture.ts';
import { count, duration, minutes } from './words.ts';

interface Row extends TopRow {
  genre: string;
  artists: number;
  tracks: number;
  /** Plays in the scope, of music whose genre nobody knows too. */
  played: number;
}

const COUNTED = sql`(f.expires_at IS NULL OR f.expires_at > now()) AND f.source <> 'estimate' AND cardinality(f.genres) > 0`;

/** Genre by genre: those told of a track, under any of its ids, else those of its artist. */
const genrePlays = (scope: StatisticScope) => sql`
  SELECT c.track_id, c.plays, c.ms, t.artist_id, t.recording_key, g.genre
  FROM (${countedInScope(scope)}) c JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id
  CROSS JOIN LATERAL (
    SELECT coalesce(
      (SELECT array_agg(DISTINCT own.genre) FROM (
        SELECT unnest(f.genres) AS genre FROM music_facts f WHERE f.key = t.key AND ${COUNTED}
        UNION SELECT unnest(f.genres) FROM music_facts f WHERE f.recording_key = t.recording_key AND ${COUNTED}) own),
      (SELECT array_agg(DISTINCT theirs.genre) FROM (
        SELECT unnest(f.genres) AS genre FROM music_facts f WHERE f.key = 'artist:' || a.key AND ${COUNTED}) theirs)) AS genres
  ) told CROSS JOIN LATERAL unnest(told.genres) AS g (genre)`;

export const topGenres = defineStatistic<Row>({
  id: 'top-genres',
  title: 'Your most played genres',
  description:
    'Genres by number of plays; music of two genres counts for both. Plays whose genre is unknown are left out.',
  columns: rankingColumns('rank', 'genre', 'plays', 'minutes', 'artists', 'tracks'),
  query: (scope) => sql`
    WITH told AS MATERIALIZED (${genrePlays(scope)}),
    before AS (${
      scope.before
        ? sql`SELECT b.genre AS key, row_number() OVER (ORDER BY sum(b.plays) DESC, sum(b.ms) DESC, b.genre) AS rank
            FROM (${genrePlays({ ...scope, period: scope.before })}) b GROUP BY b.genre`
        : sql`SELECT ''::text AS key, 0::bigint AS rank WHERE FALSE`
    })
    SELECT told.genre, sum(told.plays)::int AS plays, sum(told.ms)::float8 AS ms,
      count(DISTINCT told.artist_id)::int AS artists, count(DISTINCT told.recording_key)::int AS tracks,
      (SELECT coalesce(sum(plays), 0)::int FROM (${countedInScope(scope)}) every) AS played,
      (SELECT coalesce(sum(plays), 0)::int FROM (SELECT DISTINCT track_id, plays FROM told) once) AS all_plays,
      min(b.rank)::int AS before, (SELECT count(*)::int FROM before) AS all_before
    FROM told LEFT JOIN before b ON b.key = told.genre
    GROUP BY told.genre ORDER BY plays DESC, ms DESC, told.genre LIMIT ${scope.limit}::int`,
  cells: (row, i) => rankingCells(row, i + 1, row.genre, row.plays, minutes(row.ms), row.artists, row.tracks),
  say: ([first, second], { period }) => {
    if (!first) return `I know the genre of nothing you listened to ${period.text}.`;
    const next = second ? `, before ${second.genre} with ${count(second.plays, 'play')}` : '';
    const share = Math.round((100 * first.all_plays) / Math.max(1, first.played));
    const known = share < 100 ? ` I know the genre of ${share} % of your plays.` : '';
    return `Your most played genre ${period.text}: ${first.genre}, with ${count(first.plays, 'play')} (${duration(first.ms)}) of ${count(first.artists, 'artist')}${next}.${known}`;
  },
  picture: (rows, scope) => topPicture('genres', rows, scope, ({ genre, tracks }) => ({ name: genre, tracks })),
});
