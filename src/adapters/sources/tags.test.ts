import { expect, test } from 'vitest';
import { genresOfTags } from './tags.ts';

test('the heaviest tags that are genres stay, in their order', () => {
  const tags = [
    { name: 'seen live', count: 100 },
    { name: 'Hip-Hop', count: 80 },
    { name: 'trip hop', count: 95 },
    { name: '90s', count: 70 },
    { name: 'jazz', count: 12 },
  ];
  expect(genresOfTags(tags)).toEqual(['trip hop', 'hip hop']);
  expect(genresOfTags(tags, { least: 90 })).toEqual(['trip hop']);
  expect(genresOfTags([])).toEqual([]);
});
