import type { FeatureGroup } from '../feature-group.ts';
import { logit } from '../../math/sigmoid.ts';
import { PRIOR_RATE, smoothed } from '../shared-counters.ts';

const LAGS = 5;
const NEWEST = 0.2;
const PRIOR_PLAYS = 2;

/** What happened in this session before the play: outcomes, streaks, position, how long the last plays were heard. */
export const session: FeatureGroup = {
  id: 'session',
  use: 'context',
  session: true,
  columns: [
    'newSession',
    'logPosition',
    'logMinutes',
    'sessionRate',
    'running5',
    'logSkipStreak',
    'logHeardStreak',
    ...Array.from({ length: LAGS }, (_, k) => `outcome${k + 1}`),
    'previousSkipped',
    'previousHeard',
    'logPreviousSeconds',
    'logSecondsRunning',
    'sameArtist',
    'sameAlbum',
    'shuffleChanged',
    'previousStartedByNext',
    'previousStartedByHand',
  ],
  start: (_, shared) => {
    let position = 0;
    let startedAt = 0;
    let labelled = 0;
    let skipped = 0;
    let running = PRIOR_RATE;
    let skipStreak = 0;
    let heardStreak = 0;
    const outcomes = new Int8Array(LAGS);
    let seconds = 0;
    let secondsRunning = 0;
    let previous = { artist: -1, album: -1, shuffle: -1, reasonStart: -1 };
    return {
      write(play, out, at) {
        const fresh = play.newSession;
        out[at] = fresh ? 1 : 0;
        out[at + 1] = fresh ? 0 : Math.log1p(position);
        out[at + 2] = fresh ? 0 : Math.log1p(Math.max(0, play.now - startedAt) / 60);
        out[at + 3] = logit(fresh ? shared.running : smoothed(skipped, labelled, shared.running, PRIOR_PLAYS));
        out[at + 4] = logit(running);
        out[at + 5] = fresh ? 0 : Math.log1p(skipStreak);
        out[at + 6] = fresh ? 0 : Math.log1p(heardStreak);
        for (let k = 0; k < LAGS; k++) out[at + 7 + k] = fresh ? 0 : (outcomes[k] ?? 0);
        const last = fresh ? 0 : (outcomes[0] ?? 0);
        const after = at + 7 + LAGS;
        out[after] = last > 0 ? 1 : 0;
        out[after + 1] = last < 0 ? 1 : 0;
        out[after + 2] = fresh ? 0 : Math.log1p(seconds);
        out[after + 3] = secondsRunning;
        out[after + 4] = previous.artist >= 0 && play.artist === previous.artist ? 1 : 0;
        out[after + 5] = previous.album >= 0 && play.album === previous.album ? 1 : 0;
        out[after + 6] = play.shuffle >= 0 && previous.shuffle >= 0 && play.shuffle !== previous.shuffle ? 1 : 0;
        out[after + 7] = !fresh && previous.reasonStart === 1 ? 1 : 0;
        out[after + 8] = !fresh && (previous.reasonStart === 2 || previous.reasonStart === 4) ? 1 : 0;
      },
      learn(play) {
        if (play.newSession) {
          position = labelled = skipped = skipStreak = heardStreak = 0;
          startedAt = play.now;
          outcomes.fill(0);
        }
        position++;
        seconds = play.msPlayed / 1000;
        secondsRunning += NEWEST * (Math.log1p(seconds) - secondsRunning);
        previous = { artist: play.artist, album: play.album, shuffle: play.shuffle, reasonStart: play.reasonStart };
        outcomes.copyWithin(1, 0);
        outcomes[0] = play.label < 0 ? 0 : play.label > 0 ? 1 : -1;
        if (play.label < 0) return;
        labelled++;
        skipped += play.label;
        running += NEWEST * (play.label - running);
        skipStreak = play.label > 0 ? skipStreak + 1 : 0;
        heardStreak = play.label > 0 ? 0 : heardStreak + 1;
      },
    };
  },
};
