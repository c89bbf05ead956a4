// What a plan puts where, as tests look at it.
import { planPicture, type PictureQuestion } from '../src/pictures/index.ts';
import { widthOf } from '../src/pictures/lettering.ts';
import { THEMES } from '../src/pictures/theme.ts';

interface Element {
  type: string;
  x?: number;
  y?: number;
  z?: number;
  shape?: { x: number; y: number; width: number; height: number };
  style: { text?: string; font?: string; align?: string };
}
interface Text {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Layout {
  readonly options: { readonly series: { type: string; data: unknown[] }[] };
  readonly height: number;
  readonly texts: Text[];
  readonly panels: NonNullable<Element['shape']>[];
  readonly shapes: Element[];
}

export function layoutOf(question: PictureQuestion, width: number): Layout {
  const { height, options } = planPicture(question, { theme: THEMES.dark, width });
  const { elements } = options['graphic'] as { elements: Element[] };
  const texts = elements.flatMap(({ x = 0, y = 0, style: { text, font = '', align } }) => {
    if (text === undefined) return [];
    const [weight, size] = font.split(/ |px/).map(Number) as [400, number];
    const wide = widthOf(text, { size, weight });
    const left = align === 'right' ? x - wide : align === 'center' ? x - wide / 2 : x;
    return [{ text, left, right: left + wide, top: y - size / 2, bottom: y + size / 2 }];
  });
  return {
    options: options as unknown as Layout['options'],
    height,
    texts,
    panels: elements.flatMap(({ z, shape }) => (z === -5 && shape ? [shape] : [])),
    shapes: elements.filter(({ z, style }) => z !== -5 && style.text === undefined),
  };
}

/** All that is written, without no-break spaces. */
export const wordsOf = (question: PictureQuestion, width: number): string =>
  layoutOf(question, width)
    .texts.map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

/** Texts that leave the picture or their panel, and pairs that lie on each other; panels that do. */
export function faultsOf({ texts, panels, height }: Layout, width: number): string[] {
  const faults: string[] = [];
  for (const [index, { text, left, right, top, bottom }] of texts.entries()) {
    const within = panels.find(
      (box) => top >= box.y && top < box.y + box.height && left >= box.x - 1 && left < box.x + box.width,
    );
    const box = within ?? { x: 0, y: 0, width, height };
    if (left < box.x - 0.01 || right > box.x + box.width + 0.01 || bottom > box.y + box.height + 0.01)
      faults.push(`"${text}" leaves its box`);
    for (const other of texts.slice(index + 1)) {
      const apart = right <= other.left || other.right <= left || bottom <= other.top || other.bottom <= top;
      if (!apart) faults.push(`"${text}" lies on "${other.text}"`);
    }
  }
  for (const [index, box] of panels.entries()) {
    if (box.x + box.width > width || box.y + box.height > height) faults.push('a panel leaves the picture');
    for (const other of panels.slice(index + 1)) {
      if (other.x < box.x + box.width && other.y < box.y + box.height) faults.push('panels overlap');
    }
  }
  return faults;
}
