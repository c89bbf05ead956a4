import type { FeatureGroup } from '../feature-group.ts';
import { logit } from '../../math/sigmoid.ts';
import { albumRate, artistRate, trackRate } from '../shared-counters.ts';

/** How often the track, its artist and its album were skipped, all time and lately; unknown ones take the rate above them. */
export const rates: FeatureGroup = {
  id: 'rates',
  use: 'preference',
  columns: ['trackRate', 'artistRate', 'albumRate', 'trackRunning', 'artistRunning', 'albumRunning'],
  start: (_, shared) => ({
    write(play, out, at) {
      const artist = artistRate(shared, play);
      const known = (running: number | undefined, otherwise: number): number =>
        running === undefined || Number.isNaN(running) ? otherwise : running;
      out[at] = logit(trackRate(shared, play));
      out[at + 1] = logit(artist);
      out[at + 2] = logit(albumRate(shared, play));
      const artistRunning = known(shared.artist.running[play.artist], shared.running);
      out[at + 3] = known(shared.track.running[play.track], artist);
      out[at + 4] = artistRunning;
      out[at + 5] = known(shared.album.running[play.album], artistRunning);
    },
    learn() {},
  }),
};
