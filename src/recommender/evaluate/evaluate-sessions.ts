import type { ListeningHistory } from '../listening-history.ts';
import { highest, ndcgAt, recallAt } from '../metrics/ranking.ts';
import { fitSessionRanker, seededSessions, signalsOf } from '../ranking/session-ranker.ts';
import { SESSION_SIGNALS, type SessionSignal, type SessionSignals } from '../ranking/session-signals.ts';

export interface SessionScores {
  readonly ndcg10: number;
  readonly recall20: number;
}

export interface SessionsResult {
  readonly serving: 'learned';
  /** Test sessions. */
  readonly sessions: number;
  /** Part of the targets that was never listened to before, mean over the sessions. */
  readonly newShare: number;
  readonly models: Readonly<Record<string, SessionScores>>;
}

const TRAINING_PART = 0.8;
const MOST_SESSIONS = 600;
const PLACES = 20;

/**
 * What comes next in a session? Of sessions in the last fifth of the plays the first listened track is given; every other track known by
 * then is ranked and compared with what else was listened to in the session. Equal scores are ordered by the first play of the track.
 */
export function evaluateSessions(history: ListeningHistory, { seed = 0 }: { seed?: number } = {}): SessionsResult {
  const cut = Math.floor(TRAINING_PART * history.length);
  const tests = seededSessions(history, history.length)
    .filter(({ row }) => row >= cut)
    .slice(-MOST_SESSIONS);
  const ranker = fitSessionRanker(history, { before: cut, seed });
  const sums: Record<string, [number, number]> = {};
  let fresh = 0;
  for (const test of tests) {
    const signals = signalsOf(history, test);
    const known = new Set(signals.candidates);
    fresh += 1 - [...test.target].filter((track) => known.has(track)).length / test.target.size;
    for (const [name, scores] of Object.entries({ ...plainScores(signals), learned: ranker.score(signals) })) {
      const ranked = highest(scores, PLACES).map((k) => signals.candidates[k] ?? -1);
      const sum = (sums[name] ??= [0, 0]);
      sum[0] += ndcgAt(ranked, test.target, 10);
      sum[1] += recallAt(ranked, test.target, 20);
    }
  }
  const mean = (sum: number): number => (tests.length > 0 ? sum / tests.length : NaN);
  return {
    serving: 'learned',
    sessions: tests.length,
    newShare: mean(fresh),
    models: Object.fromEntries(
      Object.entries(sums).map(([name, [ndcg, recall]]) => [name, { ndcg10: mean(ndcg), recall20: mean(recall) }]),
    ),
  };
}

/** Rules that need no training. */
function plainScores({ columns, candidates }: SessionSignals): Record<string, Float64Array> {
  const column = (name: SessionSignal): Float32Array => columns[SESSION_SIGNALS.indexOf(name)] ?? new Float32Array(0);
  const of = (value: (track: number) => number): Float64Array => Float64Array.from(candidates, value);
  const scaled = (name: SessionSignal): ((track: number) => number) => {
    const values = column(name);
    const most = values.reduce((highestYet, value) => Math.max(highestYet, value), 1e-12);
    return (track) => (values[track] ?? 0) / most;
  };
  const plain = (name: SessionSignal): Float64Array => of((track) => column(name)[track] ?? 0);
  const [withSeed, atHour, lately] = [scaled('with the seed'), scaled('same hour'), scaled('decayed 30 d')] as const;
  return {
    'play-count': plain('listened'),
    'decayed-30d': plain('decayed 30 d'),
    'decayed-7d': plain('decayed 7 d'),
    'decayed-7d-hour-weekday': plain('same hour and kind of day'),
    'with-the-seed': of((track) => withSeed(track) + 1e-3 * lately(track)),
    'with-the-seed-and-decayed-7d-hour': of(
      (track) => withSeed(track) + atHour(track) + 0.3 * (column('same artist')[track] ?? 0),
    ),
  };
}
