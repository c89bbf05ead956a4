import { expect, test } from 'vitest';
import { PLATFORMS, type Play } from '../../domain/play.ts';
import { createPlayColumns } from './play-columns.ts';

const play = (change: Partial<Play> = {}): Play => ({
  track: { title: 'Lanterns', artist: 'Paper Foxes', album: undefined, spotifyId: undefined },
  endedAt: 2_000_000,
  startedAt: 1_800_000,
  msPlayed: 200_000,
  timing: 1,
  outcome: 'skipped',
  reasonStart: 'clickrow',
  reasonEnd: undefined,
  shuffle: true,
  offline: undefined,
  private: false,
  platform: 'linux',
  ...change,
});

test('every part of a play has its column, and what is not known is −1', () => {
  const columns = createPlayColumns(10);
  columns.add(play());
  expect(columns.take('lastfm')).toEqual({
    length: 1,
    source: 'lastfm',
    tracks: [play().track],
    firstTrack: 0,
    trackIndex: Int32Array.of(0),
    endedAt: Float64Array.of(2_000_000),
    startedAt: Float64Array.of(1_800_000),
    msPlayed: Int32Array.of(200_000),
    outcome: Uint8Array.of(2),
    timing: Uint8Array.of(1),
    reasons: ['clickrow'],
    reasonStart: Int16Array.of(0),
    reasonEnd: Int16Array.of(-1),
    shuffle: Int8Array.of(1),
    offline: Int8Array.of(-1),
    private: Uint8Array.of(0),
    platform: Int8Array.of(PLATFORMS.indexOf('linux')),
  });
  expect(columns.take('lastfm')).toBeUndefined();
});

test('a track is named once, by id or else by the names as they are compared', () => {
  const columns = createPlayColumns(10);
  const named = play().track;
  const withId = { ...named, spotifyId: '0123456789abcdefghijAB' };
  for (const track of [named, withId, { ...named, title: 'LANTERNS ' }, { ...withId, title: 'Other' }]) {
    columns.add(play({ track }));
  }
  const batch = columns.take('lastfm');
  expect(batch?.tracks).toEqual([named, withId]);
  expect([...(batch?.trackIndex ?? [])]).toEqual([0, 1, 0, 1]);
});

test('later batches name only new tracks, and one again whose album is told for the first time', () => {
  const columns = createPlayColumns(10);
  const track = (title: string, album?: string) => ({ ...play().track, title, album });
  const batchOf = (...tracks: ReturnType<typeof track>[]) => {
    for (const named of tracks) columns.add(play({ track: named }));
    const batch = columns.take('lastfm');
    return [batch?.firstTrack, batch?.tracks, [...(batch?.trackIndex ?? [])]];
  };
  expect(batchOf(track('A'), track('B', 'x'))).toEqual([0, [track('A'), track('B', 'x')], [0, 1]]);
  expect(batchOf(track('B'), track('B', 'y'), track('C'))).toEqual([2, [track('C')], [1, 1, 2]]);
  expect(batchOf(track('A', 'z'), track('A'), track('A', 'w'))).toEqual([3, [track('A', 'z')], [3, 3, 3]]);
});
