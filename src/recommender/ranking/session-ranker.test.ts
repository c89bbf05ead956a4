import { describe, expect, test } from 'vitest';
import { listeningHistory, type ListeningHistory } from '../listening-history.ts';
import { seededRandom } from '../math/random.ts';
import { highest } from '../metrics/ranking.ts';
import { fitSessionRanker, readSessionRanker, seededSessions, signalsOf } from './session-ranker.ts';
import { SESSION_SIGNALS, sessionSignals } from './session-signals.ts';

const TRACKS = 60;

/** Two sessions a day of six tracks: of one of six families of ten, or, with `mixed`, of any. */
function sessions(count: number, { mixed = false } = {}): ListeningHistory {
  const random = seededRandom(5);
  const track: number[] = [];
  const endedAt: number[] = [];
  for (let s = 0; s < count; s++) {
    const family = Math.floor(random() * 6);
    const chosen = new Set<number>();
    while (chosen.size < 6) {
      chosen.add(mixed ? Math.floor(random() ** 2 * TRACKS) : family * 10 + Math.floor(random() * 10));
    }
    [...chosen].forEach((number, i) => {
      track.push(number);
      endedAt.push(1_700_000_000 + s * 43_200 + (i + 1) * 200);
    });
  }
  const n = track.length;
  return listeningHistory({
    length: n,
    tracks: TRACKS,
    artists: TRACKS,
    albums: TRACKS,
    track: Int32Array.from(track),
    artist: Int32Array.from(track),
    album: Int32Array.from(track),
    endedAt: Float64Array.from(endedAt),
    msPlayed: new Int32Array(n).fill(190_000),
    label: new Int8Array(n).fill(0),
    reasonStart: new Uint8Array(n),
    shuffle: new Uint8Array(n),
  });
}

const families = sessions(160);

describe('a listener whose sessions keep to families of tracks', () => {
  const before = 900;
  const ranker = fitSessionRanker(families, { before });
  const tests = seededSessions(families, families.length).filter(({ row }) => row >= before);

  test('the family of the seed comes first', () => {
    let hits = 0;
    for (const session of tests) {
      const signals = signalsOf(families, session);
      const first = highest(ranker.score(signals), 5).map((k) => signals.candidates[k]!);
      hits += first.filter((track) => Math.floor(track / 10) === Math.floor(session.seed / 10)).length;
    }
    expect(tests.length).toBeGreaterThan(5);
    expect(hits / (5 * tests.length)).toBeGreaterThan(0.95);
  });

  test('fitting twice gives the same bytes, and JSON brings the same ranker back', () => {
    const json = JSON.stringify(ranker);
    expect(JSON.stringify(fitSessionRanker(families, { before }))).toBe(json);
    const signals = signalsOf(families, tests[0]!);
    expect(readSessionRanker(JSON.parse(json) as never).score(signals)).toEqual(ranker.score(signals));
  });
});

test('where the seed says nothing, the ranking is no worse than by what was played lately', () => {
  const mixed = sessions(260, { mixed: true });
  const ranker = fitSessionRanker(mixed, { before: 900 });
  let learned = 0;
  let lately = 0;
  for (const session of seededSessions(mixed, mixed.length).filter(({ row }) => row >= 900)) {
    const signals = signalsOf(mixed, session);
    const hits = (scores: ArrayLike<number>): number =>
      highest(scores, 10).filter((k) => session.target.has(signals.candidates[k]!)).length;
    learned += hits(ranker.score(signals));
    const column = signals.columns[SESSION_SIGNALS.indexOf('decayed 30 d')]!;
    lately += hits(Float32Array.from(signals.candidates, (track) => column[track]!));
  }
  expect(learned).toBeGreaterThan(0.9 * lately);
});

test('with too few sessions, and without a seed, plain sums answer', () => {
  const few = sessions(12);
  const ranker = fitSessionRanker(few, { before: few.length });
  expect(ranker.toJSON().trees).toBeUndefined();
  const signals = sessionSignals(few, { row: 60, at: few.startedAt[60]!, clockOffset: 0, seed: undefined });
  const scores = ranker.score(signals);
  expect(scores).toHaveLength(signals.candidates.length);
  expect(scores.every((score) => score >= 0)).toBe(true);
  expect(fitSessionRanker(sessions(0), { before: 0 }).toJSON().trees).toBeUndefined();
});

test('nothing of the session itself, or after it, is known when it begins', () => {
  const [session] = seededSessions(families, families.length).slice(-3);
  const cut: ListeningHistory = { ...families, length: session!.row + 1 };
  expect(signalsOf(cut, session!)).toEqual(signalsOf(families, session!));
});
