import { emptyPanel } from './empty-panel.ts';
import { listWithin, nameInText } from './names.ts';
import type { PictureKind } from './picture.ts';
import { rankingPanel } from './ranking-panel.ts';
import { sheet } from './sheet.ts';
import { countText, numberText, percentText, subtitle, type About } from './subtitle.ts';

export interface SkippedTrack {
  readonly title: string;
  readonly artist: string;
  readonly starts: number;
  readonly skipped: number;
}

/** What is skipped: of all that was started, and the tracks with the most skips. */
export interface SkipList extends About {
  readonly starts: number;
  readonly skipped: number;
  readonly tracks: readonly SkippedTrack[];
}

const MOST_ROWS = 15;
const TWO_COLUMNS = 4;
const WIDE = 900;

export const skipList: PictureKind<SkipList> = {
  id: 'skip-list',
  alt: (data) => {
    const parts = shownOf(data).map(
      ({ title, artist, starts, skipped }, index) =>
        `${index + 1}. “${nameInText(title, 60)}” by ${nameInText(artist, 40)}: skipped ${numberText(skipped)} of ${countText(starts, 'time')} (${percentText(skipped / starts)})`,
    );
    return [`${finding(data)}.`, `${about(data)}.`, ...(parts.length > 0 ? [`${listWithin(parts, 1500)}.`] : [])].join(
      ' ',
    );
  },
  isEmpty: (data) => shownOf(data).length === 0,
  plan: (data, frame) => {
    const shown = shownOf(data);
    const most = Math.max(1, ...shown.map(({ starts }) => starts));
    const rows = shown.map(({ title, artist, starts, skipped }, index) => ({
      rank: index + 1,
      name: title,
      art: `${artist} ${title}`,
      by: artist,
      value: `${numberText(skipped)} of ${numberText(starts)}`,
      note: percentText(skipped / starts),
      part: skipped / most,
      of: starts / most,
    }));
    const half = frame.width >= WIDE && rows.length > TWO_COLUMNS ? Math.ceil(rows.length / 2) : rows.length;
    const advice =
      data.starts === 0
        ? 'Try a longer period, or import more of your history.'
        : 'Everything that was started was listened to.';
    return sheet(
      {
        title: finding(data),
        subtitle: about(data),
        panels:
          rows.length === 0
            ? [emptyPanel(advice)]
            : [rows.slice(0, half), rows.slice(half)]
                .filter((part) => part.length > 0)
                .map((part) => rankingPanel(part)),
        leastPanel: 400,
      },
      frame,
    );
  },
};

/** What was never skipped is no part of it. */
const shownOf = ({ tracks }: SkipList): SkippedTrack[] =>
  tracks.filter(({ skipped }) => skipped > 0).slice(0, MOST_ROWS);

function finding({ starts, skipped }: SkipList): string {
  if (starts === 0) return 'Nothing was started';
  if (skipped === 0) return `None of ${countText(starts, 'start')} was skipped`;
  return `${percentText(skipped / starts)} skipped: ${numberText(skipped)} of ${countText(starts, 'start')}`;
}

const about = (data: SkipList): string => subtitle('Most skipped tracks', data);
