// Faults that importers of listening histories are known for, each with the public report. None of them may happen here.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStorage, type Storage } from '../src/adapters/storage/index.ts';
import type { Import } from '../src/domain/import.ts';
import { sql } from '../src/lib/sql.ts';
import { importFiles } from '../src/services/history/import-files.ts';
import { createImportRunner } from '../src/services/history/import-runner.ts';
import { queueImport } from '../src/services/history/queue-import.ts';
import { readHistory } from '../src/services/history/read-history.ts';
import type { HistoryFile, HistoryParser } from '../src/services/ports.ts';
import { options, silentLog, temporaryFolder } from './contracts/storage-fixtures.ts';
import { createFolder, extendedRow, extendedRows, zipOf } from './fixtures/history/rows.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const database = temporaryFolder();
let storage: Storage;
let files: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  [storage, files] = await Promise.all([openStorage(options(database.folder)), createFolder()]);
});
afterAll(async () => {
  await storage.close();
  await files.remove();
  database.remove();
});

const json = (rows: unknown): string => JSON.stringify(rows);
const NO_TRACK = {
  master_metadata_track_name: null,
  master_metadata_album_artist_name: null,
  master_metadata_album_album_name: null,
  spotify_track_uri: null,
};
const TITLE = 'master_metadata_track_name';
const needs = (historyParser: HistoryParser = { parse: readHistory }) => ({
  ...storage,
  historyParser,
  clock: { now: () => new Date() },
  log: silentLog,
});

let listeners = 0;
async function listener() {
  const { id: userId } = await storage.users.ensure(`fault ${++listeners}`);
  return {
    userId,
    import: (...given: HistoryFile[]): Promise<Import> => importFiles(needs(), { userId, files: given }),
    plays: () =>
      storage.database.query<{
        title: string;
        id: string | null;
        started: string;
        ended: string;
        ms: number;
        outcome: number;
      }>(
        sql`SELECT t.title, t.spotify_id AS id, to_char(p.started_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS started,
              to_char(p.ended_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS ended, p.ms_played AS ms, p.outcome
            FROM plays p JOIN tracks t ON t.id = p.track_id WHERE p.user_id = ${userId} ORDER BY p.ended_at, t.title`,
      ),
  };
}
let names = 0;
const file = (content: string | Uint8Array, name = `history ${++names}.json`): Promise<HistoryFile> =>
  files.file(name, content);

describe('your_spotify', () => {
  test('#622: an import that says "done" has stored what it says, and asks no service for it', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('429'));
    const { plays, ...own } = await listener();
    const { status, report } = await own.import(await file(json(extendedRows(500))));
    expect([status, report?.added, (await plays()).length]).toEqual(['done', 500, 500]);
    expect(fetching).not.toHaveBeenCalled();
    fetching.mockRestore();
  });

  test('#609: of 134,000 rows, 134,000 are kept', async () => {
    const { userId, ...own } = await listener();
    const half = extendedRows(134_000);
    const { report } = await own.import(await file(json(half.slice(0, 67_000))), await file(json(half.slice(67_000))));
    expect(report).toMatchObject({ rows: 134_000, added: 134_000, duplicates: 0, rejected: 0 });
    const [count] = await storage.database.query<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM plays WHERE user_id = ${userId}`,
    );
    expect(count?.n).toBe(134_000);
  });

  test('#640, #601: an import that stops half way goes on, and ends as if it had not', async () => {
    const { userId, plays } = await listener();
    const rows = extendedRows(25_000);
    const uploadDir = (await createFolder()).path;
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${uploadDir}/0`, json(rows));
    const job = await queueImport(storage, { userId, uploadDir, fileNames: ['h.json'] });
    // It reads two chunks and dies: no heartbeat, no end.
    await storage.imports.start(job.id, new Date(0));
    const dying = readHistory(
      { files: [{ path: `${uploadDir}/0`, name: 'h.json' }], includePrivate: false },
      new AbortController().signal,
    );
    for (let chunks = 0; chunks < 2; chunks++) {
      const { value } = await dying.next();
      if (value?.batch) await storage.plays.add({ userId, importId: job.id, mayTrain: true }, value.batch);
    }
    await dying.return(undefined);
    expect((await plays()).length).toBe(20_000);

    const runner = createImportRunner(needs());
    await runner.start({ sole: true });
    await runner.settled();
    await runner.stop();
    const done = await storage.imports.find(userId, job.id);
    expect(done).toMatchObject({ status: 'done', report: { rows: 25_000, added: 25_000, duplicates: 0 } });
    expect((await plays()).length).toBe(25_000);
  });

  test('#237: rows without a track do not end the import, and are counted', async () => {
    const { report } = await (
      await listener()
    ).import(
      await file(json([extendedRow(), extendedRow(NO_TRACK), extendedRow({ ...NO_TRACK, episode_name: 'Talk' })])),
    );
    expect(report).toMatchObject({ rows: 3, added: 1, podcasts: 1, rejected: 1 });
  });

  test('#139: a track that is known by name alone stays what it is called, and gets no other song’s id', async () => {
    const { plays, ...own } = await listener();
    const row = {
      endTime: '2024-05-01 10:03',
      artistName: 'Some Cover Band',
      trackName: 'Yesterday',
      msPlayed: 125_000,
    };
    await own.import(await file(json([row])));
    expect(await plays()).toMatchObject([{ title: 'Yesterday', id: null }]);
  });

  test('two different tracks within a minute stay two, and ts is the end, not the start', async () => {
    const { plays, ...own } = await listener();
    await own.import(
      await file(
        json([
          extendedRow({ [TITLE]: 'A', spotify_track_uri: `spotify:track:${'A'.repeat(22)}`, ms_played: 5000 }),
          extendedRow({ [TITLE]: 'B', spotify_track_uri: `spotify:track:${'B'.repeat(22)}`, ms_played: 5000 }),
          extendedRow({ ts: '2024-05-01T10:03:50Z', ms_played: 20_000 }),
        ]),
      ),
    );
    expect((await plays()).map(({ title, started, ended }) => [title, started, ended])).toEqual([
      ['A', '2024-05-01T10:03:15Z', '2024-05-01T10:03:20Z'],
      ['B', '2024-05-01T10:03:15Z', '2024-05-01T10:03:20Z'],
      ['Lanterns', '2024-05-01T10:03:30Z', '2024-05-01T10:03:50Z'],
    ]);
  });
});

describe('Maloja', () => {
  test('#215, #369: files are known by what is in them, whatever they are called', async () => {
    const own = await listener();
    const called = [
      'endsong.json',
      'Streaming_History_Audio_2015.json',
      'my plays (3).txt',
      'Streaming_History_Video_2018-2023.json',
    ];
    const given = await Promise.all(
      called.map((name, i) => file(json([extendedRow({ ts: `2024-05-01T1${i}:03:20Z` })]), name)),
    );
    expect((await own.import(...given)).report).toMatchObject({ rows: 4, added: 4 });
  });

  test('offline_timestamp is read in seconds and in milliseconds', async () => {
    const { plays, ...own } = await listener();
    const began = Date.UTC(2024, 3, 30, 22, 0, 0);
    const late = (title: string, offline_timestamp: number | null): object =>
      extendedRow({ [TITLE]: title, spotify_track_uri: null, reason_end: 'unexpected-exit', offline_timestamp });
    await own.import(
      await file(
        json([late('ms', began), late('s', began / 1000), late('none', null), late('zero', 0), late('one', 1)]),
      ),
    );
    const started = Object.fromEntries((await plays()).map((play) => [play.title, play.started]));
    const computed = '2024-05-01T10:00:00Z';
    expect(started).toEqual({
      ms: '2024-04-30T22:00:00Z',
      s: '2024-04-30T22:00:00Z',
      none: computed,
      zero: computed,
      one: computed,
    });
  });

  test('times are UTC wherever the computer stands, also in the hour that summer time skips', async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Europe/Berlin';
    try {
      const { plays, ...own } = await listener();
      await own.import(await file(json([extendedRow({ ts: '2024-03-31T02:30:00Z', ms_played: 60_000 })])));
      await own.import(await file('ts,ms_played,track,artist\n2024-10-27 02:30:00,60000,X,Y\n', 'plays.csv'));
      expect((await plays()).map(({ started, ended }) => [started, ended])).toEqual([
        ['2024-03-31T02:29:00Z', '2024-03-31T02:30:00Z'],
        ['2024-10-27T02:29:00Z', '2024-10-27T02:30:00Z'],
      ]);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('plays of one track within 30 seconds all stay', async () => {
    const { report } = await (
      await listener()
    ).import(
      await file(
        json(
          ['00', '05', '12', '29'].map((s) =>
            extendedRow({ ts: `2024-05-01T10:03:${s}Z`, ms_played: 4000, reason_end: 'backbtn' }),
          ),
        ),
      ),
    );
    expect(report).toMatchObject({ added: 4, duplicates: 0 });
  });
});

describe('ListenBrainz', () => {
  test('ts is not taken for the time a play began, and no album is needed', async () => {
    const { plays, ...own } = await listener();
    const { master_metadata_album_album_name: _, ...row } = extendedRow();
    await own.import(await file(json([row])));
    expect(await plays()).toMatchObject([{ started: '2024-05-01T10:00:00Z', ended: '2024-05-01T10:03:20Z' }]);
  });

  test('episodes, short plays and private sessions are told about one by one, and short plays stay as skips', async () => {
    const { plays, ...own } = await listener();
    const { report } = await own.import(
      await file(
        json([
          extendedRow({
            ...NO_TRACK,
            spotify_episode_uri: 'spotify:episode:0123456789abcdefghijAB',
            episode_name: 'Talk',
          }),
          extendedRow({ ms_played: 1200, reason_end: 'fwdbtn' }),
          extendedRow({ ms_played: 0, reason_end: 'trackerror', ts: '2024-05-01T11:00:00Z' }),
          extendedRow({ incognito_mode: true }),
        ]),
      ),
    );
    expect(report).toMatchObject({ rows: 4, added: 2, skips: 1, podcasts: 1, private: 1, rejected: 0 });
    expect((await plays()).map(({ ms }) => ms)).toEqual([1200, 0]);
  });

  test('a ZIP with 600 files is read whole', async () => {
    const entries = Object.fromEntries(
      extendedRows(600).map((row, i) => [
        `Spotify Extended Streaming History/Streaming_History_Audio_2023_${i}.json`,
        json([row]),
      ]),
    );
    const { report } = await (await listener()).import(await file(await zipOf(entries), 'my_spotify_data.zip'));
    expect(report).toMatchObject({ rows: 600, added: 600 });
  });
});

describe('.fmbot and stats.fm', () => {
  test('a ZIP that also holds Userdata, PDFs and what macOS adds is read', async () => {
    const zip = await zipOf({
      '__MACOSX/MyData/._endsong_0.json': 'junk',
      'MyData/.DS_Store': 'junk',
      'MyData/ReadMeFirst_ExtendedStreamingHistory.pdf': '%PDF',
      'MyData/Userdata.json': json({ username: 'someone', email: 'someone@example.org' }),
      'MyData/endsong_10.json': json([extendedRow({ ts: '2024-05-02T10:00:00Z' })]),
      'MyData/endsong_2.json': json([extendedRow()]),
    });
    expect((await (await listener()).import(await file(zip, 'x.zip'))).report).toMatchObject({ rows: 2, added: 2 });
  });

  test('rows without an artist or a title are rejected with their place and a reason', async () => {
    const { userId, ...own } = await listener();
    const { id, report } = await own.import(
      await file(
        json([extendedRow(), extendedRow({ master_metadata_album_artist_name: null }), extendedRow({ [TITLE]: '' })]),
      ),
    );
    expect(report).toMatchObject({ rows: 3, added: 1, rejected: 2 });
    const rejects = await storage.imports.rejects(userId, id);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'No artist is named.'],
      [3, 'No track is named.'],
    ]);
  });

  test('the one-year package is read, and whoever brings it hears of the better one', async () => {
    const { plays, ...own } = await listener();
    const zip = await zipOf({
      'Spotify Account Data/StreamingHistory_music_0.json': json([
        { endTime: '2024-05-01 10:03', artistName: 'Paper Foxes', trackName: 'Lanterns', msPlayed: 200_000 },
        { endTime: '2024-05-01 10:04', artistName: 'Paper Foxes', trackName: 'Harbour', msPlayed: 12_000 },
      ]),
      'Spotify Account Data/Userdata.json': json({ username: 'someone' }),
    });
    const { report } = await own.import(await file(zip, 'my_spotify_data.zip'));
    expect(report).toMatchObject({ rows: 2, added: 2 });
    expect(report?.advice.join(' ')).toContain('https://www.spotify.com/account/privacy/');
    expect((await plays()).map(({ ms }) => ms)).toEqual([200_000, 12_000]);
  });
});

test('multi-scrobbler #167: a play polled with its end as its time meets the same play of the export', async () => {
  const { userId, plays, ...own } = await listener();
  const ended = Date.UTC(2024, 4, 1, 10, 3, 20);
  await own.import(await file(json([extendedRow()])));
  const batch = {
    length: 1,
    source: 'spotify_api' as const,
    tracks: [{ title: 'Lanterns', artist: 'Paper Foxes', album: undefined, spotifyId: '0123456789abcdefghijAB' }],
    firstTrack: 0,
    trackIndex: Int32Array.of(0),
    startedAt: Float64Array.of(ended),
    endedAt: Float64Array.of(ended + 215_000),
    msPlayed: Int32Array.of(215_000),
    timing: Uint8Array.of(2),
    outcome: Uint8Array.of(0),
    reasons: [],
    reasonStart: Int16Array.of(-1),
    reasonEnd: Int16Array.of(-1),
    shuffle: Int8Array.of(-1),
    offline: Int8Array.of(-1),
    private: Uint8Array.of(0),
    platform: Int8Array.of(-1),
  };
  expect(await storage.plays.add({ userId, importId: undefined, mayTrain: false }, batch)).toEqual({ added: 0 });
  expect(await plays()).toHaveLength(1);
});

describe('what else people bring', () => {
  test('rows of all generations in one ZIP, music videos, books, unknown reasons and rows of nulls', async () => {
    const { username: _u, ...newest } = extendedRow({ username: undefined });
    const drop = (row: object, pattern: RegExp): object =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !pattern.test(key)));
    const generations = [
      {
        ...drop(newest, /^audiobook|^ip_addr$/),
        username: 'u',
        ip_addr_decrypted: '203.0.113.9',
        user_agent_decrypted: null,
      },
      { ...drop(newest, /^audiobook/), ts: '2024-12-01T10:00:00Z' },
      { ...newest, ts: '2025-12-01T10:00:00Z', reason_end: 'switched-to-hologram' },
    ];
    const nulls = Object.fromEntries(Object.keys(newest).map((key) => [key, null]));
    const zip = await zipOf({
      'a/endsong_0.json': json(generations.slice(0, 1)),
      'b/Streaming_History_Audio_2024_1.json': `\ufeff${json(generations.slice(1))}`,
      'b/Streaming_History_Video_2024.json': json([
        extendedRow({ ts: '2026-01-01T10:00:00Z' }),
        extendedRow({ ...NO_TRACK, audiobook_title: 'A book', audiobook_uri: 'spotify:show:0123456789abcdefghijAB' }),
        nulls,
      ]),
      'b/Streaming_History_Video_2025.json': '[]',
    });
    const { report } = await (await listener()).import(await file(zip, 'all.zip'));
    expect(report).toMatchObject({ rows: 6, added: 4, podcasts: 1, rejected: 1 });
  });

  test('the same file twice, renamed, in one import and in another, adds nothing', async () => {
    const own = await listener();
    const content = json(extendedRows(50));
    const both = await own.import(await file(content, 'a.json'), await file(content, 'a (1).json'));
    expect(both.report).toMatchObject({ rows: 100, added: 50, duplicates: 50 });
    expect((await own.import(await file(content, 'b.json'))).report).toMatchObject({ added: 0, duplicates: 50 });
  });

  test('an upload that broke off is refused with a sentence, and nothing of it stays', async () => {
    const { plays, ...own } = await listener();
    const whole = json(extendedRows(15_000));
    await expect(own.import(await file(whole.slice(0, -500)))).rejects.toMatchObject({ code: 'damaged_file' });
    expect(await plays()).toEqual([]);
  });
});
