import { coverArt } from './cover-art.ts';
import { lineOfText, type Lettering } from './lettering.ts';
import { fitName } from './names.ts';
import type { Box, Look, Panel, Parts } from './sheet.ts';
import type { PictureTheme } from './theme.ts';

/** A row of a ranking. */
export interface Ranked {
  readonly rank: number;
  readonly name: string;
  /** What its cover is made up from. */
  readonly art: string;
  /** Below the name: whose it is, or what there is of it. */
  readonly by: string;
  readonly value: string;
  /** Below the value. */
  readonly note: string;
  /** Length of the bar, 0 to 1. */
  readonly part: number;
  /** Length of the bar's empty part, 0 to 1; default 1. */
  readonly of?: number | undefined;
  /** Places climbed (above 0) or fallen against the time before; undefined: not compared. */
  readonly moved?: number | 'new' | undefined;
}

/** Sizes as multiples of the text's size. */
const ROW = 4.35;
const COVER = 2.95;
const RANK = 1.75;
const MOVED = 2.9;
const APART = 0.85;
const THICK = 6;
/** A bar is never shorter than it is high: a single play can be seen. */
const shortest = (width: number): number => THICK / width;

/** Names with their numbers and bars, best first. */
export function rankingPanel(rows: readonly Ranked[], heading?: string): Panel {
  return {
    heading,
    height: ({ scale }) => Math.round((rows.length * ROW - (ROW - COVER)) * scale.label),
    draw: (box, look) => drawRanking(rows, box, look),
  };
}

function drawRanking(rows: readonly Ranked[], box: Box, look: Look): Parts {
  const { scale, theme, measure } = look;
  const unit = scale.label;
  const strong: Lettering = { size: unit, weight: 600 };
  const figure: Lettering = { size: unit, weight: 700 };
  const small: Lettering = { size: scale.small, weight: 500 };
  const left = box.x + (RANK + COVER + APART) * unit;
  const right = box.x + box.width - (rows.some(({ moved }) => moved !== undefined) ? MOVED * unit : 0);
  const graphic: object[] = [];
  for (const [index, row] of rows.entries()) {
    const top = box.y + index * ROW * unit;
    const [first, second] = [top + 0.55 * unit, top + 1.68 * unit];
    const beside = (text: string, lettering: Lettering): number => right - left - measure(text, lettering) - unit;
    const name = fitName(row.name, { ...strong, width: beside(row.value, figure) }, measure);
    const by = fitName(row.by, { ...small, width: beside(row.note, small) }, measure);
    graphic.push(
      lineOfText(
        String(row.rank),
        { x: box.x + (RANK * unit) / 2 - 0.2 * unit, y: top + (COVER * unit) / 2, align: 'center' },
        { ...figure, color: row.rank === 1 ? theme.accent[1] : theme.muted },
      ),
      ...coverArt(row.art, { x: box.x + RANK * unit, y: top, size: COVER * unit }),
      lineOfText(name.text, { x: left, y: first }, { ...strong, color: theme.text }),
      lineOfText(by.text, { x: left, y: second }, { ...small, color: theme.muted }),
      lineOfText(row.value, { x: right, y: first, align: 'right' }, { ...figure, color: theme.text }),
      lineOfText(row.note, { x: right, y: second, align: 'right' }, { ...small, color: theme.muted }),
      ...movement(row.moved, { x: box.x + box.width, y: first }, look),
    );
  }
  return { graphic, plots: [bars(rows, { left, right, top: box.y, row: ROW * unit, at: COVER * unit }, theme)] };
}

/** One series for what there could be, one upon it for what there is. */
function bars(
  rows: readonly Ranked[],
  { left, right, top, row, at }: { left: number; right: number; top: number; row: number; at: number },
  theme: PictureTheme,
): Parts['plots'][number] {
  const width = right - left;
  const least = shortest(width);
  const bar = { type: 'bar' as const, barWidth: THICK, barGap: '-100%' };
  const round = { borderRadius: THICK / 2 };
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
    // The middle of each band lies where the row's bar is.
    grid: { left, top: top + at - THICK / 2 - row / 2, width, height: rows.length * row },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'category', inverse: true, show: false, data: rows.map(({ rank }) => String(rank)) },
    series: [
      {
        ...bar,
        data: rows.map(({ of = 1 }) => ({ value: Math.max(of, least), itemStyle: { color: theme.rail, ...round } })),
      },
      {
        ...bar,
        data: rows.map(({ part, rank }) => ({
          value: part === 0 ? 0 : Math.max(part, least),
          itemStyle: { color: rank === 1 ? blend : from, ...round },
        })),
      },
    ],
  };
}

/** ▲ or ▼ with the number of places, drawn as shapes: not every font has them. */
function movement(moved: Ranked['moved'], { x, y }: { x: number; y: number }, look: Look): object[] {
  const { theme, scale, measure } = look;
  const lettering = { size: scale.small, weight: 700 } as const;
  if (moved === undefined) return [];
  if (moved === 'new') return [lineOfText('new', { x, y, align: 'right' }, { ...lettering, color: theme.accent[0] })];
  const side = scale.small * 0.36;
  if (moved === 0) {
    const shape = { x: x - 2.4 * side, y: y - 1, width: 2.4 * side, height: 2, r: 1 };
    return [{ type: 'rect', silent: true, shape, style: { fill: theme.line } }];
  }
  const color = moved > 0 ? theme.up : theme.down;
  const tip = moved > 0 ? -side : side;
  const places = Math.min(Math.abs(moved), 999).toString();
  const middle = x - measure(places, lettering) - 1.7 * side;
  const points = [
    [middle, y + tip],
    [middle + 1.15 * side, y - 0.75 * tip],
    [middle - 1.15 * side, y - 0.75 * tip],
  ];
  return [
    { type: 'polygon', silent: true, shape: { points }, style: { fill: color } },
    lineOfText(places, { x, y, align: 'right' }, { ...lettering, color }),
  ];
}
