import { describe, expect, test } from 'vitest';
import { planPicture } from './index.ts';
import { breakLines, widthOf } from './lettering.ts';
import { tasteQuality, type TasteQuality } from './taste-quality.ts';
import { THEMES } from './theme.ts';

const measured: TasteQuality = {
  from: new Date('2023-05-16T05:43:00Z'),
  to: new Date('2024-09-26T05:55:54Z'),
  plays: 6489,
  skips: [
    { name: 'My model', auc: 0.9099 },
    { name: 'The last few plays', auc: 0.802 },
    { name: 'Always the average', auc: 0.5 },
  ],
  offBy: 0.016,
  promises: [
    { predicted: 0.75, observed: 0.72, share: 0.3 },
    { predicted: 0.05, observed: 0.04, share: 0.7 },
    { predicted: 0.5, observed: 0, share: 0 },
  ],
  months: [
    { name: 'My ranking', recall50: 0.5592 },
    { name: 'Most played', recall50: 0.3427 },
  ],
};

interface Element {
  type: string;
  x?: number;
  y?: number;
  z?: number;
  shape?: { x: number; y: number; width: number; height: number };
  style: { text?: string; font?: string; align?: string };
}
const elementsOf = (data: TasteQuality, width: number): { height: number; elements: Element[]; options: object } => {
  const { height, options } = planPicture({ id: 'taste-quality', data }, { theme: THEMES.dark, width });
  return { height, options, elements: (options['graphic'] as { elements: Element[] }).elements };
};
const textsOf = (data: TasteQuality, width: number): string =>
  elementsOf(data, width)
    .elements.flatMap(({ style: { text } }) => (text === undefined ? [] : [text]))
    .join(' ')
    .replaceAll('\u00a0', ' ');

test('the alternative text says every number of the picture, and on what it was measured', () => {
  expect(tasteQuality.alt(measured).replaceAll('\u00a0', ' ')).toBe(
    '91 of 100 pairs in the right order; the best plain guess gets 80. ' +
      'Of 100 pairs of a skipped and a heard track, this many in the right order: ' +
      'My model 91, The last few plays 80, Always the average 50. ' +
      'When I say how likely a skip is, I am off by 1.6 of 100 on average. ' +
      'I said 5 of 100, and 4 were skipped; 75, and 72. ' +
      '50 picks for a month I did not know: hits, of 100 possible: My ranking 56, Most played 34. ' +
      'How well I know your taste: 6,489 plays that I had never seen, 16 May 2023 – 26 Sept 2024.',
  );
});

test.each([
  [0.9, 0.8, false, '90 of 100 pairs in the right order; the best plain guess gets 80'],
  [0.8, 0.8, false, '80 of 100 pairs in the right order, as many as the best plain guess gets'],
  [0.7, 0.8, false, 'The best plain guess knows you better: 80 of 100 pairs in the right order, I get 70'],
  [0.4, 0.3, false, 'The best plain guess knows you better: 50 of 100 pairs in the right order, I get 40'],
  [0.9, 0.8, true, 'Plain rates do for now: 80 of 100 pairs in the right order, my model gets 90'],
])('the title tells who wins: ours %d, plain %d, rates serve %s', (ours, plain, ratesServe, title) => {
  const skips = [
    { name: 'My model', auc: ours },
    { name: 'Rates', auc: plain },
  ];
  expect(textsOf({ ...measured, skips, ratesServe }, 1180)).toContain(title);
});

test('what was not measured has no panel', () => {
  const text = textsOf({ ...measured, months: undefined, promises: undefined, offBy: undefined }, 640);
  expect(text).not.toContain('50 picks');
  expect(text).not.toContain('I said');
  expect(tasteQuality.alt({ ...measured, promises: undefined })).toContain('off by 1.6 of 100');
});

test('chances that were never told have no dot', () => {
  const { series } = elementsOf(measured, 640).options as { series: { type: string; data: { value: number[] }[] }[] };
  expect(series.find(({ type }) => type === 'scatter')?.data.map(({ value }) => value)).toEqual([
    [5, 4],
    [75, 72],
  ]);
});

describe.each([320, 360, 560, 640, 900, 1180, 1200])('%i pixels wide', (width) => {
  const { height, elements } = elementsOf(measured, width);
  const texts = elements.flatMap(({ x = 0, y = 0, style: { text, font = '', align } }) => {
    if (text === undefined) return [];
    const [weight, size] = font.split(/ |px/).map(Number) as [400, number];
    const wide = widthOf(text, { size, weight });
    const left = align === 'right' ? x - wide : align === 'center' ? x - wide / 2 : x;
    return [{ text, left, right: left + wide, top: y - size / 2, bottom: y + size / 2 }];
  });
  const panels = elements.flatMap(({ z, shape }) => (z === -5 && shape ? [shape] : []));

  test('no text leaves the picture or its panel', () => {
    for (const { text, left, right, top, bottom } of texts) {
      const around = panels.find(({ y, ...box }) => top >= y && top < y + box.height && left >= box.x - 1);
      const inside = panels.filter((box) => box.x <= left + 1 && left < box.x + box.width && box === around).at(-1);
      const box = inside ?? { x: 0, y: 0, width, height };
      expect([text, left >= box.x, right <= box.x + box.width, bottom <= box.y + box.height]).toEqual([
        text,
        true,
        true,
        true,
      ]);
    }
  });

  test('no text lies on another', () => {
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect([one.text, other.text, apart]).toEqual([one.text, other.text, true]);
      }
    }
  });

  test('panels lie beside or below each other, all inside', () => {
    expect(panels).toHaveLength(3);
    for (const [index, box] of panels.entries()) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (const other of panels.slice(index + 1)) {
        expect(other.x >= box.x + box.width || other.y >= box.y + box.height).toBe(true);
      }
    }
  });
});

test('lines are as few as the width allows and about as long as each other; a date stays whole', () => {
  const lettering = { size: 20, weight: 700 } as const;
  const lines = breakLines('one two three four five six seven', { ...lettering, width: 260 });
  expect(lines).toEqual(['one two three four', 'five six seven']);
  expect(breakLines('until 26\u00a0September\u00a02024', { ...lettering, width: 60 })).toEqual([
    'until',
    '26\u00a0September\u00a02024',
  ]);
});

test('the same data and frame give the same plan', () => {
  const plan = (): string => JSON.stringify(elementsOf(measured, 640).options);
  expect(plan()).toBe(plan());
});
