import { breakLines, lineHeight, lineOfText, type Lettering } from './lettering.ts';
import type { Panel } from './sheet.ts';

/** A sound that is not there: quiet bars, and a sentence about what to do. */
export function emptyPanel(advice: string): Panel {
  const lettering = (size: number): Lettering => ({ size, weight: 500 });
  return {
    height: ({ scale }) => 130 + 3 * lineHeight(lettering(scale.label)),
    draw: (box, { scale, theme }) => {
      const middle = box.x + box.width / 2;
      const shades = [0.3, 0.55, 0.8, 1, 0.7, 0.9, 0.5, 0.35, 0.2];
      const bars = shades.map((loud, index) => {
        const height = 70 * loud;
        const x = middle + (index - (shades.length - 1) / 2) * 16 - 4;
        const shape = { x, y: box.y + 60 - height / 2, width: 8, height, r: 4 };
        return { type: 'rect', silent: true, shape, style: { fill: theme.rail } };
      });
      const words = lettering(scale.label);
      const lines = breakLines(advice, { ...words, width: Math.min(box.width, 460) });
      return {
        plots: [],
        graphic: [
          ...bars,
          ...lines.map((line, index) =>
            lineOfText(
              line,
              { x: middle, y: box.y + 125 + (index + 0.5) * lineHeight(words), align: 'center' },
              { ...words, color: theme.muted },
            ),
          ),
        ],
      };
    },
  };
}
