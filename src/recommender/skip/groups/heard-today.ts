import type { FeatureGroup } from '../feature-group.ts';

/** How the same track, artist and album fared earlier in this session. */
export const heardToday: FeatureGroup = {
  id: 'heard-today',
  use: 'context',
  session: true,
  columns: ['trackInSession', 'trackOutcome', 'artistInSession', 'artistBalance', 'albumInSession', 'albumBalance'],
  start: () => {
    const track = tally();
    const artist = tally();
    const album = tally();
    return {
      write(play, out, at) {
        const fresh = play.newSession;
        out[at] = fresh ? 0 : Math.log1p(track.plays(play.track));
        out[at + 1] = fresh ? 0 : track.balance(play.track);
        out[at + 2] = fresh ? 0 : Math.log1p(artist.plays(play.artist));
        out[at + 3] = fresh ? 0 : artist.balance(play.artist);
        out[at + 4] = fresh ? 0 : Math.log1p(album.plays(play.album));
        out[at + 5] = fresh ? 0 : album.balance(play.album);
      },
      learn(play) {
        for (const { things, i } of [
          { things: track, i: play.track },
          { things: artist, i: play.artist },
          { things: album, i: play.album },
        ]) {
          if (play.newSession) things.clear();
          things.add(i, play.label);
        }
      },
    };
  },
};

/** Plays and outcomes of the things of one session. */
function tally() {
  const counts = new Map<number, { plays: number; balance: number; labelled: number }>();
  return {
    clear: () => counts.clear(),
    plays: (i: number): number => counts.get(i)?.plays ?? 0,
    /** Skips minus plays to the end over all of them and one more: −1 to 1. */
    balance: (i: number): number => {
      const known = counts.get(i);
      return known ? known.balance / (known.labelled + 1) : 0;
    },
    add(i: number, label: number): void {
      const known = counts.get(i) ?? { plays: 0, balance: 0, labelled: 0 };
      known.plays++;
      if (label >= 0) {
        known.labelled++;
        known.balance += label > 0 ? 1 : -1;
      }
      counts.set(i, known);
    },
  };
}
