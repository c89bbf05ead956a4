import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plantedHistory } from '../../../tests/planted-history.ts';
import type { ListeningHistory, PlayColumns } from '../listening-history.ts';
import { listeningHistory, START_REASONS } from '../listening-history.ts';
import { candidateFeatures, countersAfter } from './candidate-features.ts';
import { FEATURE_GROUPS } from './groups/index.ts';
import { skipRows } from './skip-rows.ts';

const SIZE = { tracks: 6, artists: 3, albums: 4 };

const anyPlay = fc.record({
  track: fc.nat(SIZE.tracks - 1),
  pause: fc.constantFrom(0, 0, 1, 30, 600, 1800, 40_000, 9_000_000),
  msPlayed: fc.constantFrom(0, 900, 4000, 30_000, 200_000),
  label: fc.constantFrom(-1, 0, 1),
  reasonStart: fc.nat(START_REASONS.length - 1),
  shuffle: fc.nat(1),
});
interface AnyPlay {
  readonly track: number;
  readonly pause: number;
  readonly msPlayed: number;
  readonly label: number;
  readonly reasonStart: number;
  readonly shuffle: number;
}

function historyOf(plays: readonly AnyPlay[]): ListeningHistory {
  let now = 1_600_000_000;
  const columns: PlayColumns = {
    length: plays.length,
    ...SIZE,
    track: Int32Array.from(plays, ({ track }) => track),
    artist: Int32Array.from(plays, ({ track }) => Math.floor(track / 2)),
    album: Int32Array.from(plays, ({ track }) => track % SIZE.albums),
    endedAt: Float64Array.from(plays, ({ pause, msPlayed }) => (now += pause + Math.floor(msPlayed / 1000))),
    msPlayed: Int32Array.from(plays, ({ msPlayed }) => msPlayed),
    label: Int8Array.from(plays, ({ label }) => label),
    reasonStart: Uint8Array.from(plays, ({ reasonStart }) => reasonStart),
    shuffle: Uint8Array.from(plays, ({ shuffle }) => shuffle),
  };
  return listeningHistory(columns);
}

const features = (history: ListeningHistory): Map<number, Float32Array> => {
  const { x, row } = skipRows(history);
  return new Map([...row].map((i, k) => [i, x.data.slice(k * x.columns, (k + 1) * x.columns)]));
};

test('whatever happens after a play, and how it ends, its features stay the same', () => {
  const plays = fc.array(anyPlay, { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(plays, plays, anyPlay, (before, after, other) => {
      const told = features(historyOf([...before, ...after]));
      const at = before.length - 1;
      const last = before[at] ?? other;
      // The play itself ends differently: another length, another outcome, the same pause before it.
      const changed = { ...last, msPlayed: other.msPlayed, label: other.label };
      const retold = features(historyOf([...before.slice(0, at), changed, other]));
      for (let i = 0; i <= at; i++) {
        const first = told.get(i);
        const second = retold.get(i);
        if (first && second) expect(second).toEqual(first);
      }
    }),
    { numRuns: 60 },
  );
});

test('the pause before a play says nothing unless it begins a session', () => {
  const play = { track: 1, pause: 0, msPlayed: 200_000, label: 0, reasonStart: 0, shuffle: 0 };
  const after = (pause: number) => features(historyOf([play, { ...play, track: 0 }, { ...play, pause }])).get(2);
  expect(after(1700)).toEqual(after(0));
  expect(after(1800)).not.toEqual(after(0));
});

test('every feature of every play is a number', () => {
  fc.assert(
    fc.property(fc.array(anyPlay, { maxLength: 40 }), (plays) => {
      expect(skipRows(historyOf(plays)).x.data.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('only plays that were skipped or heard to the end get a row; the newest ones when there is a limit', () => {
  const history = plantedHistory(500);
  const all = skipRows(history);
  expect([...all.row]).toEqual([...history.label.keys()].filter((i) => (history.label[i] ?? -1) >= 0));
  expect(all.x.columns).toBe(all.columns.length);
  expect(new Set(all.columns).size).toBe(all.columns.length);
  const newest = skipRows(history, { newest: 20 });
  expect(newest.row).toEqual(all.row.slice(-20));
  expect(newest.x.data).toEqual(all.x.data.slice(-20 * all.x.columns));
});

test('frozen counters know the session and nothing else that is new', () => {
  const history = plantedHistory(600);
  const live = skipRows(history);
  const frozen = skipRows(history, { freezeAt: 300 });
  const at = frozen.row.findIndex((i) => i >= 300);
  const column = (rows: typeof live, name: string, from: number) =>
    Array.from({ length: 100 }, (_, k) => rows.x.data[(from + k) * rows.x.columns + rows.columns.indexOf(name)]);
  expect(frozen.x.data.slice(0, (at + 1) * frozen.x.columns)).toEqual(live.x.data.slice(0, (at + 1) * live.x.columns));
  expect(column(frozen, 'outcome1', at)).toEqual(column(live, 'outcome1', at));
  expect(column(frozen, 'logTrackPlays', at)).not.toEqual(column(live, 'logTrackPlays', at));
});

test('candidates have the features that a play at that moment would have', () => {
  const history = plantedHistory(400);
  const { x, row } = skipRows(history);
  const i = row.at(-1) ?? 0;
  const before = listeningHistory({
    ...history,
    length: i,
    clockOffset: history.clockOffset.subarray(0, i),
    label: history.label.subarray(0, i),
  });
  const newSession = history.session[i] !== history.session[i - 1];
  const candidates = candidateFeatures(countersAfter(before), {
    track: history.track.slice(i, i + 1),
    artist: history.artist.slice(i, i + 1),
    album: history.album.slice(i, i + 1),
    at: (newSession ? history.startedAt[i] : history.endedAt[i - 1]) ?? 0,
    context: { reasonStart: history.reasonStart[i] ?? 0, shuffle: history.shuffle[i] ?? 0, newSession },
  });
  expect(candidates.data).toEqual(x.data.slice(-x.columns));
});

test('a track never played takes what is known of its artist, and asking changes nothing', () => {
  const counters = countersAfter(plantedHistory(800, { artists: 6 }));
  const ask = () =>
    candidateFeatures(counters, {
      track: Int32Array.of(-1, -1, -1),
      artist: Int32Array.of(0, 1, -1),
      album: Int32Array.of(-1, -1, -1),
      at: 1_600_000_000,
    });
  const x = ask();
  const column = (name: string) => [0, 1, 2].map((r) => x.data[r * x.columns + counters.columns.indexOf(name)] ?? NaN);
  const [liked = 0, skipped = 0, unknown = 0] = column('trackRate');
  expect(skipped).toBeGreaterThan(unknown);
  expect(unknown).toBeGreaterThan(liked);
  expect(column('newTrack')).toEqual([1, 1, 1]);
  expect(column('newArtist')).toEqual([0, 0, 1]);
  expect(x.data.every(Number.isFinite)).toBe(true);
  expect(ask().data).toEqual(x.data);
});

test('groups that rank candidates come first', () => {
  const uses = FEATURE_GROUPS.map(({ use }) => use);
  expect(uses).toEqual(uses.toSorted((a, b) => b.localeCompare(a)));
});
