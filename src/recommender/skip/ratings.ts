import { START_REASONS } from '../listening-history.ts';
import { sigmoid } from '../math/sigmoid.ts';
import type { HistorySize, PastPlay, PlayStart } from './feature-group.ts';

/** Step of the situation's weights. Steps two times larger or four times smaller change nothing measurable, here and below. */
const SITUATION_STEP = 0.02;
/** Steps of the ratings; each play also takes a hundredth of the rating away. */
const STEP = { track: 0.25, artist: 0.1, album: 0.1 } as const;
const KEPT = 0.99;
/** Share of the newest outcome in the quick and in the slow running rate. */
const QUICK = 0.2;
const SLOW = 0.05;

const REASONS = START_REASONS.length;

/**
 * Ratings in the manner of Elo, in log-odds of a skip: each outcome is compared with what was expected of the situation and the
 * ratings so far, and the track, its artist and its album share the surprise. A track skipped in a mood of skipping everything is
 * not held responsible.
 */
export interface Ratings {
  readonly track: Float64Array;
  readonly artist: Float64Array;
  readonly album: Float64Array;
  /** Log-odds of a skip as far as how the play starts and the last outcomes tell. */
  situation(play: PlayStart): number;
  learn(play: PastPlay): void;
}

export const ratingOf = ({ track, artist, album }: Ratings, play: PlayStart): number =>
  (track[play.track] ?? 0) + (artist[play.artist] ?? 0) + (album[play.album] ?? 0);

export function createRatings(size: HistorySize): Ratings {
  const weights = new Float64Array(2 * REASONS + 5);
  const inputs = new Float64Array(weights.length);
  let quick = 0.5;
  let slow = 0.5;
  let last = 0;

  function situation({ reasonStart, shuffle, newSession }: PlayStart): number {
    inputs.fill(0);
    if (reasonStart >= 0) inputs[reasonStart + (shuffle > 0 ? REASONS : 0)] = 1;
    inputs[2 * REASONS] = 4 * (quick - 0.5);
    inputs[2 * REASONS + 1] = 4 * (slow - 0.5);
    inputs[2 * REASONS + 2] = newSession ? 0 : last;
    inputs[2 * REASONS + 3] = newSession ? 1 : 0;
    inputs[2 * REASONS + 4] = 1;
    let sum = 0;
    for (let k = 0; k < inputs.length; k++) sum += (weights[k] ?? 0) * (inputs[k] ?? 0);
    return sum;
  }

  const ratings: Ratings = {
    track: new Float64Array(size.tracks),
    artist: new Float64Array(size.artists),
    album: new Float64Array(size.albums),
    situation,
    learn(play) {
      const { label } = play;
      if (label >= 0) {
        const surprise = label - sigmoid(situation(play) + ratingOf(ratings, play));
        for (let k = 0; k < inputs.length; k++) {
          weights[k] = (weights[k] ?? 0) + SITUATION_STEP * surprise * (inputs[k] ?? 0);
        }
        move(ratings.track, play.track, STEP.track * surprise);
        move(ratings.artist, play.artist, STEP.artist * surprise);
        move(ratings.album, play.album, STEP.album * surprise);
        quick += QUICK * (label - quick);
        slow += SLOW * (label - slow);
      }
      last = label < 0 ? 0 : label > 0 ? 1 : -1;
    },
  };
  return ratings;
}

function move(ratings: Float64Array, i: number, by: number): void {
  ratings[i] = (ratings[i] ?? 0) * KEPT + by;
}
