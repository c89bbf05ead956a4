import type { Classifier } from '../math/classifier.ts';
import { fitGradientBoosting } from '../math/gradient-boosting.ts';
import type { Matrix } from '../math/matrix.ts';
import { zeros } from '../math/matrix.ts';
import { readClassifier } from '../math/read-classifier.ts';
import { isListened, type ListeningHistory } from '../listening-history.ts';
import { aboutHighest } from '../top-rows.ts';
import { SESSION_SIGNALS, sessionSignals, type SessionSignal, type SessionSignals } from './session-signals.ts';

/** A session teaches when so many different tracks were listened to in it, and so many plays lie before it. */
const LEAST_TRACKS = 5;
const LEAST_PLAYS_BEFORE = 200;
/** The newest sessions to learn from; twice as many, or the mean of three forests, gain less than chance does. */
const TRAINING_SESSIONS = 150;
const LEAST_SESSIONS = 20;
/** Best tracks by each of these signals that are learned from and judged; the rest of a library is hardly ever right. */
const PICKED_BY: readonly SessionSignal[] = [
  'decayed 30 d',
  'decayed 7 d',
  'with the seed',
  'after the seed',
  'listened',
  'with the artist of the seed',
];
const PICKED_EACH = 60;
const TREES = {
  trees: 80,
  learningRate: 0.08,
  leaves: 12,
  minLeaf: 100,
  l2: 10,
  bins: 64,
  rowsPerTree: 0.6,
  columnsPerTree: 0.6,
} as const;
/** Weight of the plain sum beside the learned probability: it speaks where the sessions of a seed are too few to learn from. */
const PLAIN_WEIGHT = 0.3;
const SAME_ARTIST_WEIGHT = 0.3;

/** Columns a ranker sees: each signal against the highest of the session, its logarithm, and how well the seed is known. */
const COLUMNS = 2 * SESSION_SIGNALS.length + 1;

/** A fitted ranker of what comes next in a session. */
export interface SessionRanker {
  /** One number per candidate; higher comes first. */
  score(signals: SessionSignals): Float64Array;
  toJSON(): SessionRankerJson;
}

export interface SessionRankerJson {
  readonly kind: 'session-ranker';
  /** Absent before there are enough sessions. */
  readonly trees?: object | undefined;
}

/** A session that can teach or be judged: its first row, its seed, and what else was listened to in it. */
export interface SeededSession {
  readonly row: number;
  readonly seed: number;
  readonly target: ReadonlySet<number>;
}

/** Sessions with at least five different listened tracks that began before row `before`, oldest first. */
export function seededSessions(history: ListeningHistory, before: number): SeededSession[] {
  const sessions: SeededSession[] = [];
  let row = 0;
  while (row < before) {
    const session = history.session[row];
    const heard: number[] = [];
    let next = row;
    for (; next < history.length && history.session[next] === session; next++) {
      if (isListened(history, next)) heard.push(history.track[next] ?? 0);
    }
    const [seed] = heard;
    const different = new Set(heard);
    if (seed !== undefined && row > LEAST_PLAYS_BEFORE && different.size >= LEAST_TRACKS) {
      different.delete(seed);
      sessions.push({ row, seed, target: different });
    }
    row = next;
  }
  return sessions;
}

export const signalsOf = (history: ListeningHistory, { row, seed }: SeededSession): SessionSignals =>
  sessionSignals(history, {
    row,
    at: history.startedAt[row] ?? 0,
    clockOffset: history.clockOffset[row] ?? 0,
    seed,
  });

/** Learns from the newest sessions that ended before row `before` which signals tell what follows a seed – for this listener. */
export function fitSessionRanker(
  history: ListeningHistory,
  { before, seed = 0 }: { before: number; seed?: number },
): SessionRanker {
  const sessions = seededSessions(history, before)
    .filter((session) => history.session[session.row] !== history.session[before])
    .slice(-TRAINING_SESSIONS);
  if (sessions.length < LEAST_SESSIONS) return sessionRanker(undefined);
  const parts = sessions.map((session) => {
    const signals = signalsOf(history, session);
    const picked = pickCandidates(signals);
    return { x: columnsOf(signals, picked), y: picked.map((track) => (session.target.has(track) ? 1 : 0)) };
  });
  const x = zeros(
    parts.reduce((sum, part) => sum + part.x.rows, 0),
    COLUMNS,
  );
  const y = new Uint8Array(x.rows);
  let row = 0;
  for (const part of parts) {
    x.data.set(part.x.data, row * COLUMNS);
    y.set(part.y, row);
    row += part.x.rows;
  }
  if (!y.includes(1)) return sessionRanker(undefined);
  return sessionRanker(fitGradientBoosting(x, y, { ...TREES, seed }));
}

export const readSessionRanker = ({ trees }: SessionRankerJson): SessionRanker =>
  sessionRanker(trees && readClassifier(trees));

function sessionRanker(trees: Classifier | undefined): SessionRanker {
  return {
    score: (signals) => {
      const { candidates } = signals;
      const scores = plainScores(signals).map((value) => PLAIN_WEIGHT * value);
      if (!trees) return scores;
      const picked = pickCandidates(signals);
      const x = columnsOf(signals, picked);
      const learned = trees.predict(x);
      const place = new Map(Array.from(candidates, (track, k) => [track, k]));
      picked.forEach((track, row) => {
        const k = place.get(track) ?? -1;
        scores[k] = (scores[k] ?? 0) + (learned[row] ?? 0);
      });
      return scores;
    },
    toJSON: () => ({ kind: 'session-ranker', ...(trees ? { trees: trees.toJSON() } : {}) }),
  };
}

function pickCandidates({ columns, candidates }: SessionSignals): Int32Array {
  const picked = new Set<number>();
  for (const name of PICKED_BY) {
    const column = columns[SESSION_SIGNALS.indexOf(name)] ?? new Float32Array(0);
    const some = candidates.filter((track) => (column[track] ?? 0) > 0);
    for (const track of aboutHighest(some, column, PICKED_EACH)) picked.add(track);
  }
  return Int32Array.from(picked).sort();
}

function columnsOf({ columns, seedPlays }: SessionSignals, tracks: Int32Array): Matrix {
  const x = zeros(tracks.length, COLUMNS);
  const highest = columns.map((column) => column.reduce((most, value) => Math.max(most, value), 1e-9));
  const known = Math.log1p(seedPlays);
  tracks.forEach((track, k) => {
    const at = k * COLUMNS;
    columns.forEach((column, signal) => {
      const value = column[track] ?? 0;
      x.data[at + signal] = value / (highest[signal] ?? 1);
      x.data[at + columns.length + signal] = Math.log1p(value);
    });
    x.data[at + COLUMNS - 1] = known;
  });
  return x;
}

/** What was heard with the seed, and lately at this hour, with a little for the seed's artist: the best simple rule. */
function plainScores({ columns, candidates }: SessionSignals): Float64Array {
  const scaled = (name: SessionSignal): ((track: number) => number) => {
    const column = columns[SESSION_SIGNALS.indexOf(name)] ?? new Float32Array(0);
    const most = column.reduce((highest, value) => Math.max(highest, value), 1e-9);
    return (track) => (column[track] ?? 0) / most;
  };
  const [withSeed, atHour, sameArtist] = [scaled('with the seed'), scaled('same hour'), scaled('same artist')] as const;
  return Float64Array.from(
    candidates,
    (track) => withSeed(track) + atHour(track) + SAME_ARTIST_WEIGHT * sameArtist(track),
  );
}
