import { lineOfText } from './lettering.ts';
import type { Box, Look, Panel, Parts } from './sheet.ts';

export interface Bar {
  readonly name: string;
  /** 0 to 100. */
  readonly value: number;
  /** What the picture is about; everything else is there to compare with. */
  readonly ours?: boolean;
}

/** Height of a bar, and of its row as a multiple of the text's size: the name and the number stand above the bar. */
const THICK = 10;
const ROW = 2.75;
/** Beside a higher panel, rows move apart by up to this much. */
const STRETCH = 1.35;
/** Between a name and its number, as a multiple of the text's size. */
const APART = 2.6;

/** Numbers out of 100 as bars, each with its name and its number. */
export function barsPanel(heading: string, bars: readonly Bar[]): Panel {
  const height = ({ scale }: Look): number => Math.round(bars.length * ROW * scale.label);
  return {
    heading,
    height,
    draw: (box, look) => drawBars(bars, { ...box, height: Math.min(box.height, height(look) * STRETCH) }, look),
  };
}

function drawBars(bars: readonly Bar[], box: Box, { theme, scale }: Look): Parts {
  const row = box.height / bars.length;
  // Further apart, the first row stays where it is. A name's middle lies this far above the middle of its row, its bar as far below.
  const usual = ROW * scale.label;
  const top = box.y - (row - usual) / 2;
  const rise = (usual - THICK) / 4;
  const graphic = bars.flatMap(({ name, value, ours }, index) => {
    const y = top + (index + 0.5) * row - rise;
    const lettering = { size: scale.label, color: theme.text } as const;
    return [
      lineOfText(
        name,
        { x: box.x, y, width: box.width - APART * scale.label },
        { ...lettering, weight: ours ? 700 : 500 },
      ),
      lineOfText(String(value), { x: box.x + box.width, y, align: 'right' }, { ...lettering, weight: 700 }),
    ];
  });
  const [from, to] = theme.accent;
  const blend = {
    type: 'linear' as const,
    x: 0,
    y: 0,
    x2: 1,
    y2: 0,
    colorStops: [
      { offset: 0, color: from },
      { offset: 1, color: to },
    ],
  };
  return {
    graphic,
    plots: [
      {
        grid: { left: box.x, top: top + rise + THICK / 4, width: box.width, height: box.height },
        xAxis: { type: 'value', min: 0, max: 100, show: false },
        yAxis: { type: 'category', inverse: true, show: false, data: bars.map(({ name }) => name) },
        series: [
          {
            type: 'bar',
            barWidth: THICK,
            showBackground: true,
            backgroundStyle: { color: theme.rail, borderRadius: THICK / 2 },
            data: bars.map(({ value, ours }) => ({
              value,
              itemStyle: { color: ours ? blend : theme.plain, borderRadius: THICK / 2 },
            })),
          },
        ],
      },
    ],
  };
}
