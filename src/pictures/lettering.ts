import { FONT } from './theme.ts';

export type Weight = 400 | 500 | 600 | 700;

export interface Lettering {
  readonly size: number;
  readonly weight: Weight;
}

/** Tells how wide a text is drawn, in CSS pixels. */
export type Measure = (text: string, lettering: Lettering) => number;

/** Lines stand this much of their size apart. */
const LEADING = 1.28;

export const lineHeight = ({ size }: Lettering): number => Math.round(size * LEADING);

/**
 * Advance widths of Inter in parts of the size, rounded up, so that a line never gets longer than it was taken for. Plans are made
 * without a canvas: the page and the server shall break lines at the same places.
 */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\u200b-\u200f\u2066-\u2069]|\ufe0f/u, 0],
  [/[iljI.,:;'’|!·]/u, 0.3],
  [/[ftr()[\]/ \u00a0“”"]/u, 0.4],
  [/[MW%@—]/u, 1.04],
  [/[mw]/u, 0.92],
  [/[A-Z&+=<>~]/u, 0.73],
  [/[0-9]/u, 0.66],
  [/[\u0000-\u024f]/u, 0.62],
  [/[\u0370-\u052f]/u, 0.78],
];
const OTHER_SCRIPTS = 1.05;
/** Bold letters are wider than regular ones by this much. */
const BOLDER: Readonly<Record<Weight, number>> = { 400: 0.95, 500: 0.96, 600: 0.98, 700: 1 };

/** An upper bound of a text's width in CSS pixels, close enough to break lines by. */
export function widthOf(text: string, { size, weight }: Lettering): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_SCRIPTS;
  return width * size * BOLDER[weight];
}

/** Breaks a text at its spaces into as few lines as `width` allows, of about the same length. */
export function breakLines(text: string, { width, ...lettering }: Lettering & { width: number }): string[] {
  const lines = fillLines(text, { width, ...lettering });
  let best = lines;
  for (let narrower = width * 0.97; narrower > width / 2; narrower -= width * 0.03) {
    const tried = fillLines(text, { width: narrower, ...lettering });
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

/** Each line as full as it gets; a word that is wider goes on in the next line, as scripts without spaces do. */
function fillLines(text: string, { width, ...lettering }: Lettering & { width: number }): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer, lettering) > width)
      lines.push(...splitWord(word, { width, ...lettering }));
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** A date, or a number with its unit, held together by no-break spaces. */
const KEPT_WHOLE = /\u00a0[\p{L}\p{N}]/u;

function splitWord(word: string, { width, ...lettering }: Lettering & { width: number }): string[] {
  if (widthOf(word, lettering) <= width || KEPT_WHOLE.test(word)) return [word];
  const pieces: string[] = [];
  for (const letter of lettersOf(word)) {
    const last = pieces.at(-1);
    if (last === undefined || widthOf(last + letter, lettering) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one letter: an emoji of several code points is one. */
export const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** One line of text as an element of ECharts' graphic component; `y` is its middle. What is wider than `width` ends in dots. */
export function lineOfText(
  content: string,
  at: { x: number; y: number; align?: 'left' | 'center' | 'right'; width?: number },
  { size, weight, color }: Lettering & { color: string },
): object {
  const { x, y, align = 'left', width } = at;
  const style = { text: content, font: `${weight} ${size}px ${FONT}`, fill: color, align, verticalAlign: 'middle' };
  return {
    type: 'text',
    silent: true,
    x,
    y,
    style: width === undefined ? style : { ...style, width, overflow: 'truncate', ellipsis: '…' },
  };
}

/** A text of several lines, its first line's top at `y`. */
export function linesOfText(
  lines: readonly string[],
  { x, y }: { x: number; y: number },
  lettering: Lettering & { color: string },
): object[] {
  const height = lineHeight(lettering);
  return lines.map((line, index) => lineOfText(line, { x, y: y + (index + 0.5) * height }, lettering));
}
