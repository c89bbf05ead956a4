import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolder, extendedRow, extendedRows, zipOf } from '../../../tests/fixtures/history/rows.ts';
import { feedback, library, listen, OTHERS, playlists } from '../../../tests/fixtures/history/samples.ts';
import { UserError } from '../../domain/errors.ts';
import type { TrackIdentity } from '../../domain/track.ts';
import type { HistoryFile, ParsedChunk } from '../ports.ts';
import { readHistory } from './read-history.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

interface Found {
  rows: number;
  podcasts: number;
  private: number;
  rejected: number;
  rejects: ParsedChunk['rejects'][number][];
  bytesRead: number;
  plays: {
    title: string;
    artist: string;
    spotifyId: string | undefined;
    endedAt: number;
    msPlayed: number;
    outcome: number;
  }[];
  chunks: ParsedChunk[];
}

async function read(files: HistoryFile | HistoryFile[], includePrivate = false): Promise<Found> {
  const found: Found = {
    rows: 0,
    podcasts: 0,
    private: 0,
    rejected: 0,
    rejects: [],
    bytesRead: 0,
    plays: [],
    chunks: [],
  };
  const named: TrackIdentity[] = [];
  const input = { files: [files].flat(), includePrivate };
  for await (const chunk of readHistory(input, new AbortController().signal)) {
    found.chunks.push(chunk);
    found.rows += chunk.rows;
    found.podcasts += chunk.podcasts;
    found.private += chunk.private;
    found.rejected += chunk.rejected;
    found.rejects.push(...chunk.rejects);
    found.bytesRead = chunk.bytesRead;
    const { batch } = chunk;
    if (batch?.firstTrack === 0) named.length = 0;
    named.push(...(batch?.tracks ?? []));
    for (let i = 0; i < (batch?.length ?? 0); i++) {
      const track = named[batch?.trackIndex[i] ?? -1];
      if (!batch || !track) throw new Error('a play without a track');
      const { title, artist, spotifyId } = track;
      const [endedAt = 0, msPlayed = 0, outcome = 0] = [batch.endedAt[i], batch.msPlayed[i], batch.outcome[i]];
      found.plays.push({ title, artist, spotifyId, endedAt, msPlayed, outcome });
    }
  }
  const saved = found.chunks.reduce(
    (sum, { verdicts, playlistEntries }) => sum + verdicts.length + playlistEntries.length,
    0,
  );
  expect(found.rows).toBe(found.plays.length + saved + found.podcasts + found.private + found.rejected);
  return found;
}

const refusal = (files: HistoryFile | HistoryFile[]): Promise<UserError> =>
  read(files).then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof UserError ? error : Promise.reject(error as Error)),
  );

const json = (rows: unknown): string => JSON.stringify(rows);
const without = (row: object, ...keys: string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

describe('Spotify extended history', () => {
  test('all generations of keys are read, with a byte-order mark, nulls, missing and unknown keys', async () => {
    const rows = [
      extendedRow({ username: 'someone', user_agent_decrypted: null }),
      without(extendedRow(), 'audiobook_title', 'audiobook_uri', 'audiobook_chapter_uri', 'audiobook_chapter_title'),
      extendedRow({ reason_end: null, shuffle: null, offline_timestamp: null, added_in_2030: { deep: [1] } }),
      {
        ts: '2024-05-01T10:03:20Z',
        ms_played: 0,
        master_metadata_track_name: 'A',
        master_metadata_album_artist_name: 'B',
      },
    ];
    const { plays } = await read(await folder.file('renamed (1).bin', `\ufeff${json(rows)}`));
    expect(plays).toHaveLength(4);
    expect(plays[0]).toMatchObject({ title: 'Lanterns', spotifyId: '0123456789abcdefghijAB', outcome: 1 });
  });

  test('every row ends in one place: music videos are music, the rest is counted or rejected with its position', async () => {
    const blank = {
      master_metadata_track_name: null,
      master_metadata_album_artist_name: null,
      spotify_track_uri: null,
    };
    const rows = [
      extendedRow({ episode_name: 'a music video' }),
      extendedRow({ ...blank, spotify_episode_uri: 'spotify:episode:0123456789abcdefghijAB' }),
      extendedRow({ ...blank, audiobook_title: 'A book' }),
      extendedRow({ incognito_mode: true }),
      extendedRow(blank),
      extendedRow({ ms_played: -5 }),
      'not a row',
      null,
    ];
    const file = await folder.file('mixed.json', json(rows));
    const found = await read(file);
    expect(found).toMatchObject({ rows: 8, podcasts: 2, private: 1, rejected: 4 });
    expect(found.rejects.map(({ line }) => line)).toEqual([5, 6, 7, 8]);
    expect(found.rejects[0]).toMatchObject({ file: 'mixed.json', reason: 'No track is named.' });
    expect(await read(file, true)).toMatchObject({ private: 0, rejected: 4 });
  });

  test('addresses, user names, user agents and countries reach neither plays nor rejects nor errors', async () => {
    const secret = {
      ip_addr_decrypted: 'SECRET',
      ip_addr: 'SECRET',
      username: 'SECRET',
      user_agent_decrypted: 'SECRET',
      conn_country: 'SECRET',
    };
    const rows = [
      extendedRow(secret),
      extendedRow({ ...secret, ms_played: 'x' }),
      extendedRow({ ...secret, ts: null }),
    ];
    expect(json((await read(await folder.file('secret.json', json(rows)))).chunks)).not.toContain('SECRET');
    const broken = await folder.file('broken.json', `${json(rows).slice(0, -1)},{"username":"SECRET",oops}]`);
    expect(json((await read(broken)).chunks)).not.toContain('SECRET');
    const cut = await folder.file('cut.json', `${json(rows).slice(0, -1)},{"username":"SECRET","oops`);
    const error = await refusal(cut);
    expect(`${error.message} ${String(error.stack)} ${String(error.cause)}`).not.toContain('SECRET');
    expect(error).toMatchObject({ code: 'damaged_file' });
    expect(error.message).toContain('“cut.json” is cut off after row 3');
  });

  test('a file that was cut off is refused with its name and place', async () => {
    const error = await refusal(await folder.file('cut.json', json(extendedRows(50)).slice(0, -30)));
    expect(error.code).toBe('damaged_file');
    expect(error.message).toContain('“cut.json” is cut off after row 49');
  });

  test('batches hold at most 10,000 rows and name each track once', async () => {
    const { chunks, rows } = await read(await folder.file('long.json', json(extendedRows(12_001))));
    expect(rows).toBe(12_001);
    expect(chunks.map(({ rows }) => rows)).toEqual([10_000, 2001]);
    expect(chunks[0]?.batch?.tracks).toHaveLength(1);
  });

  test('details of rejects stop at 10,000, the count does not', async () => {
    const { rejected, rejects } = await read(
      await folder.file('bad.json', json(Array(10_050).fill(extendedRow({ ts: '?' })))),
    );
    expect([rejected, rejects.length]).toEqual([10_050, 10_000]);
  });
});

describe('tables', () => {
  const table = async (text: string | Uint8Array) => read(await folder.file('table.csv', text));

  test.each([
    [
      'Kaggle',
      'spotify_track_uri,ts,platform,ms_played,track_name,artist_name,album_name,reason_start,reason_end,shuffle,skipped\n' +
        '0123456789abcdefghijAB,2024-05-01 10:03:20,web player,200000,Lanterns,Paper Foxes,Night,autoplay,fwdbtn,FALSE,FALSE\n',
    ],
    [
      'pandas with an index column',
      ',ts,platform,ms_played,master_metadata_track_name,master_metadata_album_artist_name,spotify_track_uri,reason_end,skipped,offline_timestamp\n' +
        '0,2024-05-01 10:03:20+00:00,android,200000.0,Lanterns,Paper Foxes,spotify:track:0123456789abcdefghijAB,fwdbtn,True,NaN\n',
    ],
    [
      'compact',
      'ts,track,artist,album,uri,ms_played,reason_start,reason_end,shuffle,skipped\r\n' +
        '2024-05-01T10:03:20Z,Lanterns,Paper Foxes,,0123456789abcdefghijAB,200000,,fwdbtn,1,\r\n',
    ],
    [
      'semicolons, aliases and an epoch',
      'Artist Name(s);Track Name;Played At;msPlayed;Track URI;reason end\n' +
        'Paper Foxes;Lanterns;1714557800;200000;https://open.spotify.com/track/0123456789abcdefghijAB?si=1;fwdbtn',
    ],
    [
      'tabs',
      'time\tsong\tartists\tms\tid\treason_end\n1714557800000\tLanterns\tPaper Foxes\t200000\t0123456789abcdefghijAB\tfwdbtn\n',
    ],
  ])('the layout of %s is understood', async (_, text) => {
    const expected = {
      title: 'Lanterns',
      artist: 'Paper Foxes',
      spotifyId: '0123456789abcdefghijAB',
      endedAt: Date.UTC(2024, 4, 1, 10, 3, 20),
      msPlayed: 200_000,
      outcome: 2,
    };
    expect((await table(text)).plays).toEqual([expected]);
    expect((await table(`\ufeff${text}`)).plays).toEqual([expected]);
    expect((await table(Buffer.from(`\ufeff${text}`, 'utf16le'))).plays).toEqual([expected]);
    expect((await table(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).plays).toEqual([expected]);
  });

  test('without an end reason the mark for skips decides', async () => {
    const rows = ['1', '0', '', 'True', 'yes', 'FALSE'].map((mark, i) => `2024-05-01T10:03:${10 + i}Z,A,B,5,${mark}`);
    const { plays } = await table(`ts,track,artist,ms_played,skipped\n${rows.join('\n')}`);
    expect(plays.map(({ outcome }) => outcome)).toEqual([2, 0, 0, 2, 2, 0]);
  });

  test('quoted line breaks belong to their cell, and lines of rejects count them', async () => {
    const text =
      'ts,track,artist,ms_played\r\n2024-05-01T10:00:00Z,"two\r\nlines, ""quoted""",B,1\r\n\r\nbad,"x\ny",B,1\r\nbad,z,B,1\r\n';
    const { plays, rejects } = await table(text);
    expect(plays[0]?.title).toBe('two lines, "quoted"');
    expect(rejects.map(({ line }) => line)).toEqual([5, 7]);
  });

  test('a table with other columns is refused, naming those it needs and those it found', async () => {
    const { code, message } = await refusal(
      await folder.file('list.csv', 'Track Name,Added At,Popularity\nA,2024-01-01,5\n'),
    );
    expect(code).toBe('unknown_format');
    expect(message).toContain('ts, track, artist');
    expect(message).toContain('Track Name, Added At, Popularity');
  });

  test('a table without a header is refused without repeating somebody’s data', async () => {
    const { message } = await refusal(
      await folder.file('x.csv', '203.0.113.9,Alice,2024-01-01\n203.0.113.9,Alice,2024-01-02\n'),
    );
    expect(message).toMatch(/first line does not look like column names/);
    expect(message).not.toMatch(/Alice|203/);
  });

  test('a scrobble file is read as what it is, and the user’s name in its header goes nowhere', async () => {
    const found = await read(
      await folder.file('lastfm.csv', '\ufeffArtist;Album;AlbumId;Track;Date#alice\nA;B;;C;1714557600000\nA;B;;C;\n'),
    );
    expect(found).toMatchObject({ rows: 2, rejected: 1 });
    expect(found.chunks[0]?.batch?.source).toBe('lastfm');
    expect(json(found.chunks)).not.toContain('alice');
  });

  test('an open quotation mark costs its line, in a large file too and without long thinking', async () => {
    const row = '2024-05-01T10:00:00Z,A,B,1\n';
    const head = `ts,track,artist,ms_played\n${row}2024-05-01T10:00:00Z,"A,B,1\n`;
    const small = await read(await folder.file('open.csv', head));
    expect(small).toMatchObject({ rows: 2, rejected: 1 });
    expect(small.rejects[0]).toMatchObject({
      line: 3,
      reason: expect.stringContaining('quotation mark') as string,
      excerpt: '',
    });
    const large = await read(await folder.file('open-large.csv', head + row.repeat(400_000)));
    expect(large).toMatchObject({ rows: 400_002, rejected: 1 });
  });
});

describe('containers', () => {
  test('a ZIP is read in the order of its numbers; what macOS and Spotify add is passed over', async () => {
    const song = (title: string) => json([extendedRow({ master_metadata_track_name: title, spotify_track_uri: null })]);
    const root = 'Spotify Extended Streaming History';
    const file = await folder.zip('my_spotify_data.zip', {
      [`${root}/`]: '',
      [`${root}/Streaming_History_Audio_2020_10.json`]: song('third'),
      [`${root}/Streaming_History_Audio_2016_2.json`]: song('second'),
      [`${root}/Streaming_History_Audio_2013-2016_0.json`]: song('first'),
      [`${root}/Streaming_History_Video_2018.json`]: '[]',
      [`${root}/ReadMeFirst_ExtendedStreamingHistory.pdf`]: '%PDF-1.7',
      [`__MACOSX/${root}/._Streaming_History_Audio_2016_2.json`]: 'junk',
      [`${root}/.DS_Store`]: 'junk',
      'notes.txt': 'junk',
    });
    const { plays } = await read(file);
    expect(plays.map(({ title }) => title)).toEqual(['first', 'second', 'third']);
  });

  test('rejects of a ZIP name the file inside', async () => {
    const file = await folder.zip('a.zip', { 'x/endsong_0.json': json([extendedRow({ ts: null })]) });
    expect((await read(file)).rejects[0]?.file).toBe('a.zip/endsong_0.json');
  });

  test('gzip, plain and ZIP together are one history, and progress ends at all bytes', async () => {
    const plain = await folder.file('p.json', json(extendedRows(10)));
    const packed = await folder.file('p.json.gz', gzipSync(json(extendedRows(20))));
    const zip = await folder.zip('p.zip', { 'endsong.json': json(extendedRows(30)), 'other.txt': 'x' });
    const found = await read([plain, packed, zip]);
    expect(found.rows).toBe(60);
    const bytes = [json(extendedRows(10)), gzipSync(json(extendedRows(20)))].reduce(
      (sum, { length }) => sum + length,
      0,
    );
    expect(found.bytesRead).toBeGreaterThan(bytes);
  });

  const onePlay = json([{ endTime: '2024-05-01 10:03', artistName: 'A', trackName: 'B', msPlayed: 1 }]);

  test('of the one-year package plays, library and playlists are read, the rest is passed over with reasons, and better advised', async () => {
    const zip = await folder.zip('my_spotify_data.zip', {
      'Spotify Account Data/StreamingHistory_music_0.json': onePlay,
      'Spotify Account Data/StreamingHistory_podcast_0.json': json([
        { endTime: '2024-05-01 10:03', podcastName: 'A', episodeName: 'B', msPlayed: 1 },
      ]),
      'Spotify Account Data/YourLibrary.json': json(library),
      'Spotify Account Data/Playlist1.json': json(playlists),
      'Spotify Account Data/Userdata.json': OTHERS['userdata'] ?? '',
      'Spotify Account Data/SearchQueries.json': OTHERS['searches'] ?? '',
      'Spotify Account Data/Inferences.json': OTHERS['inferences'] ?? '',
    });
    const { chunks, rows } = await read(zip);
    expect(rows).toBe(1 + 1 + 9 + 4);
    expect(chunks[0]).toMatchObject({ podcasts: 4, rejected: 3 });
    expect(chunks[0]?.verdicts).toHaveLength(5);
    expect(chunks[0]?.playlistEntries).toHaveLength(2);
    expect(chunks[0]?.advice.join()).toContain('https://www.spotify.com/account/privacy/');
    expect(chunks[0]?.passedOver.map(({ name }) => name.replace(/.*\//, '')).toSorted()).toEqual([
      'Inferences.json',
      'SearchQueries.json',
      'Userdata.json',
    ]);
    for (const { reason } of chunks[0]?.passedOver ?? []) expect(reason).toMatch(/holds no listening/);
  });

  test('files of the account without any listening are refused with advice, as ZIP and alone', async () => {
    const files = [
      await folder.zip('x.zip', { 'Userdata.json': '{"username":"alice"}', 'SearchQueries.json': '[]' }),
      await folder.file('a.json', '{"inferences":["x"]}'),
    ];
    for (const file of files) {
      const error = await refusal(file);
      expect(error.code).toBe('account_data');
      expect(error.message).toMatch(
        /Extended streaming history.*https:\/\/www\.spotify\.com\/account\/privacy\/.*30 days/,
      );
    }
  });

  test('a ListenBrainz export is read with its feedback; profile and pins are passed over', async () => {
    const zip = await folder.zip('listenbrainz.zip', {
      'user.json': OTHERS['user.json of ListenBrainz'] ?? '',
      'listens/2024/4.jsonl': `${json(listen())}\n`,
      'listens/2024/5.jsonl': `${json(listen({ listened_at: 1_714_600_000 }))}\n`,
      'feedback.jsonl': `${json(feedback())}\n`,
      'pinned_recording.jsonl': OTHERS['pins'] ?? '',
    });
    const { chunks, plays } = await read(zip);
    expect(plays).toHaveLength(2);
    expect(chunks[0]?.batch?.source).toBe('listenbrainz');
    expect(chunks[0]?.verdicts).toHaveLength(1);
    expect(chunks[0]?.passedOver).toHaveLength(2);
  });

  test('files of several sources in one ZIP are batches of one source each', async () => {
    const zip = await folder.zip('mixed.zip', {
      'endsong_0.json': json(extendedRows(2)),
      'listens_1.jsonl': json(listen()),
      'scrobbles_2.csv': 'uts,artist,track\n1714557600,A,B\n',
    });
    const { chunks } = await read(zip);
    expect(chunks.flatMap(({ batch }) => (batch ? [[batch.source, batch.length]] : []))).toEqual([
      ['export', 2],
      ['listenbrainz', 1],
      ['lastfm', 1],
    ]);
  });

  test.each<[string, string, string | Uint8Array]>([
    ['zeros', 'endsong_1.json', Buffer.alloc(500)],
    ['an array that breaks off at once', 'Streaming_History_Audio_2020_1.json', '[{"ts":"2020-0'],
    ['nonsense', 'listens/1.jsonl', Buffer.from([1, 2, 3, 4])],
    ['a table of nonsense', 'plays.csv', Buffer.from([1, 2, 3, 4])],
  ])('a file in a ZIP that holds %s is not passed over in silence', async (_, name, content) => {
    const zip = await folder.zip('one-damaged.zip', { 'endsong_0.json': json(extendedRows(2)), [name]: content });
    const error = await refusal(zip);
    expect(error.code).toBe('damaged_file');
    expect(error.message).toContain(name.replace(/.*\//, ''));
  });

  test('history beside files of the one-year package in a ZIP is read', async () => {
    const zip = await folder.zip('both.zip', {
      'Userdata.json': '{"username":"x"}',
      'endsong.json': json(extendedRows(2)),
    });
    expect((await read(zip)).rows).toBe(2);
  });

  test.each([
    ['no history at all', { 'holiday.txt': 'x' }, /no listening history/],
    ['nothing at all', {}, /no listening history/],
    ['only empty arrays', { 'Streaming_History_Audio_2020_0.json': '[]' }, /no listening history/],
  ])('a ZIP with %s is refused', async (_, entries, says) => {
    const error = await refusal(await folder.zip('z.zip', entries));
    expect(error.code).toBe('no_history');
    expect(error.message).toMatch(says);
  });

  test('a damaged, a shortened and a locked ZIP are refused with a sentence', async () => {
    const good = await zipOf({ 'endsong.json': json(extendedRows(500)) });
    const flipped = Buffer.from(good);
    flipped.fill(0xff, 60, 200);
    expect((await refusal(await folder.file('flipped.zip', flipped))).code).toBe('damaged_file');
    expect((await refusal(await folder.file('short.zip', good.subarray(0, 300)))).code).toBe('damaged_file');
    const locked = Buffer.from(good);
    locked.writeUInt16LE(locked.readUInt16LE(6) | 1, 6);
    const central = locked.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8);
    expect((await refusal(await folder.file('locked.zip', locked))).message).toMatch(/password/);
  });

  test('bombs are refused: too much inside a ZIP or a gzip', async () => {
    const zeros = Buffer.alloc(60_000_000, 0x20);
    expect((await refusal(await folder.zip('bomb.zip', { 'endsong.json': zeros }))).code).toBe('too_large');
    const start = Buffer.from(json(extendedRows(3)).slice(0, -1));
    expect((await refusal(await folder.file('bomb.gz', gzipSync(Buffer.concat([start, zeros]))))).code).toBe(
      'too_large',
    );
  });

  test('a gzip that breaks off is refused', async () => {
    const noisy = json(extendedRows(5000));
    expect((await refusal(await folder.file('s.gz', gzipSync(noisy).subarray(0, -400)))).code).toBe('damaged_file');
  });
});

describe('what is no history', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'empty_file'],
    ['only white space', ' \n\n', 'empty_file'],
    ['an empty array', '[]', 'no_history'],
    ['prose', 'milk, eggs and bread\nand some more', 'unknown_format'],
    ['other JSON', '{"name":"x"}', 'unknown_format'],
    ['a PDF', `%PDF-1.7\n${'x'.repeat(1000)}`, 'unknown_format'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknown_format'],
    ['a gzip of nonsense', gzipSync('nonsense'), 'unknown_format'],
    ['one byte', 'P', 'unknown_format'],
  ])('%s is refused with a sentence that names the file', async (_, content, code) => {
    const error = await refusal(await folder.file('it', content));
    expect(error.code).toBe(code);
    if (code !== 'no_history') expect(error.message).toContain('“it”');
  });

  test('10 MB of nonsense is refused at a glance', async () => {
    const noise = Uint8Array.from({ length: 10_000_000 }, (_, i) => (Math.imul(i, 2_654_435_761) >>> 13) & 255);
    const file = await folder.file('noise', noise);
    const started = performance.now();
    expect((await refusal(file)).code).toBe('unknown_format');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('a missing file and a folder are named', async () => {
    expect(await refusal({ path: `${folder.path}/none`, name: 'none' })).toMatchObject({ code: 'not_found' });
    expect(await refusal({ path: folder.path, name: 'dir' })).toMatchObject({ code: 'invalid_input' });
  });

  test('a bad file beside a good one is refused before anything is read', async () => {
    const good = await folder.file('good.json', json(extendedRows(5)));
    const error = await refusal([good, await folder.file('bad.json', '{"name":"x"}')]);
    expect(error.message).toContain('“bad.json”');
  });
});

describe('hostile files', () => {
  const TIME = '2024-05-01T10:00:00Z';

  test('cells of a million characters, NUL and marks that turn text around are cleaned, in tables and in JSON', async () => {
    const title = `\u202eA\u0000${'x'.repeat(1_000_000)}`;
    const csv = await read(
      await folder.file('long.csv', `ts,track,artist,ms_played\n${TIME},"${title}",B,1\n${TIME},C,D,1\n`),
    );
    const fromJson = await read(
      await folder.file('long.json', json([extendedRow({ master_metadata_track_name: title }), extendedRow()])),
    );
    for (const { plays, rejected } of [csv, fromJson]) {
      expect(rejected).toBe(0);
      expect(plays[0]?.title).toMatch(/^A x{297,298}$/);
      expect(plays).toHaveLength(2);
    }
  });

  test('depth of 100,000 levels costs its row alone', async () => {
    const deep = `${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    const text = `[${json(extendedRow())},{"ts":${deep},"ms_played":1},${json(extendedRow())}]`;
    expect(await read(await folder.file('deep.json', text))).toMatchObject({ rows: 3, rejected: 1 });
  });

  test('100,000 different reasons are read to the end', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `${TIME},A,B,1,r${i}`);
    const found = await read(
      await folder.file('reasons.csv', `ts,track,artist,ms_played,reason_end\n${rows.join('\n')}`),
    );
    expect(found).toMatchObject({ rows: 100_000, rejected: 0 });
  });

  test('a line of 40 MB without an end is not kept in memory', async () => {
    const packed = gzipSync(
      Buffer.concat([Buffer.from(`ts,track,artist,ms_played\n${TIME},A,B,1\n`), noise(40_000_000)]),
    );
    const file = await folder.file('endless.csv.gz', packed);
    const before = process.memoryUsage().arrayBuffers;
    const found = await read(file);
    expect(found).toMatchObject({ rows: 2, rejected: 1 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6);
  });
});

/** Letters that pack badly, so that they are no bomb. */
const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  for (let i = 0, state = 1; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[i] = 97 + ((state >>> 24) % 26);
  }
  return bytes;
};

describe('whatever the rows', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '' && text !== 'NaN');
  const play = fc.record({
    end: fc.integer({ min: Date.UTC(2008, 0, 1) / 1000, max: Date.UTC(2026, 0, 1) / 1000 }),
    ms: fc.integer({ min: 0, max: 10_000_000 }),
    title: name,
    artist: name,
    reason: fc.constantFrom('trackdone', 'fwdbtn', 'endplay', 'something-new', ''),
    shuffle: fc.constantFrom(true, false),
  });
  const ts = (end: number): string => new Date(end * 1000).toISOString().replace('.000Z', 'Z');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test('JSON and CSV of the same rows are the same plays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(play, { minLength: 1, maxLength: 20 }), async (plays) => {
        const rows = plays.map(({ end, ms, title, artist, reason, shuffle }) => ({
          ts: ts(end),
          ms_played: ms,
          master_metadata_track_name: title,
          master_metadata_album_artist_name: artist,
          reason_end: reason,
          shuffle,
        }));
        const lines = plays.map(
          ({ end, ms, title, artist, reason, shuffle }) =>
            `${ts(end)},${quoted(title)},${quoted(artist)},${ms},${reason},${shuffle ? 1 : 0}`,
        );
        const fromJson = await read(await folder.file('same.json', json(rows)));
        const fromCsv = await read(
          await folder.file('same.csv', `ts,track,artist,ms_played,reason_end,shuffle\n${lines.join('\n')}`),
        );
        expect(fromCsv.plays).toEqual(fromJson.plays);
        expect(fromJson.plays).toHaveLength(plays.length);
        expect(fromJson.plays.map(({ endedAt }) => endedAt)).toEqual(plays.map(({ end }) => end * 1000));
      }),
      { numRuns: 60 },
    );
  });

  test('any bytes end in rows or in a sentence', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 100 }).map((text) => Buffer.from(`[{"ts":1,"ms_played":${text}`)),
      fc.string({ maxLength: 100 }).map((text) => Buffer.from(`ts,track,artist,ms_played\n${text}`)),
      fc.uint8Array({ maxLength: 100 }).map((tail) => Buffer.concat([Buffer.from('PK\u0003\u0004'), tail])),
      fc.uint8Array({ maxLength: 100 }).map((tail) => Buffer.concat([Buffer.from([0x1f, 0x8b]), tail])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const file = await folder.file('any', content);
        await read(file).catch((error: unknown) => expect(error).toBeInstanceOf(UserError));
      }),
      { numRuns: 300 },
    );
  });
});

const shared = new URL('../../../../shared/data/', import.meta.url);
describe.skipIf(!existsSync(shared))('real histories (skipped where ../shared/data is not at hand)', () => {
  test.each([
    ['history-a.csv.gz', 40_974],
    ['history-b.csv.gz', 35_235],
    ['history-c.csv.gz', 22_675],
  ])('%s has %i rows, all of them usable', async (name, rows) => {
    const found = await read({ path: new URL(name, shared).pathname, name });
    expect(found).toMatchObject({ rows, rejected: 0 });
  });
});
