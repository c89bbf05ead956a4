// What every open source keeps, held against a stand-in that notes every breach of its rules.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFeatureSources, SOURCE_NAMES, type SourceName } from '../../src/adapters/sources/index.ts';
import { trackKey } from '../../src/domain/identity.ts';
import { artistFactKey } from '../../src/domain/music-fact.ts';
import { SourceBusy, SourceError } from '../../src/domain/errors.ts';
import { sql } from '../../src/lib/sql.ts';
import type { FactSubject, FeatureSource } from '../../src/services/ports.ts';
import { LASTFM_KEY, startLastFm } from '../fakes/lastfm/index.ts';
import { LISTENBRAINZ_TOKEN, startListenBrainz } from '../fakes/listenbrainz/index.ts';
import { startMusicBrainz } from '../fakes/musicbrainz/index.ts';
import { startReccoBeats } from '../fakes/reccobeats/index.ts';
import type { FakeSource, KnownSong } from '../fakes/source-server.ts';
import { openTestLibrary, type TestLibrary } from './recommender-library.ts';

const starters = {
  reccobeats: startReccoBeats,
  listenbrainz: startListenBrainz,
  musicbrainz: startMusicBrainz,
  lastfm: startLastFm,
} as const satisfies Record<SourceName, unknown>;

let library: TestLibrary;
let now = Date.UTC(2026, 0, 15, 23);
const clock = { now: () => new Date(now) };
beforeAll(async () => {
  library = await openTestLibrary();
});
afterAll(() => library.close());

const songs: readonly KnownSong[] = Array.from({ length: 9 }, (_, n) => ({
  artist: `Artist ${n}`,
  title: `Song "${n}"`.replaceAll('"', n === 3 ? "'" : ''),
  spotifyId: String(n).padStart(22, 'x'),
  isrc: `USRC1760${String(n).padStart(4, '0')}`,
  energy: n / 10,
  genre: n % 2 ? 'Trip-Hop' : 'bebop',
  year: 1990 + n,
}));

describe.each(SOURCE_NAMES)('the source %s', (name) => {
  let fake: FakeSource;
  const make = (): FeatureSource => {
    const { sources } = createFeatureSources(
      { states: library.ports.sourceStates, clock, wait: async (ms) => void (now += ms) },
      {
        names: [name],
        urls: Object.fromEntries(SOURCE_NAMES.map((each) => [each, fake.url])) as Record<SourceName, string>,
        listenBrainzToken: LISTENBRAINZ_TOKEN,
        lastFmKey: LASTFM_KEY,
        contact: 'https://music.example',
        version: '1.2.3',
      },
    );
    const [source] = sources;
    if (!source) throw new Error('no source');
    return source;
  };
  const subject = (song: KnownSong): FactSubject => {
    const { artist, title, spotifyId, isrc } = song;
    return name === 'lastfm'
      ? { key: artistFactKey(artist), artist }
      : { key: trackKey({ artist, title, album: undefined, spotifyId }), artist, title, spotifyId, isrc };
  };
  const stranger = subject({
    artist: 'Nobody',
    title: 'Nothing',
    spotifyId: 'n'.repeat(22),
    isrc: 'USRC17699999',
  });
  const find = (subjects: readonly FactSubject[], source = make()) =>
    source.find(subjects, new AbortController().signal);

  beforeAll(async () => {
    fake = await starters[name](() => now);
    fake.songs = songs;
  });
  afterAll(() => fake.close());
  beforeEach(async () => {
    await library.ports.database.query(sql`DELETE FROM source_states`);
    fake.asked.length = 0;
    now += 3_600_000;
  });

  test('facts are told of the song that was asked about, whatever the order of the answer, and strangers are unknown', async () => {
    const source = make();
    const subjects = [songs[4], songs[1], songs[7]].flatMap((song) => (song ? [subject(song)] : []));
    const asked = [subjects[0], stranger, ...subjects.slice(1)]
      .flatMap((each) => each ?? [])
      .slice(0, Math.max(4, source.batch));
    const { facts, unknown } = await find(asked, source);
    expect(unknown).toEqual([stranger.key]);
    for (const [i, n] of [4, 1, 7].entries()) {
      const fact = facts.find(({ key }) => key === subjects[i]?.key);
      if (source.gives === 'sound') expect(fact?.sound).toMatchObject({ energy: n / 10, tempo: 120.5, mode: 1 });
      else expect(fact?.genres).toEqual([n % 2 ? 'trip hop' : 'bebop']);
      if (source.gives === 'sound') expect(fact?.sound).not.toHaveProperty('pitchClass');
      if (source.gives === 'genres' && source.about === 'tracks') expect(fact?.releaseYear).toBe(1990 + n);
    }
    expect(fake.violations).toEqual([]);
  });

  test('a whole batch is asked by the rules of the source: who asks, how much at once, how often', async () => {
    const source = make();
    const many = Array.from({ length: source.batch }, (_, i) =>
      subject({ artist: `A ${i}`, title: `B ${i}`, spotifyId: String(i).padStart(22, 'y') }),
    );
    const before = fake.violations.length;
    for (let i = 0; i < 3; i++) await find(many, source);
    expect(fake.violations.slice(before)).toEqual([]);
    expect(fake.asked.length).toBeGreaterThanOrEqual(3);
  });

  test('told to come back in 20 hours, it is left alone for so long, by another process or after a start as well', async () => {
    fake.next.push({ status: name === 'musicbrainz' ? 503 : 429, headers: { 'retry-after': '72000' }, body: 'later' });
    await expect(find([stranger])).rejects.toThrow(SourceBusy);
    for (const hours of [1, 18]) {
      now += hours * 3_600_000;
      await expect(find([stranger])).rejects.toThrow(SourceBusy);
    }
    expect(fake.asked).toHaveLength(1);
    now += 3_600_000;
    expect((await find([stranger])).unknown).toEqual([stranger.key]);
  });

  test.each([
    ['an error of its own', { status: 500, body: 'oops' }],
    ['a refused key', { status: 403, body: { error: 'forbidden' } }],
    ['half an answer', { status: 200, body: '{"content": [' }],
    ['an answer of another form', { status: 200, body: { content: 7, recordings: 'x', toptags: 3 } }],
  ])('%s is a failure and never "not known", and it rests a while', async (_, answer) => {
    fake.next.push(answer);
    await expect(find([stranger])).rejects.toThrow(SourceError);
    await expect(find([stranger])).rejects.toThrow(SourceBusy);
    expect(fake.asked).toHaveLength(1);
    fake.next.length = 0;
  });

  test('who does not listen is a failure too', async () => {
    const dead = await starters[name](() => now);
    await dead.close();
    const before = fake;
    fake = dead;
    await expect(find([stranger])).rejects.toThrow(SourceError);
    fake = before;
  });

  test('a stop ends a question at once, without blocking the source', async () => {
    const abort = new AbortController();
    abort.abort(new Error('stop'));
    await expect(make().find([stranger], abort.signal)).rejects.toThrow('stop');
    expect((await find([stranger])).unknown).toEqual([stranger.key]);
  });
});

test("a day's requests end with the day of UTC, and what one process used up another does not have", async () => {
  const { sourceStates } = library.ports;
  const at = Date.UTC(2026, 5, 1, 23, 59);
  const turn = (when: number) => sourceStates.takeTurn('some', { now: new Date(when), intervalMs: 0, perDay: 2 });
  expect([await turn(at), await turn(at), await turn(at)].map((each) => each !== undefined)).toEqual([
    true,
    true,
    false,
  ]);
  expect(await turn(at + 60_000)).toEqual({ waitMs: 0 });
});

test('twenty who ask at once get turns one after the other', async () => {
  const turns = await Promise.all(
    Array.from({ length: 20 }, () =>
      library.ports.sourceStates.takeTurn('many', { now: new Date(now), intervalMs: 1000, perDay: 99 }),
    ),
  );
  expect(turns.map((turn) => Math.round(turn?.waitMs ?? -1)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, i) => i * 1000),
  );
});
