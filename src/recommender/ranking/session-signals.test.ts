import { expect, test } from 'vitest';
import { listeningHistory } from '../listening-history.ts';
import { SESSION_SIGNALS, sessionSignals } from './session-signals.ts';

test('a seed that was never heard before still has an artist and an album', () => {
  // Tracks 0 and 1 are of artist 0, track 2 of artist 1; the session begins with track 1, for the first time.
  const track = Int32Array.of(0, 2, 0, 2, 1);
  const artist = Int32Array.of(0, 1, 0, 1, 0);
  const history = listeningHistory({
    length: 5,
    tracks: 3,
    artists: 2,
    albums: 2,
    track,
    artist,
    album: artist,
    endedAt: Float64Array.of(1000, 2000, 3000, 4000, 90_000),
    msPlayed: new Int32Array(5).fill(180_000),
    label: new Int8Array(5),
    reasonStart: new Uint8Array(5),
    shuffle: new Uint8Array(5),
  });
  const { columns, candidates } = sessionSignals(history, { row: 4, at: 89_820, clockOffset: 0, seed: 1 });
  const column = (name: (typeof SESSION_SIGNALS)[number]) => [...columns[SESSION_SIGNALS.indexOf(name)]!];
  expect([...candidates]).toEqual([0, 2]);
  expect(column('same artist')).toEqual([1, 0, 0]);
  expect(column('same album')).toEqual([1, 0, 0]);
});
