import { lineOfText, type Lettering } from './lettering.ts';
import type { Box, Look, Panel, Parts } from './sheet.ts';

/** A number of a stretch of time. */
export interface Moment {
  /** Such as "Mar 2024". */
  readonly label: string;
  readonly value: number;
}

const PLOT = 110;
const DOT = 10;

/** How a number went up and down: first, last and highest moment are named. */
export function coursePanel(heading: string, moments: readonly Moment[]): Panel {
  return {
    heading,
    height: ({ scale }) => Math.round(PLOT + 4 * scale.small),
    draw: (box, look) => drawCourse(moments, box, look),
  };
}

function drawCourse(moments: readonly Moment[], box: Box, { theme, scale, measure }: Look): Parts {
  const caption: Lettering & { color: string } = { size: scale.small, weight: 500, color: theme.muted };
  const most = Math.max(1, ...moments.map(({ value }) => value));
  const peak = moments.findIndex(({ value }) => value === most);
  const grid = {
    left: box.x + DOT / 2,
    top: box.y + 2 * scale.small,
    width: box.width - DOT,
    height: box.height - 4 * scale.small,
  };
  const bottom = box.y + box.height - 0.6 * scale.small;
  const told = `${moments[peak]?.label ?? ''}: ${most.toLocaleString('en')}`;
  // Centred above its dot, as far as the panel lets it.
  const half = measure(told, { ...caption, weight: 700 }) / 2;
  const over = grid.left + (grid.width * peak) / Math.max(1, moments.length - 1);
  const middle = Math.min(Math.max(over, box.x + half), box.x + box.width - half);
  const last = moments.at(-1);
  return {
    graphic: [
      lineOfText(
        told,
        { x: middle, y: box.y + 0.6 * scale.small, align: 'center' },
        { ...caption, weight: 700, color: theme.text },
      ),
      lineOfText(moments[0]?.label ?? '', { x: box.x, y: bottom }, caption),
      lineOfText(last?.label ?? '', { x: box.x + box.width, y: bottom, align: 'right' }, caption),
    ],
    plots: [
      {
        grid,
        xAxis: { type: 'category', boundaryGap: false, show: false, data: moments.map(({ label }) => label) },
        yAxis: { type: 'value', min: 0, max: most, show: false },
        series: [
          {
            type: 'line',
            symbol: 'none',
            clip: false,
            lineStyle: { color: theme.accent[0], width: 2.5 },
            areaStyle: { color: theme.accent[0], opacity: 0.2 },
            data: moments.map(({ value }) => value),
          },
          {
            type: 'scatter',
            clip: false,
            z: 4,
            symbolSize: DOT,
            itemStyle: { color: theme.accent[1], borderColor: theme.panel, borderWidth: 2, opacity: 1 },
            data: [[peak, most]],
          },
        ],
      },
    ],
  };
}
