import { expect, test, vi } from 'vitest';
import { createFakeServices } from '../../tests/fakes/services.ts';
import { drawCardPicture } from './draw-card-picture.ts';
import { toMessage } from './history.ts';
import type { Card, CardPicture } from './message.ts';
import { statisticCard } from './statistic-card.ts';

const look = { theme: 'light', width: 360 } as const;
const answer = {
  id: 'skips',
  title: 'Your skips',
  sentence: 'You skipped it.',
  table: { columns: ['a'], rows: [[1]] },
  period: { from: undefined, to: undefined, text: 'in all your history' },
};

/** As it comes back from the store, after a restart. */
const stored = (card: Card): Card | undefined =>
  toMessage({
    turn: 'a',
    role: 'assistant',
    text: '',
    cards: JSON.parse(JSON.stringify([card])) as unknown[],
    createdAt: new Date(0),
  }).cards[0];

test('a stored card can be drawn again: its question, for the user, in any look', async () => {
  const { services } = createFakeServices();
  const draw = vi.spyOn(services.stats, 'picture');
  const picture = { statistic: 'skips', from: '2026-10-01', label: 'last month', limit: 3, alt: 'It says this.' };
  const card = stored(statisticCard({ ...answer, picture }));
  if (card?.kind !== 'statistic' || !card.picture) throw new Error('no picture');
  await drawCardPicture(services, { userId: 7, picture: card.picture, ...look });
  expect(draw).toHaveBeenCalledExactlyOnceWith({
    userId: 7,
    statistic: 'skips',
    from: '2026-10-01',
    label: 'last month',
    limit: 3,
    ...look,
  });
});

test("an older card of a model's quality still is", async () => {
  const { services } = createFakeServices();
  const draw = vi.spyOn(services.taste, 'qualityPicture');
  const picture: CardPicture = { id: 'taste-quality', version: 4, alt: 'It says this.' };
  await drawCardPicture(services, { userId: 7, picture, ...look });
  expect(draw).toHaveBeenCalledExactlyOnceWith({ userId: 7, version: 4, ...look });
});

test('without a picture a card has none', () => {
  expect(statisticCard(answer)).toEqual({
    kind: 'statistic',
    id: 'skips',
    title: 'Your skips',
    sentence: 'You skipped it.',
    table: answer.table,
  });
});
