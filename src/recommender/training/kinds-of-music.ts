import { embedListening } from '../embedding/embed-listening.ts';
import { tasteCentres } from '../embedding/taste-centres.ts';
import type { VectorTable } from '../embedding/vector-table.ts';
import { isListened, type ListeningHistory } from '../listening-history.ts';
import type { TasteCentre } from './taste-bundle.ts';

/** A taste is of the last years: a listened play counts half as much a year later. */
const HALF_LIFE_S = 365 * 86_400;
/** The newest plays, whose neighbours are counted: more would take more memory than all other steps together. */
const MOST_PLAYS = 60_000;

/** Where tracks lie by what was heard beside them, by track number, and the kinds of music the listener has there. */
export function findKindsOfMusic(
  history: ListeningHistory,
  { seed }: { seed: number },
): { space: VectorTable; centres: TasteCentre[] } {
  const space = embedListening([newestPlays(history)], { seed }).tracks;
  return { space, centres: centresIn(space, history, seed) };
}

/** The kinds of music that several listeners have, in one space. */
export interface SharedKinds {
  readonly space: VectorTable;
  /** One entry per listener, in their order. */
  readonly centres: readonly (readonly TasteCentre[])[];
}

/** The same for several listeners whose tracks are numbered alike. Each counts by what is in their history here. */
export function findSharedKinds(histories: readonly ListeningHistory[], { seed }: { seed: number }): SharedKinds {
  const space = embedListening(histories, { seed }).tracks;
  return { space, centres: histories.map((history) => centresIn(space, history, seed)) };
}

function centresIn(space: VectorTable, history: ListeningHistory, seed: number): TasteCentre[] {
  const weights = fadedListens(history);
  const kinds = tasteCentres(
    space,
    Float64Array.from(space.ids, (track) => weights[track] ?? 0),
    { seed },
  );
  return kinds.map(({ share, embedding }) => ({ share, embedding }));
}

function newestPlays(history: ListeningHistory): ListeningHistory {
  const from = Math.max(0, history.length - MOST_PLAYS);
  return {
    ...history,
    length: history.length - from,
    track: history.track.subarray(from),
    artist: history.artist.subarray(from),
    album: history.album.subarray(from),
    startedAt: history.startedAt.subarray(from),
    endedAt: history.endedAt.subarray(from),
    clockOffset: history.clockOffset.subarray(from),
    msPlayed: history.msPlayed.subarray(from),
    label: history.label.subarray(from),
    reasonStart: history.reasonStart.subarray(from),
    shuffle: history.shuffle.subarray(from),
    session: history.session.subarray(from),
  };
}

/** Listened plays by track, faded with their age before the newest play. */
function fadedListens(history: ListeningHistory): Float64Array {
  const listens = new Float64Array(history.tracks);
  const newest = history.endedAt.at(-1) ?? 0;
  for (let i = 0; i < history.length; i++) {
    if (!isListened(history, i)) continue;
    const track = history.track[i] ?? 0;
    listens[track] = (listens[track] ?? 0) + 2 ** (((history.endedAt[i] ?? 0) - newest) / HALF_LIFE_S);
  }
  return listens;
}
