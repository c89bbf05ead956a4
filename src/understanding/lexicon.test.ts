import { expect, test } from 'vitest';
import { ACTIVITIES, MOODS } from '../domain/slots.ts';
import { readGenre } from './genre-names.ts';
import { knownGenres } from './lexicon.ts';
import { understand } from './understand.ts';

const slotsOf = (text: string) =>
  understand({ text, knownArtists: [], now: new Date('2026-11-22T20:00:00Z'), timezone: 'UTC' }).slots;

test('there are at least 500 genres, each found under its own name', () => {
  expect(knownGenres.length).toBeGreaterThanOrEqual(500);
  const lost = knownGenres.filter((genre) => !slotsOf(`some ${genre} music`).genres?.includes(genre));
  expect(lost).toEqual([]);
});

test('every mood and activity is understood by its own name', () => {
  expect(MOODS.filter((mood) => !slotsOf(`${mood} songs`).moods?.includes(mood))).toEqual([]);
  expect(
    ACTIVITIES.filter((activity) => !slotsOf(`songs for ${activity.replace('_', ' ')}`).activities?.includes(activity)),
  ).toEqual([]);
});

test('spellings lead to one name, unknown genres stay as they are', () => {
  expect(['hiphop', 'Hip-Hop', 'hip hop'].map(readGenre)).toEqual(['hip hop', 'hip hop', 'hip hop']);
  expect(readGenre(' Zeuhl ')).toBe('zeuhl');
});
