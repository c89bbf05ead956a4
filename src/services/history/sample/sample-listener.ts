import { inventCatalogue, type SampleArtist, type SampleTrack } from './sample-catalogue.ts';
import { createRandom, type Random } from './seeded-random.ts';

/** A row of Spotify's extended streaming history in its newest form, 23 keys. */
export interface ExtendedRow {
  ts: string;
  platform: string;
  ms_played: number;
  conn_country: string;
  ip_addr: string | null;
  master_metadata_track_name: string | null;
  master_metadata_album_artist_name: string | null;
  master_metadata_album_album_name: string | null;
  spotify_track_uri: string | null;
  episode_name: string | null;
  episode_show_name: string | null;
  spotify_episode_uri: string | null;
  audiobook_title: null;
  audiobook_uri: null;
  audiobook_chapter_uri: null;
  audiobook_chapter_title: null;
  reason_start: string;
  reason_end: string;
  shuffle: boolean;
  skipped: boolean;
  offline: boolean;
  offline_timestamp: number | null;
  incognito_mode: boolean;
}

const DAY = 86_400_000;
const YEARS = 5;
/** Beyond so many plays a day the listener gets more years instead, up to the age of Spotify. */
const PLAYS_PER_DAY = 150;
const MOST_DAYS = 17 * 365;
/** The last day is a short one and ends early, so that nothing lies in the future. */
const LAST_DAY_WEIGHT = 0.1;
const LAST_HOUR = 18;
const SHOWS = ['The Slow Kettle', 'Maps Nobody Asked For', 'Nachtgespräche aus dem Treppenhaus'];
/** Sessions begin around these hours. */
const WEEKDAY_HOURS = [7, 8, 8, 9, 10, 13, 17, 18, 18, 20, 21, 22, 23];
const WEEKEND_HOURS = [10, 11, 12, 14, 16, 18, 20, 21, 22, 23, 0];

/**
 * Years of an invented listener, to try EchoTune with: loves that come and cool down, companions, forgotten favourites, summer
 * and winter music, commutes and late nights, albums and shuffle, skips, a few episodes. The same seed and `now` give the same
 * rows; the last lie on the day before `now`. Nothing in it is real, so the URIs are those of local files.
 */
export function* sampleListener({
  plays,
  seed,
  now,
}: {
  plays: number;
  seed: number;
  now: Date;
}): Generator<ExtendedRow> {
  const random = createRandom(seed);
  const artists = inventCatalogue(random);
  const days = Math.min(MOST_DAYS, Math.max(YEARS * 365, Math.ceil(plays / PLAYS_PER_DAY)));
  const firstDay = Math.floor(now.getTime() / DAY) * DAY - days * DAY;
  const perDay = spread(plays, days, random);
  let cursor = firstDay;

  for (let day = 0; day < days; day++) {
    let left = perDay[day] ?? 0;
    const dayStart = firstDay + day * DAY;
    const weekend = [0, 6].includes(new Date(dayStart).getUTCDay());
    const sessions = Math.max(1, Math.min(6, Math.round(left / 14)));
    const latest = day === days - 1 ? LAST_HOUR : 23;
    const hours = Array.from({ length: sessions }, () =>
      Math.min(latest, random.pick(weekend ? WEEKEND_HOURS : WEEKDAY_HOURS)),
    );
    for (const [i, hour] of hours.toSorted((a, b) => a - b).entries()) {
      const length = i === sessions - 1 ? left : Math.min(left, Math.round((perDay[day] ?? 0) / sessions));
      left -= length;
      const start = Math.max(cursor, dayStart + hour * 3_600_000 + random.between(0, 3_000_000));
      for (const row of session({ random, artists, start, length, dayEnd: dayStart + DAY, age: day / days })) {
        cursor = Date.parse(row.ts);
        yield row;
      }
    }
  }
}

/** How many plays each day has: most days some, some days none, exactly `plays` in all. */
function spread(plays: number, days: number, random: Random): number[] {
  const weights = Array.from({ length: days }, (_, day) =>
    day === days - 1 ? LAST_DAY_WEIGHT : random.chance(0.12) ? 0 : 0.3 + random.next() + (Math.sin(day / 40) + 1) / 3,
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  let given = 0;
  let wanted = 0;
  return weights.map((weight, day) => {
    wanted += (weight / sum) * plays;
    const count = (day === days - 1 ? plays : Math.floor(wanted)) - given;
    given += count;
    return count;
  });
}

interface Session {
  readonly random: Random;
  readonly artists: readonly SampleArtist[];
  /** Epoch ms. */
  readonly start: number;
  /** Plays. */
  readonly length: number;
  readonly dayEnd: number;
  /** Share of the whole time that has passed, 0–1. */
  readonly age: number;
}

function* session({ random, artists, start, length, dayEnd, age }: Session): Generator<ExtendedRow> {
  const weights = moodWeights(artists, { start, age });
  const album = random.chance(0.25);
  const shuffle = !album && random.chance(0.75);
  const restless = random.chance(0.2) ? 0.35 : 0.04;
  const platform = random.pick(
    new Date(start).getUTCHours() < 17 ? ['android', 'android', 'windows'] : ['android', 'linux', 'web_player'],
  );
  const offline = random.chance(0.05);
  const incognito = random.chance(0.004);
  let end = Math.floor(start / 1000) * 1000;
  let artist = artists[random.weighted(weights)];
  let next = 0;
  let reasonStart = random.pick(['clickrow', 'playbtn', 'appload']);

  for (let i = 0; i < length && artist; i++) {
    const change = album ? next >= artist.tracks.length : random.chance(0.8);
    if (change) {
      artist = artists[random.weighted(weights)] ?? artist;
      next = 0;
    }
    const track = album
      ? artist.tracks[next++]
      : artist.tracks[random.weighted(artist.tracks.map(({ weight }) => weight))];
    if (!track) continue;
    const late = end > dayEnd + 3 * 3_600_000;
    const { ms, reasonEnd } = listen({ random, track, restless: late ? 1 : restless, shuffle, last: i === length - 1 });
    const begin = end + random.between(0, 2) * 1000;
    end = begin + Math.max(1000, Math.ceil(ms / 1000) * 1000);
    const row = {
      ts: new Date(end).toISOString().replace('.000Z', 'Z'),
      platform,
      ms_played: ms,
      conn_country: 'ZZ',
      ip_addr: null,
      reason_start: reasonStart,
      reason_end: reasonEnd,
      shuffle,
      skipped: reasonEnd === 'fwdbtn',
      offline,
      offline_timestamp: Math.floor(begin / 1000),
      incognito_mode: incognito,
    };
    yield random.chance(0.006) ? asEpisode(row, random) : asTrack(row, track);
    reasonStart =
      reasonEnd === 'fwdbtn' || reasonEnd === 'backbtn'
        ? reasonEnd
        : reasonEnd === 'endplay'
          ? 'clickrow'
          : 'trackdone';
  }
}

/** What the listener feels like: by the hour, the month, and how each love has fared so far. */
function moodWeights(artists: readonly SampleArtist[], { start, age }: { start: number; age: number }): number[] {
  const date = new Date(start);
  const hour = date.getUTCHours();
  const month = date.getUTCMonth();
  const apart = (a: number, b: number, round: number): number => Math.min(Math.abs(a - b), round - Math.abs(a - b));
  return artists.map(({ scene, weight, met, cooling, lasting }) => {
    if (age < met) return 0.0005 * weight;
    const love = 3 * Math.exp(-(age - met) / cooling) + lasting + 0.01;
    const byHour = 0.35 + Math.exp(-(Math.min(...scene.hours.map((favourite) => apart(hour, favourite, 24))) ** 2) / 8);
    const byMonth = scene.month === undefined ? 0.6 : 0.15 + 1.8 * Math.exp(-(apart(month, scene.month, 12) ** 2) / 3);
    return weight * love * byHour * byMonth;
  });
}

interface Listening {
  readonly random: Random;
  readonly track: SampleTrack;
  /** 0–1, added to the chance of a skip. */
  readonly restless: number;
  readonly shuffle: boolean;
  readonly last: boolean;
}

function listen({ random, track, restless, shuffle, last }: Listening): { ms: number; reasonEnd: string } {
  const part = (low: number, high: number): number => Math.round(track.ms * (low + random.next() * (high - low)));
  if (random.chance(restless + (shuffle ? 0.28 : 0.08) * (1 - track.liking))) {
    return { ms: Math.min(part(0.005, 0.2), random.between(900, 45_000)), reasonEnd: 'fwdbtn' };
  }
  if (last)
    return {
      ms: part(0.2, 0.95),
      reasonEnd: random.pick(['endplay', 'logout', 'logout', 'unexpected-exit-while-paused']),
    };
  if (random.chance(0.02)) return { ms: part(0.05, 0.6), reasonEnd: 'endplay' };
  if (random.chance(0.01)) return { ms: part(0.1, 0.9), reasonEnd: 'backbtn' };
  return { ms: track.ms, reasonEnd: 'trackdone' };
}

type Common = Omit<
  ExtendedRow,
  `master_${string}` | 'spotify_track_uri' | `episode_${string}` | 'spotify_episode_uri' | `audiobook_${string}`
>;

const NO_AUDIOBOOK = {
  audiobook_title: null,
  audiobook_uri: null,
  audiobook_chapter_uri: null,
  audiobook_chapter_title: null,
} as const;

function asTrack(row: Common, { title, artist, album, ms }: SampleTrack): ExtendedRow {
  const path = [artist, '', title].map((part) => encodeURIComponent(part).replaceAll('%20', '+')).join(':');
  return {
    ...row,
    ...NO_AUDIOBOOK,
    master_metadata_track_name: title,
    master_metadata_album_artist_name: artist,
    master_metadata_album_album_name: album,
    spotify_track_uri: `spotify:local:${path}:${Math.round(ms / 1000)}`,
    episode_name: null,
    episode_show_name: null,
    spotify_episode_uri: null,
  };
}

function asEpisode(row: Common, random: Random): ExtendedRow {
  const show = random.pick(SHOWS);
  const episode = random.between(1, 240);
  return {
    ...row,
    ...NO_AUDIOBOOK,
    master_metadata_track_name: null,
    master_metadata_album_artist_name: null,
    master_metadata_album_album_name: null,
    spotify_track_uri: null,
    episode_name: `${show}, part ${episode}`,
    episode_show_name: show,
    spotify_episode_uri: `spotify:episode:sample${String(episode).padStart(16, '0')}`,
  };
}
