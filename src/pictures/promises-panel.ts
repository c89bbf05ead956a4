import { lineOfText } from './lettering.ts';
import type { Box, Look, Panel, Parts } from './sheet.ts';

/** Predictions of about the same chance, and what became of them; all 0 to 1. */
export interface PromiseBin {
  /** Mean chance that was told. */
  readonly predicted: number;
  readonly observed: number;
  /** Part of all predictions. */
  readonly share: number;
}

/** Widths of dots in CSS pixels: their areas grow with the share of the predictions. */
const SMALLEST = 7;
const LARGEST = 20;
const PLOT_HEIGHT = 190;

/** Those that were told at all, least likely first. */
export const toldBins = (bins: readonly PromiseBin[]): PromiseBin[] =>
  bins.filter(({ share }) => share > 0).toSorted((a, b) => a.predicted - b.predicted);

/** A reliability diagram (DeGroot and Fienberg 1983): told chances against what happened, on the diagonal where they agree. */
export function promisesPanel(heading: string, bins: readonly PromiseBin[]): Panel {
  const shown = toldBins(bins);
  const height = ({ scale }: Look): number => PLOT_HEIGHT + Math.round(scale.small * 5);
  return { heading, height, draw: (box, look) => drawPromises(shown, box, look) };
}

function drawPromises(bins: readonly PromiseBin[], box: Box, { theme, scale }: Look): Parts {
  const below = scale.small * 3;
  const above = scale.small * 1.8;
  const left = scale.small * 1.9 + LARGEST / 2;
  const caption = { size: scale.small, weight: 500, color: theme.muted } as const;
  const axis = {
    type: 'value',
    min: 0,
    max: 100,
    interval: 50,
    axisLabel: { color: theme.muted, fontSize: scale.small, fontWeight: 500, margin: LARGEST / 2 },
    axisTick: { show: false },
    axisLine: { show: false },
    splitLine: { show: true, lineStyle: { color: theme.rail, width: 1 } },
  } as const;
  const points = bins.map(({ predicted, observed }) => [predicted * 100, observed * 100]);
  const largest = Math.max(...bins.map(({ share }) => share));
  // The largest dots lie half outside where a chance is near 0 or 100.
  const grid = {
    left: box.x + left,
    top: box.y + above,
    width: box.width - left - LARGEST / 2,
    height: box.height - above - below,
  };
  return {
    graphic: [
      lineOfText('skipped, of 100', { x: box.x, y: box.y + scale.small * 0.5 }, caption),
      lineOfText('dashed: exact', { x: box.x + box.width, y: box.y + scale.small * 0.5, align: 'right' }, caption),
      lineOfText(
        'I said, of 100',
        { x: grid.left + grid.width / 2, y: box.y + box.height - scale.small * 0.4, align: 'center' },
        caption,
      ),
    ],
    plots: [
      {
        grid: { ...grid, containLabel: false },
        xAxis: axis,
        yAxis: axis,
        series: [
          {
            type: 'line',
            symbol: 'none',
            lineStyle: { color: theme.line, width: 2, type: [5, 5] },
            data: [
              [0, 0],
              [100, 100],
            ],
          },
          {
            type: 'line',
            symbol: 'none',
            clip: false,
            z: 3,
            lineStyle: { color: theme.accent[0], width: 3 },
            data: points,
          },
          {
            type: 'scatter',
            clip: false,
            z: 4,
            itemStyle: { color: theme.accent[1], borderColor: theme.panel, borderWidth: 2, opacity: 1 },
            data: bins.map(({ share }, index) => ({
              value: points[index] ?? [],
              symbolSize: Math.max(SMALLEST, LARGEST * Math.sqrt(share / largest)),
            })),
          },
        ],
      },
    ],
  };
}
