import { LISTENED_MS } from '../../domain/play.ts';
import type { HistorySize, PastPlay, PlayStart } from './feature-group.ts';
import type { Ratings } from './ratings.ts';
import { createRatings } from './ratings.ts';

/** Skip rate before anything is known. */
export const PRIOR_RATE = 0.3;
/** Labelled plays that the rate above counts as: user under prior, artist and album under user, track under artist. */
const PRIOR_PLAYS = { user: 20, artist: 10, album: 10, track: 5 } as const;
/** Share of the newest outcome in the running rate of one track, artist or album. */
const NEWEST = 0.2;

/** Counts of one kind of thing, a column each; row i is thing i. */
export interface ThingCounters {
  readonly plays: Int32Array;
  readonly listened: Int32Array;
  readonly labelled: Int32Array;
  readonly skipped: Int32Array;
  /** Running skip rate, the newest outcome counting a fifth; NaN before the first. */
  readonly running: Float32Array;
  /** Label of the last labelled play; −1 before it. */
  readonly lastLabel: Int8Array;
  /** End of the first and last play, epoch seconds; NaN before it. */
  readonly firstAt: Float64Array;
  readonly lastAt: Float64Array;
}

const thingCounters = (count: number): ThingCounters => ({
  plays: new Int32Array(count),
  listened: new Int32Array(count),
  labelled: new Int32Array(count),
  skipped: new Int32Array(count),
  running: new Float32Array(count).fill(NaN),
  lastLabel: new Int8Array(count).fill(-1),
  firstAt: new Float64Array(count).fill(NaN),
  lastAt: new Float64Array(count).fill(NaN),
});

/** Counts that several groups read. */
export interface SharedCounters {
  readonly track: ThingCounters;
  readonly artist: ThingCounters;
  readonly album: ThingCounters;
  readonly ratings: Ratings;
  /** Running skip rate over all plays, a twentieth for the newest. */
  running: number;
  labelled: number;
  skipped: number;
  learn(play: PastPlay): void;
}

const RUNNING_NEWEST = 0.05;

export function sharedCounters(size: HistorySize): SharedCounters {
  const shared: SharedCounters = {
    track: thingCounters(size.tracks),
    artist: thingCounters(size.artists),
    album: thingCounters(size.albums),
    ratings: createRatings(size),
    running: PRIOR_RATE,
    labelled: 0,
    skipped: 0,
    learn(play) {
      count(shared.track, play.track, play, shared.running);
      count(shared.artist, play.artist, play, shared.running);
      count(shared.album, play.album, play, shared.running);
      shared.ratings.learn(play);
      if (play.label < 0) return;
      shared.labelled++;
      shared.skipped += play.label;
      shared.running += RUNNING_NEWEST * (play.label - shared.running);
    },
  };
  return shared;
}

function count(things: ThingCounters, i: number, { label, msPlayed, endedAt }: PastPlay, running: number): void {
  things.plays[i] = (things.plays[i] ?? 0) + 1;
  if (msPlayed >= LISTENED_MS) things.listened[i] = (things.listened[i] ?? 0) + 1;
  if (Number.isNaN(things.firstAt[i])) things.firstAt[i] = endedAt;
  things.lastAt[i] = endedAt;
  if (label < 0) return;
  things.labelled[i] = (things.labelled[i] ?? 0) + 1;
  things.skipped[i] = (things.skipped[i] ?? 0) + label;
  const before = things.running[i] ?? NaN;
  const known = Number.isNaN(before) ? running : before;
  things.running[i] = known + NEWEST * (label - known);
  things.lastLabel[i] = label;
}

/** The mean of `skipped` of `labelled` outcomes and of `plays` more with the rate `prior`. */
export const smoothed = (skipped: number, labelled: number, prior: number, plays: number): number =>
  (skipped + plays * prior) / (labelled + plays);

export const userRate = ({ skipped, labelled }: SharedCounters): number =>
  smoothed(skipped, labelled, PRIOR_RATE, PRIOR_PLAYS.user);

const thingRate = ({ skipped, labelled }: ThingCounters, i: number, prior: number, plays: number): number =>
  smoothed(skipped[i] ?? 0, labelled[i] ?? 0, prior, plays);

export const artistRate = (shared: SharedCounters, { artist }: PlayStart): number =>
  thingRate(shared.artist, artist, userRate(shared), PRIOR_PLAYS.artist);

export const albumRate = (shared: SharedCounters, play: PlayStart): number =>
  thingRate(shared.album, play.album, artistRate(shared, play), PRIOR_PLAYS.album);

export const trackRate = (shared: SharedCounters, play: PlayStart): number =>
  thingRate(shared.track, play.track, artistRate(shared, play), PRIOR_PLAYS.track);
