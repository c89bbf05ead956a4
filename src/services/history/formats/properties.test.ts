import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extendedRow } from '../../../../tests/fixtures/history/rows.ts';
import { formatsOf, linesOf, rowsOf } from '../../../../tests/fixtures/history/parse.ts';
import {
  accountPlay,
  feedback,
  lastfmTrack,
  listen,
  malojaScrobble,
} from '../../../../tests/fixtures/history/samples.ts';
import { UserError } from '../../../domain/errors.ts';
import { TYPICAL_TRACK_MS } from '../../../domain/play.ts';
import type { Row } from './format.ts';
import { historyFormats } from './index.ts';
import { cleanName } from './read-row.ts';

interface Heard {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  /** End of the play or time of the verdict, epoch s. */
  readonly at: number;
  readonly ms: number;
}

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\\', '{', '}', '[', ']', ':', "'", 'a'), maxLength: 8 }),
  )
  .map(cleanName)
  .filter((text) => text !== '' && !/^(?:nan|nat|null|none|n\/a|<na>|\\n)$/i.test(text));
const heard: fc.Arbitrary<Heard> = fc.record({
  title: name,
  artist: name,
  album: name,
  at: fc.integer({ min: Date.UTC(2008, 0, 1) / 1000, max: Date.UTC(2026, 0, 1) / 1000 }),
  ms: fc.integer({ min: 0, max: 10_000_000 }),
});

const json = JSON.stringify;
const jsonLines = (values: readonly unknown[]): string => values.map((value) => json(value)).join('\n');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const iso = (at: number): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');
const minute = (at: number): string => iso(at).replace('T', ' ').slice(0, 16);
const table = (delimiter: string, header: string, rows: readonly (readonly string[])[]): string =>
  [header.replaceAll(',', delimiter), ...rows.map((cells) => cells.map(quoted).join(delimiter))].join('\n');

const named = ({ title, artist, album }: Heard) => ({ title, artist, album });
const exact = (play: Heard) => ({ ...named(play), endedAt: play.at * 1000, msPlayed: play.ms });
const scrobbled = (play: Heard) => ({ ...named(play), startedAt: play.at * 1000, msPlayed: TYPICAL_TRACK_MS });

/** How a file of each format is written, and what must be found in it. */
const WRITERS: Record<string, readonly { write(plays: readonly Heard[]): string; expected(play: Heard): object }[]> = {
  'spotify-extended-json': [undefined, 1].map((indent) => ({
    write: (plays) =>
      json(
        plays.map(({ title, artist, album, at, ms }) =>
          extendedRow({
            ts: iso(at),
            ms_played: ms,
            master_metadata_track_name: title,
            master_metadata_album_artist_name: artist,
            master_metadata_album_album_name: album,
          }),
        ),
        null,
        indent,
      ),
    expected: exact,
  })),
  'spotify-account-plays': [
    {
      write: (plays) =>
        json(
          plays.map(({ title, artist, at, ms }) =>
            accountPlay({ endTime: minute(at), trackName: title, artistName: artist, msPlayed: ms }),
          ),
        ),
      expected: (play) => ({ ...exact(play), album: undefined, endedAt: Math.floor(play.at / 60) * 60_000 }),
    },
  ],
  'spotify-library': [
    {
      write: (plays) =>
        json({
          tracks: plays.map(({ title, artist, album }) => ({ artist, album, track: title, uri: '' })),
          albums: [],
        }),
      expected: named,
    },
  ],
  'spotify-playlists': [
    {
      write: (plays) =>
        json({
          playlists: plays.map(({ title, artist, album, at }) => ({
            name: 'x',
            items: [
              {
                track: { trackName: title, artistName: artist, albumName: album, trackUri: '' },
                addedDate: iso(at).slice(0, 10),
              },
            ],
          })),
        }),
      expected: (play) => ({ ...named(play), at: Math.floor(play.at / 86_400) * 86_400_000 }),
    },
  ],
  csv: [',', ';', '\t', '|'].map((delimiter) => ({
    write: (plays) =>
      table(
        delimiter,
        'ts,track,artist,album,ms_played',
        plays.map(({ title, artist, album, at, ms }) => [iso(at), title, artist, album, String(ms)]),
      ),
    expected: exact,
  })),
  'scrobble-table': [
    {
      write: (plays) =>
        table(
          ';',
          'Artist,Album,AlbumId,Track,Date#somebody',
          plays.map(({ title, artist, album, at }) => [artist, album, '', title, `${at}000`]),
        ),
      expected: scrobbled,
    },
  ],
  'lastfm-to-csv': [
    {
      write: (plays) =>
        plays
          .map(({ title, artist, album, at }) => {
            const [, day, month, year] = /, (\d+) (\w+) (\d+)/.exec(new Date(at * 1000).toUTCString()) ?? [];
            return [artist, album, title, `${day} ${month} ${year}, ${iso(at).slice(11, 16)}`].map(quoted).join(',');
          })
          .join('\n'),
      expected: (play) => ({ ...scrobbled(play), startedAt: Math.floor(play.at / 60) * 60_000 }),
    },
  ],
  'lastfm-pages': [
    (plays: readonly Heard[]) => json([{ track: plays.map(asLastfm) }, { track: [] }]),
    (plays: readonly Heard[]) => json(plays.map(asLastfm)),
    (plays: readonly Heard[]) => jsonLines(plays.map((play) => ({ recenttracks: { track: asLastfm(play) } }))),
  ].map((write) => ({ write, expected: scrobbled })),
  'listenbrainz-listens': [json, jsonLines].map((write) => ({
    write: (plays) =>
      write(
        plays.map(({ title, artist, album, at }) =>
          listen({
            listened_at: at,
            track_metadata: { track_name: title, artist_name: artist, release_name: album, additional_info: {} },
          }),
        ),
      ),
    expected: scrobbled,
  })),
  'listenbrainz-feedback': [
    {
      write: (plays) =>
        jsonLines(
          plays.map(({ title, artist, album, at }) =>
            feedback({ created: at, track_metadata: { track_name: title, artist_name: artist, release_name: album } }),
          ),
        ),
      expected: (play) => ({ ...named(play), at: play.at * 1000 }),
    },
  ],
  maloja: [
    (scrobbles: readonly object[]) => json({ maloja: {}, scrobbles }),
    (scrobbles: readonly object[]) => json(scrobbles),
  ].map((write) => ({
    write: (plays) =>
      write(
        plays.map(({ title, artist, album, at, ms }) =>
          malojaScrobble({
            time: at,
            duration: ms / 1000,
            track: { artists: [artist, 'x'], title, album: { albumtitle: album }, length: null },
          }),
        ),
      ),
    expected: (play) => ({ ...named(play), startedAt: play.at * 1000, msPlayed: play.ms }),
  })),
  exportify: [
    {
      write: (plays) =>
        table(
          ',',
          'Track URI,Track Name,Artist URI(s),Artist Name(s),Album URI,Album Name,Popularity,Added At',
          plays.map(({ title, artist, album, at }) => [
            'spotify:track:0123456789abcdefghijAB',
            title,
            'spotify:artist:a',
            artist.replaceAll(',', '\\,'),
            'spotify:album:a',
            album,
            '5',
            iso(at),
          ]),
        ),
      expected: (play) => ({ ...named(play), at: play.at * 1000 }),
    },
  ],
};

function asLastfm({ title, artist, album, at }: Heard): object {
  return lastfmTrack({
    name: title,
    artist: { '#text': artist },
    album: { '#text': album },
    date: { uts: String(at) },
  });
}

function found(row: Row): object | undefined {
  if (row.kind === 'play') return { ...row.play.track, ...row.play };
  if (row.kind === 'verdict' && row.saved.target.type === 'track')
    return { ...row.saved.target.track, at: row.saved.at };
  if (row.kind === 'playlist-entry') return { ...row.entry.track, at: row.entry.addedAt };
  return undefined;
}

const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 8 });
const cases = historyFormats.flatMap(({ id }) => (WRITERS[id] ?? []).map((writer, i) => [id, i, writer] as const));

test('every format has a writer', () => {
  expect(historyFormats.filter(({ id }) => WRITERS[id] === undefined)).toEqual([]);
});

test.each(cases)(
  '%s (%i): any rows are found again, whatever the names and wherever the chunks are cut',
  async (id, _, writer) => {
    await fc.assert(
      fc.asyncProperty(fc.array(heard, { minLength: 1, maxLength: 12 }), sizes, async (plays, sizes) => {
        const text = writer.write(plays);
        expect(formatsOf(text).map((format) => format.id)).toEqual([id]);
        const rows = await rowsOf(text, { sizes });
        expect(rows.map(found)).toMatchObject(plays.map((play) => writer.expected(play)));
      }),
      { numRuns: 60 },
    );
  },
);

describe('damage', () => {
  const plays = Array.from({ length: 30 }, (_, i) => ({
    title: `Song ${i}`,
    artist: `Ärtist, ${i}`,
    album: '"A" & B',
    at: 1_700_000_000 + i,
    ms: 1000 * i,
  }));
  const change = fc.oneof(
    fc.record({ at: fc.nat(), remove: fc.nat({ max: 60 }), put: fc.constant(Buffer.alloc(0)) }),
    fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 3 }),
      put: fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
    }),
    fc.record({
      at: fc.nat(),
      remove: fc.constant(0),
      put: fc
        .constantFrom('"', '""', ',', '}', ']', '[', '{', '\n', '\\', '\u0000', '"\n"')
        .map((text) => Buffer.from(text)),
    }),
  );
  const damaged = (bytes: Buffer, { at, remove, put }: { at: number; remove: number; put: Buffer }): Buffer => {
    const from = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + remove)]);
  };

  test.each(cases)(
    '%s (%i): any damage ends in rows or in a sentence, in the order of the file',
    async (id, _, writer) => {
      const format = historyFormats.find((candidate) => candidate.id === id);
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), sizes, async (changes, sizes) => {
          const bytes = changes.reduce(damaged, Buffer.from(writer.write(plays)));
          try {
            const lines = linesOf(await rowsOf(bytes, { sizes, format }));
            expect(lines).toEqual(lines.toSorted((a, b) => a - b));
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
            expect(String((error as UserError).cause)).not.toMatch(/Song|rtist/);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  /** A file with one row a line. */
  const byLine: Record<string, (plays: readonly Heard[]) => string> = {
    csv: (plays) => WRITERS['csv']?.[0]?.write(plays) ?? '',
    'listenbrainz-listens': (plays) => WRITERS['listenbrainz-listens']?.[1]?.write(plays) ?? '',
    'spotify-extended-json': (plays) =>
      (WRITERS['spotify-extended-json']?.[0]?.write(plays) ?? '').replaceAll(',{"ts"', ',\n{"ts"'),
  };

  test.each(Object.entries(byLine))(
    '%s: one damaged place costs the rows it touches, and no other',
    async (id, write) => {
      const format = historyFormats.find((candidate) => candidate.id === id);
      const bytes = Buffer.from(write(plays));
      const second = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1;
      const last = bytes.lastIndexOf('\n');
      await fc.assert(
        fc.asyncProperty(change, sizes, async (change, sizes) => {
          const at = second + (change.at % (last - second - 70));
          const text = damaged(bytes, { ...change, at });
          const first = bytes.subarray(0, at).toString('latin1').split('\n').length - 1;
          // Whoever takes away the end of a row touches the next one too: in JSON it becomes part of the row before.
          const touched = bytes
            .subarray(at, at + change.remove + 1)
            .toString('latin1')
            .split('\n').length;
          const rows = await rowsOf(text, { sizes, format });
          const titles = new Set(rows.flatMap((row) => (row.kind === 'play' ? [row.play.track.title] : [])));
          const lost = plays.filter(({ title }) => !titles.has(title)).length;
          expect(lost).toBeLessThanOrEqual(touched);
          const before = plays.slice(0, id === 'csv' ? first - 1 : first);
          expect(before.filter(({ title }) => !titles.has(title))).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
  );
});
