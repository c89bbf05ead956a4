import { expect, test } from 'vitest';
import { UserError } from '../../domain/errors.ts';
import { understandRequest, type RequestFields } from './understand-request.ts';

/** Fields alone need no store: whoever touches it here makes the test fail. */
const noStore = {
  get database(): never {
    throw new Error('the store was asked');
  },
  get feedback(): never {
    throw new Error('the store was asked');
  },
  get users(): never {
    throw new Error('the store was asked');
  },
  get trackVectors(): never {
    throw new Error('the store was asked');
  },
  get clock(): never {
    throw new Error('the store was asked');
  },
};
const read = (fields: RequestFields) => understandRequest(noStore, { userId: 1, fields });

test('fields become slots', async () => {
  const fields = { mood: 'Happy', activity: 'road trip', genre: 'Hip-Hop', like: ' Björk ', limit: 5, novelty: 'new' };
  expect(await read(fields)).toEqual({
    intent: 'recommend_tracks',
    slots: {
      moods: ['happy'],
      activities: ['road_trip'],
      genres: ['hip hop'],
      similar_to: ['Björk'],
      count: 5,
      novelty: 'new',
    },
  });
});

test('fields join the request before', async () => {
  const { slots } = await understandRequest(noStore, {
    userId: 1,
    fields: { mood: 'sad' },
    previous: { moods: ['happy'], count: 3 },
  });
  expect(slots).toEqual({ moods: ['sad'], count: 3 });
});

test.each<[RequestFields, RegExp]>([
  [{ mood: 'purple' }, /mood "purple".*happy, sad/],
  [{ activity: 'flying' }, /activity "flying".*workout/],
  [{ novelty: 'old' }, /novelty "old".*new, familiar/],
  [{ limit: 0 }, /between 1 and 100/],
  [{ limit: 2.5 }, /between 1 and 100/],
  [{ genre: 'x'.repeat(200) }, /1 to 120 characters/],
  [{ prompt: 'x'.repeat(3000) }, /up to 2000 characters/],
])('%j is refused with what there is', async (fields, message) => {
  const refused = read(fields);
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(message);
});
