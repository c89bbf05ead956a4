import { lineOfText, type Lettering } from './lettering.ts';
import type { Box, Look, Panel, Parts } from './sheet.ts';
import { percentText } from './subtitle.ts';

/** Parts of the day by their first hour, six hours each. */
export const DAY_PARTS = [
  { name: 'Night', from: 0 },
  { name: 'Morning', from: 6 },
  { name: 'Afternoon', from: 12 },
  { name: 'Evening', from: 18 },
] as const;

/** "09:00"; 24 is midnight again. */
export const hourText = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

/** The hour with the most; the first where several have as many. */
export const peakOf = (hours: readonly number[]): number => hours.indexOf(Math.max(...hours));

/** Of the panel's width; the rest is for the parts of the day, where there is room beside the clock. */
const DIAL = 0.62;
const LARGEST = 330;
const HOLE = 0.3;
/** Radians between two hours, and as part of an hour's width. */
const HOUR = (2 * Math.PI) / 24;
const GAP = 0.16;

/** The hours of a day as a clock of 24 hours, midnight on top, and what each part of the day has. */
export function clockPanel(heading: string, hours: readonly number[]): Panel {
  return {
    heading,
    height: ({ scale }, width) =>
      Math.round(isWide(width) ? dialOf(width) : dialOf(width) + DAY_PARTS.length * 2.1 * scale.label + scale.gap),
    draw: (box, look) => drawClock(hours, box, look),
  };
}

const isWide = (width: number): boolean => width >= 400;
const dialOf = (width: number): number => Math.min(LARGEST, isWide(width) ? width * DIAL : width);

function drawClock(hours: readonly number[], box: Box, look: Look): Parts {
  const { scale } = look;
  const dial = dialOf(box.width);
  const wide = isWide(box.width);
  const rows = DAY_PARTS.length * 2.1 * scale.label;
  const centre = { cx: box.x + (wide ? dial : box.width) / 2, cy: box.y + dial / 2 };
  const list = wide
    ? { x: box.x + dial + 2 * scale.gap, y: box.y + (dial - rows) / 2, width: box.width - dial - 2 * scale.gap }
    : { x: box.x, y: box.y + dial + scale.gap, width: box.width };
  return {
    plots: [],
    graphic: [
      ...drawDial(hours, { ...centre, radius: dial / 2 - 1.6 * scale.small }, look),
      ...drawParts(hours, list, look),
    ],
  };
}

function drawDial(
  hours: readonly number[],
  { cx, cy, radius }: { cx: number; cy: number; radius: number },
  { theme, scale }: Look,
): object[] {
  const most = Math.max(1, ...hours);
  const peak = peakOf(hours);
  const inner = radius * HOLE;
  const rings = [1, 2, 3].map((third) => ({
    type: 'circle',
    silent: true,
    shape: { cx, cy, r: inner + ((radius - inner) * third) / 3 },
    style: { fill: 'none', stroke: theme.rail, lineWidth: 1 },
  }));
  const sectors = hours.flatMap((plays, hour) => {
    if (plays === 0) return [];
    const start = angleOf(hour + GAP / 2);
    const shape = { cx, cy, startAngle: start, endAngle: start + HOUR * (1 - GAP), cornerRadius: radius * 0.025 };
    // The eye compares areas: the outer radius grows so that they are true.
    const r = Math.sqrt(inner ** 2 + (radius ** 2 - inner ** 2) * (plays / most));
    const fill = theme.dayParts[Math.floor(hour / 6)] ?? theme.plain;
    return [
      { type: 'sector', silent: true, shape: { ...shape, r0: inner, r: Math.max(r, inner + 2) }, style: { fill } },
    ];
  });
  const lettering: Lettering = { size: scale.small, weight: 600 };
  const numbers = Array.from({ length: 8 }, (_, index) => {
    const away = radius + 0.9 * scale.small;
    const angle = angleOf(3 * index);
    return lineOfText(
      String(3 * index),
      { x: cx + away * Math.cos(angle), y: cy + away * Math.sin(angle), align: 'center' },
      { ...lettering, color: theme.muted },
    );
  });
  const middle = most === 1 && hours[peak] === 0 ? '–' : hourText(peak);
  return [
    ...rings,
    ...sectors,
    ...numbers,
    lineOfText(middle, { x: cx, y: cy, align: 'center' }, { size: inner * 0.52, weight: 700, color: theme.text }),
  ];
}

/** Clockwise from the top, as the canvas counts from three o'clock. */
const angleOf = (hour: number): number => hour * HOUR - Math.PI / 2;

/** Plays of each part of the day, and its share of all. */
export function dayParts(hours: readonly number[]): { name: string; from: number; plays: number; share: number }[] {
  const all = hours.reduce((sum, plays) => sum + plays, 0);
  return DAY_PARTS.map(({ name, from }) => {
    const plays = hours.slice(from, from + 6).reduce((sum, own) => sum + own, 0);
    return { name, from, plays, share: all === 0 ? 0 : plays / all };
  });
}

function drawParts(
  hours: readonly number[],
  { x, y, width }: { x: number; y: number; width: number },
  { theme, scale, measure }: Look,
): object[] {
  const unit = scale.label;
  const strong: Lettering = { size: unit, weight: 600 };
  const figure: Lettering = { size: unit, weight: 700 };
  const small: Lettering = { size: scale.small, weight: 500 };
  const chip = 0.75 * unit;
  const left = x + chip + 0.6 * unit;
  const rows = dayParts(hours).map(({ name, from, share }, index) => {
    const span = { text: `${from}–${from + 6} h`, x: left + measure(name, strong) + 0.6 * unit };
    const value = percentText(share);
    const room = x + width - measure(value, figure) - unit - span.x;
    return { name, value, span, fits: measure(span.text, small) <= room, middle: y + (index + 0.5) * 2.1 * unit };
  });
  // All hours are told, or none are.
  const spans = rows.every(({ fits }) => fits);
  return rows.flatMap(({ name, value, span, middle }, index) => {
    const shape = { x, y: middle - chip / 2, width: chip, height: chip, r: chip * 0.3 };
    return [
      { type: 'rect', silent: true, shape, style: { fill: theme.dayParts[index] ?? theme.plain } },
      lineOfText(name, { x: left, y: middle }, { ...strong, color: theme.text }),
      ...(spans ? [lineOfText(span.text, { x: span.x, y: middle }, { ...small, color: theme.muted })] : []),
      lineOfText(value, { x: x + width, y: middle, align: 'right' }, { ...figure, color: theme.text }),
    ];
  });
}
