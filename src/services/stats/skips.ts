import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { startsInScope } from './plays-in-scope.ts';
import { count, number, percent } from './words.ts';

interface Row {
  title: string;
  artist: string;
  starts: number;
  skipped: number;
  all_starts: number;
  all_skipped: number;
}

export const skips = defineStatistic<Row>({
  id: 'skips',
  title: 'Your skips',
  description:
    'How many of all started plays were skipped, and which tracks most often. Counts every start, however short.',
  columns: ['rank', 'track', 'artist', 'skipped', 'started', 'share skipped'],
  query: (scope) => sql`
    WITH counted AS (
      SELECT track_id, count(*) AS starts, count(*) FILTER (WHERE outcome = 2) AS skipped
      FROM plays WHERE ${startsInScope(scope)} GROUP BY 1
    ), sums AS (
      SELECT sum(starts)::int AS all_starts, sum(skipped)::int AS all_skipped FROM counted
    )
    SELECT (array_agg(t.title ORDER BY c.starts DESC, t.id))[1] AS title, min(a.name) AS artist,
      sum(c.starts)::int AS starts, sum(c.skipped)::int AS skipped,
      min(s.all_starts) AS all_starts, min(s.all_skipped) AS all_skipped
    FROM counted c CROSS JOIN sums s JOIN tracks t ON t.id = c.track_id JOIN artists a ON a.id = t.artist_id
    GROUP BY t.recording_key ORDER BY skipped DESC, starts, min(t.id) LIMIT ${scope.limit}::int`,
  cells: (row, i) => [i + 1, row.title, row.artist, row.skipped, row.starts, percent(row.skipped / row.starts)],
  say: ([first], { period }) => {
    if (!first) return `You started nothing ${period.text}.`;
    const { all_starts: starts, all_skipped: skipped } = first;
    const most =
      first.skipped > 0
        ? ` Most often "${first.title}" by ${first.artist}: ${number(first.skipped)} of ${count(first.starts, 'start')}.`
        : '';
    return `You skipped ${number(skipped)} of ${count(starts, 'started play')} ${period.text} (${percent(skipped / starts)}).${most}`;
  },
  picture: (rows, { period, owner }) => ({
    id: 'skip-list',
    data: {
      period: period.caption,
      owner,
      starts: rows[0]?.all_starts ?? 0,
      skipped: rows[0]?.all_skipped ?? 0,
      tracks: rows.map(({ title, artist, starts, skipped }) => ({ title, artist, starts, skipped })),
    },
  }),
});
