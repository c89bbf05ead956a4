import { expect, test } from 'vitest';
import { isKindOf, readGenreName } from './genre.ts';

test.each([
  ['Hip-Hop', 'hip hop'],
  ['  R & B ', 'r&b'],
  ['rnb', 'r&b'],
  ['Hip-Hop/Rap', 'hip hop rap'],
  ['indie_folk', 'indie folk'],
  ['ｊａｚｚ', 'jazz'],
])('the genre %j is compared as %j', (text, name) => expect(readGenreName(text)).toBe(name));

test.each([
  ['southern hip hop', 'hip-hop', true],
  ['gangster rap', 'hip hop', true],
  ['deep house', 'electronic', true],
  ['rap metal', 'hip hop', false],
  ['popcorn', 'pop', false],
  ['new jack swing', 'jazz', false],
  ['hip hop', 'southern hip hop', false],
])('music of the genre %j is meant by who asks for %j: %s', (genre, asked, is) => {
  expect(isKindOf(genre, asked)).toBe(is);
});
