import { lineOfText, type Lettering } from './lettering.ts';
import type { Box, Look, Panel, Parts } from './sheet.ts';

/** Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const CELL = { least: 16, most: 30 };
/** Beside a higher panel, cells grow up to this many times their width. */
const STRETCH = 1.7;
/** Hours and legend, as a multiple of the small text's size. */
const BELOW = 4.2;
/** Of a cell's size, between two cells. */
const GAP = 0.14;

/** Hours of the week, a row for each day, the more the brighter (on light ground: the darker). */
export function weekPanel(heading: string, week: readonly (readonly number[])[]): Panel {
  return {
    heading,
    height: (look, width) => Math.round(WEEKDAYS.length * cellOf(look, width).height + BELOW * look.scale.small),
    draw: (box, look) => drawWeek(week, box, look),
  };
}

const namesOf = ({ scale }: Look): number => 2.7 * scale.small;

function cellOf(look: Look, width: number): { width: number; height: number } {
  const wide = (width - namesOf(look)) / 24;
  return { width: wide, height: Math.min(CELL.most, Math.max(CELL.least, wide)) };
}

function drawWeek(week: readonly (readonly number[])[], box: Box, look: Look): Parts {
  const { scale, theme } = look;
  const usual = cellOf(look, box.width);
  const room = (box.height - BELOW * scale.small) / WEEKDAYS.length;
  const cell = { ...usual, height: Math.max(usual.height, Math.min(room, STRETCH * usual.width)) };
  const left = box.x + namesOf(look);
  const most = Math.max(1, ...week.flat());
  const gap = GAP * Math.min(cell.width, cell.height);
  const caption: Lettering & { color: string } = { size: scale.small, weight: 500, color: theme.muted };
  const square = (x: number, y: number, fill: string): object => {
    const shape = {
      x: x + gap / 2,
      y: y + gap / 2,
      width: cell.width - gap,
      height: cell.height - gap,
      r: 0.22 * cell.width,
    };
    return { type: 'rect', silent: true, shape, style: { fill } };
  };
  const cells = week.flatMap((hours, day) =>
    hours.map((plays, hour) =>
      square(left + hour * cell.width, box.y + day * cell.height, colorOf(plays / most, look)),
    ),
  );
  const bottom = box.y + WEEKDAYS.length * cell.height;
  const names = WEEKDAYS.map((name, day) =>
    lineOfText(name.slice(0, 3), { x: box.x, y: box.y + (day + 0.5) * cell.height }, caption),
  );
  const numbers = [0, 6, 12, 18].map((hour) =>
    lineOfText(`${hour}`, { x: left + (hour + 0.5) * cell.width, y: bottom + scale.small, align: 'center' }, caption),
  );
  return {
    plots: [],
    graphic: [
      ...cells,
      ...names,
      ...numbers,
      ...legend({ right: box.x + box.width, y: bottom + 3.3 * scale.small }, look),
    ],
  };
}

/** By the root of the share: the eye tells few from none, and still many from most. */
function colorOf(share: number, { theme }: Look): string {
  if (share === 0) return theme.rail;
  const { steps } = theme;
  return steps[Math.min(steps.length - 1, Math.floor(Math.sqrt(share) * steps.length))] ?? theme.rail;
}

function legend({ right, y }: { right: number; y: number }, look: Look): object[] {
  const { scale, theme, measure } = look;
  const caption: Lettering & { color: string } = { size: scale.small, weight: 500, color: theme.muted };
  const side = 0.9 * scale.small;
  const colors = [theme.rail, ...theme.steps];
  const from = right - measure('many', caption) - 0.5 * scale.small - colors.length * 1.25 * side;
  return [
    lineOfText('none', { x: from - 0.5 * scale.small, y, align: 'right' }, caption),
    ...colors.map((fill, index) => {
      const shape = { x: from + index * 1.25 * side, y: y - side / 2, width: side, height: side, r: 0.25 * side };
      return { type: 'rect', silent: true, shape, style: { fill } };
    }),
    lineOfText('many', { x: right, y, align: 'right' }, caption),
  ];
}
