import { expect, test } from 'vitest';
import { createFakeServices, testUser } from '../tests/fakes/services.ts';
import { taste } from './taste.ts';

test('/taste quality shows the picture once, above its first table', async () => {
  const { services } = createFakeServices();
  const table = { columns: ['a'], rows: [] };
  const picture = { version: 4, alt: '91 of 100' };
  const quality = async () => ({
    versions: [],
    sentences: ['Good.', 'Enough.'],
    tables: [
      { id: 'skips', title: 'Skips', table },
      { id: 'months', title: 'Months', table },
    ],
    picture,
  });
  const reply = await taste.subcommands.get('quality')?.run(
    {
      services: { ...services, taste: { ...services.taste, quality } },
      clock: { now: () => new Date(0) },
      user: testUser(1),
      platform: 'web',
      conversation: 'web',
      turn: 'a',
    },
    {},
  );
  expect(reply).toMatchObject({
    text: 'Good. Enough.',
    cards: [{ id: 'skips', picture: { id: 'taste-quality', ...picture } }, { id: 'months' }],
  });
  expect(reply?.cards[1]).not.toHaveProperty('picture');
});
