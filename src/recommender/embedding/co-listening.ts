import { isListened, type ListeningHistory } from '../listening-history.ts';
import { sparseMatrix, type SparseMatrix } from '../math/sparse.ts';

/** Tracks that were listened to often enough, and how often they stood near each other. */
export interface CoListening {
  /** Track numbers, ascending; the rows of the rest. */
  readonly tracks: Int32Array;
  readonly artistOf: Int32Array;
  /** Plays that were listened to. */
  readonly listens: Float64Array;
  /** Symmetric: Σ 1 / distance over the pairs within a window of the same session. */
  readonly near: SparseMatrix;
}

/**
 * Counts which tracks are listened to near each other. Histories of several listeners number tracks and artists alike. Skipped plays
 * do not count, neither as neighbours nor as distance.
 */
export function coListening(
  histories: readonly ListeningHistory[],
  { window, leastListens }: { window: number; leastListens: number },
): CoListening {
  const known = listenedTracks(histories, leastListens);
  const plays = histories.reduce((sum, { length }) => sum + length, 0);
  const row = new Int32Array(plays * window * 2);
  const column = new Int32Array(row.length);
  const value = new Float64Array(row.length);
  let pairs = 0;
  const recent = new Int32Array(window);
  for (const history of histories) {
    let seen = 0;
    let session = -1;
    for (let i = 0; i < history.length; i++) {
      if (!isListened(history, i)) continue;
      if (history.session[i] !== session) seen = 0;
      session = history.session[i] ?? -1;
      const a = known.rowOf[history.track[i] ?? 0] ?? -1;
      for (let distance = 1; distance <= Math.min(window, seen) && a >= 0; distance++) {
        const b = recent[(seen - distance) % window] ?? -1;
        if (b < 0 || b === a) continue;
        row[pairs] = a;
        column[pairs] = b;
        value[pairs++] = 1 / distance;
        row[pairs] = b;
        column[pairs] = a;
        value[pairs++] = 1 / distance;
      }
      recent[seen % window] = a;
      seen++;
    }
  }
  const { tracks, artistOf, listens } = known;
  const near = sparseMatrix(tracks.length, tracks.length, {
    row: row.subarray(0, pairs),
    column: column.subarray(0, pairs),
    value: value.subarray(0, pairs),
  });
  return { tracks, artistOf, listens, near };
}

function listenedTracks(histories: readonly ListeningHistory[], leastListens: number) {
  const most = histories.reduce((size, { tracks }) => Math.max(size, tracks), 0);
  const counts = new Float64Array(most);
  const artists = new Int32Array(most);
  for (const history of histories) {
    for (let i = 0; i < history.length; i++) {
      const track = history.track[i] ?? 0;
      artists[track] = history.artist[i] ?? 0;
      if (isListened(history, i)) counts[track] = (counts[track] ?? 0) + 1;
    }
  }
  const tracks = Int32Array.from(counts.keys()).filter((track) => (counts[track] ?? 0) >= leastListens);
  const rowOf = new Int32Array(most).fill(-1);
  for (const [row, track] of tracks.entries()) rowOf[track] = row;
  return {
    tracks,
    rowOf,
    artistOf: Int32Array.from(tracks, (track) => artists[track] ?? 0),
    listens: Float64Array.from(tracks, (track) => counts[track] ?? 0),
  };
}
