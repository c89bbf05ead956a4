import { LISTENED_MS } from '../../domain/play.ts';
import { sql } from '../../lib/sql.ts';
import { DAYPARTS, HOUR_SLOTS, type ArtistHistories, type TrackHistories } from '../../recommender/recommender.ts';
import type { Ports } from '../ports.ts';
import { intList } from './int-list.ts';
import { proposers } from './proposals/index.ts';
import type { Proposal } from './proposals/proposer.ts';

/** All that a user has played, one row per recording, and after it what is proposed to them: rows without a play. */
export interface Library {
  readonly tracks: TrackHistories;
  /** Rows never played, and who proposes them. */
  readonly proposed: ReadonlyMap<number, Proposal>;
  readonly artists: ArtistHistories;
  readonly artistNames: readonly string[];
  /** Listened plays per artist. */
  readonly artistListened: Int32Array;
  /** Recordings per artist that were listened to at least once. */
  readonly artistTracks: Int32Array;
  /** Row of every catalogue id the user has played; ids of one recording share a row. */
  readonly rowOfTrack: ReadonlyMap<number, number>;
  readonly rowOfArtist: ReadonlyMap<number, number>;
  /** Catalogue ids of these rows. */
  idsOf(rows: Iterable<number>): number[];
}

interface TrackRow {
  track_id: number;
  recording_key: string;
  artist_id: number;
  plays: number;
  listened: number;
  finished: number;
  skipped: number;
  first_at: number;
  last_at: number;
  recent30: number;
  recent365: number;
  finished365: number;
  skipped365: number;
}
const UNHEARD = {
  plays: 0,
  listened: 0,
  finished: 0,
  skipped: 0,
  first_at: Infinity,
  last_at: 0,
  recent30: 0,
  recent365: 0,
  finished365: 0,
  skipped365: 0,
};
interface ArtistRow {
  artist_id: number;
  name: string;
  listened: number;
  /** Listened plays by hour slot, as `slot:plays` joined by commas; empty where there are none. */
  hours: string;
}

/** Ages are cut at ten years: beyond, a play weighs less than 2^-121 anyway, and PostgreSQL calls an underflow an error. */
const OLDEST_DAYS = 3650;

/** Aggregates the plays in the database: two passes over the user's rows, at once where it can. Adds what others propose. */
export async function loadLibrary(
  { database, trackVectors }: Pick<Ports, 'database' | 'trackVectors'>,
  { userId, timezone, now }: { userId: number; timezone: string; now: Date },
): Promise<Library> {
  const played = database.query<TrackRow>(sql`
    WITH newest AS (
      SELECT least(date_part('epoch', max(ended_at)), ${now.getTime() / 1000}::float8) AS at
      FROM plays WHERE user_id = ${userId}::int
    ), aged AS (
      SELECT track_id, ms_played >= ${LISTENED_MS}::int AS listened, outcome, ended_at,
        greatest(0, least(${OLDEST_DAYS}::float8, (newest.at - date_part('epoch', ended_at)) / 86400)) AS age
      FROM plays CROSS JOIN newest WHERE user_id = ${userId}::int
    ), counted AS (
      SELECT track_id,
        count(*)::int AS plays,
        (count(*) FILTER (WHERE listened))::int AS listened,
        (count(*) FILTER (WHERE outcome = 1))::int AS finished,
        (count(*) FILTER (WHERE outcome = 2))::int AS skipped,
        date_part('epoch', min(ended_at)) * 1000 AS first_at,
        date_part('epoch', max(ended_at)) * 1000 AS last_at,
        coalesce(sum(exp(age * ${-Math.LN2 / 30}::float8)) FILTER (WHERE listened), 0) AS recent30,
        coalesce(sum(exp(age * ${-Math.LN2 / 365}::float8)) FILTER (WHERE listened), 0) AS recent365,
        coalesce(sum(exp(age * ${-Math.LN2 / 365}::float8)) FILTER (WHERE outcome = 1), 0) AS finished365,
        coalesce(sum(exp(age * ${-Math.LN2 / 365}::float8)) FILTER (WHERE outcome = 2), 0) AS skipped365
      FROM aged GROUP BY track_id
    )
    SELECT counted.*, t.recording_key, t.artist_id
    FROM counted JOIN tracks t ON t.id = counted.track_id
    ORDER BY counted.track_id`);
  // OFFSET 0 keeps the planner from converting the zone anew for every use.
  const starts = sql`
    SELECT p.track_id, p.started_at AT TIME ZONE ${timezone}::text AS at
    FROM plays p WHERE p.user_id = ${userId}::int AND p.ms_played >= ${LISTENED_MS}::int OFFSET 0`;
  const heard = database.query<ArtistRow>(sql`
    WITH slotted AS (
      SELECT t.artist_id, date_part('hour', s.at)::int + CASE WHEN date_part('isodow', s.at) >= 6 THEN 24 ELSE 0 END AS slot,
        count(*)::int AS plays
      FROM (${starts}) s JOIN tracks t ON t.id = s.track_id GROUP BY 1, 2
    ), listened AS (
      SELECT artist_id, sum(plays)::int AS listened, string_agg(slot || ':' || plays, ',') AS hours
      FROM slotted GROUP BY artist_id
    )
    SELECT a.id AS artist_id, a.name, l.listened, l.hours FROM artists a JOIN listened l ON l.artist_id = a.id`);
  const [tracks, artists] = await Promise.all([played, heard]);
  const proposals = await proposalsFor(
    { database, trackVectors },
    userId,
    new Set(tracks.map(({ track_id }) => track_id)),
  );
  for (const row of await unheardRows({ database }, [...proposals.keys()])) tracks.push(row);
  const known = new Set(artists.map(({ artist_id }) => artist_id));
  const unheard = new Set(tracks.map(({ artist_id }) => artist_id).filter((id) => !known.has(id)));
  for (const row of await unheardArtists({ database }, unheard)) artists.push(row);
  return buildLibrary(
    tracks,
    artists.sort((a, b) => a.artist_id - b.artist_id),
    proposals,
  );
}

/** Artists of whom nothing was ever listened to. */
async function unheardArtists({ database }: Pick<Ports, 'database'>, ids: ReadonlySet<number>): Promise<ArtistRow[]> {
  if (ids.size === 0) return [];
  return database.query<ArtistRow>(sql`
    SELECT id AS artist_id, name, 0 AS listened, '' AS hours FROM artists WHERE id = ANY(${intList(ids)})`);
}

async function proposalsFor(
  needs: Pick<Ports, 'database' | 'trackVectors'>,
  userId: number,
  played: ReadonlySet<number>,
): Promise<Map<number, Proposal>> {
  const proposals = new Map<number, Proposal>();
  for (const proposer of proposers) {
    for (const proposal of await proposer.propose(needs, { userId })) {
      if (!played.has(proposal.trackId) && !proposals.has(proposal.trackId)) proposals.set(proposal.trackId, proposal);
    }
  }
  return proposals;
}

async function unheardRows({ database }: Pick<Ports, 'database'>, ids: readonly number[]): Promise<TrackRow[]> {
  if (ids.length === 0) return [];
  const rows = await database.query<Pick<TrackRow, 'track_id' | 'recording_key' | 'artist_id'>>(sql`
    SELECT id AS track_id, recording_key, artist_id FROM tracks WHERE id = ANY(${intList(ids)}) ORDER BY id`);
  return rows.map((row) => ({ ...row, ...UNHEARD }));
}

function buildLibrary(
  trackRows: readonly TrackRow[],
  artistRows: readonly ArtistRow[],
  proposals: ReadonlyMap<number, Proposal>,
): Library {
  const rowOfArtist = new Map(artistRows.map((artist, row) => [artist.artist_id, row]));
  const dayparts = new Int32Array(artistRows.length * DAYPARTS);
  const hours = new Int32Array(artistRows.length * HOUR_SLOTS);
  artistRows.forEach((artist, row) => {
    for (const pair of artist.hours === '' ? [] : artist.hours.split(',')) {
      const [slot = 0, plays = 0] = pair.split(':').map(Number);
      hours[row * HOUR_SLOTS + slot] = plays;
      const part = row * DAYPARTS + Math.floor((slot % 24) / (24 / DAYPARTS));
      dayparts[part] = (dayparts[part] ?? 0) + plays;
    }
  });

  const rowOfRecording = new Map<string, number>();
  const rowOfTrack = new Map<number, number>();
  for (const track of trackRows) {
    const row = rowOfRecording.get(track.recording_key) ?? rowOfRecording.size;
    rowOfRecording.set(track.recording_key, row);
    rowOfTrack.set(track.track_id, row);
  }
  const tracks = mergeRecordings(trackRows, rowOfTrack, rowOfArtist, rowOfRecording.size);
  const artistTracks = new Int32Array(artistRows.length);
  tracks.artist.forEach((artist, row) => {
    if ((tracks.listened[row] ?? 0) > 0) artistTracks[artist] = (artistTracks[artist] ?? 0) + 1;
  });
  const proposed = new Map<number, Proposal>();
  for (const [id, proposal] of proposals) {
    const row = rowOfTrack.get(id) ?? -1;
    // Another id of the recording may well have been played.
    if (tracks.plays[row] === 0) proposed.set(row, proposal);
  }
  return {
    tracks,
    proposed,
    artists: {
      length: artistRows.length,
      artistId: Int32Array.from(artistRows, (artist) => artist.artist_id),
      dayparts,
      hours,
    },
    artistNames: artistRows.map((artist) => artist.name),
    artistListened: Int32Array.from(artistRows, (artist) => artist.listened),
    artistTracks,
    rowOfTrack,
    rowOfArtist,
    idsOf: indexIds(rowOfTrack),
  };
}

/** Most rows have one id, so only the others are kept in a list. */
function indexIds(rowOfTrack: ReadonlyMap<number, number>): Library['idsOf'] {
  const ids = new Map<number, number | number[]>();
  for (const [id, row] of rowOfTrack) {
    const known = ids.get(row);
    if (known === undefined) ids.set(row, id);
    else if (typeof known === 'number') ids.set(row, [known, id]);
    else known.push(id);
  }
  return (rows) => [...rows].flatMap((row) => ids.get(row) ?? []);
}

/** Adds up the ids of one recording; the id played most (at equal plays the oldest) stands for it. */
function mergeRecordings(
  trackRows: readonly TrackRow[],
  rowOfTrack: ReadonlyMap<number, number>,
  rowOfArtist: ReadonlyMap<number, number>,
  length: number,
): TrackHistories {
  const mostPlays = new Int32Array(length).fill(-1);
  const merged = {
    length,
    trackId: new Int32Array(length),
    artist: new Int32Array(length),
    plays: new Int32Array(length),
    listened: new Int32Array(length),
    finished: new Int32Array(length),
    skipped: new Int32Array(length),
    firstAt: new Float64Array(length).fill(Infinity),
    lastAt: new Float64Array(length),
    recent30: new Float64Array(length),
    recent365: new Float64Array(length),
    finished365: new Float64Array(length),
    skipped365: new Float64Array(length),
  };
  const counts = [
    'plays',
    'listened',
    'finished',
    'skipped',
    'recent30',
    'recent365',
    'finished365',
    'skipped365',
  ] as const;
  for (const track of trackRows) {
    const row = rowOfTrack.get(track.track_id) ?? 0;
    for (const column of counts) merged[column][row] = (merged[column][row] ?? 0) + track[column];
    merged.firstAt[row] = Math.min(merged.firstAt[row] ?? Infinity, track.first_at);
    merged.lastAt[row] = Math.max(merged.lastAt[row] ?? 0, track.last_at);
    if (track.plays > (mostPlays[row] ?? 0)) {
      mostPlays[row] = track.plays;
      merged.trackId[row] = track.track_id;
      merged.artist[row] = rowOfArtist.get(track.artist_id) ?? 0;
    }
  }
  return merged;
}
