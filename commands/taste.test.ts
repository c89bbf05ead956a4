import { expect, test } from 'vitest';
import { createFakeServices, testUser, type FakeServices } from '../tests/fakes/services.ts';
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

const context = (services: FakeServices['services']) => ({
  services,
  clock: { now: () => new Date('2026-11-22T20:00:00Z') },
  user: testUser(1),
  platform: 'web' as const,
  conversation: 'web',
  turn: 'a',
});

test('/taste show tells what one comes back to and skips, and how sure that makes us', async () => {
  const { services, asked } = createFakeServices();
  const reply = await taste.subcommands.get('show')?.run(context(services), {});
  expect(reply?.text).toContain('How sure I am: ');
  expect(asked.filter(({ call }) => call === 'stats').map(({ detail }) => detail)).toMatchObject([
    { statistic: 'top-artists', from: '2026-05-24' },
    { statistic: 'skips', from: '2026-05-24' },
  ]);
});

test.each([
  ['naima', 11],
  ['So What by Miles Davis', 13],
  ['so what – miles davis', 13],
])('/taste forget "%s" takes back what was said of that track alone', async (item, id) => {
  const { services } = createFakeServices();
  const undone: unknown[] = [];
  const target = (track: number) => ({ type: 'track' as const, id: track });
  const feedback = {
    ...services.feedback,
    listNamed: async ({ verdict }: { verdict: 'like' | 'dislike' }) =>
      verdict === 'like'
        ? [
            { target: target(11), verdict, title: 'Naima', artist: 'John Coltrane' },
            { target: target(13), verdict, title: 'So What', artist: 'Miles Davis' },
          ]
        : [{ target: { type: 'artist' as const, id: 2 }, verdict, title: undefined, artist: 'Miles Davis' }],
    undo: async (question: unknown) => void undone.push(question),
  };
  const forget = taste.subcommands.get('forget');
  await forget?.run(context({ ...services, feedback }), { item });
  expect(undone).toEqual([{ userId: 1, target: target(id) }]);
  await expect(forget?.run(context({ ...services, feedback }), { item: 'Take Five' })).rejects.toThrow(
    /said nothing about that/,
  );
});
