import { expect, test } from 'vitest';
import { faultsOf, layoutOf, wordsOf } from '../../tests/picture-layout.ts';
import type { PictureQuestion } from './index.ts';
import { breakLines } from './lettering.ts';
import { tasteQuality, type TasteQuality } from './taste-quality.ts';

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

const question = (data: TasteQuality): PictureQuestion => ({ id: 'taste-quality', data });
const textsOf = (data: TasteQuality, width: number): string => wordsOf(question(data), width);

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
  const { series } = layoutOf(question(measured), 640).options;
  expect(series.find(({ type }) => type === 'scatter')?.data.map((dot) => (dot as { value: unknown }).value)).toEqual([
    [5, 4],
    [75, 72],
  ]);
});

test.each([320, 360, 560, 640, 900, 1180, 1200])(
  '%i pixels wide, nothing leaves its place or lies on anything',
  (width) => {
    const layout = layoutOf(question(measured), width);
    expect(faultsOf(layout, width)).toEqual([]);
    expect(layout.panels).toHaveLength(3);
  },
);

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
  const plan = (): string => JSON.stringify(layoutOf(question(measured), 640).options);
  expect(plan()).toBe(plan());
});
