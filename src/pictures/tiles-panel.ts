import { lineOfText, type Lettering } from './lettering.ts';
import { fitName } from './names.ts';
import type { Box, Look, Panel, Parts } from './sheet.ts';

export interface Tile {
  readonly label: string;
  readonly value: string;
  /** Below the value. */
  readonly note?: string | undefined;
}

/** Narrower, a value of seven digits does not fit; as a multiple of the title's size. */
const LEAST = 5.2;

/** A few numbers that stand for themselves. */
export function tilesPanel(heading: string, tiles: readonly Tile[]): Panel {
  const rows = (look: Look, width: number): number => Math.ceil(tiles.length / columnsOf(tiles, look, width));
  return {
    heading,
    height: (look, width) => Math.round(rows(look, width) * rowOf(tiles, look) - look.scale.gap),
    draw: (box, look) => drawTiles(tiles, box, look),
  };
}

/** As many as fit, and so that no row is left with a single tile. */
function columnsOf(tiles: readonly Tile[], { scale }: Look, width: number): number {
  const most = Math.max(1, Math.min(tiles.length, Math.floor(width / (LEAST * scale.title))));
  return Math.ceil(tiles.length / Math.ceil(tiles.length / most));
}

const rowOf = (tiles: readonly Tile[], { scale }: Look): number =>
  scale.small * (tiles.some(({ note }) => note !== undefined) ? 3.1 : 1.6) + scale.title * 1.15 + scale.gap;

function drawTiles(tiles: readonly Tile[], box: Box, look: Look): Parts {
  const { scale, theme, measure } = look;
  const columns = columnsOf(tiles, look, box.width);
  const width = box.width / columns;
  const row = rowOf(tiles, look);
  const small: Lettering = { size: scale.small, weight: 500 };
  const large: Lettering = { size: scale.title, weight: 700 };
  const graphic = tiles.flatMap(({ label, value, note }, index) => {
    const x = box.x + (index % columns) * width;
    const y = box.y + Math.floor(index / columns) * row;
    const fitting = (text: string, lettering: Lettering): string =>
      fitName(text, { ...lettering, width: width - scale.gap / 2 }, measure).text;
    return [
      lineOfText(fitting(label, small), { x, y: y + 0.6 * scale.small }, { ...small, color: theme.muted }),
      lineOfText(
        fitting(value, large),
        { x, y: y + 1.5 * scale.small + 0.6 * scale.title },
        { ...large, color: index === 0 ? theme.accent[0] : theme.text },
      ),
      ...(note === undefined
        ? []
        : [
            lineOfText(
              fitting(note, small),
              { x, y: y + 2.2 * scale.small + 1.15 * scale.title },
              { ...small, color: theme.muted },
            ),
          ]),
    ];
  });
  return { plots: [], graphic };
}
