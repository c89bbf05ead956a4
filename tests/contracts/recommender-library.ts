// A real store with a listener in it, and the same columns computed in plain loops.
import { openStorage, type Storage } from '../../src/adapters/storage/index.ts';
import { recordingKey } from '../../src/domain/identity.ts';
import { LISTENED_MS, OUTCOMES, type Outcome, type PlayBatch } from '../../src/domain/play.ts';
import type { User } from '../../src/domain/user.ts';
import { DAYPARTS, DAY_MS, HOUR_SLOTS, type TasteInput } from '../../src/recommender/recommender.ts';
import type { Clock } from '../../src/services/ports.ts';
import { options, temporaryFolder } from './storage-fixtures.ts';

export interface Heard {
  readonly artist: string;
  readonly title: string;
  readonly album?: string | undefined;
  readonly spotifyId?: string | undefined;
  /** Epoch ms, whole seconds. */
  readonly endedAt: number;
  readonly msPlayed: number;
  readonly outcome: Outcome;
}

/** Starts are kept as whole seconds too. */
export const startOf = ({ endedAt, msPlayed }: Pick<Heard, 'endedAt' | 'msPlayed'>): number =>
  endedAt - Math.floor(msPlayed / 1000) * 1000;

export function toBatch(plays: readonly Heard[]): PlayBatch {
  return {
    length: plays.length,
    source: 'export',
    tracks: plays.map(({ artist, title, album, spotifyId }) => ({ artist, title, album, spotifyId })),
    firstTrack: 0,
    trackIndex: Int32Array.from(plays, (_, i) => i),
    endedAt: Float64Array.from(plays, (play) => play.endedAt),
    startedAt: Float64Array.from(plays, startOf),
    msPlayed: Int32Array.from(plays, (play) => play.msPlayed),
    outcome: Uint8Array.from(plays, (play) => OUTCOMES.indexOf(play.outcome)),
    timing: new Uint8Array(plays.length),
    reasons: [],
    reasonStart: new Int16Array(plays.length).fill(-1),
    reasonEnd: new Int16Array(plays.length).fill(-1),
    shuffle: new Int8Array(plays.length).fill(-1),
    offline: new Int8Array(plays.length).fill(-1),
    private: new Uint8Array(plays.length),
    platform: new Int8Array(plays.length).fill(-1),
  };
}

export interface TestLibrary {
  readonly ports: Storage & { clock: Clock };
  /** Makes a listener with these plays. */
  listener(name: string, timezone: string, plays: readonly Heard[]): Promise<User>;
  setNow(at: number): void;
  close(): Promise<void>;
}

export async function openTestLibrary(): Promise<TestLibrary> {
  const { folder, remove } = temporaryFolder();
  const storage = await openStorage(options(folder));
  let now = Date.UTC(2026, 0, 15, 12);
  const ports = { ...storage, clock: { now: () => new Date(now) } };
  return {
    ports,
    listener: async (name, timezone, plays) => {
      const user = await storage.users.ensure(name, { timezone });
      for (let i = 0; i < plays.length; i += 20_000) {
        const owner = { userId: user.id, importId: undefined, mayTrain: true } as const;
        await storage.plays.add(owner, toBatch(plays.slice(i, i + 20_000)));
      }
      await storage.users.touchTaste(user.id);
      return user;
    },
    setNow: (at) => {
      now = at;
    },
    close: async () => {
      await storage.close();
      remove();
    },
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment in a zone, by the platform's own calendar. */
export function localParts(
  at: number,
  timezone: string,
): { year: number; month: number; day: string; hour: number; weekday: number } {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
      weekday: 'short',
    });
  formats.set(timezone, format);
  const parts = format.formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: Number(of('year')),
    month: Number(of('month')),
    day: `${of('year')}-${of('month')}-${of('day')}`,
    hour: Number(of('hour')),
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(of('weekday')),
  };
}

/** The columns a recommender is fitted on, from plain rows: one recording per row, in order of appearance. */
export function tasteInput(
  plays: readonly Heard[],
  { timezone = 'UTC', keyOf = recordingKey }: { timezone?: string; keyOf?: (play: Heard) => string } = {},
): TasteInput & { titles: string[]; artistNames: string[] } {
  const rows = new Map<string, number>();
  const artistRows = new Map<string, number>();
  const titles: string[] = [];
  const rowOfPlay = plays.map((play) => {
    const key = keyOf(play);
    if (!rows.has(key)) {
      rows.set(key, rows.size);
      titles.push(play.title);
    }
    if (!artistRows.has(play.artist)) artistRows.set(play.artist, artistRows.size);
    return rows.get(key)!;
  });
  const n = rows.size;
  const ints = (): Int32Array => new Int32Array(n);
  const floats = (): Float64Array => new Float64Array(n);
  const tracks = {
    length: n,
    trackId: Int32Array.from({ length: n }, (_, i) => i + 1),
    artist: ints(),
    plays: ints(),
    listened: ints(),
    finished: ints(),
    skipped: ints(),
    firstAt: floats().fill(Infinity),
    lastAt: floats(),
    recent30: floats(),
    recent365: floats(),
    finished365: floats(),
    skipped365: floats(),
  };
  const dayparts = new Int32Array(artistRows.size * DAYPARTS);
  const hours = new Int32Array(artistRows.size * HOUR_SLOTS);
  const newest = plays.reduce((latest, play) => Math.max(latest, play.endedAt), 0);
  for (const [p, play] of plays.entries()) {
    const i = rowOfPlay[p]!;
    const artist = artistRows.get(play.artist)!;
    const days = (newest - play.endedAt) / DAY_MS;
    const year = 0.5 ** (days / 365);
    tracks.artist[i] = artist;
    tracks.plays[i]! += 1;
    tracks.firstAt[i] = Math.min(tracks.firstAt[i]!, play.endedAt);
    tracks.lastAt[i] = Math.max(tracks.lastAt[i]!, play.endedAt);
    if (play.msPlayed >= LISTENED_MS) {
      tracks.listened[i]! += 1;
      tracks.recent30[i]! += 0.5 ** (days / 30);
      tracks.recent365[i]! += year;
      const at = startOf(play);
      const { hour, weekday } =
        timezone === 'UTC'
          ? { hour: new Date(at).getUTCHours(), weekday: (new Date(at).getUTCDay() + 6) % 7 }
          : localParts(at, timezone);
      hours[artist * HOUR_SLOTS + hour + (weekday >= 5 ? 24 : 0)]! += 1;
      const part = Math.floor(hour / (24 / DAYPARTS));
      dayparts[artist * DAYPARTS + part]! += 1;
    }
    if (play.outcome === 'finished') {
      tracks.finished[i]! += 1;
      tracks.finished365[i]! += year;
    }
    if (play.outcome === 'skipped') {
      tracks.skipped[i]! += 1;
      tracks.skipped365[i]! += year;
    }
  }
  return {
    tracks,
    artists: {
      length: artistRows.size,
      artistId: Int32Array.from(artistRows.values(), (row) => row + 1),
      dayparts,
      hours,
    },
    verdicts: { tracks: new Map(), artists: new Map() },
    titles,
    artistNames: [...artistRows.keys()],
  };
}

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A listener who once played other tracks and skips some artists: what they like now differs from what they played most. */
export function plantedPlays(
  seed: number,
  { now = Date.UTC(2026, 0, 15, 12), count = 6000, artists = 40 } = {},
): Heard[] {
  const next = random(seed);
  const plays: Heard[] = [];
  const begin = now - 900 * DAY_MS;
  for (let i = 0; i < count; i++) {
    // Ten plays make a session.
    const session = begin + ((now - 5 * DAY_MS - begin) * Math.floor(i / 10) * 10) / count;
    const endedAt = Math.floor((session + (i % 10) * 300_000) / 1000) * 1000;
    // Tastes drift: the artist played at a time lies around a point that moves through the list.
    const centre = (i / count) * artists;
    const artist = Math.min(artists - 1, Math.max(0, Math.floor(centre + (next() + next() - 1) * 12)));
    const track = Math.floor(next() ** 2 * 8);
    const skipped = next() < (artist % 5 === 0 ? 0.8 : 0.08);
    plays.push({
      artist: `Artist ${artist}`,
      title: `Song ${artist}.${track}`,
      album: `Album ${artist}`,
      endedAt,
      msPlayed: skipped ? 5000 : 180_000 + Math.floor(next() * 60_000),
      outcome: skipped ? 'skipped' : 'finished',
    });
  }
  return plays;
}
