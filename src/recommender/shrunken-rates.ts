import type { Recommender, ScoreContext, TasteInput, TasteModel } from './recommender.ts';
import { DAYPARTS } from './recommender.ts';

/** P(listen through) before anything is known, worth as many plays as `USER_PRIOR_PLAYS`: most plays are not skipped. */
const PRIOR_LISTEN_THROUGH = 0.7;
const USER_PRIOR_PLAYS = 10;
/** An artist counts as much as the user's own rate after ten decided plays, a track as much as its artist after five. */
const ARTIST_PRIOR_PLAYS = 10;
const TRACK_PRIOR_PLAYS = 5;

/** Turns a decayed count into plays per day: a steady rate r adds up to r × half-life / ln 2. */
const PER_DAY_30 = Math.LN2 / 30;
const PER_DAY_365 = Math.LN2 / 365;
/** The last month says most about the next one; the year keeps old loves from vanishing. */
const SHARE_30 = 0.85;
/** Part of the artist's mean rate that each of the artist's tracks gets: enough to order tracks hardly played. */
const ARTIST_SHARE = 0.05;
/** A play every three days is half of full affinity: low enough to use the scale, high enough not to level the favourites. */
const HALF_AFFINITY_PER_DAY = 1 / 3;
/** The full probability ranks the next month worse than no probability; its root keeps skips felt at no measurable cost. */
const LISTEN_THROUGH_POWER = 0.5;

/** The hour alone predicts little, so it takes this many plays of an artist to believe in a habit, and it moves rates by half. */
const DAYPART_PRIOR_PLAYS = 20;
const DAYPART_POWER = 0.5;

/** A like is worth this many finished plays and a play every five days: said once, it stands beside the favourites. */
const LIKE_FINISHED = 5;
const LIKE_PER_DAY = 1 / 5;
/** A disliked track is never recommended; each lowers the artist's other tracks by a tenth, down to half. */
const DISLIKE_SKIPPED = 20;
const DISLIKED_TRACK_FACTOR = 0.9;
const LEAST_ARTIST_FACTOR = 0.5;
/** A liked artist's tracks come half as often again, and at least once in 300 days. */
const LIKED_ARTIST_FACTOR = 1.5;
const LIKED_ARTIST_PER_DAY = 1 / 300;

/** Beta-binomial mean: `hits` of `all` seen, with the prior rate worth `weight` more. */
const shrink = (hits: number, all: number, prior: number, weight: number): number =>
  (hits + weight * prior) / (all + weight);

/**
 * Smoothed rates of listening through (track over artist over user) times how often the track was listened to lately. On three
 * real histories a decayed play count predicts the next month better than anything that needs no training.
 */
export const shrunkenRates: Recommender = {
  id: 'shrunken-rates',
  title: 'What you played lately and let run to the end',
  fit,
};

function fit({ tracks, artists, verdicts }: TasteInput): TasteModel {
  const listen = listenRates({ tracks, artists, verdicts });
  const pull = pullRates({ tracks, artists, verdicts });
  const drawn = daypartFactors(artists);

  const probability = Float32Array.from(listen);
  return {
    listenThrough: () => probability,
    score: ({ daypart }: ScoreContext) => {
      const scores = new Float32Array(tracks.length);
      for (let i = 0; i < scores.length; i++) {
        const hour = daypart === undefined ? 1 : (drawn[(tracks.artist[i] ?? 0) * DAYPARTS + daypart] ?? 1);
        const rate = (pull[i] ?? 0) * hour;
        scores[i] = (listen[i] ?? 0) ** LISTEN_THROUGH_POWER * (rate / (rate + HALF_AFFINITY_PER_DAY));
      }
      return scores;
    },
  };
}

/** P(listen through) per track. */
function listenRates({ tracks, artists, verdicts }: TasteInput): Float64Array {
  const finished = Float64Array.from(tracks.finished365);
  const decided = Float64Array.from(tracks.finished365, (value, i) => value + (tracks.skipped365[i] ?? 0));
  const artistFinished = new Float64Array(artists.length);
  const artistDecided = new Float64Array(artists.length);
  let userFinished = 0;
  let userDecided = 0;
  for (let i = 0; i < tracks.length; i++) {
    const artist = tracks.artist[i] ?? 0;
    artistFinished[artist] = (artistFinished[artist] ?? 0) + (finished[i] ?? 0);
    artistDecided[artist] = (artistDecided[artist] ?? 0) + (decided[i] ?? 0);
    userFinished += finished[i] ?? 0;
    userDecided += decided[i] ?? 0;
  }
  // Verdicts count after the sums: a word about one track says nothing about the user's skipping in general.
  for (const [i, verdict] of verdicts.tracks) {
    if (verdict === 'like') finished[i] = (finished[i] ?? 0) + LIKE_FINISHED;
    decided[i] = (decided[i] ?? 0) + (verdict === 'like' ? LIKE_FINISHED : DISLIKE_SKIPPED);
  }
  const user = shrink(userFinished, userDecided, PRIOR_LISTEN_THROUGH, USER_PRIOR_PLAYS);
  return finished.map((hits, i) => {
    const a = tracks.artist[i] ?? 0;
    const artist = shrink(artistFinished[a] ?? 0, artistDecided[a] ?? 0, user, ARTIST_PRIOR_PLAYS);
    return shrink(hits, decided[i] ?? 0, artist, TRACK_PRIOR_PLAYS);
  });
}

/** How often the user is drawn to each track, in plays per day; 0 for what they dislike. */
function pullRates({ tracks, artists, verdicts }: TasteInput): Float64Array {
  const own = Float64Array.from(
    tracks.recent30,
    (recent, i) => SHARE_30 * PER_DAY_30 * recent + (1 - SHARE_30) * PER_DAY_365 * (tracks.recent365[i] ?? 0),
  );
  const artistSum = new Float64Array(artists.length);
  const artistTracks = new Float64Array(artists.length);
  const artistFactor = new Float64Array(artists.length).fill(1);
  for (let i = 0; i < tracks.length; i++) {
    const a = tracks.artist[i] ?? 0;
    artistSum[a] = (artistSum[a] ?? 0) + (own[i] ?? 0);
    artistTracks[a] = (artistTracks[a] ?? 0) + 1;
  }
  for (const [i, verdict] of verdicts.tracks) {
    const a = tracks.artist[i] ?? 0;
    if (verdict === 'like') own[i] = (own[i] ?? 0) + LIKE_PER_DAY;
    else artistFactor[a] = Math.max(LEAST_ARTIST_FACTOR, (artistFactor[a] ?? 1) * DISLIKED_TRACK_FACTOR);
  }
  return own.map((rate, i) => {
    const a = tracks.artist[i] ?? 0;
    const verdict = verdicts.artists.get(a);
    if (verdict === 'dislike' || verdicts.tracks.get(i) === 'dislike') return 0;
    const mean = (artistSum[a] ?? 0) / (artistTracks[a] || 1);
    const together = (rate + ARTIST_SHARE * mean) * (artistFactor[a] ?? 1);
    return verdict === 'like' ? together * LIKED_ARTIST_FACTOR + LIKED_ARTIST_PER_DAY : together;
  });
}

/** How much more (or less) than usual each artist is played in each part of the day; 1 where nothing is known. */
export function daypartFactors({ length, dayparts }: TasteInput['artists']): Float64Array {
  const usual = new Float64Array(DAYPARTS);
  let all = 0;
  dayparts.forEach((plays, i) => {
    usual[i % DAYPARTS] = (usual[i % DAYPARTS] ?? 0) + plays;
    all += plays;
  });
  const factors = new Float64Array(length * DAYPARTS).fill(1);
  for (let artist = 0; artist < length; artist++) {
    const row = dayparts.subarray(artist * DAYPARTS, (artist + 1) * DAYPARTS);
    const total = row.reduce((sum, plays) => sum + plays, 0);
    row.forEach((plays, part) => {
      // One play more in every part: a part never used before must not divide by zero.
      const share = ((usual[part] ?? 0) + 1) / (all + DAYPARTS);
      factors[artist * DAYPARTS + part] = (shrink(plays, total, share, DAYPART_PRIOR_PLAYS) / share) ** DAYPART_POWER;
    });
  }
  return factors;
}
