import type { FeatureGroup } from '../feature-group.ts';
import { START_REASONS } from '../../listening-history.ts';
import { logit } from '../../math/sigmoid.ts';
import { PRIOR_RATE, smoothed, trackRate } from '../shared-counters.ts';

const REASONS = START_REASONS.length;
const NEWEST = 0.02;
const PRIOR_PLAYS = 4;
/** 0 the track before it ran out, 1 "next" was pressed, 2 chosen by hand, 3 anything else. */
const KINDS = 4;
const kindOf = (reason: number): number => {
  const name = START_REASONS[reason];
  if (name === 'trackdone') return 0;
  if (name === 'fwdbtn') return 1;
  return name === 'clickrow' || name === 'playbtn' || name === 'backbtn' ? 2 : 3;
};

/** How the play starts: by itself, by "next" or by hand, shuffled or not, and how such plays end. */
export const start: FeatureGroup = {
  id: 'start',
  use: 'context',
  columns: [
    'shuffle',
    ...START_REASONS.slice(0, -1).map((reason) => `started_${reason}`),
    'startRate',
    'trackStartRate',
    'artistStartRate',
    'shuffleTrackRate',
  ],
  start: ({ tracks, artists }, shared) => {
    const rate = new Float64Array(2 * REASONS).fill(PRIOR_RATE);
    const byTrack = outcomes(tracks * KINDS);
    const byArtist = outcomes(artists * KINDS);
    const byShuffle = outcomes(tracks * 2);
    const cell = (reason: number, shuffle: number): number => reason + (shuffle > 0 ? REASONS : 0);
    return {
      write(play, out, at) {
        const { track, artist, reasonStart, shuffle } = play;
        out[at] = shuffle > 0 ? 1 : 0;
        for (let k = 0; k < REASONS - 1; k++) out[at + 1 + k] = reasonStart === k ? 1 : 0;
        const usual = rate[cell(reasonStart, shuffle)] ?? PRIOR_RATE;
        const kind = kindOf(reasonStart);
        const ofArtist = byArtist.rate(artist, KINDS, kind, usual);
        out[at + REASONS] = logit(usual);
        out[at + REASONS + 1] = logit(byTrack.rate(track, KINDS, kind, ofArtist));
        out[at + REASONS + 2] = logit(ofArtist);
        out[at + REASONS + 3] = logit(byShuffle.rate(track, 2, shuffle > 0 ? 1 : 0, trackRate(shared, play)));
      },
      learn({ track, artist, reasonStart, shuffle, label }) {
        if (label < 0) return;
        const i = cell(reasonStart, shuffle);
        rate[i] = (rate[i] ?? 0) + NEWEST * (label - (rate[i] ?? 0));
        byTrack.add(track * KINDS + kindOf(reasonStart), label);
        byArtist.add(artist * KINDS + kindOf(reasonStart), label);
        byShuffle.add(track * 2 + (shuffle > 0 ? 1 : 0), label);
      },
    };
  },
};

function outcomes(cells: number) {
  const labelled = new Int32Array(cells);
  const skipped = new Int32Array(cells);
  return {
    rate(thing: number, width: number, part: number, prior: number): number {
      if (thing < 0) return prior;
      const i = thing * width + part;
      return smoothed(skipped[i] ?? 0, labelled[i] ?? 0, prior, PRIOR_PLAYS);
    },
    add(i: number, label: number): void {
      labelled[i] = (labelled[i] ?? 0) + 1;
      skipped[i] = (skipped[i] ?? 0) + label;
    },
  };
}
