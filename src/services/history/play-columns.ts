import { trackKey } from '../../domain/identity.ts';
import { OUTCOMES, type Outcome, type Play, type PlayBatch } from '../../domain/play.ts';
import type { TrackIdentity } from '../../domain/track.ts';

const OUTCOME_INDEX = Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, i])) as Record<Outcome, number>;

/** Gathers plays into columns. `take` hands out what was gathered and starts anew. */
export function createPlayColumns(capacity: number): {
  readonly length: () => number;
  add(play: Play): void;
  take(): PlayBatch | undefined;
} {
  let columns = empty(capacity);
  return {
    length: () => columns.length,
    add(play) {
      const i = columns.length++;
      columns.trackIndex[i] = indexOfTrack(columns, play.track);
      columns.endedAt[i] = play.endedAt;
      columns.startedAt[i] = play.startedAt;
      columns.msPlayed[i] = play.msPlayed;
      columns.outcome[i] = OUTCOME_INDEX[play.outcome];
      columns.reasonStart.push(play.reasonStart ?? null);
      columns.reasonEnd.push(play.reasonEnd ?? null);
      columns.shuffle.push(play.shuffle ?? null);
      columns.offline.push(play.offline ?? null);
      columns.private.push(play.private);
      columns.platform.push(play.platform ?? null);
    },
    take() {
      const { length, tracks, trackIndex, endedAt, startedAt, msPlayed, outcome } = columns;
      const { reasonStart, reasonEnd, shuffle, offline, private: privates, platform } = columns;
      if (length === 0) return undefined;
      columns = empty(capacity);
      return {
        length,
        tracks,
        trackIndex: trackIndex.slice(0, length),
        endedAt: endedAt.slice(0, length),
        startedAt: startedAt.slice(0, length),
        msPlayed: msPlayed.slice(0, length),
        outcome: outcome.slice(0, length),
        reasonStart,
        reasonEnd,
        shuffle,
        offline,
        private: privates,
        platform,
      };
    },
  };
}

const empty = (capacity: number) => ({
  length: 0,
  tracks: [] as TrackIdentity[],
  indexByText: new Map<string, number>(),
  indexByKey: new Map<string, number>(),
  trackIndex: new Int32Array(capacity),
  endedAt: new Float64Array(capacity),
  startedAt: new Float64Array(capacity),
  msPlayed: new Int32Array(capacity),
  outcome: new Uint8Array(capacity),
  reasonStart: [] as (string | null)[],
  reasonEnd: [] as (string | null)[],
  shuffle: [] as (boolean | null)[],
  offline: [] as (boolean | null)[],
  private: [] as boolean[],
  platform: [] as (string | null)[],
});

/** Keys of tracks without an id cost a hash, so each spelling is hashed once. */
function indexOfTrack(columns: ReturnType<typeof empty>, track: TrackIdentity): number {
  const text = track.spotifyId ?? `${track.artist}\u0000${track.title}`;
  const known = columns.indexByText.get(text);
  if (known !== undefined) return known;
  const key = trackKey(track);
  const index = columns.indexByKey.get(key) ?? columns.tracks.push(track) - 1;
  columns.indexByText.set(text, index);
  columns.indexByKey.set(key, index);
  return index;
}
