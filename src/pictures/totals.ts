import { coursePanel, type Moment } from './course-panel.ts';
import { emptyPanel } from './empty-panel.ts';
import { listWithin } from './names.ts';
import type { PictureKind } from './picture.ts';
import { sheet } from './sheet.ts';
import { countText, numberText, subtitle, timeText, type About } from './subtitle.ts';
import { tilesPanel, type Tile } from './tiles-panel.ts';

/** How much was listened to. */
export interface Totals extends About {
  readonly plays: number;
  readonly minutes: number;
  readonly tracks: number;
  readonly artists: number;
  readonly days: number;
  /** Plays of the day that has most, and which it is ("14 Oct 2026"). */
  readonly bestDay?: Moment | undefined;
  /** Plays by month or by day, without gaps. */
  readonly course: readonly Moment[];
  readonly courseBy: 'day' | 'month';
}

/** Fewer points make no line. */
const LEAST_POINTS = 3;

export const totals: PictureKind<Totals> = {
  id: 'totals',
  alt: (data) =>
    [
      `${finding(data)}.`,
      `${about(data)}.`,
      ...(data.plays > 0 ? [`${tilesOf(data).map(tileText).join(', ')}.`] : []),
      ...(hasCourse(data) ? [`${courseHeading(data)}: ${listWithin(data.course.map(momentText), 1400, ', ')}.`] : []),
    ].join(' '),
  isEmpty: ({ plays }) => plays === 0,
  plan: (data, frame) =>
    sheet(
      {
        title: finding(data),
        subtitle: about(data),
        panels:
          data.plays === 0
            ? [emptyPanel('Try a longer period, or import more of your history.')]
            : [
                tilesPanel('All in all', tilesOf(data)),
                ...(hasCourse(data) ? [coursePanel(courseHeading(data), data.course)] : []),
              ],
        leastPanel: 480,
      },
      frame,
    ),
};

const hasCourse = ({ course }: Totals): boolean => course.length >= LEAST_POINTS;

const courseHeading = ({ courseBy }: Totals): string => `Plays by ${courseBy}`;

function tilesOf({ plays, minutes, tracks, artists, days, bestDay }: Totals): Tile[] {
  return [
    { label: 'Plays', value: numberText(plays) },
    { label: 'Time', value: timeText(minutes) },
    { label: 'Days with music', value: numberText(days) },
    { label: 'Artists', value: numberText(artists) },
    { label: 'Tracks', value: numberText(tracks) },
    ...(bestDay ? [{ label: `Most: ${bestDay.label}`, value: countText(bestDay.value, 'play') }] : []),
  ];
}

const tileText = ({ label, value }: Tile): string => `${label} ${value}`;
const momentText = ({ label, value }: Moment): string => `${label} ${numberText(value)}`;

const finding = ({ plays, minutes, days }: Totals): string =>
  plays === 0 ? 'Not a single play' : `${timeText(minutes)} of music on ${countText(days, 'day')}`;

const about = (data: Totals): string => subtitle('Listening in numbers', data);
