import { expect, test } from 'vitest';
import type { Play } from '../../domain/play.ts';
import { createPlayColumns } from './play-columns.ts';

const play = (change: Partial<Play> = {}): Play => ({
  track: { title: 'Lanterns', artist: 'Paper Foxes', album: undefined, spotifyId: undefined },
  endedAt: 2_000_000,
  startedAt: 1_800_000,
  msPlayed: 200_000,
  outcome: 'skipped',
  reasonStart: 'clickrow',
  reasonEnd: undefined,
  shuffle: true,
  offline: undefined,
  private: false,
  platform: 'linux',
  ...change,
});

test('every part of a play has its column, and what is not known is null', () => {
  const columns = createPlayColumns(10);
  columns.add(play());
  expect(columns.take()).toEqual({
    length: 1,
    tracks: [play().track],
    trackIndex: Int32Array.of(0),
    endedAt: Float64Array.of(2_000_000),
    startedAt: Float64Array.of(1_800_000),
    msPlayed: Int32Array.of(200_000),
    outcome: Uint8Array.of(2),
    reasonStart: ['clickrow'],
    reasonEnd: [null],
    shuffle: [true],
    offline: [null],
    private: [false],
    platform: ['linux'],
  });
  expect(columns.take()).toBeUndefined();
});

test('a track is named once per batch, by id or else by the names as they are compared', () => {
  const columns = createPlayColumns(10);
  const named = play().track;
  const withId = { ...named, spotifyId: '0123456789abcdefghijAB' };
  for (const track of [named, withId, { ...named, title: 'LANTERNS ' }, { ...withId, title: 'Other' }]) {
    columns.add(play({ track }));
  }
  const batch = columns.take();
  expect(batch?.tracks).toEqual([named, withId]);
  expect([...(batch?.trackIndex ?? [])]).toEqual([0, 1, 0, 1]);
});
