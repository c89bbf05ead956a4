import { expect, test } from 'vitest';
import { listeningHistory, type ListeningHistory } from '../listening-history.ts';
import { seededRandom } from '../math/random.ts';
import { embedListening } from './embed-listening.ts';
import { nearest } from './nearest.ts';
import { tasteCentres } from './taste-centres.ts';
import { asRows, rowOfId, vectorAt, type VectorTable } from './vector-table.ts';

interface Play {
  readonly track: number;
  readonly artist: number;
  readonly session: number;
  readonly msPlayed?: number;
}

function historyOf(plays: readonly Play[]): ListeningHistory {
  const column = (value: (play: Play) => number): number[] => plays.map(value);
  const track = Int32Array.from(column((play) => play.track));
  const artist = Int32Array.from(column((play) => play.artist));
  return listeningHistory({
    length: plays.length,
    tracks: Math.max(0, ...track) + 1,
    artists: Math.max(0, ...artist) + 1,
    albums: 1,
    track,
    artist,
    album: new Int32Array(plays.length),
    endedAt: Float64Array.from(plays, ({ session }, i) => session * 100_000 + i * 200),
    msPlayed: Int32Array.from(column((play) => play.msPlayed ?? 180_000)),
    label: new Int8Array(plays.length),
    reasonStart: new Uint8Array(plays.length),
    shuffle: new Uint8Array(plays.length),
  });
}

const KIND = 40;

/** Each session keeps to one kind of music: tracks 0–39 (every third session) or tracks 40–79; four tracks an artist. */
function twoKinds(sessions = 300): Play[] {
  const random = seededRandom(11);
  return Array.from({ length: sessions * 8 }, (_, i) => {
    const session = Math.floor(i / 8);
    const track = (session % 3 === 0 ? 0 : KIND) + Math.floor(random() * KIND);
    return { track, artist: Math.floor(track / 4), session };
  });
}

const listensOf = (table: VectorTable, plays: readonly Play[]): number[] =>
  Array.from(table.ids, (id) => plays.filter(({ track }) => track === id).length);

test('tracks of one kind of session are neighbours', () => {
  const { tracks } = embedListening([historyOf(twoKinds())]);
  for (const id of [0, 17, 45, 79]) {
    const row = rowOfId(tracks, id)!;
    const near = nearest(tracks, vectorAt(tracks, row), 10, new Set([id]));
    expect(near.filter((other) => other.id < KIND === id < KIND).length).toBe(10);
  }
});

test('every vector has length 1, of tracks and of artists', () => {
  const { tracks, artists } = embedListening([historyOf(twoKinds())]);
  expect(tracks.ids).toHaveLength(2 * KIND);
  expect(artists.ids).toHaveLength((2 * KIND) / 4);
  for (const table of [tracks, artists]) {
    for (let row = 0; row < table.ids.length; row++) expect(Math.hypot(...vectorAt(table, row))).toBeCloseTo(1, 5);
  }
});

test('the same plays and seed give the same bytes, another seed nearly the same likeness', () => {
  const plays = [historyOf(twoKinds())];
  const first = embedListening(plays, { seed: 3 });
  expect(embedListening(plays, { seed: 3 })).toEqual(first);
  const other = embedListening(plays, { seed: 4 });
  const likeness = ({ tracks }: typeof first): number => {
    const [best] = nearest(tracks, vectorAt(tracks, 0), 1, new Set([tracks.ids[0]!]));
    return best!.likeness;
  };
  expect(likeness(other)).toBeCloseTo(likeness(first), 2);
});

test('a track heard twice leans on its artist', () => {
  const plays = twoKinds();
  // A new track of artist 0, heard among the other kind.
  const strayed = [...plays, ...[400, 401].map((session) => ({ track: 80, artist: 0, session }))].concat(
    [400, 401].map((session) => ({ track: 50, artist: 12, session })),
  );
  const likenessToArtist = (artistListens: number): number => {
    const { tracks, artists } = embedListening([historyOf(strayed)], { artistListens });
    const row = rowOfId(tracks, 80);
    const found = row === undefined ? undefined : nearest(artists, vectorAt(tracks, row), artists.ids.length);
    return found?.find(({ id }) => id === 0)?.likeness ?? -1;
  };
  expect(likenessToArtist(20)).toBeGreaterThan(likenessToArtist(0));
});

test('skipped plays and tracks heard once have no say', () => {
  const plays = twoKinds(60);
  const skipped = plays.map((play, i) => ({ ...play, track: 100 + (i % 5), artist: 30, msPlayed: 5000 }));
  const mixed = plays.flatMap((play, i) => [play, skipped[i]!]);
  const once = { track: 110, artist: 31, session: 999 };
  const clean = embedListening([historyOf(plays)]);
  const { tracks } = embedListening([historyOf([...mixed, once])]);
  expect(tracks).toEqual(clean.tracks);
});

test('histories of several listeners share one space', () => {
  const plays = twoKinds();
  const half = plays.filter(({ session }) => session < 150);
  const rest = plays.filter(({ session }) => session >= 150);
  const { tracks } = embedListening([historyOf(half), historyOf(rest)]);
  expect(tracks.vectors).toEqual(embedListening([historyOf(plays)]).tracks.vectors);
});

test('nothing heard, nothing known', () => {
  for (const histories of [[], [historyOf([])], [historyOf([{ track: 0, artist: 0, session: 0 }])]]) {
    const { tracks, artists } = embedListening(histories);
    expect(tracks.ids).toHaveLength(0);
    expect(artists.ids).toHaveLength(0);
    expect(tasteCentres(tracks, [])).toEqual([]);
    expect(nearest(tracks, [], 5)).toEqual([]);
  }
});

test('rows for every number hold zeros where there is no vector', () => {
  const table: VectorTable = { dimensions: 2, ids: Int32Array.of(1), vectors: Float32Array.of(0.6, 0.8) };
  expect([...asRows(table, 3).values]).toEqual([...Float32Array.of(0, 0, 0.6, 0.8, 0, 0)]);
});

test('two kinds of sessions are two centres, with their shares and their tracks', () => {
  const plays = twoKinds();
  const { tracks } = embedListening([historyOf(plays)]);
  const centres = tasteCentres(tracks, listensOf(tracks, plays));
  expect(centres).toHaveLength(2);
  expect(centres[0]!.share).toBeCloseTo(2 / 3, 1);
  expect(centres[0]!.share + centres[1]!.share).toBeCloseTo(1, 9);
  expect(centres[0]!.tracks).toHaveLength(10);
  expect(centres[0]!.tracks.every(({ id }) => id >= KIND)).toBe(true);
  expect(centres[1]!.tracks.every(({ id }) => id < KIND)).toBe(true);
  expect(tasteCentres(tracks, listensOf(tracks, plays))).toEqual(centres);
});
