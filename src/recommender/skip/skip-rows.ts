import type { ListeningHistory } from '../listening-history.ts';
import { zeros } from '../math/matrix.ts';
import type { FeatureGroup } from './feature-group.ts';
import { emptyPlay, readPlay } from './read-play.ts';
import { skipCounters } from './skip-counters.ts';
import type { SkipTraining } from './skip-model.ts';

/** Features of labelled plays: row k is row `row[k]` of the history. */
export interface SkipRows extends SkipTraining {
  readonly row: Int32Array;
}

/**
 * Features of the labelled plays, each from earlier plays only, in one pass. With `newest`, only that many of the last labelled
 * plays get features. With `freezeAt`, memory beyond the session ends before that row of the history.
 */
export function skipRows(
  history: ListeningHistory,
  options: {
    newest?: number | undefined;
    freezeAt?: number | undefined;
    groups?: readonly FeatureGroup[] | undefined;
  } = {},
): SkipRows {
  const counters = skipCounters(history, options.groups);
  const width = counters.columns.length;
  const labelled = history.label.reduce((count, label) => count + (label >= 0 ? 1 : 0), 0);
  const rows = Math.min(labelled, options.newest ?? labelled);
  let left = labelled - rows;
  const x = zeros(rows, width);
  const y = new Uint8Array(rows);
  const row = new Int32Array(rows);
  const play = emptyPlay();
  let k = 0;
  for (let i = 0; i < history.length; i++) {
    if (i === options.freezeAt) counters.freeze();
    readPlay(history, i, play);
    if (play.label >= 0 && left-- <= 0) {
      counters.write(play, x.data, k * width);
      y[k] = play.label;
      row[k] = i;
      k++;
    }
    counters.learn(play);
  }
  return { x, y, row, endedAt: Float64Array.from(row, (i) => history.endedAt[i] ?? 0), columns: counters.columns };
}
