import { expect, test } from 'vitest';
import { measureColdStart, splitNewcomers } from './evaluate-cold-start.ts';
import { evaluateCollaborative, splitForTuning, splitPairs } from './evaluate-collaborative.ts';
import { measureDiversity } from './evaluate-diversity.ts';
import { fnv1a32 } from './fnv1a.ts';
import { fitItemKnn } from '../collaborative/item-knn.ts';
import { fitTagContent } from '../collaborative/tag-content.ts';
import { seededRandom } from '../math/random.ts';
import { splitListeners } from './split-listeners.ts';

/** Two camps of listeners, each with 15 of its camp's 25 artists, which are called by the camp's name. */
function camps(users: number) {
  const random = seededRandom(4);
  const rows = { user: [] as string[], artist: [] as string[], plays: [] as number[] };
  const tags = { user: [] as string[], artist: [] as string[], tag: [] as string[] };
  for (let u = 0; u < users; u++) {
    const camp = u % 2;
    for (let i = 0; i < 25; i++) {
      if (random() < 0.4) continue;
      rows.user.push(String(u));
      rows.artist.push(String(camp * 100 + i));
      rows.plays.push(1 + Math.floor(random() * 50));
      tags.user.push(String(u));
      tags.artist.push(String(camp * 100 + i));
      tags.tag.push(`camp ${camp}`);
    }
  }
  return { rows, tags };
}

test('the hash is FNV-1a of 32 bits', () => {
  // From the test suite of the hash's authors, isthe.com/chongo.
  expect(fnv1a32('')).toBe(0x811c9dc5);
  expect(fnv1a32('a')).toBe(0xe40c292c);
  expect(fnv1a32('foobar')).toBe(0xbf9cf968);
});

test('every pair is in one part, and about a fifth is hidden', () => {
  const { rows, tags } = camps(60);
  const { train, targets, users } = splitPairs(rows, tags, 0);
  const hidden = targets.reduce((sum, target) => sum + target.size, 0);
  expect(train.plays.values.length + hidden).toBe(rows.user.length);
  expect(hidden / rows.user.length).toBeGreaterThan(0.15);
  expect(hidden / rows.user.length).toBeLessThan(0.25);
  for (const [user, target] of targets.entries()) {
    const { starts, columnOf } = train.plays;
    for (const item of columnOf.subarray(starts[user], starts[user + 1])) expect(target.has(item)).toBe(false);
  }
  expect(users).toHaveLength(60);
  const tuning = splitForTuning(rows, tags, 0);
  expect(tuning.train.plays.values.length).toBeLessThan(train.plays.values.length);
});

test('an artist whom nobody in training has stays in the target and cannot be found', () => {
  const rows = { user: ['1', '1', '2'], artist: ['5', '9', '5'], plays: [1, 1, 1] };
  const { targets, artists } = splitListeners(rows, undefined, (_user, artist) =>
    artist === '9' ? 'target' : 'train',
  );
  expect(artists).toEqual(['5']);
  expect([...targets[0]!].every((item) => item < 0)).toBe(true);
});

test('what users say of their hidden artists is not known', () => {
  const artists = ['1', '2', '3', '4', '5', '6', '7'];
  const rows = {
    user: ['1', '2'].flatMap((user) => artists.map(() => user)),
    artist: [...artists, ...artists],
    plays: [],
  };
  // Listener 1 says it of the first six, listener 2 of the first five.
  const jazz = [...artists.slice(0, 6), ...artists.slice(0, 5)];
  const tags = { user: jazz.map((_, i) => (i < 6 ? '1' : '2')), artist: jazz, tag: jazz.map(() => 'jazz') };
  const said = (hidden: string): string[] => {
    const { train } = splitListeners(rows, tags, (user, artist) => (user + artist === hidden ? 'target' : 'train'));
    const { starts } = train.tags!;
    return artists.filter((_, item) => starts[item + 1]! > starts[item]!);
  };
  expect(said('')).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(said('16')).toEqual(['1', '2', '3', '4', '5']);
  expect(said('15')).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('the report names what serves, and measures lie in their ranges', () => {
  const { rows, tags } = camps(40);
  const { serving, models } = evaluateCollaborative(rows, tags, { seeds: [0] });
  expect(models[serving]!.ndcg10).toBeGreaterThan(models['most popular']!.ndcg10);
  for (const { ndcg10, recall20, coverage10, novelty10, ild10 } of Object.values(models)) {
    for (const share of [ndcg10, recall20, coverage10, ild10]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(novelty10).toBeGreaterThan(0);
  }
  expect(() => evaluateCollaborative(rows, tags, { models: ['a guess'] })).toThrow("'a guess'");
});

test('newcomers are not in the training table, and knowing more of them helps', () => {
  const { rows, tags } = camps(100);
  const split = splitNewcomers(rows, tags);
  expect(split.newcomers.length).toBeGreaterThan(0);
  expect(split.users.length + split.newcomers.length).toBe(100);
  const found = measureColdStart(split, fitItemKnn(split.train), [1, 5]);
  expect(found.map(({ known }) => known)).toEqual([1, 5]);
  expect(found[0]!.ndcg10).toBeGreaterThan(0.5);
});

test('more variety is asked for, more variety comes', () => {
  const { rows, tags } = camps(40);
  const split = splitPairs(rows, { ...tags, tag: tags.artist.map((artist) => `kind ${Number(artist) % 5}`) }, 0);
  const [plain, varied] = measureDiversity(split, fitTagContent(split.train), [1, 0.3]);
  expect(varied!.ild10).toBeGreaterThan(plain!.ild10);
});
