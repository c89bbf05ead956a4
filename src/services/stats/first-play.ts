import { UserError } from '../../domain/errors.ts';
import { normaliseName } from '../../domain/identity.ts';
import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { listenedInScope } from './plays-in-scope.ts';
import { count } from './words.ts';

interface Row {
  kind: 'artist' | 'track';
  title: string;
  artist: string;
  first_at: string;
  plays: number;
}

export const firstPlay = defineStatistic<Row>({
  id: 'first-play',
  title: 'First listened',
  description: 'When an artist or a track was first listened to. Needs its name; "track by artist" works too.',
  columns: ['what', 'first listened', 'first track', 'artist', 'plays'],
  // An artist of that name comes before tracks called so.
  query: (scope) => {
    if (!scope.name?.trim()) {
      throw new UserError('invalid_input', 'Whose first play do you want to know? Name an artist or a track.');
    }
    const name = scope.name.trim();
    const by = /^(.+?) by (.+)$/i.exec(name);
    return sql`
      WITH named AS (
        SELECT t.id, t.title, t.recording_key, a.name AS artist,
          CASE WHEN a.key = ${normaliseName(name)}::text THEN 'artist' ELSE 'track' END AS kind
        FROM tracks t JOIN artists a ON a.id = t.artist_id
        WHERE a.key = ${normaliseName(name)}::text OR lower(t.title) = lower(${name}::text)
          OR (lower(t.title) = lower(${by?.[1] ?? ''}::text) AND a.key = ${normaliseName(by?.[2] ?? '')}::text)
      ), heard AS (
        SELECT n.kind, CASE n.kind WHEN 'artist' THEN n.artist ELSE n.recording_key END AS what, n.title, n.artist, p.started_at
        FROM plays p JOIN named n ON n.id = p.track_id WHERE ${listenedInScope(scope)}
      )
      SELECT kind, (array_agg(title ORDER BY started_at))[1] AS title, min(artist) AS artist,
        to_char(min(started_at) AT TIME ZONE ${scope.timezone}::text, 'YYYY-MM-DD HH24:MI') AS first_at, count(*)::int AS plays
      FROM heard GROUP BY kind, what ORDER BY kind, plays DESC, min(started_at) LIMIT ${scope.limit}::int`;
  },
  cells: (row) => [row.kind, row.first_at, row.title, row.artist, row.plays],
  say: ([first], { name, period }) => {
    if (!first) return `I find nothing called "${name?.trim()}" that you listened to ${period.text}.`;
    const { kind, title, artist, first_at: at, plays } = first;
    const since = plays === 1 ? 'It is your only play' : `${count(plays, 'play')} in all`;
    const where = period.fromMs === undefined && period.untilMs === undefined ? '' : ` ${period.text}`;
    return kind === 'artist'
      ? `You first listened to ${artist}${where} on ${at.slice(0, 10)} at ${at.slice(11)}, with "${title}". ${since}${where}.`
      : `You first listened to "${title}" by ${artist}${where} on ${at.slice(0, 10)} at ${at.slice(11)}. ${since}${where}.`;
  },
});
