import { LISTENED_MS } from '../../domain/play.ts';
import { normaliseName } from '../../domain/identity.ts';
import { sql, type Sql } from '../../lib/sql.ts';
import type { AudioFeatures } from '../../domain/track.ts';
import type { Ports } from '../ports.ts';
import { loadAudioFeatures } from '../recommend/load-audio-features.ts';

/** What a user's own history knows of a track, an artist or an album. Plays are listened plays (30 s and more). */
export interface Heard {
  readonly kind: 'track' | 'artist' | 'album';
  /** Of the track or the album; of an artist its most played track. */
  readonly title: string;
  readonly artist: string;
  /** Of a track. */
  readonly album: string | undefined;
  readonly plays: number;
  /** Plays of the most played track of an artist or an album. */
  readonly bestPlays: number;
  /** Every start, and those that were skipped. */
  readonly starts: number;
  readonly skipped: number;
  /** Recordings that were listened to. */
  readonly tracks: number;
  /** First and last day of a listened play, ISO, in the user's zone; absent when there was none. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** How a track sounds, where that is known. */
  readonly sound: AudioFeatures | undefined;
}

export type HeardQuestion =
  | { readonly userId: number; readonly trackId: number }
  | { readonly userId: number; readonly name: string };

type Needs = Pick<Ports, 'database' | 'users' | 'clock'>;
type Row = Omit<Heard, 'kind' | 'first' | 'last' | 'album' | 'sound'> & {
  ids: number[];
  album: string | null;
  first: string | null;
  last: string | null;
};

/** An artist of that name comes before a track, and a track before an album; undefined when nothing of it was ever started. */
export async function heardOf({ database, users, clock }: Needs, question: HeardQuestion): Promise<Heard | undefined> {
  const user = await users.find(question.userId);
  if (!user) return undefined;
  for (const [kind, which] of candidates(question)) {
    const [row] = await database.query<Row>(
      countOf({ userId: user.id, timezone: user.timezone, which, whole: kind === 'track' }),
    );
    if (row && row.starts > 0) {
      const { ids, album, first, last, ...counts } = row;
      const sounds =
        kind === 'track' ? await loadAudioFeatures({ database }, { trackIds: ids, now: clock.now() }) : undefined;
      return {
        ...counts,
        kind,
        album: album ?? undefined,
        first: first ?? undefined,
        last: last ?? undefined,
        sound: [...(sounds?.values() ?? [])][0],
      };
    }
  }
  return undefined;
}

/** What was listened to last. */
export async function lastHeard(
  { database, users }: Pick<Ports, 'database' | 'users'>,
  { userId }: { userId: number },
): Promise<{ title: string; artist: string; day: string; time: string } | undefined> {
  const user = await users.find(userId);
  if (!user) return undefined;
  const [row] = await database.query<{ title: string; artist: string; day: string; time: string }>(sql`
    SELECT t.title, a.name AS artist,
      to_char(p.started_at AT TIME ZONE ${user.timezone}::text, 'YYYY-MM-DD') AS day,
      to_char(p.started_at AT TIME ZONE ${user.timezone}::text, 'HH24:MI') AS time
    FROM plays p JOIN tracks t ON t.id = p.track_id JOIN artists a ON a.id = t.artist_id
    WHERE p.user_id = ${user.id}::int AND p.ms_played >= ${LISTENED_MS}::int
    ORDER BY p.ended_at DESC LIMIT 1`);
  return row;
}

function candidates(question: HeardQuestion): [Heard['kind'], Sql][] {
  if ('trackId' in question) {
    const same = sql`(SELECT recording_key FROM tracks WHERE id = ${question.trackId}::int)`;
    return [['track', sql`t.recording_key = ${same}`]];
  }
  const name = question.name.trim();
  const by = /^(.+) by (.+)$/i.exec(name);
  const titled = sql`lower(t.title) = lower(${by?.[1] ?? name}::text)`;
  return [
    ['artist', sql`a.key = ${normaliseName(name)}::text`],
    ['track', by ? sql`${titled} AND a.key = ${normaliseName(by[2] ?? '')}::text` : titled],
    ['album', sql`lower(t.album) = lower(${name}::text)`],
  ];
}

/** Of several tracks of one title the one that was started most is meant; an artist or an album is all of them together. */
function countOf({
  userId,
  timezone,
  which,
  whole,
}: {
  userId: number;
  timezone: string;
  which: Sql;
  whole: boolean;
}): Sql {
  return sql`
    WITH named AS (
      SELECT t.id, t.title, t.album, t.recording_key, a.name AS artist
      FROM tracks t JOIN artists a ON a.id = t.artist_id WHERE ${which}
    ), counted AS (
      SELECT n.recording_key, array_agg(DISTINCT n.id) AS ids, (array_agg(n.title ORDER BY p.ended_at DESC))[1] AS title,
        (array_agg(n.album ORDER BY p.ended_at DESC) FILTER (WHERE n.album IS NOT NULL))[1] AS album, min(n.artist) AS artist,
        count(*) AS starts, count(*) FILTER (WHERE p.outcome = 2) AS skipped,
        count(*) FILTER (WHERE p.ms_played >= ${LISTENED_MS}::int) AS plays,
        min(p.started_at) FILTER (WHERE p.ms_played >= ${LISTENED_MS}::int) AS first,
        max(p.started_at) FILTER (WHERE p.ms_played >= ${LISTENED_MS}::int) AS last
      FROM named n JOIN plays p ON p.track_id = n.id WHERE p.user_id = ${userId}::int GROUP BY 1
    ), meant AS (
      SELECT * FROM counted ORDER BY starts DESC, recording_key LIMIT ${whole ? 1 : 1_000_000}::int
    )
    SELECT ${whole ? sql`(SELECT ids FROM meant)` : sql`'{}'::int[]`} AS ids,
      (array_agg(title ORDER BY plays DESC, recording_key))[1] AS title, (array_agg(album ORDER BY plays DESC))[1] AS album,
      min(artist) AS artist, coalesce(sum(plays), 0)::int AS plays, coalesce(max(plays), 0)::int AS "bestPlays",
      coalesce(sum(starts), 0)::int AS starts, coalesce(sum(skipped), 0)::int AS skipped,
      (count(*) FILTER (WHERE plays > 0))::int AS tracks,
      to_char(min(first) AT TIME ZONE ${timezone}::text, 'YYYY-MM-DD') AS first,
      to_char(max(last) AT TIME ZONE ${timezone}::text, 'YYYY-MM-DD') AS last
    FROM meant`;
}
