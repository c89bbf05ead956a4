// One play that several sources tell: one row, with the richer facts of all.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Storage } from '../../src/adapters/storage/index.ts';
import { PLAY_SOURCES, TIMING, type PlaySource } from '../../src/domain/play.ts';
import type { TrackIdentity } from '../../src/domain/track.ts';
import { sql } from '../../src/lib/sql.ts';
import { onEveryDatabase, type Opener } from './databases.ts';
import { toBatch, track, type Row } from './storage-fixtures.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const START = Date.UTC(2024, 4, 1, 10, 0, 7);
const S = 1000;
const MS = 200_000;
const withId = (title: string): TrackIdentity =>
  track(title, { spotifyId: Buffer.from(title.padEnd(16, '.')).toString('hex').slice(0, 22) });
const named = (title: string): TrackIdentity => track(title);

/** The same play, as each source tells it. `start` is when it truly began. */
const extended = (title: string, start: number, ms = MS): Row => ({
  track: withId(title),
  endedAt: start + ms,
  msPlayed: ms,
  outcome: 'finished',
});
const oneYear = (title: string, start: number, ms = MS): Row => {
  const endedAt = Math.floor((start + ms) / 60_000) * 60_000;
  return { track: named(title), endedAt, msPlayed: ms, outcome: 'neutral', timing: TIMING.minute };
};
const scrobble = (title: string, start: number): Row => ({
  track: named(title.toUpperCase()),
  startedAt: start,
  endedAt: start + 210 * S,
  msPlayed: 210 * S,
  outcome: 'neutral',
  timing: TIMING.lengthGuessed,
});
const withoutId = (title: string, start: number): Row => ({ ...extended(title, start), track: named(title) });

onEveryDatabase((makeDatabase) => {
  let database: Opener;
  let storage: Storage;
  let users = 0;
  beforeAll(async () => {
    database = await makeDatabase();
    storage = await database.open();
  });
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });

  async function listener() {
    const { id: userId } = await storage.users.ensure(`listener ${++users}`);
    const bring = async (rows: Row[], source: PlaySource = 'export') => {
      const { id: importId } = await storage.imports.create({
        userId,
        fileNames: ['x'],
        uploadDir: undefined,
        includePrivate: false,
      });
      await storage.plays.add({ userId, importId, mayTrain: true }, toBatch(rows, source));
      return { importId, ...(await storage.plays.countImport(userId, importId)) };
    };
    const rows = () =>
      storage.database.query<{
        title: string;
        hasId: boolean;
        ended: number;
        ms: number;
        outcome: number;
        source: number;
      }>(sql`
        SELECT t.title, t.spotify_id IS NOT NULL AS "hasId", date_part('epoch', p.ended_at) * 1000 AS ended, p.ms_played AS ms,
          p.outcome, p.source FROM plays p JOIN tracks t ON t.id = p.track_id WHERE p.user_id = ${userId} ORDER BY 3, 1`);
    return { userId, bring, rows };
  }

  test('one year, scrobbles and the full export of the same plays are one row each, in any order', async () => {
    const starts = [0, 205, 410, 1000].map((seconds) => START + seconds * S);
    const tellings: [PlaySource, Row[]][] = [
      ['export', starts.map((start, i) => oneYear(`Song ${i}`, start))],
      ['lastfm', starts.map((start, i) => scrobble(`Song ${i}`, start + 2 * S))],
      ['export', starts.map((start, i) => extended(`Song ${i}`, start))],
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      const { bring, rows } = await listener();
      for (const at of order) {
        const [source, told] = tellings[at] ?? ['export', []];
        await bring(told, source);
      }
      expect(await rows()).toEqual(
        starts.map((start, i) => ({
          title: `Song ${i}`,
          hasId: true,
          ended: start + MS,
          ms: MS,
          outcome: 1,
          source: PLAY_SOURCES.indexOf('export'),
        })),
      );
    }
  });

  test('a richer telling counts as known and as merged, never as added; the same again changes nothing', async () => {
    const { bring, rows } = await listener();
    expect(await bring([scrobble('A', START), scrobble('B', START + 300 * S)], 'lastfm')).toMatchObject({ added: 2 });
    const richer = [extended('A', START), extended('B', START + 300 * S), extended('C', START + 600 * S)];
    expect(await bring(richer)).toMatchObject({ added: 1, merged: 2 });
    const before = await rows();
    expect(before).toHaveLength(3);
    expect(await bring(richer)).toMatchObject({ added: 0, merged: 0 });
    expect(await bring([scrobble('A', START)], 'lastfm')).toMatchObject({ added: 0, merged: 0 });
    expect(await rows()).toEqual(before);
  });

  test('taking an import back brings the poorer rows back as they were', async () => {
    const { userId, bring, rows } = await listener();
    await bring([oneYear('A', START), oneYear('B', START + 300 * S)]);
    const before = await rows();
    const { importId } = await bring([
      extended('A', START),
      extended('B', START + 300 * S),
      extended('C', START + 600 * S),
    ]);
    expect(await rows()).not.toEqual(before);
    await storage.plays.removeImport(userId, importId);
    expect(await rows()).toEqual(before);
  });

  test('after an import has settled, taking it back is no longer possible by mistake for what it replaced', async () => {
    const { userId, bring, rows } = await listener();
    await bring([oneYear('A', START)]);
    const { importId } = await bring([extended('A', START)]);
    await storage.plays.settleImport(userId, importId);
    const kept = await storage.database.query(sql`SELECT FROM replaced_plays WHERE user_id = ${userId}`);
    expect([kept.length, (await rows()).length]).toEqual([0, 1]);
  });

  test('files of one import tell the same plays: they count once as added', async () => {
    const { userId, rows } = await listener();
    const { id: importId } = await storage.imports.create({
      userId,
      fileNames: ['a', 'b'],
      uploadDir: undefined,
      includePrivate: false,
    });
    const owner = { userId, importId, mayTrain: true };
    await storage.plays.add(owner, toBatch([scrobble('A', START)], 'lastfm'));
    await storage.plays.add(owner, toBatch([oneYear('A', START)]));
    await storage.plays.add(owner, toBatch([extended('A', START)]));
    expect(await storage.plays.countImport(userId, importId)).toMatchObject({ added: 1 });
    expect(await rows()).toHaveLength(1);
    await storage.plays.removeImport(userId, importId);
    expect(await rows()).toEqual([]);
  });

  test('two different tracks in one second stay two, whatever tells them', async () => {
    const { bring, rows } = await listener();
    await bring([scrobble('A', START), scrobble('B', START)], 'lastfm');
    expect(await bring([extended('A', START), extended('B', START)])).toMatchObject({ added: 0, merged: 2 });
    expect((await rows()).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test('one song on repeat keeps as many plays as the richer source tells', async () => {
    const { bring, rows } = await listener();
    const starts = Array.from({ length: 12 }, (_, i) => START + i * (MS + S));
    await bring(
      starts.map((start) => scrobble('Loop', start)),
      'lastfm',
    );
    await bring(starts.map((start) => oneYear('Loop', start)));
    expect(await bring(starts.map((start) => extended('Loop', start)))).toMatchObject({ added: 0 });
    expect((await rows()).map(({ ended }) => ended)).toEqual(starts.map((start) => start + MS));
  });

  test('a file with names alone and one with ids are the same listening', async () => {
    const { bring, rows } = await listener();
    await bring([withoutId('A', START), withoutId('B', START + 300 * S)]);
    expect(await bring([extended('A', START), extended('B', START + 300 * S)])).toMatchObject({ added: 0, merged: 2 });
    expect((await rows()).every(({ hasId }) => hasId)).toBe(true);
    expect(await bring([withoutId('A', START)])).toMatchObject({ added: 0, merged: 0 });
  });

  test('a listen whose time is the end of the play is found as well', async () => {
    const { bring, rows } = await listener();
    await bring([extended('A', START)]);
    expect(await bring([scrobble('A', START + MS)], 'listenbrainz')).toMatchObject({ added: 0 });
    expect(await rows()).toHaveLength(1);
  });

  test('the same song at another time of the day is another play', async () => {
    const { bring, rows } = await listener();
    await bring([extended('A', START)]);
    await bring([scrobble('A', START + 3600 * S)], 'lastfm');
    await bring([oneYear('A', START + 7200 * S)]);
    expect(await rows()).toHaveLength(3);
  });

  test('nobody else’s plays are touched', async () => {
    const [one, other] = [await listener(), await listener()];
    await one.bring([scrobble('A', START)], 'lastfm');
    const before = await one.rows();
    await other.bring([extended('A', START)]);
    expect(await one.rows()).toEqual(before);
    expect(await other.rows()).toHaveLength(1);
  });

  test('polls of the Web API give way to the user’s own export, and do not make it untrainable', async () => {
    const { userId, bring } = await listener();
    const polled = {
      ...extended('A', START),
      endedAt: START + MS + 3 * S,
      msPlayed: 203 * S,
      timing: TIMING.lengthGuessed,
    };
    await storage.plays.add({ userId, importId: undefined, mayTrain: false }, toBatch([polled], 'spotify_api'));
    await bring([extended('A', START)]);
    const stored = await storage.database.query(sql`SELECT source, may_train FROM plays WHERE user_id = ${userId}`);
    expect(stored).toEqual([{ source: PLAY_SOURCES.indexOf('export'), may_train: true }]);
  });

  test('likes and playlists of files come once, and never over the user’s own word', async () => {
    const { userId } = await listener();
    const imports = async () =>
      (await storage.imports.create({ userId, fileNames: ['x'], uploadDir: undefined, includePrivate: false })).id;
    const [first, second] = [await imports(), await imports()];
    const likes = ['A', 'B'].map((title) => ({
      target: { type: 'track' as const, track: withId(title) },
      verdict: 'like' as const,
      at: START,
    }));
    const artist = { target: { type: 'artist' as const, artist: 'Björk' }, verdict: 'dislike' as const, at: undefined };
    const from = (importId: number) => ({ userId, importId, source: 'export' as const });
    expect(await storage.collections.addVerdicts(from(first), [...likes, artist, ...likes])).toEqual({ added: 3 });
    const [liked] = (await storage.feedback.list(userId)).filter(({ target }) => target.type === 'track');
    if (!liked) throw new Error('nothing is liked');
    await storage.feedback.set(userId, liked.target, 'dislike', new Date(START + S));
    expect(await storage.collections.addVerdicts(from(second), likes)).toEqual({ added: 0 });

    const entries = ['A', 'B', 'A'].map((title) => ({ playlist: 'Rain', track: withId(title), addedAt: START }));
    expect(await storage.collections.addPlaylistEntries(from(first), entries)).toEqual({ added: 2 });
    const more = [{ playlist: 'rain', track: withId('C'), addedAt: undefined }, ...entries];
    expect(await storage.collections.addPlaylistEntries(from(second), more)).toEqual({ added: 1 });
    const playlist = () =>
      storage.database.query(sql`
        SELECT p.name, t.position, tracks.title FROM playlists p JOIN playlist_tracks t ON t.playlist_id = p.id
        JOIN tracks ON tracks.id = t.track_id WHERE p.user_id = ${userId} ORDER BY t.position`);
    expect(await playlist()).toEqual(['A', 'B', 'C'].map((title, position) => ({ name: 'Rain', position, title })));
    expect(await storage.collections.countImport(userId, first)).toEqual({ likes: 2, playlistEntries: 2 });

    await storage.collections.removeImport(userId, first);
    expect(await playlist()).toEqual([{ name: 'Rain', position: 2, title: 'C' }]);
    expect((await storage.feedback.list(userId)).map(({ target, verdict }) => [target, verdict])).toEqual([
      [liked.target, 'dislike'],
    ]);
  });
});
