import { clockPanel, dayParts, hourText, peakOf } from './clock-panel.ts';
import { emptyPanel } from './empty-panel.ts';
import type { PictureKind } from './picture.ts';
import { sheet } from './sheet.ts';
import { countText, numberText, percentText, subtitle, type About } from './subtitle.ts';
import { WEEKDAYS, weekPanel } from './week-panel.ts';

/** Plays by the hour at which they began, in the listener's zone. */
export interface ListeningClock extends About {
  /** Monday to Sunday, each from midnight, 24 numbers. */
  readonly week: readonly (readonly number[])[];
}

export const listeningClock: PictureKind<ListeningClock> = {
  id: 'listening-clock',
  alt: (data) => {
    const hours = hoursOf(data);
    if (sum(hours) === 0) return `${finding(hours)}. ${about(data)}.`;
    const parts = dayParts(hours).map(
      ({ name, from, share }) => `${name} (${from}–${from + 6} h) ${percentText(share)}`,
    );
    const { day, hour, plays } = busiest(data);
    return [
      `${finding(hours)}.`,
      `${about(data)}.`,
      `${parts.join(', ')}.`,
      `Plays by hour: ${hours.map((plays, hour) => `${hour} h ${numberText(plays)}`).join(', ')}.`,
      `By day: ${data.week.map((hours, day) => `${WEEKDAYS[day]} ${numberText(sum(hours))}`).join(', ')}.`,
      `Most in one hour of the week: ${WEEKDAYS[day]} from ${hourText(hour)}, ${countText(plays, 'play')}.`,
    ].join(' ');
  },
  isEmpty: ({ week }) => sum(week.flat()) === 0,
  plan: (data, frame) => {
    const hours = hoursOf(data);
    const { day, hour, plays } = busiest(data);
    const heading = `Most of all on ${WEEKDAYS[day]}s from ${hourText(hour)}: ${countText(plays, 'play')}`;
    return sheet(
      {
        title: finding(hours),
        subtitle: about(data),
        panels:
          sum(hours) === 0
            ? [emptyPanel('Try a longer period, or import more of your history.')]
            : [clockPanel('By the hour of the day', hours), weekPanel(heading, data.week)],
        leastPanel: 480,
      },
      frame,
    );
  },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const hoursOf = ({ week }: ListeningClock): number[] =>
  Array.from({ length: 24 }, (_, hour) => sum(week.map((hours) => hours[hour] ?? 0)));

function busiest({ week }: ListeningClock): { day: number; hour: number; plays: number } {
  const hours = week.flat();
  const at = peakOf(hours);
  return { day: Math.floor(at / 24), hour: at % 24, plays: hours[at] ?? 0 };
}

function finding(hours: readonly number[]): string {
  const all = sum(hours);
  if (all === 0) return 'Silence around the clock';
  const peak = peakOf(hours);
  return `${numberText(hours[peak] ?? 0)} of ${countText(all, 'play')} began between ${hourText(peak)}\u00a0and\u00a0${hourText(peak + 1)}`;
}

const about = (data: ListeningClock): string => subtitle('Listening clock', data);
