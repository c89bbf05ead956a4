import type { Verdict } from '../domain/recommendation.ts';
import type { Recommender, ScoreContext, TasteInput, TasteModel, TrackVectors, Verdicts } from './recommender.ts';
import { daypartFactors, shrunkenRates } from './shrunken-rates.ts';
import { DAYPARTS } from './recommender.ts';
import { cosineOfRows } from './track-vectors.ts';

/** The root of P(listen through): skips are felt, and the order of the next month hardly changes. */
const LISTEN_THROUGH_POWER = 0.5;

/** A liked track closes this part of the distance between what it is and certain; a track of a liked artist that part. */
const LIKED_TRACK_GAIN = 0.35;
const LIKED_ARTIST_GAIN = 0.12;
/** On the log-odds of listening through. */
const LIKE_LOG_ODDS = 1;
const DISLIKE_LOG_ODDS = -2;
/** Each disliked track lowers its artist's others by a tenth, down to half. */
const DISLIKED_TRACK_FACTOR = 0.9;
const LEAST_ARTIST_FACTOR = 0.5;

/** Verdicts whose neighbours move: the newest ones; thousands of likes from a file say nothing new about each neighbour. */
const HEEDED_VERDICTS = 16;
/** From this cosine on two tracks are neighbours; at 1 a neighbour of a like is worth half as much again, of a dislike half. */
const LEAST_COSINE = 0.45;
const NEIGHBOUR_EFFECT = 0.5;

/**
 * What the trained models say – how likely a track is to be listened to in the next month, and to its end – moved by verdicts,
 * which count at once and reach the neighbours of what they were said about. Before the first training, and for tracks the
 * models have not seen, shrunken rates stand in.
 */
export const hybrid: Recommender = {
  id: 'hybrid',
  title: 'What the trained models expect you to play and hear out',
  fit,
};

function fit(input: TasteInput): TasteModel {
  const { learned, vectors, verdicts } = input;
  const lift = vectors ? neighbourFactors(vectors, verdicts.tracks) : undefined;
  if (!learned) return lifted(shrunkenRates.fit(input), lift);

  const plain = shrunkenRates.fit(input);
  const plainThrough = plain.listenThrough({});
  const plainScores = plain.score({});
  const factor = artistFactors(input);
  const pull = new Float32Array(input.tracks.length);
  const through = new Float32Array(input.tracks.length);
  for (let row = 0; row < pull.length; row++) {
    const artist = input.tracks.artist[row] ?? 0;
    const said = verdicts.tracks.get(row);
    const heardOut = learned.listenThrough?.[row] ?? NaN;
    // Shrunken rates have the verdicts in them already.
    through[row] = Number.isNaN(heardOut) ? (plainThrough[row] ?? 0) : moved(heardOut, said);
    if (verdicts.artists.get(artist) === 'dislike' || said === 'dislike') continue;
    const drawnTo = learned.pull[row] ?? NaN;
    if (Number.isNaN(drawnTo)) {
      pull[row] = plainScores[row] ?? 0;
      continue;
    }
    let worth = drawnTo;
    if (said === 'like') worth += LIKED_TRACK_GAIN * (1 - worth);
    if (verdicts.artists.get(artist) === 'like') worth += LIKED_ARTIST_GAIN * (1 - worth);
    pull[row] = worth * (factor[artist] ?? 1);
  }
  const drawn = daypartFactors(input.artists);
  return lifted(
    {
      listenThrough: () => through,
      score: ({ daypart }: ScoreContext) =>
        pull.map((worth, row) => {
          const hour = daypart === undefined ? 1 : (drawn[(input.tracks.artist[row] ?? 0) * DAYPARTS + daypart] ?? 1);
          const odds = (worth / Math.max(1e-6, 1 - worth)) * hour;
          return (odds / (1 + odds)) * (through[row] ?? 0) ** LISTEN_THROUGH_POWER;
        }),
    },
    lift,
  );
}

function moved(probability: number, verdict: Verdict | undefined): number {
  if (!verdict) return probability;
  const odds = (probability + 1e-6) / (1 - probability + 1e-6);
  const after = odds * Math.exp(verdict === 'like' ? LIKE_LOG_ODDS : DISLIKE_LOG_ODDS);
  return after / (1 + after);
}

/** What is left of each artist after dislikes of their tracks. */
function artistFactors({ tracks, artists, verdicts }: TasteInput): Float64Array {
  const factors = new Float64Array(artists.length).fill(1);
  for (const [row, verdict] of verdicts.tracks) {
    const artist = tracks.artist[row] ?? 0;
    if (verdict !== 'dislike') continue;
    factors[artist] = Math.max(LEAST_ARTIST_FACTOR, (factors[artist] ?? 1) * DISLIKED_TRACK_FACTOR);
  }
  return factors;
}

/** By row: above 1 near a liked track, below 1 near a disliked one. */
function neighbourFactors(vectors: TrackVectors, verdicts: Verdicts['tracks']): Float32Array | undefined {
  const heeded = [...verdicts].slice(-HEEDED_VERDICTS);
  if (heeded.length === 0) return undefined;
  const factors = new Float32Array(vectors.values.length / vectors.dimensions).fill(1);
  for (const [said, verdict] of heeded) {
    for (let row = 0; row < factors.length; row++) {
      if (row === said) continue;
      const cosine = cosineOfRows(vectors, said, row);
      if (cosine < LEAST_COSINE) continue;
      const effect = (NEIGHBOUR_EFFECT * (cosine - LEAST_COSINE)) / (1 - LEAST_COSINE);
      factors[row] = (factors[row] ?? 1) * (verdict === 'like' ? 1 + effect : 1 - effect);
    }
  }
  return factors.map((factor) => Math.min(2, Math.max(0.25, factor)));
}

function lifted(model: TasteModel, factors: Float32Array | undefined): TasteModel {
  if (!factors) return model;
  return {
    listenThrough: (context) => model.listenThrough(context),
    score: (context) =>
      model.score(context).map((score, row) => {
        // On the odds, so that the best tracks stay below 1 and the worst above 0.
        const odds = (score / Math.max(1e-6, 1 - score)) * (factors[row] ?? 1);
        return odds / (1 + odds);
      }),
  };
}
