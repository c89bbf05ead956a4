// What all pictures share: a finding as title, panels side by side or below each other, and the mark.
import type {
  BarSeriesOption,
  GridComponentOption,
  LineSeriesOption,
  ScatterSeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import { breakLines, lineHeight, lineOfText, linesOfText, widthOf, type Lettering, type Measure } from './lettering.ts';
import type { Frame, Picture } from './picture.ts';
import { FONT, scaleFor, type PictureTheme, type Scale } from './theme.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One coordinate system with what is drawn in it. */
export interface Plot {
  readonly grid: GridComponentOption;
  readonly xAxis: XAXisComponentOption;
  readonly yAxis: YAXisComponentOption;
  readonly series: readonly (BarSeriesOption | LineSeriesOption | ScatterSeriesOption)[];
}

/** What a panel is drawn of: plots, and text and shapes of ECharts' graphic component. */
export interface Parts {
  readonly plots: readonly Plot[];
  readonly graphic: readonly object[];
}

/** A part of a picture, with a heading of its own where the title does not say it all. */
export interface Panel {
  readonly heading?: string | undefined;
  /** Of what is below the heading, in CSS pixels; `width` is what it may take inside. */
  height(look: Look, width: number): number;
  draw(box: Box, look: Look): Parts;
}

export interface Look {
  readonly theme: PictureTheme;
  readonly scale: Scale;
  readonly measure: Measure;
}

export interface SheetContent {
  readonly title: string;
  readonly subtitle: string;
  readonly panels: readonly Panel[];
  /** Narrower, panels stand below each other instead of side by side; CSS pixels. */
  readonly leastPanel?: number | undefined;
}

/** Lays out a picture: title, subtitle, panels in as many columns as the width has room for, the mark. */
export function sheet(
  { title, subtitle, panels, leastPanel = 0 }: SheetContent,
  { theme, width, measure = widthOf }: Frame,
): Omit<Picture, 'id' | 'alt'> {
  const scale = scaleFor(width);
  const look: Look = { theme, scale, measure };
  const top = headOf({ title, subtitle }, { look, width });
  const fitting = Math.floor((width - 2 * scale.margin + scale.gap) / (leastPanel + scale.gap));
  const rows = rowsOf(panels, Math.max(1, Math.min(scale.columns, fitting)));
  let y = top.height;
  const drawn: Parts[] = [];
  for (const row of rows) {
    const across = (width - 2 * scale.margin - (row.length - 1) * scale.gap) / row.length;
    const headings = row.map((panel) => headingLines(panel, across, look));
    // Side by side, all begin at the same height.
    const lines = Math.max(...headings.map((heading) => heading.length));
    const head = lines === 0 ? 0 : lines * lineHeight(headingOf(look)) + inset(scale);
    const inside = across - 2 * inset(scale);
    const height = head + Math.max(...row.map((panel) => panel.height(look, inside))) + 2 * inset(scale);
    for (const [column, panel] of row.entries()) {
      const box = { x: scale.margin + column * (across + scale.gap), y, width: across, height };
      drawn.push(framed(panel, { box, head, heading: headings[column] ?? [] }, look));
    }
    y += height + scale.gap;
  }
  const foot = 2 * scale.margin;
  const height = Math.round(y - scale.gap + foot);
  return {
    width,
    height,
    options: optionsOf([{ plots: [], graphic: top.graphic }, ...drawn, markAt({ width, y: height - foot / 2 }, look)]),
  };
}

/** Panels in rows; those that are left over share the last row. */
function rowsOf(panels: readonly Panel[], columns: number): (readonly Panel[])[] {
  const rows: (readonly Panel[])[] = [];
  for (let at = 0; at < panels.length; at += columns) rows.push(panels.slice(at, at + columns));
  return rows;
}

function headOf(
  { title, subtitle }: { title: string; subtitle: string },
  { look: { theme, scale }, width }: { look: Look; width: number },
): { height: number; graphic: object[] } {
  const { margin } = scale;
  const big = { size: scale.title, weight: 700, color: theme.text } as const;
  const small = { size: scale.subtitle, weight: 500, color: theme.muted } as const;
  const titleLines = breakLines(title, { ...big, width: width - 2 * margin });
  const subtitleLines = breakLines(subtitle, { ...small, width: width - 2 * margin });
  const below = margin + titleLines.length * lineHeight(big) + 6;
  return {
    graphic: [
      ...linesOfText(titleLines, { x: margin, y: margin }, big),
      ...linesOfText(subtitleLines, { x: margin, y: below }, small),
    ],
    height: below + subtitleLines.length * lineHeight(small) + scale.gap,
  };
}

const inset = (scale: Scale): number => scale.gap + 2;

const headingOf = ({ scale }: Look): Lettering => ({ size: scale.heading, weight: 600 });

const headingLines = ({ heading }: Panel, width: number, look: Look): string[] =>
  heading === undefined ? [] : breakLines(heading, { ...headingOf(look), width: width - 2 * inset(look.scale) });

function framed(
  panel: Panel,
  { box, head, heading }: { box: Box; head: number; heading: readonly string[] },
  look: Look,
): Parts {
  const pad = inset(look.scale);
  const inside = {
    x: box.x + pad,
    y: box.y + head + pad,
    width: box.width - 2 * pad,
    height: box.height - head - 2 * pad,
  };
  const { plots, graphic } = panel.draw(inside, look);
  return {
    plots,
    graphic: [
      { type: 'rect', silent: true, z: -5, shape: { ...box, r: 16 }, style: { fill: look.theme.panel } },
      ...linesOfText(heading, { x: inside.x, y: box.y + pad }, { ...headingOf(look), color: look.theme.text }),
      ...graphic,
    ],
  };
}

/** Bars of a sound, as in the page's icon. */
const SOUND = [0.3, 0.65, 1, 0.55, 0.25];

function markAt({ width, y }: { width: number; y: number }, { theme, scale }: Look): Parts {
  const right = width - scale.margin;
  const lettering = { size: scale.small, weight: 600, color: theme.muted } as const;
  const left = right - 5.1 * scale.small - SOUND.length * 4 - 4;
  const bars = SOUND.map((loud, index) => {
    const height = scale.small * 1.15 * loud;
    const shape = { x: left + index * 4, y: y - height / 2, width: 2.5, height, r: 1.25 };
    return { type: 'rect', silent: true, shape, style: { fill: index % 2 === 0 ? theme.accent[0] : theme.accent[1] } };
  });
  return { plots: [], graphic: [...bars, lineOfText('EchoTune', { x: right, y, align: 'right' }, lettering)] };
}

/** All parts as one: each plot has the grid and the axes of its own number. */
function optionsOf(parts: readonly Parts[]): Picture['options'] {
  const plots = parts.flatMap((part) => part.plots);
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    graphic: { elements: parts.flatMap((part) => part.graphic) },
    grid: plots.map(({ grid }) => grid),
    xAxis: plots.map(({ xAxis }, gridIndex) => ({ ...xAxis, gridIndex })),
    yAxis: plots.map(({ yAxis }, gridIndex) => ({ ...yAxis, gridIndex })),
    series: plots.flatMap(({ series }, index) =>
      series.map((one) => ({ ...one, silent: true, xAxisIndex: index, yAxisIndex: index })),
    ),
  };
}
