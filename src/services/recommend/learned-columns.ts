import { setImmediate as nextTurn } from 'node:timers/promises';
import { sliceRows } from '../../recommender/math/matrix.ts';
import { snapshotAt } from '../../recommender/ranking/item-snapshot.ts';
import type { MonthRanker } from '../../recommender/ranking/month-ranker.ts';
import type { LearnedColumns } from '../../recommender/recommender.ts';
import { candidateFeatures } from '../../recommender/skip/candidate-features.ts';
import { emptyPlay, readPlay } from '../../recommender/skip/read-play.ts';
import { skipCounters, type SkipCounters } from '../../recommender/skip/skip-counters.ts';
import type { FittedSkipModel } from '../../recommender/skip/skip-model.ts';
import type { Listening } from '../ports.ts';
import type { ServingModel } from '../taste/load-model.ts';
import type { Library } from './load-library.ts';

/** So many plays or tracks are worked through before others have their turn: a few milliseconds each. */
const PLAYS_PER_TURN = 5000;
const TRACKS_PER_TURN = 1000;
/** The ranker adds up two models' log-odds and a count; halved they spread like log-odds. The order is what counts. */
const SCORE_TO_LOG_ODDS = 0.5;

/**
 * What the trained models say of every track of a library: how likely it is listened to within the next month, and heard to its end if it
 * is played at `now` (epoch ms). Undefined while there are too few months to learn from.
 */
export async function learnedColumns(
  { models }: ServingModel,
  { listening, library, now }: { listening: Listening; library: Library; now: number },
): Promise<LearnedColumns | undefined> {
  const { skip, months } = models;
  // Without regression and trees the ranker is a count, no probability.
  if (!months?.tracks.learned) return undefined;
  const { history, trackIds } = listening;
  const rowOf = Int32Array.from(trackIds, (id) => library.rowOfTrack.get(id) ?? -1);
  const at = now / 1000;
  const pull = new Float32Array(library.tracks.length).fill(NaN);
  await nextTurn();
  await fillPull({ pull, rowOf, ranker: months.tracks, snapshot: snapshotAt(history, at, 'track') });
  if (!skip) return { pull, listenThrough: undefined };
  const listenThrough = new Float32Array(library.tracks.length).fill(NaN);
  const counters = await countersAfter(listening);
  await fillListenThrough({ listenThrough, rowOf, counters, model: skip.preference, listening, at });
  return { pull, listenThrough };
}

async function fillPull({
  pull,
  rowOf,
  ranker,
  snapshot,
}: {
  pull: Float32Array;
  rowOf: Int32Array;
  ranker: MonthRanker;
  snapshot: ReturnType<typeof snapshotAt>;
}): Promise<void> {
  const { items, x, decayed30 } = snapshot;
  for (let from = 0; from < items.length; from += TRACKS_PER_TURN) {
    const to = Math.min(items.length, from + TRACKS_PER_TURN);
    const part = {
      items: items.subarray(from, to),
      x: sliceRows(x, from, to),
      decayed30: decayed30.subarray(from, to),
    };
    ranker.score(part).forEach((score, k) => {
      const row = rowOf[part.items[k] ?? -1] ?? -1;
      if (row >= 0) pull[row] = 1 / (1 + Math.exp(-SCORE_TO_LOG_ODDS * score));
    });
    await nextTurn();
  }
}

async function countersAfter({ history }: Listening): Promise<SkipCounters> {
  const counters = skipCounters(history);
  const play = emptyPlay();
  for (let i = 0; i < history.length; i++) {
    counters.learn(readPlay(history, i, play));
    if (i % PLAYS_PER_TURN === 0) await nextTurn();
  }
  return counters;
}

async function fillListenThrough({
  listenThrough,
  rowOf,
  counters,
  model,
  listening: { history },
  at,
}: {
  listenThrough: Float32Array;
  rowOf: Int32Array;
  counters: SkipCounters;
  model: FittedSkipModel;
  listening: Listening;
  at: number;
}): Promise<void> {
  const artistOf = new Int32Array(rowOf.length).fill(-1);
  const albumOf = new Int32Array(rowOf.length).fill(-1);
  for (let i = 0; i < history.length; i++) {
    artistOf[history.track[i] ?? 0] = history.artist[i] ?? -1;
    albumOf[history.track[i] ?? 0] = history.album[i] ?? -1;
  }
  const clockOffset = history.clockOffset.at(-1) ?? 0;
  for (let from = 0; from < rowOf.length; from += TRACKS_PER_TURN) {
    const track = Int32Array.from({ length: Math.min(TRACKS_PER_TURN, rowOf.length - from) }, (_, k) => from + k);
    const x = candidateFeatures(counters, {
      track,
      artist: track.map((number) => artistOf[number] ?? -1),
      album: track.map((number) => albumOf[number] ?? -1),
      at,
      clockOffset,
    });
    model.predict(x).forEach((skipped, k) => {
      const row = rowOf[from + k] ?? -1;
      if (row >= 0) listenThrough[row] = 1 - skipped;
    });
    await nextTurn();
  }
}
